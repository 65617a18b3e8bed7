import { type Check, onBody } from './check.js'

/** A grade's label and its sentence say the same. */
export const GRADE_CONFLICT: Check = {
  code: 'grade-conflict',
  severity: 'error',
  about: 'the grade’s label and its sentence differ',
  cause: 'A slip in the report; a label that stands beside another body’s name; or pages in the wrong order.',
  remedy: 'Decide by the report’s summary which is right. The data takes the sentence’s grade.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) => {
      const { label, statement } = drafts[index]?.grade ?? {}
      if (!label || !statement || label.value === statement.value) return []
      const message = `expected one grade, found the label "${label.text}" and the sentence "${statement.text}"`
      const [start, end] = [Math.min(label.start, statement.start), Math.max(label.end, statement.end)]
      return onBody(body, message, {
        actual: label.text,
        expected: [statement.value.replace(/_/g, ' ')],
        span: reading.span(start, end),
      })
    }),
}
