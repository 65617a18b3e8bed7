/** Kinds of what is compared, in the order in which they are told. */
export const ITEM_KINDS = [
  'report',
  'body',
  'grade',
  'finding',
  'recommendation',
  'prior_recommendation',
  'figure',
  'diagnostic',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What a field of an item holds: a value as JSON has it. */
export type FieldValue = string | number | boolean | null | FieldValue[] | { [key: string]: FieldValue }

/** Something that a report says, as it is compared. */
export interface Item {
  readonly kind: ItemKind
  /** Id in its report: "eastern-2021-22/norfolk/fig-3"; never compared, since it follows from the order. */
  readonly id: string
  /** The body in whose part it stands; null for the report itself, and for a diagnostic that is about none. */
  readonly bodyId: string | null
  /** What it is called in print: a title, a sentence, a number with its noun; null where only digests are known. */
  readonly label: string | null
  /** The sentence that states a figure; null for other kinds, and where only digests are known. */
  readonly quote: string | null
  /** What is compared, by the names of the contract. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Ids of other items, by the field that has them; compared by the item that they lead to. */
  readonly references: Readonly<Record<string, string | null>>
}

/** A report as a list of items: the form in which reports are compared and held. */
export interface Sheet {
  readonly id: string
  /** Version of the contract that the data were written in. */
  readonly schemaVersion: string
  readonly source: { readonly file: string; readonly sha256: string }
  /** Whether the fields hold digests in place of values. */
  readonly isDigested: boolean
  /** In document order: the report, then each body with what it holds, then the diagnostics. */
  readonly items: readonly Item[]
}
