import type { Body, Report } from '../schema/report.js'

/** Differences that are listed before only their number is given. */
const MOST_LISTED = 8

/** What two forms of one report say differently, in words; places in the text and the source are not compared. */
export function compareForms(first: Report, second: Report): string[] {
  const bodies = new Map(second.bodies.map((body) => [body.id, body]))
  const known = new Set(first.bodies.map(({ id }) => id))
  const all = [
    ...compareValues('title', first.title, second.title),
    ...compareValues('programme', first.programme, second.programme),
    ...compareValues('date of publication', first.published?.date ?? null, second.published?.date ?? null),
    ...first.bodies.flatMap((body) => {
      const other = bodies.get(body.id)
      return other ? compareBodies(body, other) : [`no part about ${body.id} there`]
    }),
    ...second.bodies.filter(({ id }) => !known.has(id)).map(({ id }) => `a part about ${id} only there`),
  ]
  const rest = all.length - MOST_LISTED
  return rest > 0 ? [...all.slice(0, MOST_LISTED), `and ${rest} more`] : all
}

function compareBodies(body: Body, other: Body): string[] {
  const at = (what: string): string => `${body.id}: ${what}`
  return [
    ...compareValues(at('inspected'), body.inspected, other.inspected),
    ...compareValues(at('grade'), body.grade?.value ?? null, other.grade?.value ?? null),
    ...compareItems(at('findings'), body.findings.map(nameFinding), other.findings.map(nameFinding)),
    ...compareItems(
      at('recommendations'),
      body.recommendations.map(nameRecommendation),
      other.recommendations.map(nameRecommendation),
    ),
    ...compareItems(
      at('recommendations of earlier reports'),
      body.priorRecommendations.map(nameRecommendation),
      other.priorRecommendations.map(nameRecommendation),
    ),
    ...compareItems(at('figures'), body.figures.map(nameFigure), other.figures.map(nameFigure)),
  ]
}

function nameFinding({ kind, title, section, text, refersTo }: Body['findings'][number]): string {
  const words = text.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
  return [kind, section, title, ...words, refersTo].join(' ')
}

function nameRecommendation({ text, items, deadline, addressee }: Body['recommendations'][number]): string {
  return [deadline?.date, addressee, text, ...items].join(' ')
}

function nameFigure(figure: Body['figures'][number]): string {
  const { id: _id, number: _number, ofId: _ofId, findingId: _findingId, span: _span, ...said } = figure
  return JSON.stringify(said)
}

function compareValues(what: string, value: string | null, other: string | null): string[] {
  return value === other ? [] : [`${what} ${value ?? 'none'} here, ${other ?? 'none'} there`]
}

function compareItems(what: string, items: readonly string[], others: readonly string[]): string[] {
  const [here, there] = [countExtra(items, others), countExtra(others, items)]
  return here + there === 0 ? [] : [`${what} ${here} only here, ${there} only there`]
}

/** How many items have no partner among the others; one that is there twice needs two. */
function countExtra(items: readonly string[], others: readonly string[]): number {
  const free = new Map<string, number>()
  for (const other of others) free.set(other, (free.get(other) ?? 0) + 1)
  return items.filter((item) => {
    const left = free.get(item) ?? 0
    free.set(item, left - 1)
    return left <= 0
  }).length
}
