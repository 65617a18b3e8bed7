import type { Figure } from '../../schema/report.js'
import { type Check, type Found, onBody } from './check.js'
import { groupFigures, listFigures, periodKey } from './figures.js'

/** One thing counted at one time has one number. */
export const VALUES_DIFFER: Check = {
  code: 'values-differ',
  severity: 'warning',
  about: 'the report gives one measure of one body at one time with two numbers',
  cause:
    'Data that was taken on two days; a digit that was misread; a slip in the report; or a scope that only the text around says.',
  remedy:
    'Read both quotes. Where they count different things, use each with its own sentence; else compare them with the report.',
  find: ({ bodies, reading }) => {
    const figures = listFigures(bodies)
    const narrowed = new Set(figures.flatMap(({ figure }) => (figure.subset === null ? [] : [figure.quote])))
    const groups = groupFigures(figures, (figure) => (isNarrowed(figure, narrowed) ? null : keyOf(figure)))
    return [...groups.values()].flatMap((group): Found[] => {
      const [first, ...others] = group
      // What one sentence says apart is apart.
      const other = others.find(
        ({ figure }) => figure.value !== first?.figure.value && figure.quote !== first?.figure.quote,
      )
      if (!first || !other) return []
      const { line, page } = reading.span(first.figure.span.start, first.figure.span.end)
      const place = line === null ? `on page ${page}` : `on line ${line}`
      return [
        onBody(
          other.body,
          `expected ${first.figure.value}, as ${place}, for the same measure, body and time, found ${other.figure.value}`,
          {
            actual: String(other.figure.value),
            expected: [String(first.figure.value)],
            note: first.figure.quote,
            span: other.figure.span,
          },
        ),
      ]
    })
  },
}

/** Words by which a sentence counts others than were counted before, or those of a part of the body alone. */
const OTHERS = /\b(?:further|another|additional|extra|remaining|teams?|desks?|hubs?|departments?)\b/i

/** True where the sentence says, somewhere, that it does not speak of all that its body has. */
function isNarrowed({ quote, value }: Figure, narrowed: ReadonlySet<string>): boolean {
  // "No disruptions" is mostly said of a place, a crime or a team.
  return value === 0 || narrowed.has(quote) || OTHERS.test(quote)
}

/** All that two numbers must share to count the same; null where the report leaves some of it open. */
function keyOf(figure: Figure): string | null {
  const { unit, qualifier, period, bodyId, measure, role, strands, subset, ofId } = figure
  if (unit !== 'count' || qualifier !== null || period === null) return null
  // A part without a strand is narrower in a way that only its sentence says.
  if (ofId !== null && strands.length === 0) return null
  return [bodyId, measure, role, strands.join(), subset, periodKey(figure)].join('|')
}
