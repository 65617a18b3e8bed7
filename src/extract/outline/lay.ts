import type { Span } from '../../schema/report.js'
import type { SourceBlock, SourcePlace } from '../read/block.js'
import { findLiterals } from '../words/literals.js'
import { type Sentence, splitSentences } from '../words/sentences.js'
import type { Outline, Part, PartBlock } from './outline.js'

/** A block with its place in the reading text. */
export interface LaidBlock extends PartBlock {
  /** The block's text, a line of the reading text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its sentences, with their places in the block. */
  readonly sentences: readonly Sentence[]
}

/** A part whose blocks have their places. */
export interface LaidPart extends Omit<Part, 'blocks'> {
  readonly blocks: readonly LaidBlock[]
}

/** The report as plain text in reading order, one paragraph, heading or list item a line. */
export interface ReadingText {
  readonly text: string
  readonly front: readonly LaidBlock[]
  readonly parts: readonly LaidPart[]
  readonly back: readonly LaidBlock[]
  /** The span from one offset to another, with the source line on which it begins. */
  span(start: number, end: number): Span
  /** The span of a block, wherever it stands. */
  spanOf(block: SourceBlock): Span | null
}

/** A block outside the parts, where only its role tells what it is. */
export function asPartBlock(source: SourceBlock): PartBlock {
  return { source, kind: { is: source.role === 'link' ? 'note' : source.role }, literals: findLiterals(source.text) }
}

/** Lays the report out as reading text. */
export function layText(outline: Outline): ReadingText {
  const lines: string[] = []
  const laid: LaidBlock[] = []
  let length = 0
  const lay = (block: PartBlock): LaidBlock => {
    const { source, kind, literals } = block
    const { text } = source
    const placed = {
      source,
      kind,
      text,
      start: length,
      end: length + text.length,
      sentences: splitSentences(text),
      literals,
    }
    lines.push(text)
    length += text.length + 1
    laid.push(placed)
    return placed
  }
  const front = outline.front.map((block) => lay(asPartBlock(block)))
  const parts = outline.parts.map((part) => ({ ...part, blocks: part.blocks.map(lay) }))
  const back = outline.back.map((block) => lay(asPartBlock(block)))
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`
  const span = (start: number, end: number): Span => ({ start, end, ...placeAt(laid, start) })
  return {
    text,
    front,
    parts,
    back,
    span,
    spanOf: (block) => {
      const found = laid.find(({ source }) => source === block)
      return found ? span(found.start, found.end) : null
    },
  }
}

/** The place in the source of the character at this offset. */
function placeAt(blocks: readonly LaidBlock[], offset: number): SourcePlace {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const block = blocks[low]
  if (!block) return { line: null, page: null }
  const { marks } = block.source
  const mark = marks.findLast(({ at }) => at <= offset - block.start) ?? marks[0]
  return { line: mark?.line ?? null, page: mark?.page ?? null }
}
