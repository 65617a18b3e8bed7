import { VULNERABILITIES } from './beside.js'
import {
  AT_ANOTHER_TIME_IN_BRACKETS,
  IN_BRACKETS,
  MAJORITY_IN_BRACKETS,
  NOUN_IN_BRACKETS,
  THAN_IN_BRACKETS,
} from './brackets.js'
import { LARGEST_SHARE, ROLE_AGAIN, ROLE_BEHIND, ROLE_IN_FRONT, STRAND_BEHIND, STRAND_IN_FRONT } from './breakdown.js'
import {
  CHANGED,
  CHANGED_TOO,
  COMPARED,
  FIGURE_WAS,
  NUMBER_WAS,
  THEN,
  THIS_CHANGED,
  TOTAL_OF,
  WHICH_EQUALS,
} from './changes.js'
import { DONE_AGAIN, ONLY_SOME, TOTAL_BROUGHT_TO } from './coordinated.js'
import { COUNTED_RULES, KIND_BESIDE } from './counted.js'
import type { LexedSentence } from './lex.js'
import { MADE_UP_OF, PART_AGAIN } from './listing.js'
import { BODY_IN_FRONT, BODY_RANKED, BY_BODY, RESPECTIVELY, RESPECTIVELY_BEHIND } from './lists.js'
import { PART_IN_BRACKETS, PART_OF_BARE, WHOLE_BEHIND } from './partitive.js'
import {
  BARE_PART,
  FURTHER_PART,
  IN_FRONT_OF_NOUN,
  IN_FRONT_OF_WHICH,
  INCLUDING,
  JUDGED,
  OF_THEM,
  ONE_IN,
  RESTATED,
  SUBJECT_FOR,
  THE_REST,
  WERE_AGAIN,
  WERE_NOUN,
} from './parts.js'
import { withoutAsides } from './predicate.js'
import { findRefusal } from './refuse.js'
import { BLANK_CLAIM, type Claim, type FigureRule, type RuleContext } from './rule.js'
import { PENDING, STAND } from './standing.js'
import { IMPACT_MAKES_UP, NEXT_KIND } from './subjects.js'
import { NUMBERS_WERE, WAS_THEN } from './then.js'
import { HAVE, MAPPED_AS, NOW_HAS, VERB_AGAIN, WERE_MAPPED_AS } from './verbs.js'
import { WORD_RULES } from './words.js'

/**
 * The rules for a quantity, in the order in which they are tried: what names its noun itself before what leaves it out, and
 * of the latter what needs the most around it first.
 */
export const FIGURE_RULES: readonly FigureRule[] = [
  ...COUNTED_RULES,
  KIND_BESIDE,
  VULNERABILITIES,
  RESPECTIVELY,
  RESPECTIVELY_BEHIND,
  NEXT_KIND,
  MAJORITY_IN_BRACKETS,
  IN_BRACKETS,
  IMPACT_MAKES_UP,
  LARGEST_SHARE,
  PART_IN_BRACKETS,
  PART_OF_BARE,
  WHOLE_BEHIND,
  MAPPED_AS,
  WERE_MAPPED_AS,
  ONE_IN,
  BY_BODY,
  TOTAL_BROUGHT_TO,
  CHANGED_TOO,
  COMPARED,
  CHANGED,
  WAS_THEN,
  NUMBERS_WERE,
  NUMBER_WAS,
  FIGURE_WAS,
  AT_ANOTHER_TIME_IN_BRACKETS,
  NOUN_IN_BRACKETS,
  STRAND_BEHIND,
  ROLE_AGAIN,
  ROLE_BEHIND,
  ROLE_IN_FRONT,
  STRAND_IN_FRONT,
  BODY_IN_FRONT,
  BODY_RANKED,
  OF_THEM,
  IN_FRONT_OF_WHICH,
  IN_FRONT_OF_NOUN,
  RESTATED,
  WERE_NOUN,
  THE_REST,
  WERE_AGAIN,
  SUBJECT_FOR,
  MADE_UP_OF,
  FURTHER_PART,
  INCLUDING,
  DONE_AGAIN,
  ONLY_SOME,
  PART_AGAIN,
  THEN,
  WHICH_EQUALS,
  THAN_IN_BRACKETS,
  TOTAL_OF,
  JUDGED,
  BARE_PART,
  THIS_CHANGED,
  NOW_HAS,
  VERB_AGAIN,
  HAVE,
  STAND,
  PENDING,
]

/**
 * The claims on a sentence's quantities, and on its "no", "none" and "all", in the order of their places.
 *
 * @param onUnclaimed Hears of each quantity that is not claimed: its part's index, and why.
 * @param lead What the text that opens a list says in front of each item: "of these, ".
 */
export function claimFigures(
  sentence: LexedSentence,
  onUnclaimed?: (at: number, why: string) => void,
  lead = '',
): Claim[] {
  const claims = new Map<number, Claim>()
  for (const [at, part] of sentence.parts.entries()) {
    if (part.type !== 'Q' && part.type !== 'P') continue
    const begin = sentence.at[at] ?? 0
    const context: RuleContext = {
      sentence,
      at,
      before: begin === 0 ? lead : sentence.shape.slice(0, begin),
      // The same number again in brackets is read on its own; what follows it follows this one.
      after: withoutAsides(sentence.shape.slice(begin + `<${part.type}${at}>`.length)),
      claims,
    }
    const refusal = findRefusal(context)
    if (refusal !== null) {
      onUnclaimed?.(at, `the words around it make it no statement about the body: ${refusal}`)
      continue
    }
    for (const rule of FIGURE_RULES) {
      const claim = tryRule(rule, context)
      if (claim) {
        claims.set(at, claim)
        break
      }
    }
    if (!claims.has(at)) onUnclaimed?.(at, 'no rule knows the words around it as a statement of what figures count')
  }
  const words = WORD_RULES.flatMap((rule) => rule.find(sentence))
  return [...claims.values(), ...words]
}

function tryRule(rule: FigureRule, context: RuleContext): Claim | null {
  // What stands behind is anchored where the text begins, and so the cheaper of the two to refuse.
  const after = rule.after ? rule.after.exec(context.after) : null
  if (rule.after && !after) return null
  const before = rule.before ? rule.before.exec(context.before) : null
  if (rule.before && !before) return null
  const built = rule.build(context, { ...before?.groups, ...after?.groups })
  if (!built) return null
  return {
    ...BLANK_CLAIM,
    ...built,
    rule: rule.id,
    at: context.at,
  }
}
