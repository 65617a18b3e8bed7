import { COUNTED_RULES } from './counted.js'
import { ELLIPTIC_RULES } from './elliptic.js'
import type { LexedSentence } from './lex.js'
import { withoutAsides } from './predicate.js'
import type { Claim, FigureRule, RuleContext } from './rule.js'
import { WORD_RULES } from './words.js'

/**
 * The rules for a quantity, in the order in which they are tried: what names its noun itself before what leaves it out, and
 * of the latter what needs the most around it first.
 */
export const FIGURE_RULES: readonly FigureRule[] = [...COUNTED_RULES, ...ELLIPTIC_RULES]

/** The claims on a sentence's quantities, and on its "no", "none" and "all", in the order of their places. */
export function claimFigures(sentence: LexedSentence): Claim[] {
  const claims = new Map<number, Claim>()
  for (const [at, part] of sentence.parts.entries()) {
    if (part.type !== 'Q' && part.type !== 'P') continue
    const begin = sentence.at[at] ?? 0
    const context: RuleContext = {
      sentence,
      at,
      before: sentence.shape.slice(0, begin),
      // The same number again in brackets is read on its own; what follows it follows this one.
      after: withoutAsides(sentence.shape.slice(begin + `<${part.type}${at}>`.length)),
      claims,
    }
    if (isNoStatement(context)) continue
    for (const rule of FIGURE_RULES) {
      const claim = tryRule(rule, context)
      if (claim) {
        claims.set(at, claim)
        break
      }
    }
  }
  const words = WORD_RULES.flatMap((rule) => rule.find(sentence))
  return [...claims.values(), ...words]
}

function tryRule(rule: FigureRule, context: RuleContext): Claim | null {
  const before = rule.before ? rule.before.exec(context.before) : null
  if (rule.before && !before) return null
  const after = rule.after ? rule.after.exec(context.after) : null
  if (rule.after && !after) return null
  const built = rule.build(context, { ...before?.groups, ...after?.groups })
  if (!built) return null
  return {
    fixed: null,
    noun: null,
    measure: null,
    strands: [],
    role: null,
    body: null,
    relation: 'own',
    whole: null,
    restates: false,
    of: null,
    ...built,
    rule: rule.id,
    at: context.at,
  }
}

const WISHERS =
  'plan|plans|planned|planning|hope|hopes|hoped|aim|aims|aimed|expect|expects|expected|intend|intends|intended|want|wants|wanted|aspire|aspires'
const WISH = new RegExp(
  `\\b(?:${WISHERS}|will|would|should|could|may|might|must|need|needs|target is|able|(?:plan|aim|target|goal|ambition|intention|objective) (?:is|was))(?: [a-z ]{0,30}?)? ?(?:to |for )?(?:also |now |then )?(?:have|record|lead|secure|obtain|achieve|reach|carry|deliver|make|increase|map|be|support|produce|reduce|disrupt|manage|review)\\b[^;<]{0,60}$|\\b(?:wants?|hopes?|aims?|expects?|would like|intends?)\\b[^<;.,]{0,20}$`,
)
const PEOPLE =
  'lros?|officers?|investigators?|managers?|co-?ordinators?|inspectors?|leads?|owners?|analysts?|people|teams?'
/** A load per head. */
const DISTRIBUTED = new RegExp(
  `\\b(?:each|every|no|most|per|average|typically|normally|usually|any|individual) (?:[a-z]+ )?(?:${PEOPLE})\\b[^.;:]*$|\\blros? (?:are|were|is|was|can|may|often|usually|typically|each|generally|manage|managed|have|has|had|own|told us)\\b[^.;:]*$|\\bon average\\b[^.;]*$`,
)
const NATIONAL =
  /\b(?:nationally|national (?:total|figure|average)|rocus|other forces|across (?:england|the uk|the country)|in england and wales|england and wales|(?:the )?nca|national crime agency)\b[^<.;]*$/
const NATIONAL_BEHIND =
  /^[^<.;]*<M\d+>[^<.;,]* (?:across|in|throughout) (?:the )?(?:united kingdom|uk|england|country|britain)\b/
const RANK = /\b(?:highest|lowest|largest|smallest|fewest|greatest|most)\b/

/** True where the words around a quantity make it no statement about the body: a wish, a load per head, another's number. */
function isNoStatement({ sentence, at, before, after }: RuleContext): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '), before.lastIndexOf(': ')) + 1,
  )
  if (WISH.test(clause) || /^(?:if|unless|were) /.test(clause.trimStart())) return true
  if ((NATIONAL.test(clause) || NATIONAL_BEHIND.test(after)) && !RANK.test(clause)) return true
  if (!/\bfrom $/.test(before) && (/^ (?:or|to|-|\u2013) ?<[QP]/.test(after) || /<[QP]\d+> (?:or|to) $/.test(before))) {
    if (!/\bfrom <[QP]\d+> to $/.test(before)) return true
  }
  // "30 more than the year before", "three each", "1.8 for every ten officers": differences and rates.
  if (
    /^(?: [a-z-]+){0,4} <M\d+>(?: each\b| (?:for|per|to) (?:every|each|one)\b| (?:a|per) (?:day|week|month|year|officer)\b)/.test(
      after,
    )
  )
    return true
  if (/^ (?:more|fewer)(?: [a-z-]+){0,3} <M\d+> than\b/.test(after)) return true
  const part = sentence.parts[at]
  // Nobody is said to lead so many disruptions each; groups and threats are shared out.
  const isStock = /^(?: [a-z-]+){0,4} <M(\d+)>/.exec(after)
  const noun = isStock ? sentence.parts[Number(isStock[1])] : undefined
  if (noun?.type === 'M' && noun.phrase.measure !== 'disruptions' && DISTRIBUTED.test(clause) && part?.type === 'Q')
    return !/\beach of (?:the|its|<B\d+>) ?$/.test(clause)
  return isExample(sentence, at, after)
}

/** "One of the OCGs that we looked at", "in one OCG": an example, and no count of one. */
function isExample(sentence: LexedSentence, at: number, after: string): boolean {
  const part = sentence.parts[at]
  if (part?.type !== 'Q' || part.phrase.value !== 1) return false
  const words = sentence.text.slice(part.start, part.end)
  if (!/^one$/i.test(words)) return false
  const lead = sentence.text.slice(Math.max(0, part.start - 12), part.start)
  if (/^ of (?:the|its|these|those|our|<B\d+>)/.test(after)) return true
  return !/\b(?:only|just|recorded|led|was|were|and|supported|had|of these,?|,) $/i.test(lead)
}
