/** The views of the page, in the order of its navigation. */
const VIEW_NAMES = ['overview', 'disruptions', 'recommendations', 'findings', 'remarks'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** What filters are set to, by their names; what is not set is left out. */
export type Filters = Readonly<Record<string, string>>

/** Where the reader is: a view, its filters, and the item whose source is shown beside it. */
export interface Place {
  readonly view: ViewName
  readonly filters: Filters
  readonly item: string | null
}

const ITEM = 'item'

/** Reads a place from the part of an address behind its `#`; what it does not know is the overview. */
export function readPlace(hash: string): Place {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const entries = [...new URLSearchParams(query)].filter(([, value]) => value !== '')
  return {
    view: VIEW_NAMES.find((view) => view === name) ?? 'overview',
    filters: Object.fromEntries(entries.filter(([key]) => key !== ITEM)),
    item: entries.find(([key]) => key === ITEM)?.[1] ?? null,
  }
}

/** Writes a place as an address in the page. */
export function writePlace({ view, filters, item }: Place): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
  if (item !== null) query.set(ITEM, item)
  const text = query.toString()
  return text === '' ? `#${view}` : `#${view}?${text}`
}
