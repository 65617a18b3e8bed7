import type { Body, Diagnostic } from '../../schema/report.js'
import { type DiagnoseContext, remarkOn } from './context.js'

/** A grade's sentence whose word is none of the five. */
const OTHER_GRADE =
  /\b(?:is|was|as|be) (?!an?\b|not\b|being\b)['"]?([a-z-]+(?: [a-z-]+)?)['"]? at tackling (?:soc|serious)/i

/** Words by which a report says that it gives no grade. */
const NOT_GIVEN =
  /\b(?:we|hmicfrs) (?:have not|haven't|did not|didn't|do not|don't) (?:grade|graded|give a grade|given a grade|given a graded judge?ment|make a graded judge?ment|made a graded judge?ment)\b[^.]{0,60}|\b(?:not|n't) (?:been )?(?:graded|given a grade(?:d judge?ment)?)(?! (?:as|in|since))\b|\bno (?:grade|graded judge?ment) (?:was|has been|is) (?:given|made)\b/i

/** Remarks on grades that are missing, that contradict each other, or that no edition has used. */
export function checkGrades({ bodies, drafts, reading }: DiagnoseContext): Diagnostic[] {
  return bodies.flatMap((body, index): Diagnostic[] => {
    const draft = drafts[index]
    if (!draft || body.kind === 'region') return []
    const { label, statement } = draft.grade
    if (label && statement && label.value !== statement.value) {
      const message = `expected one grade, found the label "${label.text}" and the sentence "${statement.text}"`
      const [start, end] = [Math.min(label.start, statement.start), Math.max(label.end, statement.end)]
      return [remarkOn(body, 'error', 'grade-conflict', message, reading.span(start, end))]
    }
    return body.grade
      ? []
      : [
          missing(
            body,
            draft.part.blocks.map(({ text }) => text),
          ),
        ]
  })
}

function missing(body: Body, texts: readonly string[]): Diagnostic {
  const ungraded = texts.find((text) => NOT_GIVEN.test(text))
  if (ungraded !== undefined)
    return remarkOn(
      body,
      'info',
      'grade-not-given',
      `${body.name} was given no grade: "${NOT_GIVEN.exec(ungraded)?.[0]}"`,
    )
  const other = texts.map((text) => OTHER_GRADE.exec(text)?.[1]).find((word) => word !== undefined)
  const found = other ? `found "${other}", which is none of the five` : 'found no label and no sentence that gives one'
  return remarkOn(body, 'error', 'grade-missing', `expected a grade for ${body.name}, ${found}`)
}
