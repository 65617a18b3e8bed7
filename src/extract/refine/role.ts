import type { Figure } from '../../schema/report.js'
import type { LexedSentence } from '../rules/figure/lex.js'
import { behind, IS_WHOLE } from '../rules/figure/predicate.js'
import type { Claim } from '../rules/figure/rule.js'

const LEAD_VERB = 'led(?! to)|lead|leads|leading|co-led|took the lead|take the lead|lead agency|lead role'
const SUPPORT_VERB = 'supported|supports|supporting|support|assisted|contributed to|helped with'
/** Other verbs of counting: a role named before them is not said of what they count. */
const OTHER_VERBS =
  'led|lead|supported|support|supporting|recorded|had|has|was|were|is|are|made|delivered|achieved|carried|managing|managed|identified|logged|submitted|entered|responsible|accounted|conducted|produced|that|which'
const GOVERNS = new RegExp(
  `\\b(?:(?<lead>${LEAD_VERB})|(?<support>${SUPPORT_VERB}))\\b(?! (?:by|from|officers?|agenc))(?:, (?:[^<,;]|<[BX]\\d+>){3,60}, $|,?(?: <Q\\d+> <S\\d+>,?(?= (?:<Q|and <Q|and $|$))| (?!(?:${OTHER_VERBS})\\b)[a-z'-]+| <[QPMXSBT]\\d+>| ?\\(<[QP]\\d+>\\)|,(?= (?:<[QP]|and <[QP]|<B))){0,8} ?$)`,
)
const FOLLOWS =
  /^(?:(?: (?:that|which|were|was|had been|have been|being|has|had|have|it|they|also|each|all|both|either|the|unit|force|team)|,? <[BTX]\d+>)){0,6} (?:(?<lead>led|co-led)|(?<support>supported))\b(?! (?:them|to|(?:a total of |only |just |a further |another )?<[QP]))/
/** The predicate of what was counted: "76 of the disruptions by forces were supported by the unit". */
const PASSIVE = /^(?:[^<;.,]|<[BTX]\d+>){0,80}? (?:were|was|been) (?:(?<lead>led)|(?<support>supported)) by\b/
const RESULT =
  /\b(?<lead>led)\b (?:[a-z'() -]|<[BX]\d+>){0,60}(?:that|which) (?:resulted in|led to|produced|achieved|delivered|brought)(?: [a-z]+){0,2} $/
const AS =
  /^(?:[^<;.]|<[BTX]\d+>){0,60}?\b(?:(?<support>in support of|to support (?!<S|prevent|protect|pursue|prepare)(?:other|forces?|its|another|partners?|<B)|in a support(?:ing)? (?:role|capacity)|as support)|(?<lead>as (?:the )?lead|in a lead(?:ing)? role|where it (?:was|is|took) the lead))\b/
const PLAYS =
  /\b(?:(?<support>support(?:ing)? (?:role|agency|force|partner|body|part)|support(?:ed|ing)? capacity|in support of|provided support (?:to|for|in|on))|(?<lead>lead(?:ing)? (?:role|agency|force|partner|body|part)|took the lead|the lead))(?: \w+){0,3} (?:in|on|for|to|of)(?: [a-z]+){0,3} $/

/** "As a supporting agency, it recorded 62": the role that opens the clause. */
const AS_ROLE =
  /^(?:and |but )?(?: ?as (?:the |a )?)(?:(?<lead>lead(?:ing)?)|(?<support>support(?:ing)?)) (?:agency|force|partner|body|unit),/

const LED_OR_SUPPORTED =
  /\b(?:led|supported)(?: or|,? and|\/| and\/or) (?:led|supported)(?: (?:a total of|just|only|some))? $/
/** What is said of the part, behind their noun. */
const PREDICATE = /^(?: (?!that\b|which\b)[a-z]+|,? <[BTX]\d+>){0,4} (?:were|was|had|have|has|are|is)\b/

/** Whether the body led what a claim counts or supported it, as the words around say; null where they don't. */
export function readRole(claim: Claim, sentence: LexedSentence): Figure['role'] {
  const begin = claim.fixed ? (sentence.at[claim.noun ?? -1] ?? claim.fixed.place) : (sentence.at[claim.at] ?? 0)
  const before = sentence.shape.slice(0, begin)
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf(': '), before.lastIndexOf('. ')) + 1,
  )
  // What is done is done with the part.
  const isWhole = IS_WHOLE.test(before)
  const governs = isWhole
    ? undefined
    : (GOVERNS.exec(clause)?.groups ?? PLAYS.exec(clause)?.groups ?? RESULT.exec(clause)?.groups)
  // "It led the fewest disruptions of any force, at 41": the verb governs the noun that stands in front.
  const nounAt = claim.noun === null ? -1 : (sentence.at[claim.noun] ?? -1)
  const governsNoun =
    nounAt >= 0 && nounAt < begin && !isWhole
      ? GOVERNS.exec(sentence.shape.slice(begin - clause.length, nounAt))?.groups
      : undefined
  // "Supported 243 disruptions that were led by other forces": what it did comes first.
  const opening = AS_ROLE.exec(clause)?.groups
  if (opening) return opening.lead ? 'lead' : 'support'
  // "Led or supported 1,240": nobody says how many of each.
  if (LED_OR_SUPPORTED.test(clause)) return claim.role
  if (governs?.support || governsNoun?.support) return 'support'
  if (claim.role) return claim.role
  if (governs?.lead || governsNoun?.lead) return 'lead'
  const tails = [
    ...(claim.noun === null ? [] : [behind(sentence, claim.noun)]),
    sentence.shape.slice(begin).replace(/^<[QP]\d+>/, ''),
  ]
  for (const after of tails) {
    if (isWhole && PREDICATE.test(after)) continue
    const follows = FOLLOWS.exec(after)?.groups ?? AS.exec(after)?.groups ?? PASSIVE.exec(after)?.groups
    if (follows) return follows.lead ? 'lead' : 'support'
  }
  return null
}
