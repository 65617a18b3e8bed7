import type { Cell } from '../columns.js'
import type { Gathered } from '../format.js'
import { TABLES, type Table } from '../tables.js'
import { type Archive, openArchive } from './archive.js'
import { type CellRole, renderCell } from './cell.js'
import { closeSheet, openSheet, renderParts, type Sheet } from './parts.js'
import { findWidth, isDate } from './width.js'

/** Rows that Excel takes in a sheet, with the header: a longer table goes on in another sheet. */
const MOST_ROWS = 1_048_576

/** The tables as a workbook, a sheet each. */
export const XLSX: Gathered = makeXlsx(MOST_ROWS)

/** The format with sheets of at most so many rows. */
export function makeXlsx(mostRows: number): Gathered {
  return {
    name: 'xlsx',
    files: ['reports.xlsx'],
    start: async (open) => {
      const writing = await open('reports.xlsx')
      const archive = openArchive(writing.path, writing.write)
      const tables = TABLES.map((table) => ({ table, sheets: beginSheets(table, archive, mostRows) }))
      return {
        add: async (entry) => {
          const { rows } = await entry.readRows()
          for (const { table, sheets } of tables) await sheets.add(rows[table.name] ?? [])
        },
        end: async () => {
          const sheets = tables.flatMap((table) => table.sheets.end())
          for (const [path, xml] of renderParts(sheets)) archive.begin(path).write(xml)
          await archive.end()
        },
      }
    },
  }
}

/** Begins the sheets of a table: one, unless it has too many rows. */
function beginSheets(table: Table, archive: Archive, mostRows: number) {
  const roles = table.fields.map(({ cell }): CellRole => (isDate(cell) ? 'date' : 'other'))
  const sheets: Sheet[] = []
  const begin = () => {
    const name = sheets.length === 0 ? table.name : `${table.name} ${sheets.length + 1}`
    const path = `worksheets/${name.replace(' ', '-')}.xml`
    sheets.push({ name, path })
    const part = archive.begin(`xl/${path}`)
    part.write(openSheet(table.fields.map((field) => findWidth(table, field))))
    part.write(renderRow(1, table.headers, () => 'header'))
    return { part, row: 1 }
  }
  let current = begin()
  const close = (): void => current.part.write(closeSheet(`${nameColumn(table.headers.length - 1)}${current.row}`))
  return {
    add: async (rows: readonly (readonly Cell[])[]): Promise<void> => {
      for (const cells of rows) {
        if (current.row >= mostRows) {
          close()
          current = begin()
        }
        current.row += 1
        current.part.write(renderRow(current.row, cells, (at) => roles[at] ?? 'other'))
      }
      await current.part.flush()
    },
    /** Ends the last of them, and gives all. */
    end: (): readonly Sheet[] => {
      close()
      return sheets
    },
  }
}

function renderRow(row: number, cells: readonly Cell[], roleOf: (at: number) => CellRole): string {
  const rendered = cells.map((cell, at) => renderCell(`${nameColumn(at)}${row}`, cell, roleOf(at)))
  return `<row r="${row}">${rendered.join('')}</row>`
}

/** Name of a column by its place from 0: A, B, … Z, AA. */
function nameColumn(at: number): string {
  return (at >= 26 ? nameColumn(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}
