import type { SourceText } from './block.js'
import { detectDialect } from './dialect.js'
import { shapeBlocks } from './headings.js'
import { readMarkdown } from './markdown.js'
import { readPlain } from './plain.js'
import { readWrapped } from './wrapped.js'

/** Reads a text in the dialect that it is found to be in. */
export function readText(text: string): SourceText {
  const source = readDialect(text)
  return { ...source, blocks: shapeBlocks(source.blocks) }
}

function readDialect(text: string): SourceText {
  const dialect = detectDialect(text)
  if (dialect === 'markdown') return readMarkdown(text)
  if (dialect === 'wrapped') return readWrapped(text)
  return readPlain(text, dialect)
}
