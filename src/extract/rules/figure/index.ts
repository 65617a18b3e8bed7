import { COUNTED_RULES } from './counted.js'
import { ELLIPTIC_RULES } from './elliptic.js'
import type { LexedSentence } from './lex.js'
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
      after: sentence.shape.slice(begin + `<${part.type}${at}>`.length).replace(/^ \(<[QP]\d+>\)/, ''),
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

const WISH =
  /\b(?:plan|plans|planned|planning|hope|hopes|hoped|aim|aims|aimed|expect|expects|expected|intend|intends|intended|want|wants|wanted|will|would|should|could|may|might|must|need|needs|aspire|aspires|target is|able) (?:to )?(?:also |now |then )?(?:have|record|lead|secure|obtain|achieve|reach|carry|deliver|make|increase|map|be|support|produce|reduce|disrupt|manage|review)\b[^;<]{0,60}$/
const DISTRIBUTED =
  /\b(?:each|every|no|most|per|average|typically|normally|usually|a|an|one|any|individual) (?:[a-z]+ )?(?:lros?|officers?|teams?|investigators?|managers?|co-?ordinators?|inspectors?|leads?|owner|analysts?)\b[^.;:]*$|\blros? (?:are|were|is|was|can|may|often|usually|typically|each|generally|manage|managed|have|has|had|own|told us)\b[^.;:]*$|\bon average\b[^.;]*$/
const NATIONAL =
  /\b(?:nationally|national (?:total|figure|average)|rocus|other forces|across (?:england|the uk|the country)|in england and wales|england and wales|(?:the )?nca|national crime agency)\b[^<.;]*$/
const RANK = /\b(?:highest|lowest|largest|smallest|fewest|greatest|most)\b/

/** True where the words before a quantity make it no statement about the body: a wish, a load per head, another's number. */
function isNoStatement({ sentence, at, before, after }: RuleContext): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '), before.lastIndexOf(': ')) + 1,
  )
  if (WISH.test(clause)) return true
  if (NATIONAL.test(clause) && !RANK.test(clause)) return true
  if (/^ (?:or|to|-|\u2013) ?<[QP]/.test(after) || /<[QP]\d+> or $/.test(before)) return true
  const part = sentence.parts[at]
  // A load per head is a number of groups or threats; nobody is said to lead so many disruptions each.
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
