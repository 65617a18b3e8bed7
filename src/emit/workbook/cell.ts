import type { Cell } from '../columns.js'
import { guardCell } from '../guard.js'
import { STYLES } from './parts.js'

/** Characters that Excel takes in a cell. */
export const MOST_CHARACTERS = 32_767

/** What XML forbids, a carriage return, which XML readers change, and what reads like an escape of one of these. */
const ESCAPED = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|\p{Surrogate}/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What a cell is besides its value: a cell of the header, in bold, one of a column of dates, or any other. */
export type CellRole = 'header' | 'date' | 'other'

/**
 * Renders a cell of a sheet. Text is never a formula: it is marked as text, and where it begins like a formula it has the
 * mark that keeps a spreadsheet from running it when somebody edits it. A day is a date that a spreadsheet reckons with; a
 * month or a year, which no spreadsheet has a type for, stays text.
 *
 * @param reference Place of the cell: "B2".
 */
export function renderCell(reference: string, cell: Cell, role: CellRole): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`
  const day = role === 'date' ? countDays(cell) : null
  if (day !== null) return `<c r="${reference}" s="${STYLES.date}"><v>${day}</v></c>`
  const style = role === 'header' ? STYLES.header : guardCell(cell) === cell ? STYLES.text : STYLES.quoted
  const text = escapeText(cutText(cell))
  return `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Milliseconds. */
const DAY = 86_400_000
/** From this day on spreadsheets agree: Excel takes 1900 for a leap year. */
const FIRST_DAY = '1900-03-01'

/** The number that spreadsheets have for a day; null for what is no day, or one on which they differ. */
function countDays(date: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date < FIRST_DAY) return null
  return (Date.parse(date) - Date.UTC(1899, 11, 30)) / DAY
}

/**
 * Cuts a text that is longer than Excel takes, and says at its end that it is cut and how long it was.
 */
function cutText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const note = ` … [cut: ${text.length} characters, more than a cell can hold; the other formats have all of it]`
  // No half of a pair is left at the end.
  return text.slice(0, MOST_CHARACTERS - note.length).replace(/[\ud800-\udbff]$/, '') + note
}

/** Escapes what XML gives a meaning, and as `_xHHHH_`, as Office does, what XML cannot hold. */
function escapeText(text: string): string {
  return text
    .replace(ESCAPED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark)
}
