import type { Figure } from '../../../schema/report.js'
import { type LexedSentence, type SentencePart } from './lex.js'
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
  `^(?:(?: (?:${LINK_WORDS}|mapped|live|active))|,? {BTX}){0,12} (?:were|was|are|as|been|for|is)(?: (?:an?|mapped|identified|recorded|active|live|the))* ?{M:noun}`,
)

/** Further on in the clause, where the words say outright what the things were found to be. */
const NOUN_LATER = shape(
  `^(?:[^<;.:()]|{BT}){0,90}? (?:were|was|been|are)(?: [a-z]+)? (?:mapped|recorded|identified|categorised|classified|classed|assessed|registered|tagged) as (?:an? )?{M:noun}`,
)

/** The strands that the words right behind a quantity give it, or null. */
export function readNextStrand(
  sentence: LexedSentence,
  after: string,
): { strands: Figure['strands']; index: number } | null {
  const index = partIndex(STRAND_NEXT.exec(after)?.groups?.strand)
  const part = partOf(sentence, index, 'S')
  return part && index !== null ? { strands: part.phrase.strands, index } : null
}

/** What is said of a counted noun behind it: its strands, or the kind of thing that it was found to be. */
export function readPredicate(
  sentence: LexedSentence,
  after: string,
): { strands: Figure['strands']; noun: number | null } {
  const noun = partIndex((NOUN_NEXT.exec(after) ?? NOUN_LATER.exec(after))?.groups?.noun)
  const named = partOf(sentence, noun, 'M')
  if (named && named.phrase.strands.length > 0) return { strands: named.phrase.strands, noun: null }
  if (named && !named.phrase.isWeak && named.phrase.measure !== 'disruptions') return { strands: [], noun }
  const strand = partOf(sentence, partIndex(STRAND_LATER.exec(after)?.groups?.strand), 'S')
  return { strands: strand?.phrase.strands ?? [], noun: null }
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
