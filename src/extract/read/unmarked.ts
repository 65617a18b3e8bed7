import type { Dialect } from '../../schema/terms.js'
import type { Reading, SourceText } from './block.js'
import { shapeBlocks } from './headings.js'
import { readPlain } from './plain.js'
import { readWrapped } from './wrapped.js'

/** Reads a text without marks in its dialect. */
export function readUnmarked(text: string, dialect: Exclude<Dialect, 'markdown'>): SourceText {
  return toSourceText(dialect === 'wrapped' ? readWrapped(text) : readPlain(text, dialect), dialect)
}

/** What reading a text in a dialect comes to. */
export function toSourceText({ blocks, furniture }: Reading, dialect: Dialect): SourceText {
  return {
    format: dialect === 'markdown' ? 'markdown' : 'text',
    dialect,
    pages: null,
    blocks: shapeBlocks(blocks),
    furniture,
    remarks: [],
  }
}
