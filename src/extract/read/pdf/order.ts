import type { Line, Style } from './lines.js'
import type { Body } from './type.js'

/** Lines that run down a page without another between them. */
interface Stack {
  readonly lines: Line[]
  readonly top: number
  bottom: number
  left: number
  right: number
}

/** Text on both sides of a gap is two columns if each has this many lines. */
const LEAST_LINES = 3
/** Lines of a column are not shorter than this, in characters. */
const LEAST_TEXT = 12
/** Columns begin no further to the left than this share of the page's text. */
const NARROWEST = 0.2

/** The lines of one page as they are read: down the columns, and what stands beside text before that text. */
export function orderLines(lines: readonly Line[], type: Body, known: Columns): Line[] {
  const columns = findColumns(lines, type, known)
  if (!columns) return orderStacks(lines)
  const { from, to, x } = columns
  const inside = lines.filter(({ y }) => y >= from && y <= to)
  return [
    ...orderLines(
      lines.filter(({ y }) => y < from),
      type,
      known,
    ),
    ...orderStacks(inside.filter(({ left }) => left < x)),
    ...orderLines(
      inside.filter(({ left }) => left >= x),
      type,
      known,
    ),
    ...orderLines(
      lines.filter(({ y }) => y > to),
      type,
      known,
    ),
  ]
}

/** What pages with columns show of those that may have some. */
export interface Columns {
  /** Where the second column begins. */
  readonly places: readonly number[]
  /** Styles of headings that stand over both columns. */
  readonly spanning: ReadonlySet<Style>
}

const NO_COLUMNS: Columns = { places: [], spanning: new Set() }

/** Finds the columns of pages that surely have two. */
export function findKnownColumns(pages: readonly (readonly Line[])[], type: Body): Columns {
  const found = pages.flatMap((lines) => findColumns(lines, type, NO_COLUMNS)?.x ?? [])
  const places = found.filter((place) => found.filter((other) => Math.abs(other - place) <= 3).length >= 2)
  const headings = pages.flat().filter(({ size }) => size > type.bodySize * 1.25)
  // Text of the second column begins a little further left than a box in it.
  const crossing = headings.filter((line) => places.some((x) => line.left < x - line.size * 4 && line.right > x))
  return { places, spanning: new Set(crossing.map(({ style }) => style)) }
}

/** The largest stretch of a page with columns of text, and the place where the second begins. */
function findColumns(
  lines: readonly Line[],
  type: Body,
  known: Columns,
): { from: number; to: number; x: number } | null {
  const isText = (line: Line): boolean => line.style === type.body && line.text.length >= LEAST_TEXT
  const text = lines.filter(isText)
  const left = Math.min(...text.map((line) => line.left))
  const right = Math.max(...text.map((line) => line.right))
  const starts = new Map<number, number>()
  for (const line of text) starts.set(Math.round(line.left), (starts.get(Math.round(line.left)) ?? 0) + 1)
  let best: { from: number; to: number; x: number; count: number } | null = null
  for (const [start, number] of starts) {
    // Where other pages have columns, one line is enough.
    const least = known.places.some((place) => Math.abs(place - start) <= 3) ? 1 : LEAST_LINES
    if (number < least || start < left + (right - left) * NARROWEST) continue
    const x = start - 2
    for (const stretch of splitAt(lines, x, known)) {
      const sides = [stretch.filter((line) => line.right <= x), stretch.filter((line) => line.left > x)]
      const counts = sides.map((side) => side.filter(isText).length)
      const ys = stretch.map(({ y }) => y)
      const count = Math.min(...counts)
      if (count < least || !areBeside(sides) || count <= (best?.count ?? 0)) continue
      best = { from: Math.min(...ys), to: Math.max(...ys), x, count }
    }
  }
  return best
}

/** True where the two sides stand side by side and not one below the other. */
function areBeside([one = [], other = []]: readonly Line[][]): boolean {
  const top = Math.max(Math.min(...one.map(({ y }) => y)), Math.min(...other.map(({ y }) => y)))
  const bottom = Math.min(Math.max(...one.map(({ y }) => y)), Math.max(...other.map(({ y }) => y)))
  return bottom > top
}

/** The lines between those that cross a place, and between large headings that stand over both columns. */
function splitAt(lines: readonly Line[], x: number, known: Columns): Line[][] {
  const stretches: Line[][] = [[]]
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const isCrossing = line.left < x && line.right > x
    if (isCrossing || (line.left < x && known.spanning.has(line.style))) stretches.push([])
    else stretches.at(-1)?.push(line)
  }
  return stretches
}

function orderStacks(lines: readonly Line[]): Line[] {
  const stacks: Stack[] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const stack = stacks.findLast((other) => continuesStack(other, line, stacks))
    if (stack) {
      stack.lines.push(line)
      stack.bottom = line.y + line.size * 0.2
      stack.left = Math.min(stack.left, line.left)
      stack.right = Math.max(stack.right, line.right)
    } else
      stacks.push({
        lines: [line],
        top: line.y - line.size * 0.75,
        bottom: line.y + line.size * 0.2,
        left: line.left,
        right: line.right,
      })
  }
  // What stands to the left of text, beginning beside it, comes before it: a heading in the margin, a label in its column.
  const ordered: Stack[] = []
  for (const stack of stacks.sort((a, b) => a.top - b.top)) {
    const at = ordered.findIndex(
      (other, index) => stack.right <= other.left && stack.top < other.bottom - 2 && index >= ordered.length - 3,
    )
    if (at >= 0) ordered.splice(at, 0, stack)
    else ordered.push(stack)
  }
  return ordered.flatMap((stack) => stack.lines)
}

function continuesStack(stack: Stack, line: Line, stacks: readonly Stack[]): boolean {
  const last = stack.lines.at(-1)
  if (!last) return false
  const away = line.y - last.y
  const overlap = Math.min(stack.right, line.right) - Math.max(stack.left, line.left)
  const isNear = away > 0 && away < line.size * 1.9 && Math.abs(last.size - line.size) < line.size * 0.12
  if (!isNear || overlap <= 0 || last.style !== line.style) return false
  // Nothing stands between the two.
  return !stacks.some(
    (other) =>
      other !== stack &&
      other.lines.some(
        ({ y, left, right }) => y > last.y && y <= line.y && Math.min(right, line.right) > Math.max(left, line.left),
      ),
  )
}
