import { type Check, clip, onBody } from './check.js'

/** A finding says something: it has text, or a recommendation follows it. */
export const TEXT_MISSING: Check = {
  code: 'text-missing',
  severity: 'warning',
  about: 'a finding has neither text nor recommendation',
  cause: 'Text that was lost; a line that was taken for a heading and is none; or a heading over other headings.',
  remedy:
    'Look at the finding in the report. A line that is no heading goes to the end of the paragraph that it belongs to.',
  find: ({ bodies }) =>
    bodies.flatMap((body) => {
      const answered = new Set(body.recommendations.map(({ findingId }) => findingId))
      return body.findings
        .filter(({ text, id }) => text.length === 0 && !answered.has(id))
        .map(({ title, id, span }) =>
          onBody(body, `expected text under ${title === null ? id : `"${clip(title)}"`}, found none`, { span }),
        )
    }),
}
