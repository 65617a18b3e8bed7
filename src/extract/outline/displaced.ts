import type { SourceBlock } from '../read/block.js'
import type { OutlineRemark, PartBlock } from './outline.js'

/** A run of blocks that flow together: a box with its label and title, or a narrative with its heading. */
interface Run {
  readonly isBox: boolean
  readonly blocks: PartBlock[]
  /** The number of the page, counted by page breaks, on which its last block began. */
  lastPage: number
}

/**
 * Puts wrapped lines back in reading order where widths prove it.
 *
 * A page is copied with its text first and its boxes after it. So a box that a page's end cuts goes on after the text of
 * the next page, and a narrative goes on after the box that was set into it. Lines as narrow as a box under a narrative's
 * heading, on the page after one that ended in a box, belong to that box; lines as wide as the text under a box's title
 * belong to the narrative that the box interrupted.
 */
export function putBoxesBack(
  blocks: readonly PartBlock[],
  bodyId: string,
): { blocks: PartBlock[]; remarks: OutlineRemark[] } {
  if (!blocks.some(({ source }) => source.startsPage)) return { blocks: [...blocks], remarks: [] }
  const runs: Run[] = []
  const remarks: OutlineRemark[] = []
  let page = 0
  let target: Run | null = null
  const open = (isBox: boolean, block: PartBlock): void => {
    target = { isBox, blocks: [block], lastPage: page }
    runs.push(target)
  }
  const place = (run: Run, block: PartBlock): void => {
    run.blocks.push(block)
    run.lastPage = page
    target = run
  }
  for (const [index, block] of blocks.entries()) {
    if (block.source.startsPage) page += 1
    const current = runs.at(-1)
    if (block.kind.is === 'label' || isGroupTitle(current, block)) open(true, block)
    else if (
      block.kind.is === 'body-heading' ||
      block.kind.is === 'section-heading' ||
      (block.kind.is === 'heading' && !isTitle(current, block))
    )
      open(false, block)
    else if (!current) open(false, block)
    else {
      const home = findHome(blocks, index, runs, target ?? current, page)
      if (home !== target && home !== current) remarks.push(remarkMoved(block.source, bodyId))
      else if (mayBeDisplaced(blocks, index, runs, home, page)) remarks.push(remarkDoubt(block.source, bodyId))
      place(home, block)
    }
  }
  return { blocks: runs.flatMap((run) => run.blocks), remarks }
}

/** True for a heading right under a label that stands alone. */
function isTitle(current: Run | undefined, block: PartBlock): boolean {
  const last = current?.blocks.findLast(({ kind }) => kind.is !== 'note')
  return (
    block.kind.is === 'heading' &&
    current?.isBox === true &&
    last?.kind.is === 'label' &&
    last.kind.label.title === null
  )
}

/** True for a further title under one label for several. */
function isGroupTitle(current: Run | undefined, block: PartBlock): boolean {
  const label = current?.blocks[0]?.kind
  return (
    block.kind.is === 'heading' &&
    current?.isBox === true &&
    !isTitle(current, block) &&
    ((label?.is === 'label' && label.isGroup) || label?.is === 'heading')
  )
}

function findHome(blocks: readonly PartBlock[], index: number, runs: readonly Run[], target: Run, page: number): Run {
  const block = blocks[index] as PartBlock
  // The width of an item's lines tells less, since nobody knows how far it was indented.
  const isInList = block.kind.is === 'item' || (blocks[index - 1]?.kind.is === 'item' && !target.isBox)
  const goesOn = block.kind.is === 'item' && blocks[index - 1]?.kind.is === 'item' && !block.source.startsPage
  const own = goesOn || (isInList && block.source.measure === 'box') ? null : block.source.measure
  const measure = own ?? measureOfList(blocks, index)
  if (block.kind.is === 'recommendations-heading') return target
  const list = findCutList(blocks, index, runs, page)
  if (list && !target.isBox) return list
  if (measure === null) return target
  if (measure === 'flow' && target.isBox) return findInterrupted(runs, target)
  if (measure === 'box' && !target.isBox) {
    // Only a box that the page before ended with can go on here.
    const box = runs.findLast((run) => run.isBox)
    const isCut =
      box !== undefined &&
      box.lastPage === page - 1 &&
      runs
        .slice(runs.indexOf(box) + 1)
        .every((run) => run.blocks.every(({ source }, nth) => nth > 0 || source.startsPage || run.lastPage === page))
    return isCut && endsPage(blocks, box) && isLastOfPage(blocks, index) ? box : target
  }
  return target
}

/** The narrative that a box was set into, for text as wide as that; the box itself where there is none, or it has no text yet. */
function findInterrupted(runs: readonly Run[], box: Run): Run {
  const narrative = runs.findLast((run) => !run.isBox)
  const hasText = narrative?.blocks.some(({ kind }) => kind.is === 'text' || kind.is === 'item') ?? false
  const isBare = box.blocks.every(({ kind }) => kind.is !== 'text' && kind.is !== 'item')
  if (!narrative || !hasText || isBare) return box
  // Recommendations as wide as the text around stand below the box, under their own heading.
  const at = box.blocks.findLastIndex(({ kind }) => kind.is === 'recommendations-heading')
  return at >= 0 && box.blocks.slice(at + 1).every(({ source }) => source.measure !== 'box') ? box : narrative
}

/** The box whose list a page's end cut, for an item that no list before it has opened. */
function findCutList(blocks: readonly PartBlock[], index: number, runs: readonly Run[], page: number): Run | null {
  const block = blocks[index]
  const before = blocks.slice(0, index).findLast(({ kind }) => kind.is !== 'note')
  if (block?.kind.is !== 'item' || before?.kind.is !== 'text' || /:$/.test(before.source.text)) return null
  const box = runs.findLast((run) => run.isBox)
  const last = box?.blocks.findLast(({ kind }) => kind.is !== 'note')
  const isOpen = last?.kind.is === 'item' && /(?:[;,]|; (?:and|or))$/.test(last.source.text)
  return box && isOpen && box.lastPage === page - 1 ? box : null
}

/** How many full lines must all be narrow before it is no chance that they are. */
const LEAST_NARROW = 5

/** True where narrow lines, enough of them to be sure, and nothing else follow on the page. */
function isLastOfPage(blocks: readonly PartBlock[], index: number): boolean {
  let narrow = 0
  for (const [nth, { source, kind }] of blocks.slice(index).entries()) {
    if (source.startsPage && nth > 0) break
    if (source.measure === 'flow' || kind.is === 'heading' || kind.is === 'section-heading' || kind.is === 'label')
      return false
    if (source.measure === 'box') narrow += source.marks.length - 1
  }
  return narrow >= LEAST_NARROW
}

/** True where a page break follows the box's last block. */
function endsPage(blocks: readonly PartBlock[], box: Run): boolean {
  const last = box.blocks.findLast(({ kind }) => kind.is !== 'note')
  const after = blocks.slice(blocks.indexOf(last as PartBlock) + 1).find(({ kind }) => kind.is !== 'note')
  return after?.source.startsPage === true
}

/** The sentence that opens a list goes where the list's first measured block goes, if it stands alone on its line. */
function measureOfList(blocks: readonly PartBlock[], index: number): SourceBlock['measure'] {
  const block = blocks[index] as PartBlock
  if (block.kind.is !== 'text' || !/:$/.test(block.source.text) || block.source.marks.length > 1) return null
  for (const after of blocks.slice(index + 1)) {
    if (after.kind.is !== 'item' && after.kind.is !== 'text') return null
    if (after.kind.is === 'text' && after.source.measure !== null) return after.source.measure
  }
  return null
}

/** True for narrow lines behind a box that a page's end cut, too few to be sure that they are the rest of it. */
function mayBeDisplaced(
  blocks: readonly PartBlock[],
  index: number,
  runs: readonly Run[],
  home: Run,
  page: number,
): boolean {
  const block = blocks[index] as PartBlock
  const box = runs.findLast((run) => run.isBox)
  const isNarrow = block.kind.is === 'text' && block.source.measure === 'box' && blocks[index - 1]?.kind.is !== 'item'
  if (!isNarrow || home.isBox || !box || box.lastPage !== page - 1 || !endsPage(blocks, box)) return false
  // A paragraph with text as wide as elsewhere behind it on the page stands in the flow.
  for (const { source, kind } of blocks.slice(index + 1)) {
    if (source.startsPage) return true
    if (source.measure === 'flow' || kind.is === 'heading' || kind.is === 'section-heading' || kind.is === 'label')
      return false
  }
  return true
}

function remarkDoubt(block: SourceBlock, bodyId: string): OutlineRemark {
  return {
    code: 'may-be-displaced',
    message: 'these lines are as narrow as the box that the page before ends with, and may be the rest of it',
    block,
    bodyId,
  }
}

function remarkMoved(block: SourceBlock, bodyId: string): OutlineRemark {
  return {
    code: 'box-put-back',
    message:
      'a box or the text around it was printed elsewhere; by the width of its lines it was put back where it belongs',
    block,
    bodyId,
  }
}
