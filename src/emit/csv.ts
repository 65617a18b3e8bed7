import { stringify } from 'csv-stringify/sync'
import type { Cell } from './columns.js'
import { guardCell } from './guard.js'
import type { Table, Tabled } from './tables.js'

/**
 * Renders one table of a batch as CSV: RFC 4180 with CRLF, one row an item, the reports in the order given.
 *
 * null is an empty cell; text that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function renderCsv(table: Table, reports: readonly Tabled[]): string {
  return renderLines([table.headers, ...reports.flatMap((tabled) => table.readRows(tabled))])
}

/** Renders rows as lines of CSV, each with its line end. */
export function renderLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(toText)),
    {
      record_delimiter: 'windows',
      // Only a whole CR LF is quoted without this, and RFC 4180 wants each of its two characters quoted.
      quoted_match: /[\r\n]/,
    },
  )
}

function toText(cell: Cell): string {
  return typeof cell === 'string' ? guardCell(cell) : String(cell ?? '')
}
