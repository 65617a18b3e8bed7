import { PeelbackError } from '../../error.js'
import type { SourceText } from './block.js'
import { decode } from './decode.js'
import { refuseDepth } from './depth.js'
import { detectKind } from './format.js'
import { readText } from './text.js'
import { readWebSource } from './web/source.js'

/**
 * Reads a file's bytes as what they are: text, Markdown or a web page.
 * @throws PeelbackError `file-empty`, `file-binary` or `unsupported-format` where the bytes are no text, or a PDF.
 */
export function readSource(file: string, bytes: Uint8Array): SourceText {
  const kind = detectKind(bytes)
  if (kind === 'pdf')
    throw new PeelbackError(
      'unsupported-format',
      `${file}: expected text, Markdown or a web page, found a PDF: only \`extractReport\` reads it, since that takes time`,
    )
  if (kind === 'html') return readWebSource(file, bytes)
  const text = decode(file, bytes)
  return refuseDepth(file, () => readText(text))
}
