import { squeeze } from '../words/characters.js'
import { readLabel } from '../words/labels.js'
import { isAllBold, mergeRuns, type Run } from './runs.js'

/** A line of a cell. */
export interface CellLine {
  readonly runs: readonly Run[]
  readonly isHeading: boolean
}

interface Cell {
  readonly column: number
  readonly runs: Run[]
}

/** A table is a box beside its label where what it says is a sentence, and no single word as data are. */
const FEWEST_WORDS = 5

/**
 * Reads a table of Markdown that is a box: a label beside or above what it labels, in cells that may hold several lines.
 *
 * @param lines The lines of a paragraph.
 * @returns The lines of the cells, and how many lines of the paragraph they were; null where no such table begins.
 */
export function readTableBox(lines: readonly (readonly Run[])[]): { lines: CellLine[]; count: number } | null {
  if (!/^\s*\|/.test(textOf(lines[0] ?? []))) return null
  const rows: Cell[][] = []
  let count = 0
  while (/^\s*\|/.test(textOf(lines[count] ?? []))) {
    const row = takeRow(lines, count)
    if (row === null) break
    rows.push(row.cells)
    count += row.count
  }
  const said = rows.map((cells) => cells.filter(({ runs }) => /[\p{L}\d]/u.test(textOf(runs))))
  return isBox(said) ? { lines: said.flatMap(toLines), count } : null
}

/** A row, which goes on over lines until its bar; null where it has none. */
function takeRow(lines: readonly (readonly Run[])[], from: number): { cells: Cell[]; count: number } | null {
  const end = lines.findIndex((line, index) => index >= from && /\|\s*$/.test(textOf(line)))
  if (end < 0) return null
  let column = -1
  const cells: Cell[] = []
  for (const line of lines.slice(from, end + 1)) {
    cells.push({ column, runs: [] })
    for (const run of line)
      for (const [index, text] of run.text.split('|').entries()) {
        if (index > 0) cells.push({ column: ++column, runs: [] })
        cells.at(-1)?.runs.push({ ...run, text })
      }
  }
  return { cells, count: end + 1 - from }
}

function isBox(rows: readonly (readonly Cell[])[]): boolean {
  const [first] = rows
  const label = first?.[0]
  if (!first || !label || !isLabel(label)) return false
  const isBeside = first.some(({ column }) => column > label.column)
  // One column with a line for each row is read as it stands.
  if (!isBeside) return first.length > 1 && rows.flat().every(({ column }) => column === label.column)
  return rows.every((cells) => {
    const own = cells.filter(({ column }) => column === label.column)
    const beside = cells.filter(({ column }) => column !== label.column)
    const words = beside.flatMap(({ runs }) => textOf(runs).trim().split(/\s+/))
    return (
      own.every(isLabel) &&
      beside.every(({ column }) => column === label.column + 1) &&
      (cells.length === 0 || words.length >= FEWEST_WORDS)
    )
  })
}

function isLabel({ runs }: Cell): boolean {
  const label = readLabel(squeeze(mergeRuns(runs).text))
  return label !== null && label.title === null
}

function toLines(cells: readonly Cell[]): CellLine[] {
  return cells.map((cell, index) => {
    const last = cells[index - 1]
    const isTitle = last !== undefined && isLabel(last) && !/[.:;]\s*$/.test(textOf(cell.runs))
    return { runs: cell.runs, isHeading: isLabel(cell) || isTitle || isAllBold(cell.runs) }
  })
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
