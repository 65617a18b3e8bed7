import { guardCell } from '../../guard.js'

/** Renders rows as CSV after RFC 4180; cells that a spreadsheet would run as a formula have an apostrophe before them. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quote(guardCell(cell))).join(',')}\r\n`).join('')
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
