import type { SourceBlock } from '../block.js'
import type { Page, PageElement } from './tree.js'

/** An element with those around it. */
export interface Place {
  readonly element: PageElement | Page
  readonly outer: Place | null
  /** How many elements stand around it. */
  readonly depth: number
  /** True in a page's foot. */
  readonly isInFoot: boolean
}

/** A list's entry, by its list. */
export interface Entry {
  readonly isNumbered: boolean
  readonly list: PageElement
}

/** What the elements around a text say of it. */
export interface Context {
  readonly place: Place
  /** Depth of the heading that it stands in. */
  readonly depth: number | null
  readonly item: Entry | null
  readonly isBold: boolean
  readonly link: 'page' | 'site' | null
  /** True where a line's end in the source is one on the page. */
  readonly keepsLines: boolean
  readonly isNote: boolean
}

/** A block with the element that it stands in. */
export interface WebBlock {
  readonly block: SourceBlock
  readonly place: Place
  /** True for a link that leads out of the page. */
  readonly leadsAway: boolean
  /** The list that the block is an entry of. */
  readonly list: PageElement | null
}
