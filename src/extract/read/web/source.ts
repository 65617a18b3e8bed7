import type { SourceText } from '../block.js'
import { shapeBlocks } from '../headings.js'
import { readText } from '../text.js'
import { decodeWebPage } from './charset.js'
import { readWebPage } from './index.js'

/**
 * Reads a web page's bytes: as a page, or as the text that it only wraps.
 * @throws PeelbackError `file-binary` where the bytes do not fit the character set that the page states.
 */
export function readWebSource(file: string, bytes: Uint8Array): SourceText {
  const page = readWebPage(decodeWebPage(file, bytes))
  // Blank lines stand for the page's own before its text.
  if ('plain' in page) return readText('\n'.repeat(page.firstLine - 1) + page.plain)
  return {
    format: 'html',
    dialect: null,
    pages: null,
    blocks: shapeBlocks(page.blocks),
    furniture: page.furniture,
    remarks: [],
  }
}
