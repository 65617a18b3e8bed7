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
export function makeFindTear({ source, reading: { text } }: DiagnoseContext): FindTear {
  const { dialect, furniture } = source
  const opens = (word: string): boolean => isCommon(word, text)
  if (dialect === 'wrapped') {
    const pages = furniture.length < LEAST_PAGES ? null : furniture.map(({ line }) => line ?? 0)
    return (block) => findWrongJoint(block) ?? findEarlyLine(block, opens) ?? findParted(block, pages)
  }
  // Lines of one paragraph may stand below each other where blank lines part paragraphs.
  const gap = dialect === 'lines' ? 1 : 2
  return (block, before) =>
    findWrongJoint(block, opens) ?? (dialect === null ? null : findSwallowedTitle(block, before, gap))
}

function findWrongJoint({ text, source: { marks } }: LaidBlock, opens?: (word: string) => boolean): number | null {
  for (const { at, line } of marks) {
    if (at === 0) continue
    const [head, rest] = [text.slice(Math.max(0, at - 24), at).trimEnd(), text.slice(at, at + 24)]
    if (/[a-z]$/.test(head) && !/\b(?:called|named|titled|entitled|known as)$/.test(head)) {
      if (OPENER.test(rest)) return at
      // Emphasis and links begin a stretch of their own within a line, and what they set apart may be a name.
      const word = opens && line !== marks[0]?.line ? /^([A-Z][a-z]{2,}) [a-z]/.exec(rest)?.[1] : undefined
      if (word !== undefined && opens?.(word)) return at
    }
    if (/[a-z)][.!?]$/.test(head) && /^[a-z]+ /.test(rest) && !SHORT_FORM.test(head)) return at
  }
  return null
}

/** True for a word that the report writes in small letters, and with a capital inside no other sentence, so that it is no name. */
export function isCommon(word: string, text: string): boolean {
  if (!text.includes(` ${word.toLowerCase()} `)) return false
  return (text.match(new RegExp(`[a-z,] ${word}\\b`, 'g')) ?? []).length < 2
}

/** A line of a paragraph is no shorter than this share of the paragraph's longest, with the word behind it. */
const LEAST_FULL = 0.85

/**
 * Where a paragraph of printed lines has one inside it that had room for the next line's word, so that somebody ended it
 * there: what it says could be whole, or what follows opens a sentence.
 */
function findEarlyLine({ text, source: { marks } }: LaidBlock, opens: (word: string) => boolean): number | null {
  const lines = marks.map(({ at }, index) => text.slice(at, marks[index + 1]?.at ?? text.length).trimEnd())
  const longest = Math.max(...lines.map(({ length }) => length))
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const word = next === undefined ? undefined : /^\S+/.exec(next)?.[0]
    if (next === undefined || word === undefined) continue
    if (line.length + word.length > longest * LEAST_FULL || !/[a-z\d)"']$/.test(line)) continue
    const isEarly = (metric: Metric): boolean =>
      metric(`${line} ${word}`) < Math.max(...lines.map((other) => metric(other))) * LEAST_FULL
    // Pages are set in one or the other; in the wrong metric a full line may look short.
    if (!isEarly(MONOSPACED) || !isEarly(PROPORTIONAL)) continue
    if (/^[a-z]/.test(next) ? !endsOpen(line) : opens(/^[A-Z][a-z]{2,}(?= [a-z])/.exec(next)?.[0] ?? ''))
      return marks[index + 1]?.at ?? null
  }
  return null
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
  return /^["'(]?[A-Z\d]/.test(text) && !/[.!?:;,]/.test(text) && !endsOpen(text)
}

/** A page cuts a paragraph behind two lines of print at least, which are longer than this. */
const SHORTEST_HALF = 150

/**
 * Where a title ends to which the rest of a paragraph was joined: where a paragraph is one line of the source, what a page
 * leaves behind of it is some lines of print, and not a few words that could be a title.
 */
function findSwallowedTitle(
  { text, source: { marks } }: LaidBlock,
  before: LaidBlock | undefined,
  gap: number,
): number | null {
  const isFar = (line: number | null, index: number): boolean => (line ?? 0) - (marks[index - 1]?.line ?? 0) >= gap
  const joint = marks.find(({ at, line }, index) => at > 0 && isFar(line, index))?.at ?? 0
  if (joint === 0 || joint > SHORTEST_HALF || !before || !isClosed(before)) return null
  return isTitle(text.slice(0, joint).trimEnd()) ? joint : null
}

/** True where nothing of what stands before can go on in the next block: an item ends as a sentence ends, or is open. */
export function isClosed({ kind, text }: LaidBlock): boolean {
  return (kind.is !== 'text' && kind.is !== 'item') || /[.!?]["')\]]*$/.test(text.slice(-LONGEST_END))
}

/** What ends a sentence stands within so many characters. */
const LONGEST_END = 8
