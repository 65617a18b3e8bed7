import { mkdir } from 'node:fs/promises'
import { gather } from '../../src/batch/gather.js'
import { renderResultRows } from '../../src/batch/keep-result.js'
import type { Entry, Gathered } from '../../src/emit/format.js'
import { readRows, type Tabled } from '../../src/emit/tables.js'

/** Writes a format to a folder as a batch does, and gives the paths of its files by their names. */
export async function writeFormat(
  format: Gathered,
  reports: readonly Tabled[],
  folder: string,
): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true })
  const entries = reports.map((tabled): Entry => {
    const ready = renderResultRows(readRows(tabled))
    return {
      id: tabled.report.id,
      readRows: () => Promise.resolve(ready),
      readReport: () => Promise.resolve({ report: tabled.report, text: '' }),
    }
  })
  const store = { folder, lock: '', drafts: folder, results: '', seen: '' }
  const files = await gather(format, entries, store)
  return Object.fromEntries(files.map(({ name, path }) => [name, path]))
}
