import type { LexedSentence } from './lex.js'
import { isPossessive, type RuleContext } from './rule.js'

/** Words of wishing: what is wished for is not yet so. */
const WISHERS =
  'plan|plans|planned|planning|hope|hopes|hoped|aim|aims|aimed|expect|expects|expected|intend|intends|intended|want|wants|wanted|aspire|aspires'
/** What is not so yet, but under way. */
const NOT_YET =
  /\b(?:is|are|was|were|be|been) (?:now |also |currently )?(?:considering|preparing|drafting|seeking|applying for|pursuing|about to|due to|on track to|on course to|on target to|in the process of)\b(?:[^.;<]|<[MBT]\d+>){0,80}$|\b(?:forecast|forecasts|projected|predicted|requires? (?:each|every|all|its|the)\b[^.;<]{0,40}) (?:that it would |to )?(?:[a-z]+ )?(?:at least )?$/
const WISH = new RegExp(
  `\\b(?:${WISHERS}|will|would|'d|should|could|can|may|might|must|need|needs|target is|able|(?:plan|aim|target|goal|ambition|intention|objective) (?:is|was))(?: [a-z ]{0,30}?)? ?(?:to |for )?(?:also |now |then )?(?:have|record|lead|secure|obtain|achieve|reach|carry|deliver|do|make|increase|map|be|support|produce|reduce|disrupt|manage|review|apply|obtain|seek|exceed|archive|double|grow|raise|bring)\\b(?! [^;]{0,60}\\band (?:it |they )?(?:has |had |have )?[a-z]+ed\\b)(?:[^;<]|<[MBS]\\d+>){0,60}$|\\b(?:wants?|hopes?|aims?|aimed for|aiming for|hoped for|expects?|would like|intends?|(?:target|goal|aim|quota) of)\\b[^<;.,]{0,20}$`,
)
const PEOPLE =
  'lros?|officers?|investigators?|managers?|co-?ordinators?|inspectors?|leads?|owners?|analysts?|people|teams?'
/** What several share, as a whole. */
const BETWEEN_THEM = /^[^.;]{0,60} between (?:them|the [a-z]+)\b/
/** A load per head. */
const DISTRIBUTED = new RegExp(
  `\\b(?:each|every|no|most|some|many|several|few|per|average|typically|normally|usually|any|individual) (?:of (?:the|its|these|those) )?(?:[a-z]+ )?(?:${PEOPLE})\\b[^.;:]*$|\\b(?:some|many|most|several|few|half) of them\\b[^.;:,<]*$|\\blros? (?:(?:(?:that|who|whom) )?we (?:spoke to|spoke with|interviewed|met) )?(?:are|were|is|was|can|may|often|usually|typically|each|generally|manage|managed|have|has|had|own|told us)\\b[^.;:]*$|\\bon average\\b[^.;]*$`,
)
const PER_HEAD = new RegExp(
  `(?:^ ?|, |\\b(?:and|but|while|which|where) )(?:each|every|no|most|any|an?|one|another|<Q\\d+>) (?:[a-z]+ )?(?:lro|officer|investigator|manager|co-?ordinator|inspector|lead|owner|analyst|person)\\b|^ ?(?:each|every|no|most|any|an?) (?:[a-z]+ )?(?:${PEOPLE})\\b`,
)
/** What is denied, up to the end of its clause. */
const DENIED =
  /(?:\b(?:neither|none of) (?:[^<;.,]|<[BT]\d+>){0,80}|(?:^|, |\b(?:and|but|while|that) )no (?:other )?(?:force|rocu|body|unit|team)s?\b(?:[^<;.,]|<[BT]\d+>){0,80}|(?:\b(?:not|never)|n't)\b(?! (?:only|just|clear|known|surprising))(?:(?! (?:and|but|while|why|how|whether|because|that|which|where) )(?:[^<;.,]|<[BT]\d+>)){0,60})$/
const NATIONAL =
  /\b(?:nationally|national (?:total|figure|average)|rocus|other forces|across (?:england|the uk|the country)|in england and wales|england and wales|(?:the )?nca|national crime agency)\b[^<.;]*$/
const NATIONAL_BEHIND =
  /^[^<.;]*<M\d+>[^<.;,]* (?:across|in|throughout) (?:the )?(?:united kingdom|uk|england|country|britain)\b/
/** In front of a clause it says whose all that follows is, whatever that is of. */
const NATIONAL_FRONT =
  /(?:^ ?|, )(?:and |but |while |whereas )?(?:nationally|(?:across|in|throughout) (?:england and wales|the (?:uk|united kingdom|country)|(?:all )?other forces|all forces)),(?:[^<.;]|<[SMT]\d+>){0,80}$/
const RANK = /\b(?:highest|lowest|largest|smallest|fewest|greatest|most)\b/

/** Nationally, though nothing is named behind the number. */
const NATIONAL_RATE =
  /^ (?:nationally\b|(?:across|in|for|throughout) (?:the )?(?:united kingdom|uk|england(?: and wales)?|country|all forces)\b)/
/** What inspectors chose to look at. */
const SAMPLED = '(?:reviewed|examined|dip-sampled|sampled|dip sampled|audited|looked at)'
const SAMPLE = new RegExp(
  `\\bwe (?:also |then |had )?${SAMPLED}(?: (?!what\\b|that\\b|how\\b|whether\\b|and\\b|its\\b)[a-z-]+| <X\\d+>){0,4} $`,
)
const SAMPLE_BEHIND = new RegExp(`^(?: [a-z-]+){0,3} <M\\d+> (?:that |which )?we (?:had )?${SAMPLED}\\b`)
/** Some of several, of whom nobody says which. */
export const SOME_FORCES =
  /(?:<Q\d+>|\b(?:similar|other|some|most|many|several|few|both|neither)) (?:of the |other |similar |similarly sized )?forces(?: in <B\d+>| in the region)?(?: that)? (?:(?:had|have|has|were|was|did)(?:n['\u2019]?t)?|recorded|led|managed|reported|secured)\b[^.;]*$/
/** What is said of people, and never of what figures count. */
const OF_PEOPLE =
  /^(?: of (?:these|them|whom|which))? (?:were|was|are|is|had been|have been|had|have) (?:also |not |only |just |already |newly |recently )?(?:trained|accredited|qualified|vetted|interviewed|recruited|appointed|promoted|experienced|vacant|unfilled|abstracted|absent|sick|off sick|on (?:leave|maternity leave|secondment)|full[- ]time|part[- ]time|detectives?|constables|sergeants|inspectors|police officers|officers|staff|received training|completed (?:their |the )?(?:training|course)|attended)\b/
const AVERAGE =
  /\b(?:average|mean|median)\b(?! of)(?:[^.;<]|<[MBTS]\d+>){0,90}\b(?:was|is|were|are|at|of) (?:just |only )?$/

/** Why the words around a quantity make it no statement about the body, in words; null where they don't. */
export function findRefusal({ sentence, at, before, after }: RuleContext): string | null {
  const clause = before.slice(
    Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '), before.lastIndexOf(': ')) + 1,
  )
  if (WISH.test(clause) || /^(?:if|unless|were) /.test(clause.trimStart())) return 'a wish, an aim or a condition'
  if (NATIONAL_FRONT.test(clause) && !RANK.test(clause)) return 'a national number'
  if ((NATIONAL.test(clause) || NATIONAL_BEHIND.test(after)) && !RANK.test(clause)) return 'a national number'
  if (!/\bfrom $/.test(before) && (/^ (?:or|to|-|\u2013) ?<[QP]/.test(after) || /<[QP]\d+> (?:or|to) $/.test(before))) {
    // "Rose by 32 to 412" is by how much and to what.
    if (!/\b(?:from|by) <[QP]\d+>,? to $/.test(before)) return 'one end of a range'
  }
  // "30 more than the year before", "three each", "1.8 for every ten officers": differences and rates.
  if (
    /^(?: [a-z-]+){0,4} <M\d+>(?: each\b| <X\d+>(?=[.,;)]|$)| (?:for|to) (?:every|each|one)\b| \(?per\b| a (?:day|week|month|year|officer)\b)/.test(
      after,
    )
  )
    return 'a number for each of several'
  if (/^ (?:more|fewer)(?: [a-z-]+){0,3} <M\d+>(?:[^<.;,]|<[BT]\d+>){0,60}? than\b/.test(after)) return 'a difference'
  if (OF_PEOPLE.test(after)) return 'said of people'
  if (/\bevery $/.test(before)) return 'a rate'
  if (NOT_YET.test(clause)) return 'what is not so yet'
  if (NATIONAL_RATE.test(after) && !RANK.test(clause)) return 'a national number'
  if ((clause.includes('we ') && SAMPLE.test(clause)) || (after.includes(' we ') && SAMPLE_BEHIND.test(after)))
    return 'a sample that inspectors looked at'
  if ((clause.includes('forces') && SOME_FORCES.test(clause)) || isOfForces(sentence, after))
    return 'a number of some of several forces'
  if (/average|mean|median/.test(clause) && AVERAGE.test(clause)) return 'an average'
  if (/\bbetween $/.test(before) && /^ and <[QP]/.test(after)) return 'one end of a range'
  if (/\bbetween <[QP]\d+> and $/.test(before)) return 'one end of a range'
  const part = sentence.parts[at]
  // "Neither force recorded more than one": a limit that nothing went beyond.
  if (part?.type === 'Q' && part.phrase.qualifier === 'over' && DENIED.test(clause)) return 'a limit that is not passed'
  if (part?.type === 'Q' && !Number.isInteger(part.phrase.value)) return 'no whole number, as an average or a rate is'
  // Nobody is said to lead so many disruptions each; groups and threats are shared out.
  const isStock = /^(?: [a-z-]+){0,4} <M(\d+)>/.exec(after)
  const noun = isStock ? sentence.parts[Number(isStock[1])] : undefined
  const isStocked = noun?.type === 'M' && noun.phrase.measure !== 'disruptions' && part?.type === 'Q'
  if (isStocked && DISTRIBUTED.test(clause) && !BETWEEN_THEM.test(after))
    return /\beach of (?:the|its|<B\d+>) ?$/.test(clause) ? null : 'a number shared out among several'
  // The load of one of them, its noun left out.
  if (part?.type === 'Q' && /^(?:[,.;]|$)/.test(after) && PER_HEAD.test(clause)) return 'a load per head'
  return isExample(sentence, at, after) ? 'an example, not a count of one' : null
}

/** What is told of one by its strand or time alone is a count of it: "One disruption was recorded as prepare in 2024". */
const IS_RECORDED =
  /^ <M\d+> was (?:recorded|logged|categorised|classified|coded|entered|led|carried out)(?: (?:as|under|for|against|by|in)(?: the)?)?(?: ?<[STB]\d+>){1,3}(?=[,.;]|$| and <| but )/

/** "Five of the forces in the region recorded": of whom nobody says which. */
function isOfForces(sentence: LexedSentence, after: string): boolean {
  const part = sentence.parts[Number(/^ of (?:all )?(?:the |its |these )?<B(\d+)> /.exec(after)?.[1] ?? -1)]
  return (
    part !== undefined && /\bforces\b/i.test(sentence.text.slice(part.start, part.end)) && !isPossessive(sentence, part)
  )
}

/** "One of the OCGs that we looked at", "in one OCG": an example, and no count of one. */
function isExample(sentence: LexedSentence, at: number, after: string): boolean {
  const part = sentence.parts[at]
  if (part?.type !== 'Q' || part.phrase.value !== 1) return false
  const words = sentence.text.slice(part.start, part.end)
  if (!/^one$/i.test(words)) return false
  if (IS_RECORDED.test(after)) return false
  const lead = sentence.text.slice(Math.max(0, part.start - 12), part.start)
  if (/^ of (?:the|its|these|those|our|<B\d+>)/.test(after)) return true
  return !/\b(?:only|just|recorded|led|was|were|and|supported|had|of these,?|,) $/i.test(lead)
}
