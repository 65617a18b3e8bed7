import type { Furniture, SourceBlock } from '../block.js'
import { joinBlocks } from '../block.js'
import { isPageNumber, isTerminated, startsInside } from '../shape.js'
import { gatherBlocks, groupLines, type PdfBlock, startsColumn } from './blocks.js'
import { markBoxes } from './boxes.js'
import { findFurniture } from './furniture.js'
import type { Line } from './lines.js'
import { findKnownColumns, orderLines } from './order.js'
import type { PdfShape, ReadPage } from './page.js'
import { partRepeatedLabels } from './repeats.js'
import { type ShapeFinder, Shapes } from './shapes.js'
import { measureBody, measureType, type Type } from './type.js'
import { mendWords } from './words.js'

/** The blocks of all pages in reading order, and what is no text of the report. */
export async function layPages(
  pages: readonly ReadPage[],
  findShapes: ShapeFinder,
): Promise<{ blocks: SourceBlock[]; furniture: Furniture[] }> {
  const laid = layOut(pages)
  const { type } = laid
  const shapes = new Shapes(findShapes)
  const gathered = gatherPages(await groupEntries(laid.lines, type, shapes), type)
  const blocks = await markBoxes(gathered.blocks, type, shapes)
  return {
    blocks: blocks.map(({ block }) => block),
    furniture: [...laid.furniture, ...gathered.furniture].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
  }
}

/** The lines of pages in reading order, the furniture, and how the text is set, by where the text stands. */
function layOut(pages: readonly ReadPage[]): { lines: readonly Line[]; furniture: Furniture[]; type: Type } {
  const all = pages.map(({ lines }) => lines)
  const rough = measureBody(all.flat())
  const furniture = findFurniture(all, rough)
  const kept = all.map((lines) => lines.filter((line) => !furniture.has(line)))
  const columns = findKnownColumns(kept, rough)
  const ordered = kept.map((lines) => orderLines(lines, rough, columns))
  const lines = mendWords(ordered.flat())
  const aside = pages.flatMap(({ lines: own, turned, number }) =>
    [...turned, ...own.flatMap(({ signs }) => signs)].map((text) => ({ line: null, page: number, text })),
  )
  return { lines, furniture: [...[...furniture].map(asFurniture), ...aside], type: measureType(lines) }
}

/** The blocks that lines make, joined over the ends of pages where headings are cut. */
function gatherPages(groups: readonly (readonly Line[])[], type: Type): { blocks: PdfBlock[]; furniture: Furniture[] } {
  const blocks: PdfBlock[] = []
  const furniture: Furniture[] = []
  let page = 0
  const { kept, repeated } = partRepeatedLabels(gatherBlocks(groups, type))
  for (const { block, lines } of repeated)
    furniture.push({ line: null, page: lines[0]?.page ?? null, text: block.text })
  for (const found of kept) {
    const { block } = found
    const own = found.lines[0]?.page ?? page
    if (isPageNumber(block.text) && block.role !== 'item') furniture.push({ line: null, page: own, text: block.text })
    else if (!startsColumn(blocks.at(-1), found) || !joinHeading(blocks, found)) {
      blocks.push({ ...found, block: { ...block, startsPage: own !== page } })
      page = own
    }
  }
  return { blocks, furniture }
}

/** The lines of each block; what pages draw is looked up for lists whose entries only drawn bullets could part. */
async function groupEntries(lines: readonly Line[], type: Type, shapes: Shapes): Promise<Line[][]> {
  const doubtful = new Set<number>()
  const groups = groupLines(lines, type, ({ page }) => {
    doubtful.add(page)
    return false
  })
  if (doubtful.size === 0) return groups
  shapes.allow([...doubtful])
  const drawn = new Map<number, readonly PdfShape[]>()
  for (const page of doubtful) drawn.set(page, await shapes.on(page))
  return groupLines(lines, type, (line) => hasBullet(line, drawn.get(line.page) ?? []))
}

/** True for a small filled shape before the line, as high as its letters. */
function hasBullet(line: Line, shapes: readonly PdfShape[]): boolean {
  return shapes.some(({ left, right, top, bottom }) => {
    const isSmall = right - left < line.size * 0.8 && bottom - top < line.size * 0.8
    const isBefore = right <= line.left && right > line.left - line.size * 2.5
    return isSmall && isBefore && bottom <= line.y + line.size * 0.1 && top >= line.y - line.size
  })
}

/** How far before a page's end a heading may stand that goes on at the top of the next. */
const FARTHEST_HEADING = 4

/** Joins the rest of a heading that a page's end cut; beside a column of text, the text's first lines come between. */
function joinHeading(blocks: PdfBlock[], { block, lines }: PdfBlock): boolean {
  if (block.role !== 'heading' || !startsInside(block.text)) return false
  const at = blocks.findLastIndex(({ block: { role } }) => role === 'heading')
  const first = blocks[at]
  if (!first || at < blocks.length - FARTHEST_HEADING || first.lines[0]?.style !== lines[0]?.style) return false
  if (isTerminated(first.block.text)) return false
  blocks[at] = { block: joinBlocks(first.block, block), lines: [...first.lines, ...lines] }
  return true
}

function asFurniture({ page, text }: Line): Furniture {
  return { line: null, page, text }
}
