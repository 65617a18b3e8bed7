import { readLabel } from '../../words/labels.js'
import { startsInside } from '../shape.js'
import { type PdfBlock, startsColumn } from './blocks.js'
import { endsRun } from './boxes.js'

/**
 * Parts the labels that a box which is a table has again at the top of each page that it goes on over from the blocks.
 * A label that begins a page is one of them where text follows it, though the same label before it stood over a title,
 * and the box of that has not ended since.
 */
export function partRepeatedLabels(blocks: readonly PdfBlock[]): { kept: PdfBlock[]; repeated: PdfBlock[] } {
  const kept: PdfBlock[] = []
  const repeated: PdfBlock[] = []
  for (const [index, block] of blocks.entries())
    (isRepeated(kept, block, blocks[index + 1]) ? repeated : kept).push(block)
  return { kept, repeated }
}

function isRepeated(before: readonly PdfBlock[], label: PdfBlock, next: PdfBlock | undefined): boolean {
  if (!isLabel(label) || !startsColumn(before.at(-1), label)) return false
  // Below it, a title that the page's end cut goes on as well.
  if (next === undefined || (next.block.role === 'heading' && !startsInside(next.block.text))) return false
  const at = before.findLastIndex(isLabel)
  const [first, title] = [before[at], before[at + 1]]
  if (first?.block.text !== label.block.text || title?.block.role !== 'heading') return false
  return isSetAlike(first, label) && !before.slice(at + 2).some(endsRun)
}

function isLabel({ block }: PdfBlock): boolean {
  return readLabel(block.text)?.title === null
}

/** True for lines of one style that begin as far in. */
function isSetAlike({ lines: [one] }: PdfBlock, { lines: [other] }: PdfBlock): boolean {
  return one !== undefined && other?.style === one.style && Math.abs(other.left - one.left) < 1
}
