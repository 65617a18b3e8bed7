import { readLabel } from '../../words/labels.js'
import type { SourceBlock } from '../block.js'
import type { Place, WebBlock } from './context.js'

/** Marks what stands in the box that a label over several titles opens, and what stands right behind the box's end. */
export function markGroups(blocks: readonly WebBlock[]): SourceBlock[] {
  const marked = blocks.map(({ block }) => block)
  for (const [index, { block }] of blocks.entries()) {
    const label = block.role === 'heading' ? readLabel(block.text) : null
    const box = label?.isPlural && label.title === null ? findBox(blocks, index) : null
    if (box === null) continue
    let at = index
    for (; at < blocks.length && isIn(blocks[at], box); at += 1) mark(marked, at, 'box')
    for (; at < blocks.length && readLabel(blocks[at]?.block.text ?? '') === null; at += 1) mark(marked, at, 'flow')
  }
  return marked
}

function mark(blocks: SourceBlock[], at: number, measure: 'box' | 'flow'): void {
  const block = blocks[at]
  if (block) blocks[at] = { ...block, measure }
}

/** The smallest element that holds the label and the block behind it, where the label comes first in it; null for none. */
function findBox(blocks: readonly WebBlock[], index: number): Place | null {
  let box: Place | null = blocks[index]?.place ?? null
  while (box && !isIn(blocks[index + 1], box)) box = box.outer
  return box && !isIn(blocks[index - 1], box) ? box : null
}

function isIn(web: WebBlock | undefined, box: Place): boolean {
  let at: Place | null = web?.place ?? null
  while (at && at.depth > box.depth) at = at.outer
  return at === box
}
