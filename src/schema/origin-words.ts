import type { Origin } from './terms.js'

/** Where a value is from that its own words do not print, as people are told it. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  part: 'the body whose part it stands in',
  reference: 'words that point at it',
  statement: 'the statement that it goes on with',
  before: 'a sentence before it',
  behind: 'a sentence behind it',
  rule: 'what the rule knows',
  words: 'worked out from words',
}
