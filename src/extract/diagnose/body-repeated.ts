import type { LaidBlock } from '../outline/lay.js'
import { isRegionalHeading } from '../read/standalone.js'
import { readBodyHeading } from '../words/bodies.js'
import { type Check, onBody } from './check.js'

/** Each body has one part, and no heading inside it opens another's. */
export const BODY_REPEATED: Check = {
  code: 'body-repeated',
  severity: 'warning',
  about: 'a body’s name is a heading inside the part of another, or opens its own part a second time',
  cause: 'Pages that are in the file twice or in the wrong order; or a chapter that goes through the bodies again.',
  remedy: 'Compare the order of the pages with the report’s contents, and put them right in the source.',
  find: ({ bodies, drafts, reading }) => {
    const names = bodies.flatMap(({ name, abbreviation }) => [name, ...(abbreviation === null ? [] : [abbreviation])])
    return bodies.flatMap((body, index) => {
      const blocks = drafts[index]?.part.blocks ?? []
      return blocks.flatMap((block, at) => {
        if (at === 0 || (block.kind.is !== 'heading' && block.kind.is !== 'note')) return []
        const name = nameOf(block, names)
        if (name === null) return []
        // The part's own name again is the head of a page, unless the part opens again below it.
        const isOwn = name === body.id || (name === 'region' && body.kind === 'region')
        if (isOwn && !opensAgain(blocks, at)) return []
        const where = isOwn ? 'its own part a second time' : `the part about ${body.name}`
        return onBody(body, `expected one part for each body, found the heading "${block.text}" in ${where}`, {
          actual: block.text,
          span: reading.span(block.start, block.end),
        })
      })
    })
  },
}

/** Whom of the report's bodies a block names as a heading of a part does; null for any other block. */
function nameOf({ text }: LaidBlock, names: readonly string[]): string | null {
  if (/regional findings/i.test(text) && isRegionalHeading(text)) return 'region'
  if (!names.some((name) => text.includes(name))) return null
  return readBodyHeading(text)?.entry.id ?? null
}

function opensAgain(blocks: readonly LaidBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 4).find(({ kind }) => kind.is !== 'note')
  return next?.kind.is === 'grade-label'
}
