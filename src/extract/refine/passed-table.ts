import type { LaidBlock } from '../outline/lay.js'
import { findMeasures, MEASURE_WORDS } from '../words/measures.js'

/** The numbers of a table of which no figures are made. */
export interface PassedTable {
  readonly code: 'table-unread'
  readonly message: string
  /** From its first row to its last. */
  readonly start: number
  readonly end: number
}

/** A row of cells, or one of two cells as lists of contents have it. */
const ROW = /^\||\t[\d,.]+%?$/
/** A cell that is a number and nothing else. */
const NUMBER_CELL = /(?:^|[|\t]) *[\d,.]*\d ?%? *(?=[|\t]|$)/
/** A table of one row is none. */
const FEWEST_ROWS = 2

/** Finds the tables whose caption or cells name what figures count, with numbers in their cells. */
export function findPassedTables(blocks: readonly LaidBlock[]): PassedTable[] {
  const found: PassedTable[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const rows = takeRows(blocks, at)
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) continue
    const words = [blocks[at - 1]?.text ?? '', ...rows.map(({ text }) => text)]
    at += rows.length - 1
    if (rows.length < FEWEST_ROWS || !rows.some(({ text }) => NUMBER_CELL.test(text))) continue
    const counted = words.flatMap((text) => findMeasures(text)).find(({ isWeak }) => !isWeak)
    if (!counted) continue
    found.push({
      code: 'table-unread',
      message: `expected figures of a table of ${rows.length} rows that names ${MEASURE_WORDS[counted.measure]}, found no sentence to take them from`,
      start: first.start,
      end: last.end,
    })
  }
  return found
}

function takeRows(blocks: readonly LaidBlock[], from: number): LaidBlock[] {
  const end = blocks.findIndex(({ text }, index) => index >= from && !ROW.test(text))
  return blocks.slice(from, end < 0 ? blocks.length : end)
}
