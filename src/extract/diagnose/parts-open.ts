import { STRANDS } from '../../schema/terms.js'
import { BY_STRAND, findParts, groupByHeading } from './breakdown.js'
import { type Check, type Found, onBody } from './check.js'
import { listFigures } from './figures.js'

/** Where all but one of the four Ps are given, they are the whole, or the rest is the fourth. */
export const PARTS_OPEN: Check = {
  code: 'parts-open',
  severity: 'info',
  about:
    'the counts of three of the four Ps are less than their whole, and the report does not say how many the fourth are',
  cause: 'The report leaves the fourth out, or states it in words that no rule knows; or a digit was lost.',
  remedy: 'Mostly none is needed: the rest is the fourth strand’s. Read the sentences where it is too much for that.',
  find: ({ bodies, reading }) =>
    groupByHeading(listFigures(bodies)).flatMap((group) =>
      group.flatMap((whole): Found[] => {
        const parts = findParts(group, whole, BY_STRAND, reading.text).filter(({ figure }) => figure.unit === 'count')
        const named = parts.flatMap(({ figure }) => figure.strands)
        const rest = whole.figure.value - parts.reduce((sum, { figure }) => sum + figure.value, 0)
        if (
          new Set(named).size !== named.length ||
          named.length !== STRANDS.length - 1 ||
          rest <= 0 ||
          rest === whole.figure.value
        )
          return []
        const missing = STRANDS.find((strand) => !named.includes(strand))
        const spans = [whole, ...parts].map(({ figure }) => figure.span)
        const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))]
        return [
          onBody(
            whole.body,
            `${named.join(', ')} leave ${rest} of ${whole.figure.value} for ${missing}, which the report does not state`,
            {
              span: reading.span(start, end),
            },
          ),
        ]
      }),
    ),
}
