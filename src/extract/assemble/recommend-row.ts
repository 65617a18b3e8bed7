import { type RecommendationOpening, readOpening, TERM_ALONE } from '../rules/recommendation.js'
import { readDate } from '../words/dates.js'

/** A cell of a table's row. */
interface Cell {
  readonly text: string
  /** Where it begins in the row. */
  readonly start: number
}

/** The recommendation that a table's row has in one of its cells. */
export interface RecommendationRow extends Cell {
  readonly opening: RecommendationOpening
}

/** True for a table's row as readers write it, with a bar around each cell. */
export function isRow(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|')
}

/** The texts of a row's cells. */
export function readColumns(row: string): string[] {
  return readCells(row).map(({ text }) => text)
}

function readCells(row: string): Cell[] {
  let start = 1
  return row
    .slice(1, -1)
    .split('|')
    .map((raw) => {
      const cell = { text: raw.trim(), start: start + raw.length - raw.trimStart().length }
      start += raw.length + 1
      return cell
    })
}

/** How columns that say by when something is due are headed. */
const DUE_COLUMN = /\b(?:deadline|due|by when|target date|timescale|complete(?:d|tion)?)\b/i
/** A cell with more text than this says something that is neither a number, a date nor a name. */
const LONGEST_ASIDE = 40

/**
 * Reads a row below "Recommendations": which cell asks for something, and how it opens.
 *
 * @param columns What heads the columns; none where the table has no head.
 * @returns Null where no cell asks for something, or where another one says too much to be left out.
 */
export function readRecommendationRow(row: string, columns: readonly string[]): RecommendationRow | null {
  const cells = readCells(row)
  for (const cell of cells) {
    const opening = /^wh(?:at|o|en)\b/i.test(cell.text) ? null : readCell(cell.text)
    if (opening === null) continue
    if (cells.some((other) => other !== cell && other.text.length > LONGEST_ASIDE)) return null
    const due = cells.flatMap(({ text }, index) => (DUE_COLUMN.test(columns[index] ?? '') ? [readDue(text)] : []))
    return { ...cell, opening: { ...opening, deadline: opening.deadline ?? due[0] ?? null } }
  }
  return null
}

function readCell(text: string): RecommendationOpening | null {
  const opening = readOpening(text, true, !/\b(?:should|must|needs? to)\b/i.test(text))
  return opening?.rule === TERM_ALONE ? null : opening
}

function readDue(text: string): RecommendationOpening['deadline'] {
  const words = text.replace(/^(?:by|before) /i, '')
  const date = readDate(words)
  return date === null ? null : { date, text: words }
}
