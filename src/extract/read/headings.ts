import { readLabel } from '../words/labels.js'
import { joinBlocks, type SourceBlock } from './block.js'
import { endsOpen, hasSentenceInside, isTerminated, startsInside, startsWithScrap } from './shape.js'
import { isContentsEntry, isStandalone } from './standalone.js'

/** No heading is longer; paragraphs without a full stop are. */
const LONGEST_HEADING = 320

/**
 * Joins what a page break cut in two, and finds the headings that carry no mark.
 *
 * A block that ends like no sentence is either a heading or the first half of a paragraph: it is the half where the next
 * block begins inside a sentence, where a sentence ends in its own middle, or where its last word leaves one open.
 */
export function shapeBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const shaped: SourceBlock[] = []
  const queue = [...blocks].reverse()
  for (let block = queue.pop(); block; block = queue.pop()) {
    const half = block.role === 'note' ? -1 : findOtherHalf(block, queue)
    if (half >= 0) {
      const [other] = queue.splice(half, 1)
      if (other) queue.push(joinBlocks(block, other))
      continue
    }
    shaped.push(isUnmarkedHeading(block, nextOf(queue)) ? { ...block, role: 'heading' } : block)
  }
  return unwrapItems(shaped)
}

function nextOf(queue: readonly SourceBlock[]): SourceBlock | undefined {
  return queue.findLast((block) => block.role !== 'note')
}

/** The index in the reversed queue of the block that goes on with this one's sentence, or -1. */
function findOtherHalf(block: SourceBlock, queue: readonly SourceBlock[]): number {
  if (isWhole(block)) return -1
  const index = queue.findLastIndex((other) => other.role !== 'note')
  const next = queue[index]
  if (!next || next.role === 'item' || (next.depth !== null && !startsInside(next.text))) return -1
  if (isStandalone(next.text) || readLabel(next.text) !== null || isContentsEntry(next.text)) return -1
  if (startsInside(next.text)) return block.depth === null || endsOpen(block.text) ? index : -1
  if (block.depth !== null) return -1
  const isHalf =
    (hasSentenceInside(block.text) || endsOpen(block.text) || startsWithScrap(next.text)) &&
    readLabel(block.text) === null
  return isHalf ? index : -1
}

/** True for what cannot be half of anything: a line that says what it is, or one that ends as a sentence ends. */
function isWhole(block: SourceBlock): boolean {
  return isTerminated(block.text) || isStandalone(block.text) || isContentsEntry(block.text)
}

function isUnmarkedHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.role === 'item') return readLabel(block.text) !== null
  if (block.role !== 'text') return false
  if (isStandalone(block.text)) return true
  const label = readLabel(block.text)
  if (block.text.length > LONGEST_HEADING || isContentsEntry(block.text)) return false
  if (label !== null) return true
  if (isTerminated(block.text) || startsInside(block.text) || endsOpen(block.text)) return false
  return next !== undefined && !hasSentenceInside(block.text)
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
