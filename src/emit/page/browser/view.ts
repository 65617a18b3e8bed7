import type { Child } from './element.js'
import type { Model } from './model.js'
import type { Filters, Place, ViewName } from './place.js'

/** What a view and its parts are made from. */
export interface Context {
  readonly model: Model
  readonly place: Place
}

/** A choice of a filter. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** A filter that the reader sets. */
export type Control =
  | { readonly is: 'search' | 'date' | 'check'; readonly name: string; readonly label: string; readonly hint?: string }
  | {
      readonly is: 'select'
      readonly name: string
      readonly label: string
      /** What is chosen where nothing is: "All kinds". */
      readonly all: string
      readonly list: (model: Model, filters: Filters) => readonly Option[]
    }

/** What a view shows under its filters. */
export interface Results {
  /** How much is shown, in a sentence that is also read out. */
  readonly status: string
  readonly content: readonly Child[]
  /** Rows of what is shown, the headers first, for copying; null where there is nothing to copy. */
  readonly rows: (() => readonly (readonly string[])[]) | null
}

/** A view of the page. */
export interface View {
  readonly name: ViewName
  readonly title: string
  readonly lead: string
  readonly controls: readonly Control[]
  readonly show: (context: Context) => Results
}
