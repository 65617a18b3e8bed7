/** A pattern that takes more than linear time on a text without end, but gets only texts of this length. */
export interface Bounded {
  readonly place: string
  /** The beginning of its source. */
  readonly source: string
  /** The most characters that it is tried on. */
  readonly most: number
  /** What sees to that. */
  readonly because: string
}

const NUMBER_REACH = 'it looks at a number’s surroundings, `REACH` characters'
const PARAGRAPH_END = 'it is given the last 500 characters of a paragraph'
const HEADING = 'a longer line is no heading of a body (`LONGEST_HEADING`)'
const ENTRY = 'a longer line is no entry of a list of contents (`LONGEST_ENTRY`)'
const SENTENCE = 'figures are looked for in sentences up to `LONGEST_SENTENCE`'

/** Every pattern that needs a bound, and why it has one. */
export const BOUNDED: readonly Bounded[] = [
  { place: 'src/extract/words/bodies.ts', source: '\\s+[\\u2013', most: 140, because: HEADING },
  { place: 'src/extract/rules/recommendation.ts', source: '\\b(?:we|our', most: 500, because: PARAGRAPH_END },
  { place: 'src/extract/rules/recommendation.ts', source: '\\b(?:we|hmicfrs', most: 500, because: PARAGRAPH_END },
  { place: 'src/extract/account/numerals.ts', source: '[A-Za-z][\\w]*', most: 20, because: NUMBER_REACH },
  {
    place: 'src/extract/read/pdf/furniture.ts',
    source: '^(\\d{1,4})',
    most: 120,
    because: 'a longer line has no page number',
  },
  { place: 'src/extract/read/standalone.ts', source: '^(?=\\S.*\\p{L})', most: 250, because: ENTRY },
  { place: 'src/extract/read/standalone.ts', source: '\\d\\s*\\|?', most: 250, because: ENTRY },
  { place: 'src/extract/rules/figure/counted.ts', source: '(?:<[QP]\\d+>|\\)|', most: 3000, because: SENTENCE },
  { place: 'src/extract/rules/figure/breakdown.ts', source: '\\baccount(?:ed|s|ing)', most: 3000, because: SENTENCE },
  { place: 'src/extract/words/measures.ts', source: '(?<=(?<![\\w-])(?<pre>', most: 3000, because: SENTENCE },
]
