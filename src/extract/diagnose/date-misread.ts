import { MONTH_PATTERN } from '../words/dates.js'
import { type Check, onBody } from './check.js'

/** A deadline's date with a year of three digits, or of five: "By 30 November 204, the force should". */
const SHORT_YEAR = new RegExp(
  `^(?:[^.]{0,30}\\b)?(?:by|before|no later than|not later than|on or before) (?:the end of )?((?:\\d{1,2} )?(?:${MONTH_PATTERN}) (?:\\d{3}|\\d{5}))(?!\\d)`,
  'i',
)

/** A number of three or five digits, which few openings have. */
const ODD_YEAR = /(?<!\d)(?:\d{3}|\d{5})(?!\d)/

/** A deadline has a year of four digits. */
export const DATE_MISREAD: Check = {
  code: 'date-misread',
  severity: 'warning',
  about: 'a deadline has a year of three or five digits',
  cause: 'A digit that a conversion lost or doubled; or a slip in the report.',
  remedy: 'Put the year right in the source: as it stands, the recommendation has no deadline or is not found.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) =>
      (drafts[index]?.part.blocks ?? []).flatMap((block) => {
        if (block.kind.is !== 'text' && block.kind.is !== 'item') return []
        const opening = block.text.slice(0, LONGEST_OPENING)
        const date = ODD_YEAR.test(opening) ? SHORT_YEAR.exec(opening)?.[1] : undefined
        if (date === undefined) return []
        return onBody(body, `expected a date with a year of four digits, found "${date}"`, {
          actual: date,
          span: reading.span(block.start, block.end),
        })
      }),
    ),
}

/** A deadline stands at a recommendation's beginning. */
const LONGEST_OPENING = 120
