import type { DraftBody } from '../assemble/walk.js'
import { hasOne, oneOf } from '../words/literals.js'
import { type Check, onBody } from './check.js'

/** Words by which a report says that it gives no grade. */
const NOT_GIVEN =
  /\b(?:we|hmicfrs) (?:have not|haven't|did not|didn't|do not|don't) (?:grade|graded|give a grade|given a grade|given a graded judge?ment|make a graded judge?ment|made a graded judge?ment)\b[^.]{0,60}|\b(?:not|\w{2,6}n't) (?:give|given|award|awarded) [^.]{3,80}? (?:grade|graded judge?ment)\b|\b(?:not|\w{2,6}n't) (?:make|made|reach|reached) (?:a|any) (?:graded )?(?:grade|judge?ment)\b(?! (?:call|error))|\b(?:not|\w{2,6}n't) grading\b|\b(?:not|\w{2,6}n't) (?:been )?(?:graded|given a grade(?:d judge?ment)?)(?! (?:as|in|since))\b|\bno (?:grade|graded judge?ment) (?:(?:was|has been|is) )?(?:given|made|awarded)\b|\bungraded\b/i

const GRADE = oneOf('grad', 'judg')

/** The words of a part by which the report says that it gives the body no grade; null where there are none. */
export function findNotGiven({ part }: DraftBody): string | null {
  for (const { text, literals } of part.blocks) {
    const words = hasOne(literals, GRADE) ? NOT_GIVEN.exec(text)?.[0] : undefined
    if (words !== undefined) return words
  }
  return null
}

/** A ROCU or force has no grade because the report gives it none. */
export const GRADE_NOT_GIVEN: Check = {
  code: 'grade-not-given',
  severity: 'info',
  about: 'the report says that it gives the body no grade',
  cause: 'The body was inspected without being graded, or not at all.',
  remedy: 'None is needed: `grade` is null because none is printed.',
  find: ({ bodies, drafts }) =>
    bodies.flatMap((body, index) => {
      const draft = drafts[index]
      const words = draft && body.kind !== 'region' && !body.grade ? findNotGiven(draft) : null
      return words === null ? [] : onBody(body, `${body.name} was given no grade: "${words}"`, { actual: words })
    }),
}
