import type { Dialect } from '../../schema/terms.js'
import type { Reading, SourceText } from './block.js'
import { shapeBlocks } from './headings.js'

/** What reading a text in a dialect comes to, or a web page, which has none. */
export function toSourceText({ blocks, furniture }: Reading, dialect: Dialect | null): SourceText {
  return {
    format: dialect === null ? 'html' : dialect === 'markdown' ? 'markdown' : 'text',
    dialect,
    pages: null,
    blocks: shapeBlocks(blocks),
    furniture,
    remarks: [],
  }
}
