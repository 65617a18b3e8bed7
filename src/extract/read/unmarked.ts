import type { Dialect } from '../../schema/terms.js'
import type { SourceText } from './block.js'
import { readPlain } from './plain.js'
import { toSourceText } from './source-text.js'
import { readWrapped } from './wrapped.js'

/** Reads a text without marks in its dialect. */
export function readUnmarked(text: string, dialect: Exclude<Dialect, 'markdown'>): SourceText {
  return toSourceText(dialect === 'wrapped' ? readWrapped(text) : readPlain(text, dialect), dialect)
}
