import type { LexedSentence } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'

/** Which of how many numbers a claim is that a sentence gives in turn. */
export interface Turn {
  readonly nth: number
  readonly count: number
}

/** "44, 61 and 9 disruptions respectively": the claim's place among the numbers of its kind; null where none are given in turn. */
export function readTurn(claim: Claim, { shape, parts }: LexedSentence): Turn | null {
  if (!/\brespectively\b/.test(shape)) return null
  const type = parts[claim.at]?.type
  const numbers = parts.flatMap((part, index) => (part.type === type ? [index] : []))
  const nth = numbers.indexOf(claim.at)
  return nth < 0 || numbers.length < 2 ? null : { nth, count: numbers.length }
}
