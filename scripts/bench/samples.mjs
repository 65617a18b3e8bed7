// Reports for the bench, made from a fixture: as many as are asked for, or one as long as is asked for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIXTURE = 'fixtures/south-east-2024-08-30.txt'
const DATE = '30 August 2024'
/** A date as the fixture prints it, whatever language the machine speaks. */
const WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A report of about as many bytes: its last parts' findings over and over, each with a number of its own. */
export function makeLongReport(/** @type {number} */ bytes) {
  const text = readFileSync(FIXTURE, 'utf8')
  const lines = text.trimEnd().split('\n')
  const findings = lines.slice(Math.floor(lines.length / 2)).filter((line) => line.length > 90 && !line.startsWith('-'))
  let size = Buffer.byteLength(text)
  for (let number = 1; size < bytes; number += 1) {
    const line = `${findings[number % findings.length]} This was said ${number} times.`
    lines.push(line)
    size += Buffer.byteLength(line) + 1
  }
  return `${lines.join('\n')}\n`
}

/**
 * Writes so many reports into a folder, each with a date of its own and so with an id of its own.
 * @param {string} folder
 * @param {number} count
 * @param {number} [bytes]
 */
export function writeReports(folder, count, bytes = 0) {
  mkdirSync(folder, { recursive: true })
  const text = makeLongReport(bytes)
  let size = 0
  for (let index = 0; index < count; index += 1) {
    const words = WORDS.format(new Date(Date.UTC(2010, 0, 1 + index)))
    const report = text.replace(DATE, words)
    size += Buffer.byteLength(report)
    writeFileSync(join(folder, `report-${String(index).padStart(5, '0')}.txt`), report)
  }
  return size
}
