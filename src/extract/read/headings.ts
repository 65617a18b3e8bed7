import { readLabel } from '../words/labels.js'
import { joinBlocks, type SourceBlock } from './block.js'
import { isCaption } from './captions.js'
import { type Reader, remember } from './remember.js'
import {
  endsOpen,
  hasSentenceInside,
  isTerminated,
  LONGEST_HEADING,
  startsInside,
  startsWithNameScrap,
} from './shape.js'
import { isContentsEntry, isStandalone } from './standalone.js'

/** Characters: no paragraph is longer, so that what is was joined by mistake, and joining on would take ever longer. */
const LONGEST_HALF = 8000

/**
 * Joins what a page break cut in two, and finds the headings that carry no mark; captions are notes.
 *
 * A block that ends like no sentence is either a heading or the first half of a paragraph: it is the half where the next
 * block begins inside a sentence, where a sentence ends in its own middle, or where its last word leaves one open.
 */
export function shapeBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const isNamed = remember(isStandalone)
  const shaped: SourceBlock[] = []
  const queue = blocks.map((block): SourceBlock => (isCaption(block) ? { ...block, role: 'note' } : block)).reverse()
  for (let block = queue.pop(); block; block = queue.pop()) {
    const half = block.role === 'note' ? -1 : findOtherHalf(block, queue, shaped.at(-1), isNamed)
    if (half >= 0) {
      const [other] = queue.splice(half, 1)
      if (other) queue.push(joinBlocks(block, other))
      continue
    }
    shaped.push(isUnmarkedHeading(block, nextOf(queue), shaped.at(-1), isNamed) ? { ...block, role: 'heading' } : block)
  }
  return unwrapItems(shaped)
}

function nextOf(queue: readonly SourceBlock[]): SourceBlock | undefined {
  return queue.findLast((block) => block.role !== 'note')
}

/** The index in the reversed queue of the block that goes on with this one's sentence, or -1. */
function findOtherHalf(
  block: SourceBlock,
  queue: readonly SourceBlock[],
  before: SourceBlock | undefined,
  isNamed: Reader<boolean>,
): number {
  if (
    block.text.length > LONGEST_HALF ||
    (isWhole(block, isNamed) && !block.isCut && !isCutAtJoint(block, nextOf(queue), before)) ||
    (isTitle(block, before) && !startsInside(nextOf(queue)?.text ?? ''))
  )
    return -1
  const index = queue.findLastIndex((other) => other.role !== 'note')
  const next = queue[index]
  if (!next || next.role === 'item' || (next.depth !== null && !startsInside(next.text))) return -1
  if (isNamed(next.text) || readLabel(next.text) !== null) return findOrphan(block, queue)
  if (isContentsEntry(next.text)) return -1
  if (block.isCut && next.role === 'text' && next.depth === null) return index
  if (startsInside(next.text)) return block.depth === null || endsOpen(block.text) ? index : -1
  if (block.depth !== null) return -1
  const isHalf =
    (hasSentenceInside(block.text) || endsOpen(block.text, next.text) || startsWithNameScrap(next.text)) &&
    readLabel(block.text) === null
  return isHalf ? index : -1
}

/** How far behind a box the rest of the sentence that it interrupts may stand. */
const FARTHEST_ORPHAN = 15

/** Where a box was set into a sentence: the block behind the box that begins inside a sentence which nothing before it left open. */
function findOrphan(block: SourceBlock, queue: readonly SourceBlock[]): number {
  if (block.role !== 'text' || block.depth !== null || !(endsOpen(block.text) || hasSentenceInside(block.text)))
    return -1
  let before: SourceBlock | undefined
  for (let index = queue.length - 1; index >= Math.max(0, queue.length - FARTHEST_ORPHAN); index -= 1) {
    const other = queue[index]
    if (!other || other.role === 'note') continue
    const isClosed =
      before !== undefined && before.role !== 'heading' && isTerminated(before.text) && !/:$/.test(before.text)
    if (isClosed && other.role === 'text' && startsInside(other.text)) return index
    before = other
  }
  return -1
}

/** True for a paragraph that breaks off at ", and": so an item ends, but no text outside a list. */
function isCutAtJoint(block: SourceBlock, next: SourceBlock | undefined, before: SourceBlock | undefined): boolean {
  if (block.role !== 'text' || next?.role !== 'text' || !/, (?:and|or)$/.test(block.text)) return false
  return startsInside(next.text) && !/[:;,]$|, (?:and|or)$/.test(before?.text ?? '')
}

/** True for what cannot be half of anything: a line that says what it is, or one that ends as a sentence ends. */
function isWhole(block: SourceBlock, isNamed: Reader<boolean>): boolean {
  return isTerminated(block.text) || isNamed(block.text) || isContentsEntry(block.text)
}

/** True for a line right under a label that stands alone, which has no full stop: it is the title, whatever its last word. */
function isTitle(block: SourceBlock, before: SourceBlock | undefined): boolean {
  if (before === undefined || block.role !== 'text' || isTerminated(block.text)) return false
  const label = readLabel(before.text)
  return label !== null && label.title === null
}

function isUnmarkedHeading(
  block: SourceBlock,
  next: SourceBlock | undefined,
  before: SourceBlock | undefined,
  isNamed: Reader<boolean>,
): boolean {
  // A counted line without a full stop, over text that is no item, is a title and no item of a list.
  if (block.role === 'item')
    return (
      readLabel(block.text) !== null ||
      (block.isNumbered && next?.role === 'text' && isPlainTitle(block.text, next.text))
    )
  if (block.role !== 'text') return false
  if (isNamed(block.text)) return true
  if (block.isCut) return false
  const label = readLabel(block.text)
  if (block.text.length > LONGEST_HEADING || isContentsEntry(block.text)) return false
  if (label !== null || isTitle(block, before)) return true
  if (isQuestion(block.text)) return next?.role === 'text' && isAnswer(next.text) && !/:$/.test(before?.text ?? '')
  return next !== undefined && isPlainTitle(block.text, isNamed(next.text) ? 'The label' : next.text)
}

const QUESTION =
  /^(?:how|what|which|who|why|where|when|is|are|does|do|did|has|have|can|could|should|will) [^.?!:]{10,120}\?$/i

/** True for a title that asks: "How well does the force share intelligence?" */
function isQuestion(text: string): boolean {
  return /^[A-Z]/.test(text) && QUESTION.test(text)
}

/** True for a paragraph of more than a line, which a question stands over. */
function isAnswer(text: string): boolean {
  return isTerminated(text) && !text.endsWith('?') && !startsInside(text) && text.length > SHORTEST_ANSWER
}

/** Characters: what stands behind a question of a text in its own line is shorter. */
const SHORTEST_ANSWER = 60

/** True for the shape of a title: a capital, no sentence inside and no full stop behind. */
function isPlainTitle(text: string, next: string): boolean {
  return (
    !text.startsWith('|') &&
    !isTerminated(text) &&
    !startsInside(text) &&
    !endsOpen(text, next) &&
    !hasSentenceInside(text)
  )
}

/** A list whose bullets were lost: after a colon, lines that begin inside a sentence or end with a semicolon are its items. */
function unwrapItems(blocks: readonly SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = []
  let isList = false
  for (const block of blocks) {
    const isLost: boolean =
      block.role === 'text' &&
      isList &&
      (startsInside(block.text) ||
        /;(?: and| or)?$/.test(block.text) ||
        /; (?:and|or)$/.test(result.at(-1)?.text ?? ''))
    result.push(isLost ? { ...block, role: 'item' } : block)
    if (block.role !== 'note')
      isList = isLost || (block.role === 'text' && /:$/.test(block.text)) || (isList && block.role === 'item')
  }
  return result
}
