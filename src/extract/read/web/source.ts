import type { SourceText } from '../block.js'
import { refuseDepth } from '../depth.js'
import { toSourceText } from '../source-text.js'
import { readText } from '../text.js'
import { decodeWebPage } from './charset.js'
import { readWebPage } from './index.js'

/**
 * Reads a web page's bytes: as a page, or as the text that it only wraps.
 * @throws PeelbackError `file-binary` where the bytes do not fit the character set that the page states, `nested-too-deep`.
 */
export function readWebSource(file: string, bytes: Uint8Array): SourceText {
  const text = decodeWebPage(file, bytes)
  return refuseDepth(file, () => {
    const page = readWebPage(text)
    // Blank lines stand for the page's own before its text.
    return 'plain' in page ? readText('\n'.repeat(page.firstLine - 1) + page.plain) : toSourceText(page, null)
  })
}
