import { type Check, onBody } from './check.js'
import { findNotGiven } from './grade-not-given.js'
import { findUnknownGrade } from './grade-unknown.js'

/** A ROCU's or force's part gives it a grade, or says that it gives none. */
export const GRADE_MISSING: Check = {
  code: 'grade-missing',
  severity: 'error',
  about: 'a unit’s or force’s part gives no grade, neither as a label nor in a sentence',
  cause:
    'A grade that the form shows only as a picture or colour; a line that was lost; or a wording that no rule knows.',
  remedy:
    'Look at the beginning of the part. Add the grade on a line of its own below the body’s name, or a rule for its sentence.',
  find: ({ bodies, drafts }) =>
    bodies.flatMap((body, index) => {
      const draft = drafts[index]
      if (!draft || body.kind === 'region' || body.grade) return []
      if (findNotGiven(draft) !== null || findUnknownGrade(draft) !== null) return []
      return onBody(body, `expected a grade for ${body.name}, found no label and no sentence that gives one`)
    }),
}
