import type { SourceBlock } from './block.js'
import { endsOpen, hasSentenceInside, isTerminated } from './shape.js'
import { isContentsEntry } from './standalone.js'

/** "Figure 1: …", "Table 2.1 – …", and the number alone. What goes on with a verb ("Figure 1 shows …") is text. */
const NUMBERED =
  /^(?:figure|fig\.|table|chart|graph|map|diagram|infographic) (?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-z])(?:$|:| ?[|\u2013\u2014] |\. | - )/i
/** "Source: Home Office". */
const SOURCE = /^(?:data )?sources?(?: of (?:the )?data)?: ?\S/i
const LONGEST_CAPTION = 250

/** True for what is printed above or below a picture or a table: what it shows, and where its data come from. */
export function isCaption({ text, role }: SourceBlock): boolean {
  if ((role !== 'heading' && role !== 'text') || text.length > LONGEST_CAPTION || isContentsEntry(text)) return false
  if (SOURCE.test(text)) return !hasSentenceInside(text) && !endsOpen(text)
  return NUMBERED.test(text) && !isTerminated(text) && !endsOpen(text)
}
