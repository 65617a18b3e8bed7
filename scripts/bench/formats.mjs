// The formats that hold all reports: what each costs of results that are there, in time and memory.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runApart } from './measure.mjs'
import { writeReports } from './samples.mjs'

const INDEX = new URL('../../dist/index.js', import.meta.url).href
const FORMATS = ['csv', 'ndjson', 'xlsx', 'sqlite', 'parquet', 'html', 'ics', 'response']

/** Writes a format; given: the index, the folder, the output folder, the format. No report is read again. */
const CONVERT = `
  const [index, folder, out, format] = given
  const { convertBatch } = await import(index)
  const { failures } = await convertBatch([folder], { out, formats: [format] })
  return { failures: failures.length }`

/**
 * @param {readonly number[]} counts Numbers of reports.
 */
export function benchFormats(counts) {
  return counts.flatMap((count) => {
    const root = mkdtempSync(join(tmpdir(), 'peelback-formats-'))
    const [folder, out] = [join(root, 'in'), join(root, 'out')]
    writeReports(folder, count)
    /** @param {string} format */
    const write = (format) => {
      const { cpu, peak, found } = runApart(CONVERT, [INDEX, folder, out, format])
      if (found.failures > 0) throw new Error(`expected no failure, got ${found.failures}`)
      return { cpu, peak }
    }
    write('json')
    const floor = write('json')
    const rows = FORMATS.map((format) => {
      const before = new Set(readdirSync(out))
      const { cpu, peak } = write(format)
      const files = readdirSync(out).filter((name) => !before.has(name) && name.includes('.'))
      const bytes = files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
      for (const name of files) rmSync(join(out, name), { recursive: true })
      return { count, format, bytes, cpu: cpu - floor.cpu, peak }
    })
    rmSync(root, { recursive: true })
    return rows
  })
}
