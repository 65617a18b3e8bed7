import type { LexedSentence } from '../rules/figure/lex.js'
import { type Claim, partOf } from '../rules/figure/rule.js'

const NARROWS =
  /^,? (?:that (?:were|was|have been|had been|are) |which (?:were|was) |(?:have been |had been |were |was )?)?(?:(?:carried out|made|led|recorded|conducted|delivered) by|against|involving|involved|concerning|relating to|related to|linked to|connected to|for|on|in|from|targeting|targeted at|aimed at|about|at|affecting|with|living|operating)\s/i
/** Scopes that narrow nothing: all disruptions are against SOC threats and on the national database. */
const GENERAL =
  /^(?:(?:soc|serious (?:and )?organised crime)(?: \(soc\))?(?: (?:threats?|offenders?|groups))?|(?:the )?(?:national )?(?:database|data base|apmis|master list|soc master list)|the (?:region|force|area|country|force area)|total|place|england and wales|(?:the )?same period|this (?:period|time)|other (?:forces|agencies)|its (?:constituent )?forces|all|them|these|it)(?=[\s.,;]|$)/i

/** The narrower scope of a claim, in the report's words; null where nothing narrows it. */
export function readSubset(claim: Claim, sentence: LexedSentence): string | null {
  const from = claim.noun === null ? sentence.parts[claim.at] : sentence.parts[claim.noun]
  const quantity = sentence.parts[claim.at]
  if (!from || (quantity && from.start < quantity.start)) return quantity ? narrow(sentence, quantity.end) : null
  return modifiers(claim, sentence) ?? narrow(sentence, from.end)
}

/** Words between the number and its noun: "county lines" in "14 county lines disruptions". */
function modifiers(claim: Claim, sentence: LexedSentence): string | null {
  const noun = partOf(sentence, claim.noun, 'M')
  const quantity = sentence.parts[claim.at]
  if (!noun || !quantity || claim.rule !== 'figure/counted') return null
  const words = sentence.text
    .slice(quantity.end, noun.start)
    .replace(/^(?:\s+(?:further|more|other|additional|extra|new|recorded|separate|different|such|total))+\b/i, '')
    .trim()
  return words.length > 2 && words.length < 60 ? words : null
}

function narrow(sentence: LexedSentence, end: number): string | null {
  const rest = sentence.text.slice(end)
  const opening = NARROWS.exec(rest)
  if (!opening) return null
  const begin = end + opening[0].length
  // Up to the end of the clause, or to where it says when or who.
  const stop =
    sentence.parts.find((part) => part.start >= end && (part.type === 'T' || part.type === 'Q' || part.type === 'P'))
      ?.start ?? sentence.text.length
  const clause =
    /^(?:[^,.;:()]|,(?= (?:and|or|modern|child|drug|fraud)))*/.exec(
      sentence.text.slice(begin, Math.max(begin, stop)),
    )?.[0] ?? ''
  const words = clause.replace(/\s+(?:and|or|but|which|who|in|on|during|for|,)?\s*$/, '').trim()
  const first = sentence.parts.find((part) => part.start >= begin)
  if (words.length < 3 || words.length > 160 || GENERAL.test(words) || (first?.type === 'S' && first.start - begin < 4))
    return null
  if (first?.type === 'B' && first.start - begin < 5) return null
  return words
}
