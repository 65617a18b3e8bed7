import { isTerminated, startsInside } from '../shape.js'
import type { Line } from './lines.js'

/** A line under another, and how far their baselines are apart as a multiple of its size. */
interface Pair {
  readonly above: Line
  readonly line: Line
  readonly away: number
}

/** Lines that are further apart than this, in sizes, are never of one paragraph. */
const FARTHEST = 2.4
/** Fewer pairs of lines than this tell no pitch. */
const LEAST_PAIRS = 5
/** The share of all distances that the distance inside a paragraph has at least. */
const LEAST_SHARE = 0.15
/** Of the lines that go on further apart, so many have one distance that it is a pitch too. */
const MOST = 0.5
/** Baselines are rounded to a grid, so that distances that are meant to be the same differ by this share of the size. */
const SPREAD = 0.09
/** Lines that are further apart than their pitch by this share of the size are of two paragraphs. */
export const PARAGRAPH_STEP = 0.12

/** Measures how far the lines of one paragraph are apart; boxes may be set closer than the text around them. */
export function measurePitch(lines: readonly Line[], limitOf: (line: Line) => number): (line: Line) => number {
  const pairs = findPairs(lines)
  // Lines that a sentence surely runs over, if there are enough of them, and else all.
  const sure = pairs.filter(({ above, line }) => !isTerminated(above.text) && startsInside(line.text))
  const usual = findPitch((sure.length >= LEAST_PAIRS ? sure : pairs).map(({ away }) => away)) ?? 1.3
  const bySize = new Map<number, Pair[]>()
  for (const pair of sure) {
    const known = bySize.get(toHalf(pair.line.size))
    if (known) known.push(pair)
    else bySize.set(toHalf(pair.line.size), [pair])
  }
  const pitches = new Map<number, number>()
  const looser = new Map<Line, number>()
  for (const [size, own] of bySize) {
    const pitch = own.length >= LEAST_PAIRS ? findPitch(own.map(({ away }) => away)) : null
    if (pitch === null) continue
    pitches.set(size, pitch)
    const least = pitch + PARAGRAPH_STEP
    const loose = own.filter((pair) => pair.away > least && isFull(pair, limitOf)).map(({ away }) => away)
    const second = loose.length >= LEAST_PAIRS ? findPitch(loose, MOST) : null
    if (second === null) continue
    for (const line of findLooseRuns(pairs, size, least, second)) looser.set(line, second)
  }
  return (line) => (looser.get(line) ?? pitches.get(toHalf(line.size)) ?? usual) * line.size
}

function findPairs(lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (!above || !isBelow(above, line)) continue
    const away = (line.y - above.y) / line.size
    if (away <= FARTHEST) pairs.push({ above, line, away })
  }
  return pairs
}

/** True where the first word of the line had no room in the line above: nobody ended that line. */
function isFull({ above, line }: Pair, limitOf: (line: Line) => number): boolean {
  const word = line.text.split(' ')[0] ?? ''
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1)
  return above.right + width > limitOf(above)
}

/** The lines that stand under others of their size at this distance, none of them closer to the next. */
function findLooseRuns(pairs: readonly Pair[], size: number, least: number, most: number): Line[] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    if (toHalf(pair.line.size) !== size || pair.away > most + PARAGRAPH_STEP) continue
    const open = runs.at(-1)
    if (open && open.at(-1)?.line === pair.above) open.push(pair)
    else runs.push([pair])
  }
  return runs.filter((run) => run.every(({ away }) => away > least)).flatMap((run) => run.map(({ line }) => line))
}

function toHalf(size: number): number {
  return Math.round(size * 2) / 2
}

/** The least distance that many lines have, as a multiple of their size. */
function findPitch(distances: readonly number[], share = LEAST_SHARE): number | null {
  const sorted = [...distances].sort((a, b) => a - b)
  const fewest = sorted.length * share
  let end = 0
  for (const [index, from] of sorted.entries()) {
    while (end < sorted.length && (sorted[end] ?? 0) <= from + SPREAD) end += 1
    if (end - index >= fewest) return sorted[end - 1] ?? from
  }
  return null
}

/** True for a line right under another of the same size. */
export function isBelow(above: Line, line: Line): boolean {
  const overlap = Math.min(above.right, line.right) - Math.max(above.left, line.left)
  return (
    above.page === line.page &&
    line.y > above.y + line.size * 0.3 &&
    overlap > 0 &&
    Math.abs(above.size - line.size) < line.size * 0.06
  )
}
