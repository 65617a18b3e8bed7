import { PeelbackError } from '../../../error.js'
import { foldCharacters, squeeze } from '../../words/characters.js'
import { makeBlock, type SourceBlock, type SourceRemark, type SourceText } from '../block.js'
import { shapeBlocks } from '../headings.js'
import { hasText, LEAST_TEXT, type PageSummary } from './page.js'
import { type PdfOptions, readInThread } from './thread.js'

export type { PdfOptions } from './thread.js'

/**
 * Reads a PDF by its layout.
 *
 * @throws PeelbackError `pdf-password`, `pdf-damaged`, `pdf-scanned`, `too-slow` or `too-large`.
 */
export async function readPdf(file: string, bytes: Uint8Array, options: PdfOptions): Promise<SourceText> {
  const { pages, blocks, furniture, title, isDamaged } = await readInThread(file, bytes, options)
  refuseEmpty(file, pages, isDamaged)
  return {
    format: 'pdf',
    dialect: null,
    pages: pages.length,
    blocks: shapeBlocks(withTitle(blocks, title)),
    furniture,
    remarks: [...(isDamaged ? [DAMAGED] : []), ...remarkPictures(pages)],
  }
}

const DAMAGED: SourceRemark = {
  code: 'pdf-damaged',
  message: 'expected a whole PDF, found one that is damaged: text may be missing',
}

function refuseEmpty(file: string, pages: readonly PageSummary[], isDamaged: boolean): void {
  if (hasText(pages)) return
  const empty = pages.filter(({ size }) => size < LEAST_TEXT)
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
function remarkPictures(pages: readonly PageSummary[]): SourceRemark[] {
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
