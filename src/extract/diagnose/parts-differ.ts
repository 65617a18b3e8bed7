import { REGISTRY } from '../../schema/registry.js'
import { type Figure, ROLES, STRANDS } from '../../schema/report.js'
import type { ReadingText } from '../outline/lay.js'
import { type Check, type Found, onBody } from './check.js'
import { groupFigures, listFigures, type Printed, periodKey, sayValue } from './figures.js'

/** A way in which reports break numbers down. */
interface Breakdown {
  /** What a figure is the part for; empty where it is for all. */
  readonly namesOf: (figure: Figure) => readonly string[]
  /** What parts for all of the whole must name between them. */
  readonly all: readonly string[]
  /** All else that a part and its whole share. */
  readonly keyOf: (figure: Figure) => string
  /** True for a figure that can be the whole. */
  readonly isWhole: (figure: Figure) => boolean
  /** True where parts need not point at their whole: it is enough that they are printed under one heading. */
  readonly isLoose: boolean
}

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
    const byHeading = [...groupFigures(figures, ({ findingId }) => findingId ?? '').values()].flatMap((group) =>
      // Text before the first heading has no finding: what stands in one part is kept together.
      [...groupFigures(group, ({ id }) => id.replace(/\/[^/]*$/, '')).values()],
    )
    const breakdowns = [BY_STRAND, BY_ROLE, byBody(region.id)]
    return [
      ...checkEach(figures),
      ...byHeading.flatMap((group) => breakdowns.flatMap((breakdown) => checkSums(group, breakdown, reading))),
    ]
  },
}

const BY_STRAND: Breakdown = {
  namesOf: ({ strands }) => strands,
  all: STRANDS,
  keyOf: (figure) => `${figure.bodyId}|${figure.role}|${keyOf(figure)}`,
  isWhole: ({ strands }) => strands.length === 0,
  isLoose: false,
}

const BY_ROLE: Breakdown = {
  namesOf: ({ role }) => (role === null ? [] : [role]),
  all: ROLES,
  keyOf: (figure) => `${figure.bodyId}|${figure.strands.join()}|${keyOf(figure)}`,
  isWhole: ({ role }) => role === null,
  isLoose: false,
}

/** The forces of a region and its unit. */
function byBody(region: string): Breakdown {
  const members = REGISTRY.filter((entry) => entry.region === region && entry.kind !== 'region').map(({ id }) => id)
  return {
    namesOf: ({ bodyId }) => (members.includes(bodyId) ? [bodyId] : []),
    all: members,
    keyOf: (figure) => `${figure.role}|${figure.strands.join()}|${keyOf(figure)}`,
    isWhole: ({ bodyId }) => bodyId === region,
    isLoose: true,
  }
}

function keyOf(figure: Figure): string {
  return `${figure.measure}|${figure.subset}|${periodKey(figure)}`
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

/** The parts of each whole that is printed under one heading. */
function checkSums(group: readonly Printed[], breakdown: Breakdown, reading: ReadingText): Found[] {
  return group.flatMap((whole): Found[] => {
    const { figure } = whole
    if (figure.unit !== 'count' || !isExact(figure) || !breakdown.isWhole(figure)) return []
    const parts = group.filter((part) => isPart(part.figure, figure, breakdown))
    return [
      ...checkSum(
        parts.filter((part) => part.figure.unit === 'count'),
        whole,
        figure.value,
        0,
        breakdown,
        reading,
      ),
      ...checkSum(
        parts.filter((part) => part.figure.unit === 'percent'),
        whole,
        100,
        ROUNDING,
        breakdown,
        reading,
      ),
    ]
  })
}

/** True for a part of the whole: it says so, or it is none of it. */
function isPart(part: Figure, whole: Figure, { namesOf, keyOf: key, isLoose }: Breakdown): boolean {
  if (part === whole || namesOf(part).length === 0 || !isExact(part)) return false
  if (part.ofId !== null) return part.ofId === whole.id && key(part) === key(whole)
  if (part.unit !== 'count' || !(isLoose || part.value === 0)) return false
  // "There were no prepare disruptions" leaves out what the sentence before has said.
  return (
    key(part.value === 0 ? { ...part, role: part.role ?? whole.role, period: part.period ?? whole.period } : part) ===
    key(whole)
  )
}

function checkSum(
  parts: readonly Printed[],
  whole: Printed,
  expected: number,
  rounding: number,
  { namesOf, all }: Breakdown,
  reading: ReadingText,
): Found[] {
  const named = parts.flatMap(({ figure }) => namesOf(figure))
  // Some reports count one thing under several strands, and say so.
  if (parts.some(({ figure }) => OVERLAP.test(figure.quote))) return []
  // A number for each, and none for the same twice.
  if (parts.length < 2 || new Set(named).size !== named.length) return []
  const most = parts.reduce((highest, { figure }) => Math.max(highest, figure.value), 0)
  const sum = round(parts.reduce((total, { figure }) => total + figure.value, 0))
  const isComplete = all.every((name) => named.includes(name))
  const room = parts.length * rounding
  // A part that is more than its whole has a remark of its own.
  if (most > expected || (sum <= expected + room && (!isComplete || sum >= expected - room))) return []
  const unit = rounding === 0 ? 'count' : 'percent'
  const places = [whole, ...parts].map(({ figure }) => figure.span)
  const span = reading.span(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)))
  const what = sayValue({ value: expected, unit })
  return [
    onBody(
      whole.body,
      `expected ${named.join(', ')} to add up to ${isComplete ? '' : 'at most '}${what}, found ${sum}: ${parts.map(({ figure }) => figure.value).join(' + ')}`,
      { actual: sayValue({ value: sum, unit }), expected: [what], span },
    ),
  ]
}

function isExact({ qualifier }: Figure): boolean {
  return qualifier === null
}

/** Without what adding decimals leaves behind. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
