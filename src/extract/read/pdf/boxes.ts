import { readLabel } from '../../words/labels.js'
import { isStandalone } from '../standalone.js'
import type { PdfBlock } from './blocks.js'
import type { Line } from './lines.js'
import type { PdfShape } from './page.js'
import type { Shapes } from './shapes.js'
import type { Type } from './type.js'

/** What a label stands over: the blocks from it to the next heading. */
interface Run {
  readonly label: number
  readonly end: number
}

/** Text in a box is set in by at least this, in points. */
const LEAST_INDENT = 3
/** A label may stand further in than the text of its box does. */
const MOST_INDENT = 6
/** A box is wider than this share of the page's text, and lower than this share of the page. */
const NARROWEST = 0.4

/**
 * Marks what stands in a box under its label, and what stands below the box again: that goes on with the text before it.
 * Where a box cannot be made out, nothing is marked.
 */
export async function markBoxes(blocks: readonly PdfBlock[], type: Type, shapes: Shapes): Promise<PdfBlock[]> {
  const marked = [...blocks]
  const runs = findRuns(blocks)
  shapes.allow(runs.flatMap((run) => findOpenPages(blocks.slice(run.label, run.end), type)))
  for (const { label, end } of runs) {
    const isInside = await findBox(blocks[label] as PdfBlock, type, shapes)
    if (!isInside) continue
    const isText = (index: number): boolean => blocks[index]?.block.role !== 'heading'
    const last = await lastInside(blocks, label, end, isInside)
    const holdsText = blocks.slice(label + 1, last + 1).some((_, index) => isText(label + 1 + index))
    if (!holdsText || last + 1 >= end) continue
    for (let index = label; index < end; index += 1) {
      const own = marked[index] as PdfBlock
      if (isText(index)) marked[index] = { ...own, block: { ...own.block, measure: index <= last ? 'box' : 'flow' } }
    }
  }
  return marked
}

/** The pages of a run whose shapes tell where its box ends: where no indent tells, and a gap could be the end. */
function findOpenPages(run: readonly PdfBlock[], type: Type): number[] {
  if (isSetIn(run[0] as PdfBlock, type) || !hasWideGap(run, type)) return []
  return run.flatMap(({ lines }) => lines.map(({ page }) => page))
}

function findRuns(blocks: readonly PdfBlock[]): Run[] {
  const runs: Run[] = []
  for (const [label, { block }] of blocks.entries()) {
    const read = readLabel(block.text)
    if (read === null || (block.role !== 'heading' && !isStandalone(block.text))) continue
    // The title, and the heading of the recommendations, belong to the box.
    const start = label + (read.title === null ? 2 : 1)
    const at = blocks.findIndex((other, index) => index >= start && endsRun(other))
    runs.push({ label, end: at < 0 ? blocks.length : at })
  }
  return runs
}

/** True for a heading with which the text under a label is over. */
export function endsRun({ block: { role, text } }: PdfBlock): boolean {
  return (role === 'heading' || isStandalone(text)) && !/^recommendations?\b/i.test(text)
}

function isSetIn({ lines }: PdfBlock, type: Type): boolean {
  const [first] = lines
  return first !== undefined && first.left - type.edgeOf(first) >= LEAST_INDENT
}

/** True where two blocks of a run are further apart than paragraphs are. */
function hasWideGap(run: readonly PdfBlock[], type: Type): boolean {
  return run.some(({ lines }, index) => {
    const [above, below] = [run[index - 1]?.lines.at(-1), lines[0]]
    if (!above || !below) return false
    return above.page !== below.page || below.y - above.y > type.paragraphGap * 1.2
  })
}

/** Tells whether a block stands in a box. */
type Box = (block: PdfBlock) => boolean | Promise<boolean>

/** The box of a label: its shape, or what is set in as far; null where there is none. */
async function findBox({ lines }: PdfBlock, type: Type, shapes: Shapes): Promise<Box | null> {
  const first = lines[0] as Line
  const indent = first.left - type.edgeOf(first)
  if (indent >= LEAST_INDENT)
    return (block) =>
      block.lines.every((line) => {
        // Text that begins further in beside the label stands in its box as well.
        const isBeside = line.left >= first.left - 1 && line.left < first.left + type.textWidth * NARROWEST
        return isBeside || line.left - type.edgeOf(line) >= Math.min(indent, MOST_INDENT) - 1
      })
  const [own] = (await shapes.on(first.page))
    .filter((shape) => isBoxOf(shape, first, type))
    .sort((a, b) => heightOf(a) - heightOf(b))
  if (!own) return null
  // A box that goes on over a page's end has a shape of its own there, with the same sides.
  const isPart = (shape: PdfShape): boolean =>
    Math.abs(shape.left - own.left) < LEAST_INDENT && Math.abs(shape.right - own.right) < LEAST_INDENT
  return async (block) => {
    for (const line of block.lines)
      if (!(await shapes.on(line.page)).some((shape) => isPart(shape) && holds(shape, line))) return false
    return true
  }
}

function isBoxOf(shape: PdfShape, line: Line, type: Type): boolean {
  const width = shape.right - shape.left
  return (
    holds(shape, line) &&
    width > type.textWidth * NARROWEST &&
    heightOf(shape) > line.size * 3 &&
    heightOf(shape) < type.textHeight
  )
}

function holds({ left, right, top, bottom }: PdfShape, line: Line): boolean {
  return line.left >= left - 1 && line.right <= right + 1 && line.y >= top && line.y <= bottom + 1
}

function heightOf({ top, bottom }: PdfShape): number {
  return bottom - top
}

/** The last block that stands in the box before one that doesn't. */
async function lastInside(blocks: readonly PdfBlock[], label: number, end: number, isInside: Box): Promise<number> {
  let last = label
  for (let index = label + 1; index < end; index += 1) {
    const block = blocks[index] as PdfBlock
    // A note at a page's foot stands in no box, and says nothing of what follows it.
    if (block.block.role === 'note') continue
    if (!(await isInside(block))) break
    last = index
  }
  return last
}
