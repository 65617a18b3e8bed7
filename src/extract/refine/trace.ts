/** What became of a number, or of a word that may stand for one, on its way to a figure. */
export interface CandidateTrace {
  /** Place in the reading text. */
  readonly start: number
  readonly end: number
  /** The rule that claimed it; null where none did. */
  readonly rule: string | null
  /** Why no figure was made of it; null where one was. */
  readonly dropped: string | null
}

/** Hears of each candidate as it is decided on. */
export type Trace = (candidate: CandidateTrace) => void
