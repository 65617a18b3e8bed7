import { type Check, onBody } from './check.js'

/** A part that gives a grade says why. */
export const FINDINGS_MISSING: Check = {
  code: 'findings-missing',
  severity: 'warning',
  about: 'a part of the report has text and not a single finding',
  cause: 'Headings that are set like the text around them and were not told from it; or pages that are missing.',
  remedy: 'Put the headings of the part on lines of their own, with an empty line before and after each.',
  find: ({ bodies, drafts }) =>
    bodies.flatMap((body, index) => {
      const size = drafts[index]?.introductions.length ?? 0
      if (body.findings.length > 0 || size < LEAST_BLOCKS) return []
      return onBody(body, `expected findings about ${body.name}, found ${size} paragraphs without a heading`)
    }),
}

/** A short part may say in a paragraph or two what there is to say. */
const LEAST_BLOCKS = 3
