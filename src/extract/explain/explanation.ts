import type { Diagnostic, Span } from '../../schema/report.js'

/** A stretch of a sentence and what it says. */
export interface MarkedPart {
  /** Offsets in the sentence. */
  readonly start: number
  readonly end: number
  readonly says: string
}

/** A sentence with the parts that were found in it, in order and none inside another. */
export interface MarkedSentence {
  readonly text: string
  readonly parts: readonly MarkedPart[]
}

/** One field of an item. */
export interface ExplainedField {
  readonly name: string
  readonly value: string
  /** Where the value is from, in words. */
  readonly from: string
  /** The stage that settled it. */
  readonly by: string
}

/** Why an item is as it is. */
export interface ItemExplanation {
  readonly is: 'item'
  readonly id: string
  readonly kind: string
  readonly rule: { readonly id: string; readonly about: string }
  readonly span: Span
  /** The item's sentence with those beside it in its paragraph; for a finding or recommendation, its first words alone. */
  readonly context: {
    readonly before: string | null
    readonly sentence: MarkedSentence
    readonly after: string | null
  }
  readonly fields: readonly ExplainedField[]
  /** The report's remarks at the item's place. */
  readonly remarks: readonly Diagnostic[]
}

/** What became of a number, or of a word that may stand for one. */
export interface ExplainedCandidate {
  readonly words: string
  /** The figure that was made of it; null for none. */
  readonly id: string | null
  /** The rule that claimed it; null where none did. */
  readonly rule: string | null
  /** Why no figure was made of it; null where one was. */
  readonly dropped: string | null
}

/** A sentence with its candidates. */
export interface ExplainedSentence {
  readonly sentence: MarkedSentence
  readonly candidates: readonly ExplainedCandidate[]
}

/** A block on the line that is asked about. */
export interface ExplainedBlock {
  readonly text: string
  readonly span: Span
  readonly bodyId: string | null
  /** What it was taken for. */
  readonly what: string
  /** Ids of the items that it is of. */
  readonly items: readonly string[]
  /** Its sentences, where it is text of a body's part. */
  readonly sentences: readonly ExplainedSentence[]
}

/** What became of a line. */
export interface LineExplanation {
  readonly is: 'line'
  readonly line: number
  /** `source`: the line is the source's. `reading-text`: the source has no lines, so that it is the reading text's. */
  readonly of: 'source' | 'reading-text'
  readonly blocks: readonly ExplainedBlock[]
  /** What stands on the line and is no text of the report. */
  readonly furniture: readonly string[]
  readonly remarks: readonly Diagnostic[]
}
