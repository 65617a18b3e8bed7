import { stringify } from 'csv-stringify/sync'
import type { Cell } from './columns.js'
import type { Table, Tabled } from './tables.js'

/** Marks that make a spreadsheet take a cell for a formula, in half and in full width. */
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const IS_NUMBER = /^[+-]?\d+(?:\.\d+)?$/

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

/**
 * Makes text harmless in a spreadsheet: an apostrophe goes before text that begins with = + - @, a tab or a line end,
 * also after apostrophes of its own, so that taking one away gives every text back. Plain numbers stay as they are.
 *
 * @example guardCell('=1+1') // "'=1+1"
 * @example guardCell('-5') // '-5'
 */
export function guardCell(text: string): string {
  return STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text
}

/** Gives back the text that `guardCell` made harmless. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && STARTS_FORMULA.test(cell) ? cell.slice(1) : cell
}

function toText(cell: Cell): string {
  return typeof cell === 'string' ? guardCell(cell) : String(cell ?? '')
}
