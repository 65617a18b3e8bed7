import { type Check, onBody } from './check.js'

/** A recommendation is due after the report is published. */
export const DEADLINE_PASSED: Check = {
  code: 'deadline-passed',
  severity: 'warning',
  about: 'a recommendation of this report is due before the report was published',
  cause: 'A digit of a year that was misread or mistyped; or a recommendation that is quoted from an earlier report.',
  remedy:
    'Compare both dates with the report. A quoted recommendation belongs to `priorRecommendations`: see its sentence.',
  find: ({ bodies, published }) => {
    if (!published) return []
    return bodies.flatMap((body) => {
      // What is taken over from an earlier inspection keeps its dates.
      if (body.inspected !== 'this_report') return []
      return body.recommendations.flatMap(({ deadline, span }) => {
        // "2022-02" and "2022-02-15" cannot be told apart: only what both print is compared.
        const length = Math.min(deadline?.date.length ?? 0, published.date.length)
        if (!deadline || deadline.date.slice(0, length) >= published.date.slice(0, length)) return []
        return onBody(body, `expected a deadline after the publication on ${published.text}, found ${deadline.text}`, {
          actual: deadline.text,
          span,
        })
      })
    })
  },
}
