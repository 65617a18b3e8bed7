import { LABEL_VOCABULARY } from './labels.js'
import { STRAND_WORDS } from './strands.js'

/** What reports count and grade, of which no half is a word that takes a hyphen. */
const COUNTED =
  'assessment assessments constabulary constabularies disruption disruptions disruptive inadequate intelligence investigation investigations operation operations outstanding recommendation recommendations requires vulnerabilities vulnerability'

/** Long words, in lower case, that rules look for: one that a line's end cuts is one word, even where a report has it only once. */
export const KEY_WORDS: ReadonlySet<string> = new Set([
  ...COUNTED.split(' '),
  ...LABEL_VOCABULARY.filter((word) => word.length > 6),
  ...STRAND_WORDS,
])
