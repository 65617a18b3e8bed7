import type { Cell } from './columns.js'
import type { Gathered } from './format.js'
import { TABLES } from './tables.js'

/** The tables as lines of JSON, a file each: a row is an object with all columns, in their order. */
export const NDJSON: Gathered = {
  name: 'ndjson',
  files: TABLES.map(({ name }) => `${name}.ndjson`),
  start: async (open) => {
    const writings = await Promise.all(
      TABLES.map(async (table) => ({ table, writing: await open(`${table.name}.ndjson`) })),
    )
    return {
      add: async (entry) => {
        const { rows } = await entry.readRows()
        for (const { table, writing } of writings)
          await writing.write(renderRows(table.headers, rows[table.name] ?? []))
      },
      end: () => Promise.resolve(),
    }
  },
}

function renderRows(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const toObject = (row: readonly Cell[]) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? null]))
  return rows.map((row) => `${JSON.stringify(toObject(row))}\n`).join('')
}
