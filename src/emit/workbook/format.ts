import type { Cell } from '../columns.js'
import type { Entry, Gathered } from '../format.js'
import { TABLES, type Table } from '../tables.js'
import { type Archive, openArchive } from './archive.js'
import { type CellRole, renderCell } from './cell.js'
import { closeSheet, openSheet, renderParts } from './parts.js'
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
      // A workbook has one sheet after the other, so that the reports are gone through once for each.
      const entries: Entry[] = []
      return {
        add: (entry) => {
          entries.push(entry)
          return Promise.resolve()
        },
        end: async () => {
          const archive = openArchive()
          const names: string[] = []
          for (const table of TABLES) {
            const sheets = beginSheets(table, archive, names, mostRows)
            for (const entry of entries) {
              const { rows } = await entry.readRows()
              for (const row of rows[table.name] ?? []) sheets.add(row)
              await writing.write(archive.take())
            }
            sheets.end()
          }
          for (const [path, xml] of renderParts(names)) {
            archive.begin(path)
            archive.write(xml)
          }
          archive.end()
          await writing.write(archive.take())
        },
      }
    },
  }
}

/** Begins the sheets of a table: one, unless it has too many rows. */
function beginSheets(table: Table, archive: Archive, names: string[], mostRows: number) {
  const roles = table.fields.map(({ cell }): CellRole => (isDate(cell) ? 'date' : 'other'))
  let row = 0
  let sheet = 0
  const put = (cells: readonly Cell[]): void => {
    row += 1
    const rendered = cells.map((cell, at) =>
      renderCell(`${nameColumn(at)}${row}`, cell, row === 1 ? 'header' : (roles[at] ?? 'other')),
    )
    archive.write(`<row r="${row}">${rendered.join('')}</row>`)
  }
  const end = (): void => archive.write(closeSheet(`${nameColumn(table.headers.length - 1)}${row}`))
  const begin = (): void => {
    sheet += 1
    row = 0
    names.push(sheet === 1 ? table.name : `${table.name} ${sheet}`)
    archive.begin(`xl/worksheets/sheet${names.length}.xml`)
    archive.write(openSheet(table.fields.map((field) => findWidth(table, field))))
    put(table.headers)
  }
  begin()
  return {
    add: (cells: readonly Cell[]): void => {
      if (row >= mostRows) {
        end()
        begin()
      }
      put(cells)
    },
    end,
  }
}

/** Name of a column by its place from 0: A, B, … Z, AA. */
function nameColumn(at: number): string {
  return (at >= 26 ? nameColumn(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}
