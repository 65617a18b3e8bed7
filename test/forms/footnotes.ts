/** Terms that reports explain, and an invented note for each. */
const NOTES: readonly (readonly [term: RegExp, note: string])[] = [
  [/section 22A of the Police Act 1996/, 'As amended by the Police Reform and Social Responsibility Act 2011.'],
  [/\(SOC\)|SOC threats?/, 'Crime that is planned, co-ordinated and committed by people who work together.'],
  [/lead responsible officers?(?: \(LROs?\))?/i, 'The officer who is responsible for the plan against a threat.'],
  [/county lines/, 'Networks that supply drugs from cities to smaller towns by telephone.'],
  [/SCPOs?|serious crime prevention orders/, 'See Part 1 of the Serious Crime Act 2007.'],
  [/4P plans?/, 'A plan under the four strands of the Government’s strategy, published in 2018.'],
  [/\((?:TARIAN|[A-Z]{2,}OCU\w*|ROCU\w*)\)/, 'Each unit serves several forces, which pay for it together.'],
  [/analysts/, 'Analysts are members of police staff.'],
]

/** A note of a report. */
export interface Footnote {
  readonly number: number
  readonly text: string
}

/** Puts signs for notes behind terms, each at its first place in a report, and keeps the notes. */
export class Footnotes {
  readonly notes: Footnote[] = []
  private readonly waiting = new Set(NOTES)

  /** The text with a sign, as `write` gives it, behind a term; one sign a text at most. */
  mark(text: string, write: (note: Footnote) => string): string {
    for (const entry of this.waiting) {
      const [term, note] = entry
      const match = term.exec(text)
      if (!match) continue
      this.waiting.delete(entry)
      const footnote = { number: this.notes.length + 1, text: note }
      this.notes.push(footnote)
      const end = match.index + match[0].length
      return text.slice(0, end) + write(footnote) + text.slice(end)
    }
    return text
  }
}
