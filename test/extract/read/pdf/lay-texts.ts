import type { SourceBlock } from '../../../../src/extract/read/block.js'
import { layPages } from '../../../../src/extract/read/pdf/layout.js'
import { readLines } from '../../../../src/extract/read/pdf/lines.js'
import { measure, type PlacedText } from './build-pdf.js'

/** Text that a test lays out; its baseline is counted from the page’s top. */
export interface LaidText extends Omit<PlacedText, 'y' | 'turn'> {
  readonly y: number
}

/** The blocks that pages of placed texts are read as, and what of them is furniture, without a file between. */
export async function layTexts(
  pages: readonly (readonly LaidText[])[],
): Promise<{ blocks: readonly SourceBlock[]; furniture: readonly string[] }> {
  const read = pages.map((texts, index) => {
    const items = texts.map(({ text, x, y, size, isBold = false }) => ({
      text,
      x,
      y,
      size,
      width: measure(text) * size,
      font: isBold ? 'bold' : 'plain',
      isTurned: false,
      tag: null,
      isArtifact: false,
    }))
    const number = index + 1
    return { number, hasPicture: false, size: 1000, ...readLines({ number, items, tags: [] }) }
  })
  const { blocks, furniture } = await layPages(read, () => Promise.resolve([]))
  return { blocks, furniture: furniture.map(({ text }) => text) }
}
