// How time and memory grow with the length of one file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runApart } from './measure.mjs'
import { makeLongReport } from './samples.mjs'

const INDEX = new URL('../../dist/index.js', import.meta.url).href
const EXTRACT = `
  const [index, file] = given
  const { extractReport } = await import(index)
  await extractReport({ file, bytes: require('node:fs').readFileSync(file) })`

/** A text of so many megabytes. @param {readonly number[]} sizes */
export function benchLongText(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'peelback-long-'))
  const rows = sizes.map((megabytes) => {
    const file = join(folder, `${megabytes}.txt`)
    writeFileSync(file, makeLongReport(megabytes * 1e6))
    const { seconds, peak } = runApart(EXTRACT, [INDEX, file])
    return { megabytes, seconds, peak, perMegabyte: (seconds / statSync(file).size) * 1e6 }
  })
  rmSync(folder, { recursive: true })
  return rows
}

/**
 * A PDF of so many pages: copies of one, which qpdf puts together; null where there is no qpdf.
 * @param {string} pdf
 * @param {readonly number[]} sizes
 */
export function benchLongPdf(pdf, sizes) {
  if (spawnSync('qpdf', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'peelback-long-'))
  const count = Number(spawnSync('qpdf', ['--show-npages', pdf], { encoding: 'utf8' }).stdout)
  const rows = sizes.map((size) => {
    const copies = Math.max(1, Math.round(size / count))
    const file = join(folder, `${size}.pdf`)
    spawnSync('qpdf', ['--empty', '--pages', ...Array.from({ length: copies }, () => pdf), '--', file])
    const { seconds, peak } = runApart(EXTRACT, [INDEX, file])
    const pages = copies * count
    return { pages, seconds, peak, perPage: seconds / pages }
  })
  rmSync(folder, { recursive: true })
  return rows
}
