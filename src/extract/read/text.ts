import type { SourceText } from './block.js'
import { detectDialect } from './dialect.js'
import { readMarkdown } from './markdown.js'
import { readUnmarked, toSourceText } from './unmarked.js'

/** Reads a text in the dialect that it is found to be in. */
export function readText(text: string): SourceText {
  const dialect = detectDialect(text)
  return dialect === 'markdown' ? toSourceText(readMarkdown(text), dialect) : readUnmarked(text, dialect)
}
