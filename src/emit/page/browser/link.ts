import { type Child, element } from './element.js'
import { type Filters, type ViewName, writePlace } from './place.js'

/** A link that shows an item's source beside what is on the page; its address leads to the item alone. */
export function linkItem(id: string, view: ViewName, ...children: readonly Child[]): HTMLAnchorElement {
  return element('a', { href: writePlace({ view, filters: {}, item: id }), 'data-item': id }, ...children)
}

/** A link to a view with its filters set. */
export function linkView(view: ViewName, filters: Filters, ...children: readonly Child[]): HTMLAnchorElement {
  return element('a', { href: writePlace({ view, filters, item: null }) }, ...children)
}
