import type { FigureCode } from '../diagnose/remarks.js'
import { findHead } from '../rules/figure/head.js'
import type { LexedSentence, SentencePart } from '../rules/figure/lex.js'
import { withoutAsides } from '../rules/figure/predicate.js'
import { findRefusal } from '../rules/figure/refuse.js'
import { type Claim, partIndex, partOf, shape } from '../rules/figure/rule.js'

/** A number of which no figure was made, in a sentence that names what figures count. */
export interface PassedOver {
  readonly code: Extract<FigureCode, 'figure-unread' | 'number-unread'>
  readonly message: string
  /** The number's place in the sentence. */
  readonly start: number
  readonly end: number
}

/** What is counted, right behind its number, with nothing between them but words that describe it. */
const NOUN_BEHIND = shape(
  '^(?: (?:further|more|other|additional|new|separate|different|such|total|of (?:the|these|its|all|all the|those)|[a-z]+ed|<B\\d+>))* {M:noun}',
)
/** What is counted, with a verb of counting between it and its number: "its register of SCPOs runs to 31". */
const NOUN_IN_FRONT = shape(
  '{M:noun}(?: [a-z-]+){0,6} (?:at|to|was|were|is|are|be|reached|totalled|totals|numbered|numbers|exceeded|topped)(?: (?:just|only|now|a total of))? $',
)
/** Nothing behind a number says that it counts something else. */
const BARE = /^(?:[.,;)]| (?:in|during|at|on|as|over|between|when|while|but|and|or|by the|for the) | <T|$)/

/** What is counted stands in front: "a team of five". */
const OF_PEOPLE =
  /\b(?:team|teams|group|unit|squad|staff|panel|cohort|workforce|establishment) of (?:(?:just|only|about|around|some) )?$/

/** Finds the numbers of a sentence that no rule claimed, although the sentence names what they could count. */
export function findPassedOver(sentence: LexedSentence, claims: readonly Claim[], hasFigures: boolean): PassedOver[] {
  if (!sentence.parts.some((part) => part.type === 'M' && !part.phrase.isWeak)) return []
  const claimed = new Set(claims.map(({ at }) => at))
  let isTold = hasFigures
  return sentence.parts.flatMap((part, at): PassedOver[] => {
    if ((part.type !== 'Q' && part.type !== 'P') || claimed.has(at)) return []
    const begin = sentence.at[at] ?? 0
    const after = withoutAsides(sentence.shape.slice(begin + `<${part.type}${at}>`.length))
    const before = sentence.shape.slice(0, begin)
    if (findRefusal({ sentence, at, before, after, claims: new Map() }) !== null) return []
    const words = sentence.text.slice(part.start, part.end)
    const noun = findNoun(sentence, before, after)
    const place = { start: part.start, end: part.end }
    if (noun && canCount(part, noun)) {
      const counted = sentence.text.slice(noun.start, noun.end)
      return [
        { code: 'figure-unread', message: `expected a figure of "${words}" and "${counted}", found none`, ...place },
      ]
    }
    // Once a sentence is enough: the reader has to read all of it. Beside figures, only a number that counts nothing else.
    if (part.phrase.value === 1 || (isTold && !(hasFigures && BARE.test(after) && !OF_PEOPLE.test(before)))) return []
    isTold = true
    return [
      {
        code: 'number-unread',
        message: `no figure was made of "${words}" in a sentence that names what figures count`,
        ...place,
      },
    ]
  })
}

function findNoun(sentence: LexedSentence, before: string, after: string): SentencePart | null {
  const behind = partIndex(NOUN_BEHIND.exec(after)?.groups?.noun)
  if (behind !== null) return partOf(sentence, behind, 'M')
  const inFront = BARE.test(after) ? partIndex(NOUN_IN_FRONT.exec(before)?.groups?.noun) : null
  return inFront === null ? null : partOf(sentence, findHead(sentence, inFront), 'M')
}

/** True where a number can count what a noun names: "two OCGs", "a third of OCGs", but not "three OCG" or "two disruption activity". */
function canCount(number: SentencePart, noun: SentencePart): boolean {
  if (noun.type !== 'M' || noun.phrase.isWeak) return false
  if (number.type === 'P') return true
  return number.type === 'Q' && !noun.phrase.isMass && (!noun.phrase.isSingular || number.phrase.value === 1)
}
