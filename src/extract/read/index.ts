import { PeelbackError } from '../../error.js'
import type { Dialect } from '../../schema/terms.js'
import type { Reading, SourceText } from './block.js'
import { decode } from './decode.js'
import { detectDialect } from './dialect.js'
import { detectKind } from './format.js'
import { shapeBlocks } from './headings.js'
import { readMarkdown } from './markdown.js'
import { readPlain } from './plain.js'
import { decodeWebPage } from './web/charset.js'
import { readWebPage } from './web/index.js'
import { readWrapped } from './wrapped.js'

/**
 * Reads a file's bytes as what they are: text, Markdown or a web page.
 * @throws PeelbackError `file-empty`, `file-binary` or `unsupported-format` where the bytes are no text, or a PDF.
 */
export function readSource(file: string, bytes: Uint8Array): SourceText {
  if (bytes.length === 0) throw new PeelbackError('file-empty', `${file}: expected a report, found an empty file`)
  const kind = detectKind(bytes)
  if (kind === 'pdf')
    throw new PeelbackError(
      'unsupported-format',
      `${file}: expected text, Markdown or a web page, found a PDF: only \`extractReport\` reads it, since that takes time`,
    )
  if (kind === 'html') return readWeb(file, decodeWebPage(file, bytes))
  const text = decode(file, bytes)
  return readDeep(file, () => readText(text))
}

/** Reads a text in the dialect that it is found to be in. */
export function readText(text: string): SourceText {
  const dialect = detectDialect(text)
  const { blocks, furniture } = readDialect(text, dialect)
  return {
    format: dialect === 'markdown' ? 'markdown' : 'text',
    dialect,
    pages: null,
    blocks: shapeBlocks(blocks),
    furniture,
    remarks: [],
  }
}

function readDialect(text: string, dialect: Dialect): Reading {
  if (dialect === 'markdown') return readMarkdown(text)
  if (dialect === 'wrapped') return readWrapped(text)
  return readPlain(text, dialect)
}

/** Pages and Markdown nest some dozens deep; what nests thousands deep is no report. */
function readDeep<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PeelbackError(
      'nested-too-deep',
      `${file}: expected a report, found one whose elements stand hundreds deep in each other: save it again, or as text`,
      { cause },
    )
  }
}

function readWeb(file: string, text: string): SourceText {
  const page = readDeep(file, () => readWebPage(text))
  // Blank lines stand for the page's own before its text.
  if ('plain' in page) {
    const { plain, firstLine } = page
    return readDeep(file, () => readText('\n'.repeat(firstLine - 1) + plain))
  }
  return {
    format: 'html',
    dialect: null,
    pages: null,
    blocks: shapeBlocks(page.blocks),
    furniture: page.furniture,
    remarks: [],
  }
}
