import { PeelbackError } from '../../../error.js'
import { foldCharacters, squeeze } from '../../words/characters.js'
import {
  type Furniture,
  joinBlocks,
  makeBlock,
  type SourceBlock,
  type SourceRemark,
  type SourceText,
} from '../block.js'
import { shapeBlocks } from '../headings.js'
import { isPageNumber, isTerminated, startsInside } from '../shape.js'
import { type Bullets, gatherBlocks, groupLines, type PdfBlock, startsColumn } from './blocks.js'
import { findOpenPages, markBoxes } from './boxes.js'
import { findFurniture } from './furniture.js'
import type { Line } from './lines.js'
import { findKnownColumns, orderLines } from './order.js'
import { LEAST_TEXT, type PdfShape, type ReadPage } from './page.js'
import { type PdfOptions, withPdf } from './thread.js'
import { measureBody, measureType, type Type } from './type.js'
import { mendWords } from './words.js'

export type { PdfOptions } from './thread.js'

/**
 * Reads a PDF by its layout.
 *
 * @throws PeelbackError `pdf-password`, `pdf-damaged`, `pdf-scanned`, `pdf-too-slow` or `pdf-too-large`.
 */
export async function readPdf(file: string, bytes: Uint8Array, options: PdfOptions): Promise<SourceText> {
  return withPdf(file, bytes, options, async ({ pages, title, isDamaged, findShapes }) => {
    refuseEmpty(file, pages, isDamaged)
    const laid = layOut(pages)
    const { type } = laid
    const drawings = new Map<number, readonly PdfShape[]>()
    const lookUp = async (wanted: readonly number[]): Promise<void> => {
      const fresh = [...new Set(wanted)].filter((page) => !drawings.has(page)).sort((a, b) => a - b)
      const found = fresh.length === 0 ? [] : await findShapes(fresh)
      for (const [index, page] of fresh.entries()) drawings.set(page, found[index] ?? [])
    }
    await lookUp(findDoubtfulLists(laid.lines, type))
    const gathered = gatherPages(laid.lines, type, (line) => hasBullet(line, drawings.get(line.page) ?? []))
    await lookUp(findOpenPages(gathered.blocks, type))
    const blocks = withTitle(
      markBoxes(gathered.blocks, type, drawings).map(({ block }) => block),
      title,
    )
    const furniture = [...laid.furniture, ...gathered.furniture].sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
    return {
      format: 'pdf',
      dialect: null,
      pages: pages.length,
      blocks: shapeBlocks(blocks),
      furniture,
      remarks: [...(isDamaged ? [DAMAGED] : []), ...remarkPictures(pages)],
    }
  })
}

const DAMAGED: SourceRemark = {
  code: 'pdf-damaged',
  message: 'expected a whole PDF, found one that is damaged: text may be missing',
}

function refuseEmpty(file: string, pages: readonly ReadPage[], isDamaged: boolean): void {
  const empty = pages.filter(({ size }) => size < LEAST_TEXT)
  if (empty.length <= pages.length / 2) return
  // Damaged pages have no text either, and text recognition would not help.
  if (isDamaged) {
    if (empty.length < pages.length) return
    throw new PeelbackError(
      'pdf-damaged',
      `${file}: expected a whole PDF, found one of which no page can be read: download it again, or repair it with a tool such as qpdf`,
    )
  }
  const what = empty.some(({ hasPicture }) => hasPicture) ? 'pictures of text' : 'next to none'
  throw new PeelbackError(
    'pdf-scanned',
    `${file}: expected text on most pages, found ${what} on ${empty.length} of ${pages.length}: run text recognition (OCR) on it first`,
  )
}

/** Pages that are nothing but a picture, other than the front cover: text may stand in it. */
function remarkPictures(pages: readonly ReadPage[]): SourceRemark[] {
  const inside = pages.filter(({ number, hasPicture }) => hasPicture && number > 1)
  if (inside.length === 0) return []
  const listed = inside.map(({ number }) => number).join(', ')
  return [
    {
      code: 'page-without-text',
      message: `expected text on every page, found only a picture on ${inside.length === 1 ? 'page' : 'pages'} ${listed}`,
    },
  ]
}

/** A cover that is a picture has no text; then the title that the file itself states goes first, if it is one of a report. */
function withTitle(blocks: readonly SourceBlock[], title: string | null): SourceBlock[] {
  const text = squeeze(foldCharacters(title ?? ''))
  if (!/\binspection of\b/i.test(text) || blocks.some((block) => block.text.includes(text))) return [...blocks]
  return [makeBlock(text, [{ at: 0, line: null, page: 1 }], { role: 'heading', depth: 1 }), ...blocks]
}

/** The lines of pages in reading order, the furniture, and how the text is set, by where the text stands. */
function layOut(pages: readonly ReadPage[]): { lines: Line[]; furniture: Furniture[]; type: Type } {
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
function gatherPages(
  lines: readonly Line[],
  type: Type,
  bullets: Bullets,
): { blocks: PdfBlock[]; furniture: Furniture[] } {
  const blocks: PdfBlock[] = []
  const furniture: Furniture[] = []
  let page = 0
  for (const found of gatherBlocks(lines, type, bullets)) {
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

/** The pages with lists whose entries only drawn bullets could part. */
function findDoubtfulLists(lines: readonly Line[], type: Type): number[] {
  const pages: number[] = []
  groupLines(lines, type, ({ page }) => {
    pages.push(page)
    return false
  })
  return pages
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
