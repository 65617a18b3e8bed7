import type { LaidBlock } from '../outline/lay.js'
import { endsOpen } from '../read/shape.js'
import { type Metric, MONOSPACED, PROPORTIONAL } from '../words/glyphs.js'
import type { DiagnoseContext } from './context.js'

/** Words that open sentences and stand in none of them with a capital, unless in a name. */
export const OPENER =
  /^(?:We|It|They|This|These|Those|There|However|The|In|On|At|As|Its|Their|Our|Some|Most|Many|All|Both|Each|Every|When|While|If|After|Before|Since|Between|Although|Because|But|Of|For|During|Only|Until|Nobody|None|Without|Such|Where|Once|Even|Nearly|Almost|Despite|Following|Through|Unless|Overall|Data|Analysis|Forces|Officers|Personnel|Staff|Leaders|Managers|Analysts|Investigators|Residents|Partners) [a-z\d]/
/** What a full stop may stand behind without ending a sentence. */
const SHORT_FORM = /(?:\b(?:e\.g|i\.e|etc|vs|no|approx|cf|mr|mrs|ms|dr|st|inc|ltd|co)|\b[A-Z])\.$/i

/**
 * Where two blocks or lines were joined that do not go together: a sentence that opens inside one, goes on behind the end
 * of one, or behind a line that nobody broke there. Null where there is no such place.
 */
export type FindTear = (block: LaidBlock, before: LaidBlock | undefined) => number | null

/** The places to look at in a source: which they are depends on what a line of it is. */
export function makeFindTear({ source, reading }: DiagnoseContext): FindTear {
  const { dialect, furniture } = source
  if (dialect === 'wrapped') {
    const pages = furniture.length < LEAST_PAGES ? null : furniture.map(({ line }) => line ?? 0)
    const findEarlyLine = makeFindEarlyLine(reading)
    return (block) => findWrongJoint(block) ?? findEarlyLine(block) ?? findParted(block, pages)
  }
  // Lines of one paragraph may stand below each other where blank lines part paragraphs.
  const gap = dialect === 'lines' ? 1 : 2
  return (block, before) =>
    findWrongJoint(block) ??
    (dialect === null ? null : findCut(block, reading.text, gap, before !== undefined && isClosed(before)))
}

/** Where a sentence opens inside a sentence, or goes on behind the end of one. */
function findWrongJoint({ text, source: { marks } }: LaidBlock): number | null {
  for (const { at } of marks) {
    if (at === 0) continue
    const [head, rest] = [text.slice(Math.max(0, at - 24), at).trimEnd(), text.slice(at, at + 24)]
    if (/[a-z]$/.test(head) && OPENER.test(rest) && !/\b(?:called|named|titled|entitled|known as)$/.test(head))
      return at
    if (/[a-z)][.!?]$/.test(head) && /^[a-z]+ /.test(rest) && !SHORT_FORM.test(head)) return at
  }
  return null
}

/** True for a word that has a capital inside a sentence, at one more place than where it is asked about. */
export function isName(word: string, text: string): boolean {
  return (text.match(new RegExp(`[a-z,] ${word}\\b`, 'g')) ?? []).length > 1
}

/** The first word of a text that opens a sentence with it, unless it is a name. */
export function readOpener(text: string): string | null {
  return /^[A-Z][a-z]{2,}(?= [a-z])/.exec(text)?.[0] ?? null
}

/** A line of a paragraph is no shorter than this share of the paragraph's longest, with the word behind it. */
const LEAST_FULL = 0.85

/** So many lines that were ended inside a sentence, and are no title, show that links or a narrow page break them. */
const LEAST_BROKEN = 3

/**
 * Where a paragraph of printed lines has one inside it that had room for the next line's word, so that somebody ended it
 * there, and what it says could be a title, or what follows opens a sentence.
 */
function makeFindEarlyLine({ text: reading, parts }: DiagnoseContext['reading']): (block: LaidBlock) => number | null {
  const isTorn = ({ text }: LaidBlock, at: number): boolean => {
    const [head, rest] = [text.slice(0, at).trimEnd(), text.slice(at, at + LONGEST_OPENER)]
    const opener = readOpener(rest)
    if (opener !== null) return /[a-z]$/.test(head) && !isName(opener, reading)
    return /^[a-z\d]/.test(rest) && at < LONGEST_TITLE && /(?:[a-z]| (?:19|20)\d\d)$/.test(head) && isTitle(head)
  }
  let isHabit: boolean | null = null
  return (block) => {
    const torn = listEarlyLines(block).find((at) => isTorn(block, at))
    if (torn === undefined) return null
    isHabit ??=
      parts
        .flatMap(({ blocks }) => blocks)
        .flatMap((other) => listEarlyLines(other).filter((at) => !isTorn(other, at) && !endsSentence(other, at)))
        .length >= LEAST_BROKEN
    return isHabit ? null : torn
  }
}

function endsSentence({ text }: LaidBlock, at: number): boolean {
  return /[.!?:;]["')\]]*\s*$/.test(text.slice(Math.max(0, at - LONGEST_END), at))
}

/** Where the lines begin that stand below one with room for their first word; a heading's lines are broken as its layout likes. */
function listEarlyLines({ kind, text, source: { marks } }: LaidBlock): number[] {
  if (kind.is !== 'text' && kind.is !== 'item') return []
  const lines = marks.map(({ at }, index) => text.slice(at, marks[index + 1]?.at ?? text.length).trimEnd())
  const longest = Math.max(...lines.map(({ length }) => length))
  return marks.slice(1).flatMap(({ at }, index) => {
    const line = lines[index] ?? ''
    const word = /^\S+/.exec(lines[index + 1] ?? '')?.[0] ?? ''
    if (line.length + word.length > longest * LEAST_FULL) return []
    const isEarly = (metric: Metric): boolean =>
      metric(`${line} ${word}`) < Math.max(...lines.map((other) => metric(other))) * LEAST_FULL
    // Pages are set in one or the other; in the wrong metric a full line may look short.
    return isEarly(MONOSPACED) && isEarly(PROPORTIONAL) ? [at] : []
  })
}

/** With fewer page numbers and running heads than this, it is not sure that each page has one. */
const LEAST_PAGES = 4
/** No title is longer. */
const LONGEST_TITLE = 250

/** Where blank lines part a title from the rest of a paragraph, and no page ends there: each prints its number or head. */
function findParted({ text, source: { marks } }: LaidBlock, pages: readonly number[] | null): number | null {
  const [first, second] = marks
  if (pages === null || !first || !second) return null
  const distances = marks.map(({ line }, index) => (line ?? 0) - (marks[index - 1]?.line ?? 0)).slice(1)
  const index = distances.findIndex((distance) => distance > 1) + 1
  const joint = marks[index]
  if (index === 0 || !joint || joint.at > LONGEST_TITLE || distances.filter((distance) => distance > 1).length > 1)
    return null
  const [from, to] = [marks[index - 1]?.line ?? 0, joint.line ?? 0]
  if (pages.some((line) => line > from && line < to)) return null
  return isTitle(text.slice(0, joint.at).trimEnd()) && /^[a-z]/.test(text.slice(joint.at)) ? joint.at : null
}

/** True for words that could be a title: a capital, nothing that parts sentences, nothing that is still to come. */
function isTitle(text: string): boolean {
  return /^["'(]?[A-Z\d]/.test(text) && !/[.!?:;]/.test(text) && !isOpen(text)
}

/** True where something is still to come; titles may end in a verb ("what it does"), and links that break a line seldom do. */
function isOpen(text: string): boolean {
  return endsOpen(text) && !/ (?:is|are|was|were|do|does|did|can|could|has|have|had)$/.test(text)
}

/** A page cuts a paragraph behind two lines of print at least, which are longer than this. */
const SHORTEST_HALF = 150

/**
 * Where two blocks were joined to a paragraph that are none. Where a paragraph is one line of the source, what a page leaves
 * of it is some lines of print, and not a few words that could be a title; and what follows does not open a sentence.
 */
function findCut(
  { text, source: { marks } }: LaidBlock,
  reading: string,
  gap: number,
  isFirst: boolean,
): number | null {
  for (const [index, { at, line }] of marks.entries()) {
    if (at === 0 || (line ?? 0) - (marks[index - 1]?.line ?? 0) < gap) continue
    const [head, rest] = [text.slice(0, at).trimEnd(), text.slice(at, at + LONGEST_OPENER)]
    if (isFirst && at < SHORTEST_HALF && /^[^A-Z]/.test(rest) && isTitle(head)) return at
    const opener = /[a-z]$/.test(head) ? readOpener(rest) : null
    if (opener !== null && !isName(opener, reading)) return at
  }
  return null
}

/** What opens a sentence is shorter than this. */
const LONGEST_OPENER = 40

/** True where nothing of what stands before can go on in the next block: an item ends as a sentence ends, or is open. */
export function isClosed({ kind, text }: LaidBlock): boolean {
  return (kind.is !== 'text' && kind.is !== 'item') || /[.!?]["')\]]*$/.test(text.slice(-LONGEST_END))
}

/** What ends a sentence stands within so many characters. */
const LONGEST_END = 8
