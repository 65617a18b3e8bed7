import type { SourceText } from './block.js'
import { decode } from './decode.js'
import { refuseDepth } from './depth.js'
import { detectDialect } from './dialect.js'
import { detectKind } from './format.js'
import type { PdfOptions } from './pdf/index.js'
import { readUnmarked } from './unmarked.js'

/**
 * Reads a file's bytes as what they are, and loads what reads them: a process that reads one text needs no parser of pages.
 * @throws PeelbackError what `readSource` and `readPdf` throw.
 */
export async function loadSource(file: string, bytes: Uint8Array, options: PdfOptions): Promise<SourceText> {
  const kind = detectKind(bytes)
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf/index.js')
    return readPdf(file, bytes, options)
  }
  if (kind === 'html') {
    const { readWebSource } = await import('./web/source.js')
    return readWebSource(file, bytes)
  }
  const text = decode(file, bytes)
  const dialect = detectDialect(text)
  if (dialect !== 'markdown') return refuseDepth(file, () => readUnmarked(text, dialect))
  const { readText } = await import('./text.js')
  return refuseDepth(file, () => readText(text, dialect))
}
