import type { Model } from './model.js'

/** One way to print a report. */
export interface Form {
  /** Name of the folder that its files go to. */
  readonly name: string
  readonly extension: 'md' | 'txt' | 'html' | 'pdf'
  /** How a grade stands under a body's name: as words, or as a picture that says nothing to who reads the text. */
  readonly grade: 'words' | 'picture'
  /** What makes the file out of what `write` gives; null where that is the file. */
  readonly converter: 'browser' | 'office' | null
  /** True where a PDF tells its structure. */
  readonly isTagged: boolean
  /**
   * Writes a report. `pages` has for each mark of the list of contents its page, once the document was printed without
   * them; forms that print no page numbers there don't ask.
   */
  write(model: Model, pages: ReadonlyMap<string, number>): string | Uint8Array
  /** True where the list of contents gives pages that only a first printing can tell. */
  readonly asksForPages: boolean
}
