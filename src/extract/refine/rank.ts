import type { LexedSentence } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'

const ORDER = '(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|joint|\\d+(?:st|nd|rd|th))[ -])?'
const RANK = new RegExp(
  `\\b${ORDER}(?:highest|lowest|largest|smallest|greatest|fewest|most|least)(?: (?:number|proportion|percentage|share|total|volume|level|count|amount))?(?: of [^,.;()<]{3,80}?)?(?: (?:recorded|mapped|made|led|identified)(?: (?:by|for|in) [^,.;()]{3,60}?)?)?(?: (?:in|of|among|amongst|across|nationally|for|when compared|compared|by)\\b[^,.;()]{0,90}?)?(?=[,.;()]| at \\d| with \\d| was \\d|$)`,
  'i',
)

/** The rank that a sentence gives to its figure, in its words; null where it gives none. */
export function readRank(sentence: LexedSentence, claim: Claim | null): string | null {
  // Only the statement itself has a rank, not its parts.
  if (claim && (claim.relation === 'part' || claim.fixed)) return null
  const match = RANK.exec(sentence.text)
  if (
    !match ||
    /\b(?:at )?(?:most|least)$/i.test(match[0]) ||
    /^(?:most|least) (?:of|\()/i.test(match[0]) ||
    match[0].split(' ').length < 2
  )
    return null
  if (/^(?:most|least) (?!disruptions|soc|ocgs|scpos|threats)/i.test(match[0])) return null
  return match[0].trim()
}
