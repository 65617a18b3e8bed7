import { type Check, clip, onBody } from './check.js'

/** A cause of concern leads to a recommendation. */
export const RECOMMENDATION_MISSING: Check = {
  code: 'recommendation-missing',
  severity: 'warning',
  about: 'no recommendation follows a cause of concern',
  cause: 'A recommendation in a wording that no rule knows, or away from its box; or one that was lost.',
  remedy:
    'Look below the cause of concern in the report. Put "Recommendations" on a line of its own over what it asks for.',
  find: ({ bodies }) =>
    bodies.flatMap((body) => {
      if (body.inspected !== 'this_report') return []
      const answered = new Set(body.recommendations.map(({ findingId }) => findingId))
      return body.findings
        .filter(({ kind, id }) => kind === 'cause_of_concern' && !answered.has(id))
        .map(({ title, id, span }) =>
          onBody(
            body,
            `expected a recommendation after the cause of concern ${title === null ? id : `"${clip(title)}"`}, found none`,
            { span },
          ),
        )
    }),
}
