import { REGISTRY } from '../../schema/registry.js'
import type { Figure } from '../../schema/report.js'
import { ROLES, STRANDS } from '../../schema/terms.js'
import { countsOthers, groupFigures, type Printed, periodKey } from './figures.js'

/** A way in which reports break numbers down. */
export interface Breakdown {
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

/** By the four Ps. */
export const BY_STRAND: Breakdown = {
  namesOf: ({ strands }) => strands,
  all: STRANDS,
  keyOf: (figure) => `${figure.bodyId}|${figure.role}|${keyOf(figure)}`,
  isWhole: ({ strands }) => strands.length === 0,
  isLoose: false,
}

/** By lead and support. */
export const BY_ROLE: Breakdown = {
  namesOf: ({ role }) => (role === null ? [] : [role]),
  all: ROLES,
  keyOf: (figure) => `${figure.bodyId}|${figure.strands.join()}|${keyOf(figure)}`,
  isWhole: ({ role }) => role === null,
  isLoose: false,
}

/** By the forces of a region and its unit. */
export function byBody(region: string): Breakdown {
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

/** The figures that are printed under one heading, heading by heading. */
export function groupByHeading(figures: readonly Printed[]): Printed[][] {
  // Text before the first heading has no finding: what stands in one part is kept together.
  return [...groupFigures(figures, ({ findingId, id }) => findingId ?? id.replace(/\/[^/]*$/, '')).values()]
}

/** The parts of a whole among figures of the reading text; none where the figure can be no whole. */
export function findParts(
  group: readonly Printed[],
  { figure: whole }: Printed,
  breakdown: Breakdown,
  text: string,
): Printed[] {
  if (whole.unit !== 'count' || !isExact(whole) || !breakdown.isWhole(whole)) return []
  // "It also recorded 31 prevent and 7 prepare disruptions": the last names its noun itself, and is a part as the others are.
  const quotes = new Set(group.flatMap(({ figure }) => (figure.ofId === whole.id ? [figure.quote] : [])))
  // "It recorded 77 disruptions. It recorded 36 prevent, 12 pursue and 29 protect disruptions": a sentence or two below.
  const isNear = ({ span, quote }: Figure): boolean =>
    quote !== whole.quote &&
    span.start > whole.span.end &&
    !countsOthers(quote) &&
    !text.slice(whole.span.end, span.start).includes('\n')
  return group.filter(({ figure }) => isPart(figure, whole, breakdown, quotes, isNear))
}

/** True for a part of the whole: it says so, or it is none of it. */
function isPart(
  part: Figure,
  whole: Figure,
  { namesOf, keyOf: key, isLoose }: Breakdown,
  quotes: ReadonlySet<string>,
  isNear: (part: Figure) => boolean,
): boolean {
  if (part === whole || namesOf(part).length === 0 || !isExact(part)) return false
  if (part.ofId !== null) return part.ofId === whole.id && key(part) === key(whole)
  if (part.unit !== 'count') return false
  if (!(isLoose || part.value === 0 || (quotes.has(part.quote) && part.quote !== whole.quote) || isNear(part)))
    return false
  // "There were no prepare disruptions" leaves out what the sentence before has said.
  const filled =
    part.value === 0 ? { ...part, role: part.role ?? whole.role, period: part.period ?? whole.period } : part
  return key(filled) === key(whole)
}

/** True for a number that is not loosened by "about" or "over". */
export function isExact({ qualifier }: Figure): boolean {
  return qualifier === null
}
