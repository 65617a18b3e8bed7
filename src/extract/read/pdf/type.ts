import { findHeaviest, type Line, type Style } from './lines.js'
import { isBelow, measurePitch, PARAGRAPH_STEP } from './pitch.js'

/** How a file sets its text, measured on the file itself. */
export interface Type {
  /** The style of most of the text. */
  readonly body: Style
  readonly bodySize: number
  /** Styles larger than the body's, largest first. */
  readonly sizes: readonly number[]
  /** The most that a line's baseline is below that of the line before it in its paragraph, in points. */
  readonly pitchOf: (line: Line) => number
  /** The usual distance between the baselines of two paragraphs, in points. */
  readonly paragraphGap: number
  /** Where most lines of a line's page begin, in points. */
  readonly edgeOf: (line: Line) => number
  /** How wide and high the pages' text runs, in points. */
  readonly textWidth: number
  readonly textHeight: number
  /** How far to the right lines run that begin at a place, in points. */
  readonly limitOf: (line: Line) => number
}

/** What is known of the type before the lines are in order. */
export type Body = Pick<Type, 'body' | 'bodySize'>

/** The style of most of the text. */
export function measureBody(lines: readonly Line[]): Body {
  const body = findHeaviest(lines, ({ style }) => style)
  return { body, bodySize: lines.find(({ style }) => style === body)?.size ?? 0 }
}

/** Measures how the text is set: what most of it looks like, how far its lines are apart, how wide they run. */
export function measureType(lines: readonly Line[]): Type {
  const { body, bodySize } = measureBody(lines)
  const limitOf = measureLimits(lines)
  const pitchOf = measurePitch(lines, limitOf)
  const sizes = [...new Set(lines.map(({ size }) => toHalf(size)))].filter((size) => size > bodySize * 1.06)
  return {
    body,
    bodySize,
    sizes: sizes.sort((a, b) => b - a),
    pitchOf,
    paragraphGap: measureParagraphGap(lines, body, pitchOf),
    edgeOf: measureEdges(lines, body),
    textWidth: greatest(lines.map(({ right }) => right)) - least(lines.map(({ left }) => left)),
    textHeight: greatest(lines.map(({ y }) => y)) - least(lines.map(({ y }) => y)),
    limitOf,
  }
}

function toHalf(size: number): number {
  return Math.round(size * 2) / 2
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Loops, since a call takes only so many arguments. */
function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function least(values: readonly number[]): number {
  return values.reduce((few, value) => Math.min(few, value), Number.POSITIVE_INFINITY)
}

/** The distance that most lines have which are further apart than those of one paragraph, and not as far as under a heading. */
function measureParagraphGap(lines: readonly Line[], body: Style, pitchOf: Type['pitchOf']): number {
  const gaps = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (!above || above.style !== body || line.style !== body || !isBelow(above, line)) continue
    const gap = line.y - above.y
    if (gap > pitchOf(line) + line.size * PARAGRAPH_STEP)
      gaps.set(Math.round(gap), (gaps.get(Math.round(gap)) ?? 0) + 1)
  }
  return [...gaps].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [Number.POSITIVE_INFINITY, 0])[0]
}

/** Where a fair share of all lines begin is an edge of the text; where more begin a little further in, a box or list is. */
const LEAST_EDGE = 0.12
const COLUMN_STEP = 0.15

/** The left edge of a line's column: where body lines begin on left or on right pages, nothing a little further left. */
function measureEdges(lines: readonly Line[], body: Style): (line: Line) => number {
  const text = lines.filter((line) => line.style === body && line.text.length >= 20)
  const width = greatest(text.map(({ right }) => right)) - least(text.map(({ left }) => left))
  const sides = [0, 1].map((side) => {
    const own = text.filter(({ page }) => page % 2 === side)
    const counts = new Map<number, number>()
    for (const { left } of own) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
    const edges: number[] = []
    for (const [place, count] of [...counts].sort((a, b) => a[0] - b[0])) {
      const last = edges.at(-1)
      const isStep = last === undefined || place - last > width * COLUMN_STEP
      if (isStep && count >= own.length * LEAST_EDGE) edges.push(place)
    }
    return edges
  })
  return ({ page, left }) => {
    const edges = sides[page % 2] ?? []
    return edges.findLast((edge) => edge <= left + 2) ?? edges[0] ?? left
  }
}

/** Lines that begin at a place tell how wide such lines run only if there are some. */
const LEAST_LINES = 6

function measureLimits(lines: readonly Line[]): (line: Line) => number {
  const byLeft = new Map<string, number[]>()
  const byPage = new Map<number, number>()
  const keyOf = ({ left, style }: Line): string => `${Math.round(left)} ${style}`
  for (const line of lines) {
    addTo(byLeft, keyOf(line), line.right)
    byPage.set(line.page, Math.max(byPage.get(line.page) ?? 0, line.right))
  }
  const limits = new Map<string, number>()
  for (const [key, rights] of byLeft) if (rights.length >= LEAST_LINES) limits.set(key, greatest(rights))
  return (line) => limits.get(keyOf(line)) ?? byPage.get(line.page) ?? line.right
}
