import type { LaidBlock, LaidPart } from '../outline/lay.js'
import { isBackMatter } from '../outline/parts.js'
import { isRegionalHeading } from '../read/standalone.js'
import { readBodyHeading } from '../words/bodies.js'
import { readSectionHeading } from '../words/sections.js'
import { type Check, type Found, onBody } from './check.js'

/** Below this share of its titles found, the list is taken for that of something else. */
const LEAST_FOUND = 0.5

/** Each title that the report's contents list under a body is a heading in the body's part. */
export const CONTENTS_DIFFER: Check = {
  code: 'contents-differ',
  severity: 'warning',
  about: 'the report’s contents list a title under a body, and no heading of its part reads so',
  cause:
    'A heading that was lost, or that became part of a paragraph, in a conversion; a page that is missing; or a slip in the report.',
  remedy:
    'Look for the title in the body’s part and put it on a line of its own: what stands below it is counted to the finding above.',
  find: ({ source, outline, reading, bodies }) => {
    // On a web page, other links may stand behind those of the contents: only titles that parts have are looked for.
    const isTitle = source.format === 'html' ? (title: string) => readSectionHeading(title) !== null : () => true
    const listed = readListed(outline.contents.titles, reading.parts).filter(({ title }) => isTitle(title))
    if (listed.length === 0) return []
    const lost = listed.filter(({ part, title }) => {
      const headings = part.blocks.filter(isHeading)
      // Most stand there word by word.
      if (headings.some(({ text }) => text === title)) return false
      const wanted = titleKey(title)
      return !headings.some(({ text }) => isSame(titleKey(text), wanted))
    })
    if (lost.length > listed.length * (1 - LEAST_FOUND) && lost.length > 2) return []
    return lost.flatMap(({ part, title }): Found[] => {
      const body = bodies.find(({ id }) => id === part.entry.id)
      if (!body) return []
      return [
        onBody(
          body,
          `expected the heading "${title}" in the part about ${body.name}, as the contents list it, found none`,
          {
            expected: [title],
          },
        ),
      ]
    })
  },
}

/** The titles that stand in the list behind the name of a body that has a part, up to the next name or the appendices. */
function readListed(titles: readonly string[], parts: readonly LaidPart[]): { part: LaidPart; title: string }[] {
  let part: LaidPart | undefined
  const listed: { part: LaidPart; title: string }[] = []
  for (const title of titles) {
    const body = readBodyHeading(title)
    if (body) part = parts.find(({ entry }) => entry === body.entry)
    else if (isRegionalHeading(title)) part = parts.find(({ entry }) => entry.kind === 'region')
    else if (isBackMatter(title)) part = undefined
    else if (part && titleKey(title) !== '') {
      listed.push({ part, title })
      // Two lines of the list that were joined: the name of the next body stands behind the title.
      part = parts.find(({ name }) => title.endsWith(` ${name}`)) ?? part
    }
  }
  return listed
}

function isHeading({ kind }: LaidBlock): boolean {
  return kind.is !== 'text' && kind.is !== 'item' && kind.is !== 'note'
}

/** A title may be listed without its label, with only its first line, or with words of the next line. */
function isSame(heading: string, title: string): boolean {
  return (
    heading === title ||
    heading.startsWith(`${title} `) ||
    heading.endsWith(` ${title}`) ||
    title.startsWith(`${heading} `) ||
    title.endsWith(` ${heading}`)
  )
}

/** A title in small letters, without its marks and without the number of its page. */
function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/ \d{1,3}$/, '')
}
