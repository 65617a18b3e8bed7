import { readGradeLabel } from '../../words/grades.js'
import { readLabel } from '../../words/labels.js'
import { isPageNumber } from '../shape.js'
import { isRecommendationsHeading, isStandalone } from '../standalone.js'
import type { Line } from './lines.js'
import type { Body } from './type.js'

/** How many lines at a page's top and bottom can be a running head or foot. */
const EDGE_LINES = 4
/** Lines of two pages at one height differ by no more than this, in points. */
const SLOT = 3
/** Pages on which a line must stand for it to be a running one. */
const LEAST_PAGES = 3

/** Finds running heads, feet and page numbers by where they stand on the pages and what they repeat. */
export function findFurniture(pages: readonly (readonly Line[])[], type: Body): Set<Line> {
  const found = new Set<Line>()
  let inner: Set<string> | null = null
  // Gathered on demand: most files have nothing at their edges that repeats and is text.
  const isInner = (line: Line): boolean => {
    inner ??= new Set(pages.flatMap(innerLines).map(sameText))
    return inner.has(sameText(line))
  }
  // From the edges inwards: what has text of the report outside it is text too.
  for (let round = 0; round < EDGE_LINES; round += 1) {
    const before = found.size
    for (const slot of gatherSlots(pages.flatMap((lines) => outermost(lines, found))))
      judgeSlot(slot, pages.length, type, isInner, found)
    if (found.size === before) break
  }
  return found
}

function judgeSlot(
  slot: readonly Line[],
  pages: number,
  type: Body,
  isInner: (line: Line) => boolean,
  found: Set<Line>,
): void {
  const least = Math.min(LEAST_PAGES, Math.max(2, Math.ceil(pages / 2)))
  const numbered = findNumbers(slot, least)
  const repeats = countPages(slot, runningText)
  for (const line of slot) {
    const isRepeated = (repeats.get(runningText(line)) ?? 0) >= least
    const isText = (): boolean =>
      (line.style !== type.body && line.size > type.bodySize * 1.15) ||
      readGradeLabel(line.text) !== null ||
      isBoxLabel(line, type) ||
      isInner(line)
    if (line.isArtifact || numbered.has(line) || (isRepeated && !isText())) found.add(line)
  }
  // A head that changes with the chapter stands where others do and looks as they do.
  const alike = countPages(
    slot.filter((line) => found.has(line)),
    ({ style }) => style,
  )
  for (const line of slot) {
    if (found.has(line) || line.style === type.body || (alike.get(line.style) ?? 0) < least) continue
    const isText = readGradeLabel(line.text) !== null || (isStandalone(line.text) && isInner(line))
    if (!isText) found.add(line)
  }
}

/**
 * True for a label of a box or of its recommendations in the size of text: boxes that are kept on one page begin many
 * pages, and their label is then at one height on each.
 */
function isBoxLabel({ text, size }: Line, { bodySize }: Body): boolean {
  return size >= bodySize * LEAST_LABEL && (readLabel(text)?.title === null || isRecommendationsHeading(text))
}

/** The label of a box is set as large as its text or larger, a running head smaller. */
const LEAST_LABEL = 0.88

/** On how many pages lines with the same key stand. */
function countPages(lines: readonly Line[], keyOf: (line: Line) => string): Map<string, number> {
  const pages = new Map<string, Set<number>>()
  for (const line of lines) {
    const key = keyOf(line)
    const known = pages.get(key)
    if (known) known.add(line.page)
    else pages.set(key, new Set([line.page]))
  }
  return new Map([...pages].map(([key, { size }]) => [key, size]))
}

/** The first and the last row of a page, but for those that are known to be furniture. */
function outermost(lines: readonly Line[], found: ReadonlySet<Line>): Line[] {
  const rest = lines.filter((line) => !found.has(line))
  const top = Math.min(...rest.map(({ y }) => y))
  const bottom = Math.max(...rest.map(({ y }) => y))
  return rest.filter(({ y }) => y - top < ROW || bottom - y < ROW)
}

/** Baselines of one row of different sizes differ by no more than this, in points. */
const ROW = 4

/** The lines of a page that stand further in than furniture does. */
function innerLines(lines: readonly Line[]): Line[] {
  const rows = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b)
  const [top, bottom] = [rows[EDGE_LINES - 1] ?? Number.POSITIVE_INFINITY, rows.at(-EDGE_LINES) ?? 0]
  return lines.filter(({ y }) => y > top && y < bottom)
}

/** Lines at one height on their pages. */
function gatherSlots(lines: readonly Line[]): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const slots: Line[][] = []
  for (const line of sorted) {
    const last = slots.at(-1)
    if (last && line.y - (last[0]?.y ?? 0) <= SLOT) last.push(line)
    else slots.push([line])
  }
  return slots
}

/** Page numbers: numbers in one slot that rise with the pages. */
function findNumbers(slot: readonly Line[], least: number): Set<Line> {
  const byOffset = new Map<string, Line[]>()
  for (const line of slot) {
    const number = readPageNumber(line.text)
    if (number === null) continue
    const key = `${line.style} ${line.page - number}`
    const known = byOffset.get(key)
    if (known) known.push(line)
    else byOffset.set(key, [line])
  }
  return new Set([...byOffset.values()].filter((lines) => lines.length >= least).flat())
}

/** The number of a line that is a page number, with the words that stand beside it: "Page 3 of 40", "Kent Police 31". */
function readPageNumber(text: string): number | null {
  if (isPageNumber(text)) return Number(/\d+/.exec(text)?.[0])
  if (text.length >= 120) return null
  const beside = /^(\d{1,4})\s*[|\u2013\u2014-]?\s+\D|\D\s+[|\u2013\u2014-]?\s*(\d{1,4})$/.exec(text)
  return beside ? Number(beside[1] ?? beside[2]) : null
}

function sameText({ text, style }: Line): string {
  return `${style} ${text}`
}

/** The text without its numbers, which change from page to page. */
function runningText({ text, style }: Line): string {
  return `${style} ${text.replace(/\d+/g, '#')}`
}
