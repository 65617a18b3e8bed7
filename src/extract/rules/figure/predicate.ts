import type { Figure } from '../../../schema/report.js'
import type { LexedSentence, SentencePart } from './lex.js'
import { partIndex, partOf, shape } from './rule.js'

/** Words that lead from a quantity to the strand that it is of: "were recorded as", "that were intended to". */
const LINK_WORDS =
  'were|was|are|is|being|been|be|had|have|has|would|all|both|either|mainly|mostly|largely|also|then|each|only|recorded|categorised|categorized|classified|classed|assessed|coded|logged|labelled|entered|marked|counted|graded|described|reported|registered|considered|judged|identified|spread|split|divided|shared|related|relating|concerned|aimed|intended|designed|meant|focused|that|which|as|for|under|to|in|into|across|between|among|towards|against|falling|fell|came|went|the|of|at|involved|involving|over|covered|covering|these|them|those|type|a|an|category|heading|strand|element|purposes?|described as|formed|part|activit(?:y|ies)|events?|work|actions?'
const LINK = `(?: (?:${LINK_WORDS})){0,9}`

const STRAND_NEXT = shape(`^${LINK} ?{S:strand}`)
/** Behind the noun there may stand whose they are and when. */
const STRAND_LATER = shape(
  `^(?:(?: (?:${LINK_WORDS}|recorded|led|made|conducted|carried out|submitted|by|in|on|onto|apmis|national|database|during|supported|forces?))|,? {BTX}|'s){0,16},? ?{S:strand}`,
)
const NOUN_NEXT = shape(
  `^(?:(?: (?:${LINK_WORDS}|mapped|live|active|led|supported|made))|,? {BTX}){0,12} (?:were|was|are|as|been|for|is)(?: (?:an?|mapped|identified|recorded|active|live|the))* ?{M:noun}`,
)

/** Further on in the clause, where the words say outright what the things were found to be. */
const NOUN_LATER = shape(
  `^(?:[^<;.:()]|{BT}){0,90}? (?:were|was|been|are)(?: [a-z]+)? (?:mapped|recorded|identified|categorised|classified|classed|assessed|registered|tagged) as (?:an? )?{M:noun}`,
)

/** A quantity in brackets or between dashes interrupts the words around it, which go on behind it. */
const ASIDE =
  / \(<[QP]\d+>(?: (?:of|out of)(?: (?:the|its|all|a total of|<B\d+>))* <Q\d+>)?(?: [a-z]+){0,3}\)| \u2013 <[QP]\d+>(?: [a-z]+){0,3} \u2013|, (?:from|out of|of) a total of <Q\d+>(?:[^<,]|<[BTX]\d+>){0,80},|, (?:or )?<[QP]\d+>(?: of (?:the total|them|all))?,(?= (?:were|was|had|are|is)\b)/g

/** Words between a part and its whole: "of the force's 88", "of its last ten". */
export const LEADS_TO_WHOLE =
  "(?:(?:all|the|its|their|these|those|a total of|last|past|first|latest|most recent|<[BT]\\d+>)(?:'s)? )*"
/** Words in front of a number of which the one before them is a part. */
export const IS_WHOLE = new RegExp(`<[QP]\\d+>\\)? (?:of|out of|from) ${LEADS_TO_WHOLE}$`)

/** A shape without its asides. */
export function withoutAsides(text: string): string {
  return text.replace(ASIDE, '')
}

/** Words that lead to a list whose parts have numbers of their own. */
const SPLITS = /\b(?:split|divided|shared|spread|distributed|between|among|across|comprised?|made up)\b/

/** A strand with a number of its own is the first of a list, and says nothing of what stands before, but for a share beside a count. */
function hasOwnNumber(sentence: LexedSentence, index: number, link: string): boolean {
  const own = /^(?<mark> ?(?:\(|:|\u2013|-))?(?: (?:for|at|with|made up|accounted for))? ?<(?<type>[QP])/.exec(
    behind(sentence, index),
  )?.groups
  if (!own) return false
  const isAside = own.type === 'P' && own.mark?.trim() === '('
  return !isAside || SPLITS.test(link)
}

/** The strands that the words right behind a quantity give it, or null. */
export function readNextStrand(sentence: LexedSentence, at: number, after: string): Figure['strands'] | null {
  // Between commas the number interrupts: "most, 91 percent, were pursue".
  const match = STRAND_NEXT.exec(withoutAsides(after).replace(/^, (?=(?:were|was|are|had been) )/, ' '))
  const index = partIndex(match?.groups?.strand)
  const part = partOf(sentence, index, 'S')
  if (!match || !part || index === null) return null
  const isOther = sentence.parts[at]?.type === 'P' ? SPLITS.test(match[0]) : hasOwnNumber(sentence, index, match[0])
  return isOther ? null : part.phrase.strands
}

/** What is said of a counted noun behind it. */
export interface Predicate {
  readonly strands: Figure['strands']
  readonly role: Figure['role']
  /** Index of the noun that says what kind of thing they were found to be. */
  readonly noun: number | null
}

const TAGGED = shape(
  '^(?: (?:in|across) (?:the )?{B})? (?:with|carrying|bearing) (?:an? |the )?{M:noun} (?:tag|flag|label|marker)',
)

/** What is said of a counted noun behind it: its strands or role, or the kind of thing that it was found to be. */
export function readPredicate(sentence: LexedSentence, shapeBehind: string): Predicate {
  const after = withoutAsides(shapeBehind)
  const noun = partIndex((TAGGED.exec(after) ?? NOUN_NEXT.exec(after) ?? NOUN_LATER.exec(after))?.groups?.noun)
  const named = partOf(sentence, noun, 'M')
  if (named && (named.phrase.strands.length > 0 || named.phrase.role))
    return { strands: named.phrase.strands, role: named.phrase.role, noun: null }
  if (named && !named.phrase.isWeak && named.phrase.measure !== 'disruptions') return { strands: [], role: null, noun }
  const match = STRAND_LATER.exec(after)
  const index = partIndex(match?.groups?.strand)
  const strand = partOf(sentence, index, 'S')
  const strands =
    match && strand && index !== null && !hasOwnNumber(sentence, index, match[0]) ? strand.phrase.strands : []
  return { strands, role: null, noun: null }
}

/** The shape behind a part. */
export function behind(sentence: LexedSentence, index: number): string {
  const part = sentence.parts[index] as SentencePart
  return sentence.shape.slice((sentence.at[index] ?? 0) + `<${part.type}${index}>`.length)
}

/** The shape up to a part. */
export function upTo(sentence: LexedSentence, index: number): string {
  return sentence.shape.slice(0, sentence.at[index])
}
