import type { Measure } from '../schema/report.js'
import type { Item, ItemKind } from './item.js'

/** What an item is called in print, from its fields: a title, a sentence, or a number with its noun. */
export function labelItem(kind: ItemKind, fields: Item['fields']): string | null {
  switch (kind) {
    case 'report':
      return asText(fields.title)
    case 'body':
      return asText(fields.name)
    case 'grade':
      return asText(fields.value)?.replaceAll('_', ' ') ?? null
    case 'finding':
      return asText(fields.title) ?? firstText(fields.text)
    case 'recommendation':
    case 'prior_recommendation':
      return asText(fields.text)
    case 'figure':
      return labelFigure(fields)
    case 'diagnostic':
      return asText(fields.message)
  }
}

/** The sentence that an item is, where its label is made of something else. */
export function quoteItem(kind: ItemKind, fields: Item['fields']): string | null {
  return kind === 'figure' ? asText(fields.quote) : null
}

/** What figures count, one of them and several. */
const NOUNS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  disruptions: ['disruption', 'disruptions'],
  soc_threats: ['SOC threat', 'SOC threats'],
  ocgs: ['OCG', 'OCGs'],
  soc_vulnerabilities: ['SOC vulnerability', 'SOC vulnerabilities'],
  scpos: ['SCPO', 'SCPOs'],
} satisfies Record<Measure, readonly [string, string]>

/** "57 disruptions, lead, pursue" or "84% of disruptions". */
function labelFigure({ value, unit, measure, role, strands, period }: Item['fields']): string {
  const [one, several] = NOUNS[String(measure)] ?? [String(measure), String(measure)]
  const number = unit === 'percent' ? `${value}% of ${several}` : `${value} ${value === 1 ? one : several}`
  const when = typeof period === 'object' && period !== null ? Object.values(period).join(' to ') : null
  return [number, asText(role), ...(Array.isArray(strands) ? strands : []), when].filter((part) => part).join(', ')
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The first words of a finding's text. */
function firstText(blocks: unknown): string | null {
  const [first] = Array.isArray(blocks) ? blocks : []
  return asText(first?.text) ?? asText(first?.items?.[0])
}
