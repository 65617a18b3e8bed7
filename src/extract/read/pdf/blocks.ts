import { readLabel } from '../../words/labels.js'
import { joinLines, makeBlock, type SourceBlock } from '../block.js'
import { isProse, isTerminated, LIST_MARKER, startsInside } from '../shape.js'
import { foldContentsEntry, isContentsEntry, isRecommendationsHeading, isStandalone } from '../standalone.js'
import type { Line } from './lines.js'
import { isBelow, PARAGRAPH_STEP } from './pitch.js'
import type { Type } from './type.js'

/** A block with the lines that it was made of. */
export interface PdfBlock {
  readonly block: SourceBlock
  readonly lines: readonly Line[]
}

/** The paragraphs, headings and list items that groups of lines are. */
export function gatherBlocks(groups: readonly (readonly Line[])[], type: Type): PdfBlock[] {
  const blocks: PdfBlock[] = []
  for (const group of groups) blocks.push({ block: toBlock(group, blocks.at(-1), type), lines: group })
  return blocks.map(({ block, lines: own }, index) => ({
    block: { ...block, isCut: isCut(block, own, blocks[index + 1]?.lines[0], type) },
    lines: own,
  }))
}

/** Gathers lines into blocks by their distances, fonts, indents and bullets; `bullets` is asked only where nothing else parts two entries of a list. */
export function groupLines(lines: readonly Line[], type: Type, bullets: Bullets): Line[][] {
  const groups: Line[][] = []
  // Where the entries of an open list begin, for lists whose bullets are drawn.
  let list: number | null = null
  for (const line of lines) {
    const open = groups.at(-1)
    const isOpen = open !== undefined && !endsEntry(open, line, list) && !startsBlock(open, line, type)
    if (isOpen && !(mayBeEntry(open, line, list) && bullets(line))) {
      open.push(line)
      continue
    }
    list = findList(open, line, list)
    groups.push([line])
  }
  return groups
}

/** Tells whether a bullet is drawn before a line. */
export type Bullets = (line: Line) => boolean

/** True for a line that only a drawn bullet could make an entry: full sentences above and below, as far in, no gap. */
function mayBeEntry(open: readonly Line[], line: Line, list: number | null): boolean {
  const [first, last] = [open[0] as Line, open.at(-1) as Line]
  if (list === null || line.tag !== null || !isTerminated(last.text) || startsInside(line.text)) return false
  return isAt(first, list, line.size) && isAt(line, list, line.size)
}

/** True for a line that begins where a list's entries do. */
function isAt({ left }: Line, list: number, size: number): boolean {
  return Math.abs(left - list) < size * 0.4
}

/** The left edge of the list that a line is an entry of, or null. */
function findList(before: readonly Line[] | undefined, line: Line, list: number | null): number | null {
  const above = before?.at(-1)
  if (!before || !above) return null
  if (
    (/:$/.test(above.text) || isRecommendationsHeading(above.text)) &&
    line.left - (before[0]?.left ?? 0) > line.size * 0.6
  )
    return line.left
  return list !== null && isAt(line, list, line.size) ? list : null
}

/** True where a line ends as entries of a list do, and the next begins where they begin. */
function endsEntry(open: readonly Line[], line: Line, list: number | null): boolean {
  const [first, last] = [open[0] as Line, open.at(-1) as Line]
  // The "and" behind the last semicolon may stand on a line of its own.
  if (list === null || /^(?:and|or)$/.test(line.text)) return false
  const end = open.length > 1 ? `${open.at(-2)?.text} ${last.text}` : last.text
  if (!/[;:](?: and| or)?$/.test(end)) return false
  return isAt(first, list, line.size) && isAt(line, list, line.size)
}

function markerOf({ text }: Line): string | null {
  return LIST_MARKER.exec(text)?.[0] ?? /^\u2022\s*(?=\S)/.exec(text)?.[0] ?? null
}

/** True where a line begins a paragraph, heading or item of its own. */
function startsBlock(open: readonly Line[], line: Line, type: Type): boolean {
  const above = open.at(-1) as Line
  const first = open[0] as Line
  if (above.page !== line.page || !isBelow(above, line)) return true
  if (isContentsEntry(above.text) || isContentsEntry(line.text)) return true
  if (line.y - above.y > type.pitchOf(line) + line.size * PARAGRAPH_STEP) return true
  if (above.tag && line.tag && isTrusted(above) && isTrusted(line)) {
    if (above.tag.number === line.tag.number) return false
    if (!endsInside(above, line)) return true
  }
  if (markerOf(line) !== null && (markerOf(first) !== null || !endsInside(above, line))) return true
  if (changesStyle(open, line)) return true
  if (isStandalone(line.text) && (line.style !== above.style || isTerminated(above.text))) return true
  const label = readLabel(above.text)
  if (label !== null && label.title === null && open.length === 1) return true
  if (above.style !== type.body) return false
  return changesIndent(open, line) || endsEarly(above, line, type)
}

function isTrusted({ tag }: Line): boolean {
  return tag !== null && /^(?:P|LI|H\d?|TD|TH|Caption|BlockQuote)$/.test(tag.role)
}

/** True where a sentence plainly goes on in the next line. */
function endsInside(above: Line, line: Line): boolean {
  return !isTerminated(above.text) && startsInside(line.text)
}

/** True where text in one style ends and text in another begins, both of them for whole lines. */
function changesStyle(open: readonly Line[], line: Line): boolean {
  const above = open.at(-1) as Line
  if (above.last === line.first) return false
  return open.every(({ isPure }) => isPure) && line.isPure && !endsInside(above, line)
}

/** True where the left edge says that a paragraph begins: its first line is set in, or a list's lines are over. */
function changesIndent(open: readonly Line[], line: Line): boolean {
  const above = open.at(-1) as Line
  const step = line.left - above.left
  if (Math.abs(step) < line.size * 0.4) return false
  // A hanging indent: the text goes on under the text of the item's first line.
  if (open.length === 1 && markerOf(above) !== null) return step < 0 && !endsInside(above, line)
  // An item whose bullet is drawn, or a first line that is set in.
  if (step < 0)
    return (
      !(open.length === 1 && step > -line.size * 3.5) ||
      (isTerminated(above.text) && !startsInside(line.text) && open.length > 1)
    )
  return !endsInside(above, line)
}

/** True where the next line's first word still had room, so that somebody ended the line. */
function endsEarly(above: Line, line: Line, type: Type): boolean {
  if (endsInside(above, line) && !/;(?: and| or)?$/.test(above.text)) return false
  const word = line.text.split(' ')[0] ?? ''
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1)
  const room = type.limitOf(above) - above.right - width
  return isTerminated(above.text) ? room > line.size : room > line.size * 4
}

function toBlock(lines: readonly Line[], before: PdfBlock | undefined, type: Type): SourceBlock {
  const first = lines[0] as Line
  const marker = markerOf(first)
  const texts = lines.map(({ text }, index) => (index === 0 && marker !== null ? text.slice(marker.length) : text))
  const { text, marks } = joinLines(
    texts.map((piece, index) => ({ text: piece, line: null, page: lines[index]?.page ?? null })),
  )
  if (isContentsEntry(text)) return makeBlock(foldContentsEntry(text), marks)
  return makeBlock(text, marks, {
    ...roleOf(text, lines, marker, before, type),
    isNumbered: marker !== null && /\d|[a-np-z]/i.test(marker),
  })
}

function roleOf(
  text: string,
  lines: readonly Line[],
  marker: string | null,
  before: PdfBlock | undefined,
  type: Type,
): Partial<SourceBlock> {
  const first = lines[0] as Line
  const isOtherStyle = lines.every(({ isPure, style }) => isPure && style !== type.body)
  const isLarger = first.size > type.bodySize * 1.06
  if (first.tag && /^H\d?$/.test(first.tag.role) && !isProse(text))
    return { role: 'heading', depth: depthOf(first, type) }
  if (marker !== null && !(isOtherStyle && isLarger)) return { role: 'item' }
  // The rest of an item that a page's end cut is no item of its own.
  const isRest = startsInside(text) && startsColumn(before, { lines }) && !isTerminated(before?.block.text ?? '')
  if (first.tag?.isItem && !isOtherStyle && !isRest) return { role: 'item' }
  if (isOtherStyle && isLarger && !isProse(text)) return { role: 'heading', depth: depthOf(first, type) }
  if (isOtherStyle && !isLarger && !isTerminated(text) && !isProse(text) && first.size > type.bodySize * 0.94)
    return { role: 'heading', depth: 0 }
  if (first.size < type.bodySize * 0.9 && /^(?:\d{1,3}|[*\u2020\u2021])\s?\D/.test(text)) return { role: 'note' }
  if (isInList(lines, before)) return { role: 'item' }
  return {}
}

/** True for text in the style of most text that runs to the end of its page or column and not to the end of a sentence. */
function isCut({ role, text }: SourceBlock, lines: readonly Line[], next: Line | undefined, type: Type): boolean {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line]
  if (role !== 'text' || /[.!?:;]["')\]]*$/.test(text) || first.style !== type.body) return false
  if (next && next.y > last.y && next.left < last.right) return false
  return lines.length > 1 || first.right - first.left > (type.limitOf(first) - first.left) * 0.8
}

/** True for the first block of a page or column. */
export function startsColumn(before: PdfBlock | undefined, { lines }: Pick<PdfBlock, 'lines'>): boolean {
  const [above, first] = [before?.lines.at(-1), lines[0] as Line]
  return above !== undefined && (above.page !== first.page || first.y < above.y)
}

/** Items whose bullets are drawn stand further to the right than the sentence that opens them, or where the item before does. */
function isInList(lines: readonly Line[], before: PdfBlock | undefined): boolean {
  const [first, second] = [lines[0] as Line, lines[1]]
  // A first line that is set in begins a paragraph.
  if (second && second.left < first.left - first.size * 0.4) return false
  const above = before?.lines[0]
  if (!above || !before || before.block.role === 'heading') return false
  const step = first.left - above.left
  if (before.block.role === 'item' && above.page === first.page) return Math.abs(step) < first.size * 0.4
  return (
    before.block.role === 'text' && /:$/.test(before.block.text) && step > first.size * 0.6 && above.page === first.page
  )
}

/** 1 for the largest text of the file, and so on. */
function depthOf(line: Line, type: Type): number {
  const at = type.sizes.findIndex((size) => line.size >= size - 0.3)
  return at < 0 ? type.sizes.length + 1 : at + 1
}
