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
import { gatherBlocks, type PdfBlock, startsColumn } from './blocks.js'
import { findOpenPages, markBoxes } from './boxes.js'
import { findFurniture } from './furniture.js'
import { type Line, readLines } from './lines.js'
import { findKnownColumns, orderLines } from './order.js'
import { countText, LEAST_TEXT, type PdfPage } from './page.js'
import { type PdfOptions, withPdf } from './thread.js'
import { measureType, type Type } from './type.js'
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
    const { blocks: gathered, furniture, type } = layOut(pages)
    const open = findOpenPages(gathered, type)
    const drawn = open.length === 0 ? [] : await findShapes(open)
    const shapes = new Map(open.map((page, index) => [page, drawn[index] ?? []]))
    const blocks = withTitle(
      markBoxes(gathered, type, shapes).map(({ block }) => block),
      title,
    )
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
  severity: 'warning',
  code: 'pdf-damaged',
  message: 'expected a whole PDF, found one that is damaged: text may be missing',
}

function refuseEmpty(file: string, pages: readonly PdfPage[], isDamaged: boolean): void {
  const empty = pages.filter(({ items }) => countText(items) < LEAST_TEXT)
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
function remarkPictures(pages: readonly PdfPage[]): SourceRemark[] {
  const inside = pages.filter(({ number, hasPicture }) => hasPicture && number > 1)
  if (inside.length === 0) return []
  const listed = inside.map(({ number }) => number).join(', ')
  return [
    {
      severity: 'info',
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

/** The blocks and the furniture of pages, by where the text stands on them. */
function layOut(pages: readonly PdfPage[]): { blocks: PdfBlock[]; furniture: Furniture[]; type: Type } {
  const read = pages.map(readLines)
  const all = read.map(({ lines }) => lines)
  const rough = measureType(all.flat())
  const furniture = findFurniture(all, rough)
  const kept = all.map((lines) => lines.filter((line) => !furniture.has(line)))
  const columns = findKnownColumns(kept, rough)
  const ordered = kept.map((lines) => orderLines(lines, rough, columns))
  const mended = mendWords(ordered.flat())
  const type = measureType(mended)
  const gathered: PdfBlock[] = []
  const dropped: Furniture[] = [...furniture].map(asFurniture)
  let page = 0
  for (const found of gatherBlocks(mended, type)) {
    const { block } = found
    const own = found.lines[0]?.page ?? page
    if (isPageNumber(block.text) && block.role !== 'item') dropped.push({ line: null, page: own, text: block.text })
    else if (!startsColumn(gathered.at(-1), found) || !joinHeading(gathered, found)) {
      gathered.push({ ...found, block: { ...block, startsPage: own !== page } })
      page = own
    }
  }
  for (const [index, { lines, turned }] of read.entries())
    for (const text of [...turned, ...lines.flatMap(({ signs }) => signs)])
      dropped.push({ line: null, page: index + 1, text })
  return {
    blocks: gathered,
    type,
    furniture: dropped.sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
  }
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
