import { type Check, onBody } from './check.js'

/** A labelled finding has a title; only a cause of concern may go without. */
export const TITLE_MISSING: Check = {
  code: 'title-missing',
  severity: 'warning',
  about: 'a label that needs a title stands right over text',
  cause: 'A title that was lost, or that is set like the text below it.',
  remedy: 'Look at the box in the report. Put the title on a line of its own below the label.',
  find: ({ bodies }) =>
    bodies.flatMap((body) =>
      body.findings
        .filter(({ title, kind }) => title === null && kind !== 'cause_of_concern')
        .map(({ id, span }) => onBody(body, `expected a title under the label, found text: ${id}`, { span })),
    ),
}
