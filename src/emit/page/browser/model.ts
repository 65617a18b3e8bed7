import type { Catalogue, PageReport } from '../data.js'
import { type Item, listItems } from './items.js'

/** The data that the page holds. */
export interface Model {
  readonly reports: readonly PageReport[]
  readonly catalogue: Catalogue
  readonly items: readonly Item[]
  readonly findItem: (id: string) => Item | null
  /** The reading text of a report; it is parsed when it is first asked for. */
  readonly textOf: (report: PageReport) => string
}

/** Reads the data from the page. */
export function readModel(page: Document): Model {
  const pieces = (kind: string): string[] =>
    [...page.querySelectorAll(`script.${kind}`)].map((script) => script.textContent ?? '')
  const reports = pieces('report').map((piece) => JSON.parse(piece) as PageReport)
  const texts = new Map(reports.map(({ id }, index) => [id, { index, text: null as string | null }]))
  const scripts = page.querySelectorAll('script.text')
  const items = reports.flatMap(listItems)
  const byId = new Map(items.map((item) => [item.id, item]))
  return {
    reports,
    catalogue: JSON.parse(pieces('catalogue')[0] ?? '') as Catalogue,
    items,
    findItem: (id) => byId.get(id) ?? null,
    textOf: ({ id }) => {
      const kept = texts.get(id)
      if (!kept) return ''
      kept.text ??= JSON.parse(scripts[kept.index]?.textContent ?? '""') as string
      return kept.text
    },
  }
}
