import type { ReadingText } from '../outline/lay.js'
import { type Breakdown, BY_ROLE, BY_STRAND, byBody, findParts, groupByHeading, isExact } from './breakdown.js'
import { type Check, type Found, onBody } from './check.js'
import { listFigures, type Printed, sayValue } from './figures.js'

/** Words by which parts may have something in common. */
const OVERLAP = /\bmore than one\b|\bmultiple\b|\boverlap|\bseveral of the\b/i

/** Each share of a breakdown may be rounded by half a percent. */
const ROUNDING = 0.5

/** The parts of a breakdown add up to their whole, where the report gives all of them. */
export const PARTS_DIFFER: Check = {
  code: 'parts-differ',
  severity: 'warning',
  about:
    'the parts of a breakdown (by the four Ps, by role, by the bodies of the region) do not add up to their whole, or one is more than it',
  cause:
    'A digit that was lost or misread; a slip in the report; or figures that were taken for parts of one whole and are not.',
  remedy:
    'Add up the numbers in the quotes, and compare them with the report. Where the report adds up, a rule is wrong.',
  find: ({ bodies, region, reading }) => {
    const figures = listFigures(bodies)
    const breakdowns = [BY_STRAND, BY_ROLE, byBody(region.id)]
    return [
      ...checkEach(figures),
      ...groupByHeading(figures).flatMap((group) =>
        breakdowns.flatMap((breakdown) => group.flatMap((whole) => checkSums(group, whole, breakdown, reading))),
      ),
    ]
  },
}

/** No part is more than its whole. */
function checkEach(figures: readonly Printed[]): Found[] {
  const byId = new Map(figures.map(({ figure }) => [figure.id, figure]))
  return figures.flatMap(({ figure, body }): Found[] => {
    const whole = figure.ofId === null ? undefined : byId.get(figure.ofId)
    if (whole?.unit !== 'count' || !isExact(figure) || !isExact(whole)) return []
    const most = figure.unit === 'percent' ? 100 : whole.value
    if (figure.value <= most) return []
    const expected = sayValue({ value: most, unit: figure.unit })
    return [
      onBody(body, `expected a part of at most ${expected}, found ${sayValue(figure)}`, {
        actual: sayValue(figure),
        span: figure.span,
      }),
    ]
  })
}

function checkSums(group: readonly Printed[], whole: Printed, breakdown: Breakdown, reading: ReadingText): Found[] {
  const parts = findParts(group, whole, breakdown)
  // Some reports count one thing under several strands, and say so.
  if (parts.some(({ figure }) => OVERLAP.test(figure.quote))) return []
  const inUnit = (unit: 'count' | 'percent'): Printed[] => parts.filter(({ figure }) => figure.unit === unit)
  return [
    ...checkSum(inUnit('count'), whole, { expected: whole.figure.value, rounding: 0 }, breakdown, reading),
    ...checkSum(inUnit('percent'), whole, { expected: 100, rounding: ROUNDING }, breakdown, reading),
  ]
}

function checkSum(
  parts: readonly Printed[],
  whole: Printed,
  { expected, rounding }: { expected: number; rounding: number },
  { namesOf, all }: Breakdown,
  reading: ReadingText,
): Found[] {
  const named = parts.flatMap(({ figure }) => namesOf(figure))
  // A number for each, and none for the same twice.
  if (parts.length < 2 || new Set(named).size !== named.length) return []
  // A part that is more than its whole has a remark of its own.
  if (parts.some(({ figure }) => figure.ofId !== null && figure.value > expected)) return []
  const sum = round(parts.reduce((total, { figure }) => total + figure.value, 0))
  const isComplete = all.every((name) => named.includes(name))
  const room = parts.length * rounding
  if (sum <= expected + room && (!isComplete || sum >= expected - room)) return []
  const unit = rounding === 0 ? 'count' : 'percent'
  const places = [whole, ...parts].map(({ figure }) => figure.span)
  const span = reading.span(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)))
  const what = sayValue({ value: expected, unit })
  const terms = parts.map(({ figure }) => figure.value).join(' + ')
  return [
    onBody(
      whole.body,
      `expected ${named.join(', ')} to add up to ${isComplete ? '' : 'at most '}${what}, found ${sum}: ${terms}`,
      { actual: sayValue({ value: sum, unit }), expected: [what], span },
    ),
  ]
}

/** Without what adding decimals leaves behind. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
