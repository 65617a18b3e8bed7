import type { Cell } from './columns.js'
import { renderLines } from './csv.js'
import { buildDataPackage, DATA_PACKAGE, type PackageSource } from './data-package.js'
import type { Gathered } from './format.js'
import { renderJson } from './json.js'
import { TABLES } from './tables.js'

/** The tables as CSV, a file each, and the description of them as a data package. */
export const CSV: Gathered = {
  name: 'csv',
  files: [...TABLES.map(({ name }) => `${name}.csv`), DATA_PACKAGE],
  start: async (open) => {
    const writings = await Promise.all(
      TABLES.map(async ({ name, headers }) => {
        const writing = await open(`${name}.csv`)
        await writing.write(renderLines([headers]))
        return { name, writing }
      }),
    )
    const description = await open(DATA_PACKAGE)
    const sources: PackageSource[] = []
    return {
      add: async (entry) => {
        const { rows, csv } = await entry.readRows()
        for (const row of rows.reports ?? []) sources.push(toSource(row))
        for (const { name, writing } of writings) await writing.write(csv[name] ?? '')
      },
      end: () => description.write(renderJson(buildDataPackage(sources))),
    }
  },
}

/** Reads the source of a report from its row in the table of reports. */
function toSource(row: readonly Cell[]): PackageSource {
  const headers = TABLES.find(({ name }) => name === 'reports')?.headers ?? []
  const read = (header: string): Cell => row[headers.indexOf(header)] ?? null
  const title = read('title')
  return {
    reportId: String(read('id')),
    title: title === null ? null : String(title),
    file: String(read('source_file')),
    sha256: String(read('source_sha256')),
  }
}
