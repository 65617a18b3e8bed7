import type { SourceText } from './block.js'
import { detectDialect } from './dialect.js'
import { readMarkdown } from './markdown.js'
import { toSourceText } from './source-text.js'
import { readUnmarked } from './unmarked.js'

/** Reads a text in its dialect: where none is given, in that which it is found to be in. */
export function readText(text: string, dialect = detectDialect(text)): SourceText {
  return dialect === 'markdown' ? toSourceText(readMarkdown(text), dialect) : readUnmarked(text, dialect)
}
