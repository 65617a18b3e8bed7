import { REGISTRY } from '../../schema/registry.js'
import { type Figure, STRANDS } from '../../schema/report.js'
import { type Check, type Found, onBody } from './check.js'
import { groupFigures, listFigures, type Printed, periodKey, sayValue } from './figures.js'

/** Each share of a breakdown may be rounded by half a percent. */
const ROUNDING = 0.5

/** The parts of a breakdown add up to their whole, where the report gives all of them. */
export const PARTS_DIFFER: Check = {
  code: 'parts-differ',
  severity: 'warning',
  about: 'the parts of a breakdown do not add up to their whole: the four Ps, or the bodies of the region; or a part is more than its whole',
  cause: 'A digit that was lost or misread; a slip in the report; or figures that were taken for parts of the same whole and are not.',
  remedy: 'Add up the numbers in the quotes, and compare them with the report. Where the report adds up, a rule is wrong.',
  find: (context) => {
    const figures = listFigures(context.bodies)
    const byId = new Map(figures.map((printed) => [printed.figure.id, printed]))
    const parts = groupFigures(figures, ({ ofId }) => ofId)
    const found = [...parts].flatMap(([id, own]): Found[] => {
      const whole = byId.get(id)
      if (!whole || whole.figure.unit !== 'count') return []
      return [...checkEach(own, whole), ...checkStrands(own, whole)]
    })
    return [...found, ...checkShares(parts), ...checkForces(figures, context.region.id)]
  },
}

/** No part is more than its whole. */
function checkEach(parts: readonly Printed[], { figure: whole }: Printed): Found[] {
  return parts
    .filter(({ figure }) =>
      figure.unit === 'percent' ? figure.value > 100 : figure.value > whole.value && isExact(figure) && isExact(whole),
    )
    .map(({ figure, body }) => {
      const most = figure.unit === 'percent' ? '100 percent' : sayValue(whole)
      return onBody(body, `expected a part of at most ${most}, found ${sayValue(figure)}`, {
        actual: sayValue(figure),
        span: figure.span,
      })
    })
}

/** The counts of the four Ps add up to their whole, and those of fewer are not more. */
function checkStrands(parts: readonly Printed[], { figure: whole }: Printed): Found[] {
  const own = parts.filter(
    ({ figure }) =>
      figure.unit === 'count' &&
      figure.strands.length === 1 &&
      figure.measure === whole.measure &&
      figure.bodyId === whole.bodyId &&
      figure.subset === whole.subset &&
      isExact(figure) &&
      periodKey(figure) === periodKey(whole),
  )
  const distinct = new Set(own.map(({ figure }) => figure.strands[0]))
  if (own.length < 2 || distinct.size !== own.length || whole.strands.length > 0 || !isExact(whole)) return []
  const sum = own.reduce((total, { figure }) => total + figure.value, 0)
  if (distinct.size === STRANDS.length ? sum === whole.value : sum <= whole.value) return []
  // One part that is more than the whole has its own remark.
  if (own.some(({ figure }) => figure.value > whole.value)) return []
  const at = own[0] as Printed
  const expected = `${distinct.size === STRANDS.length ? '' : 'at most '}${whole.value}`
  return [
    onBody(
      at.body,
      `expected ${nameParts(own)} to add up to ${expected}, found ${sum}: ${own.map(({ figure }) => figure.value).join(' + ')}`,
      { actual: String(sum), expected: [String(whole.value)], span: at.figure.span },
    ),
  ]
}

/** The shares of the four Ps add up to 100 percent, but for rounding. */
function checkShares(parts: ReadonlyMap<string, readonly Printed[]>): Found[] {
  return [...parts.values()].flatMap((all): Found[] => {
    const own = all.filter(({ figure }) => figure.unit === 'percent' && figure.strands.length === 1 && isExact(figure))
    const distinct = new Set(own.map(({ figure }) => figure.strands[0]))
    if (distinct.size !== own.length || own.length < 2) return []
    const sum = own.reduce((total, { figure }) => total + figure.value, 0)
    const room = own.length * ROUNDING
    if (sum <= 100 + room && (distinct.size < STRANDS.length || sum >= 100 - room)) return []
    const at = own[0] as Printed
    const shown = Math.round(sum * 100) / 100
    return [
      onBody(at.body, `expected ${nameParts(own)} to add up to 100 percent, found ${shown}`, {
        actual: `${shown} percent`,
        expected: ['100 percent'],
        span: at.figure.span,
      }),
    ]
  })
}

/** The numbers of all forces, printed in one place with the region's own, add up to it, with the unit's or without. */
function checkForces(figures: readonly Printed[], region: string): Found[] {
  const forces = REGISTRY.filter((entry) => entry.kind === 'force' && entry.region === region).map(({ id }) => id)
  const unit = REGISTRY.find((entry) => entry.kind === 'rocu' && entry.region === region)?.id
  const groups = groupFigures(figures, (figure) => {
    const { measure, role, strands, subset, findingId } = figure
    if (figure.unit !== 'count' || !isExact(figure)) return null
    return [measure, role, strands.join(), subset, periodKey(figure), findingId].join('|')
  })
  return [...groups.values()].flatMap((group): Found[] => {
    const totals = group.filter(({ figure }) => figure.bodyId === region)
    const lines = group.filter(({ figure }) => forces.includes(figure.bodyId))
    const total = totals[0]
    if (!total || totals.length > 1 || forces.length < 2) return []
    // Each force once, in the part that prints the total.
    if (lines.length !== forces.length || new Set(lines.map(({ figure }) => figure.bodyId)).size !== forces.length) return []
    if (lines.some(({ body }) => body !== total.body)) return []
    const sum = lines.reduce((all, { figure }) => all + figure.value, 0)
    const units = group.filter(({ figure }) => figure.bodyId === unit).map(({ figure }) => figure.value)
    if (sum === total.figure.value || units.some((value) => sum + value === total.figure.value)) return []
    // Without a word that they are the whole, forces' numbers below the total leave room for others'.
    if (units.length === 0 && unit !== undefined && sum < total.figure.value && !saysAll(total.figure)) return []
    return [
      onBody(total.body, `expected the numbers of the region's forces to add up to ${total.figure.value}, found ${sum}`, {
        actual: String(sum),
        expected: [String(total.figure.value)],
        span: total.figure.span,
      }),
    ]
  })
}

/** True where the sentence of a total says that it is the forces' alone. */
function saysAll({ quote }: Figure): boolean {
  return /\bforces\b/i.test(quote) && !/\b(?:rocu|unit)\b/i.test(quote)
}

function isExact({ qualifier }: Figure): boolean {
  return qualifier === null
}

function nameParts(parts: readonly Printed[]): string {
  return parts.map(({ figure }) => figure.strands[0]).join(', ')
}
