import { readLabel } from '../words/labels.js'
import { isAddress, isTerminated, startsInside } from './shape.js'
import { isContentsEntry, isRecommendationsHeading, isStandalone } from './standalone.js'

/** A line or paragraph, with what tells whether it may be a page's head or foot. */
export interface HeadCandidate {
  readonly text: string
  /** True where a page number or a page break stands right before it. */
  readonly startsPage: boolean
  /** True for an item of a list, which is none. */
  readonly isItem: boolean
}

/** How often a text must stand at the edges of pages, and how often inside a sentence, to be a head. */
const LEAST_EDGES = 3
const LEAST_BREAKS = 2
/** The share of its places that must be edges: headings of one name stand elsewhere too. */
const EDGE_SHARE = 0.7
/** The share of the pages from its first to its last: a heading of each body's part comes more seldom. */
const PAGE_SHARE = 0.4
/** Rows of heads, one under the other. */
const MOST_ROWS = 3
const LONGEST_HEAD = 120
/** As many lines as a cover has in front of its title, and the title. */
const COVER_LINES = 4

/**
 * Finds running heads and feet where paragraphs are whole: short texts that come again beside page numbers, or that a page
 * break has put into a sentence.
 *
 * @returns Their indices. What says what it is (a section's heading, a label, a body's name) is none.
 */
export function findRunningHeads(lines: readonly HeadCandidate[]): Set<number> {
  const found = findNumbered(lines)
  const places = findRepeated(lines)
  if (places.length === 0) return found
  const breaks = [
    ...lines.flatMap(({ startsPage }, index) => (startsPage || found.has(index) ? [index] : [])),
    lines.length,
  ]
  // From the page's edge inwards: what has text of the report outside it is text too.
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const before = found.size
    const edges = findEdges(breaks, lines.length, found)
    for (const at of places)
      if (isAtEdges(at, edges, breaks)) for (const index of at) if (edges.has(index)) found.add(index)
    if (found.size === before) break
  }
  for (const at of places)
    if (at.filter((index) => isInSentence(lines, index)).length >= LEAST_BREAKS)
      for (const index of at) found.add(index)
  for (const index of found) if (isOnCover(lines, index)) found.delete(index)
  return found
}

/** A page's number beside a head: "Page 4 | Eastern region", "Eastern region | 4". */
const NUMBER_BESIDE = /^(?:page )?(\d{1,3}) ?\| ?(?=\D)|(?: ?\| ?(?:page )?| page )(\d{1,3})$/i

/** Heads with the page's number beside them, which rises from page to page. */
function findNumbered(lines: readonly HeadCandidate[]): Set<number> {
  const places = new Map<string, { index: number; number: number }[]>()
  for (const [index, { text, isItem }] of lines.entries()) {
    if (isItem || text.length > LONGEST_HEAD || text.startsWith('|')) continue
    const beside = NUMBER_BESIDE.exec(text)
    if (!beside) continue
    const head = text.replace(NUMBER_BESIDE, '')
    if (isTerminated(head) || readLabel(head) !== null || isRecommendationsHeading(head)) continue
    const place = { index, number: Number(beside[1] ?? beside[2]) }
    places.set(head, [...(places.get(head) ?? []), place])
  }
  const rising = [...places.values()].filter(
    (at) => at.length >= LEAST_EDGES && at.every(({ number }, nth) => nth === 0 || number > (at[nth - 1]?.number ?? 0)),
  )
  return new Set(rising.flat().map(({ index }) => index))
}

/** The places of each short text that comes several times and has no meaning of its own. */
function findRepeated(lines: readonly HeadCandidate[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [index, { text, isItem }] of lines.entries()) {
    if (isItem || text.length > LONGEST_HEAD || isTerminated(text) || startsInside(text)) continue
    const at = places.get(text)
    if (at) at.push(index)
    else places.set(text, [index])
  }
  return [...places].flatMap(([text, at]) =>
    at.length < LEAST_EDGES || isAddress(text) || isContentsEntry(text) || isStandalone(text) ? [] : [at],
  )
}

/** The last line of each page and the first of the next, but for those that are known to be furniture. */
function findEdges(breaks: readonly number[], count: number, found: ReadonlySet<number>): Set<number> {
  const edges = new Set<number>()
  for (const first of breaks) {
    let [above, below] = [first - 1, first]
    while (found.has(above)) above -= 1
    while (found.has(below)) below += 1
    if (above >= 0) edges.add(above)
    if (below < count) edges.add(below)
  }
  return edges
}

function isAtEdges(at: readonly number[], edges: ReadonlySet<number>, breaks: readonly number[]): boolean {
  const own = at.filter((index) => edges.has(index))
  if (own.length < LEAST_EDGES || own.length < at.length * EDGE_SHARE) return false
  const [first, last] = [own[0] ?? 0, own.at(-1) ?? 0]
  const pages = breaks.filter((index) => index >= first && index <= last).length
  return own.length >= pages * PAGE_SHARE
}

/** True for a line with the first half of a sentence above it and the rest below. */
function isInSentence(lines: readonly HeadCandidate[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]]
  return above !== undefined && below !== undefined && !isTerminated(above.text) && startsInside(below.text)
}

/** True for the first lines of all: the title stands there, though heads of pages repeat it. */
function isOnCover(lines: readonly HeadCandidate[], index: number): boolean {
  return index < COVER_LINES && !lines.slice(1, index + 1).some(({ startsPage }) => startsPage)
}
