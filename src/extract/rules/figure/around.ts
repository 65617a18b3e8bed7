import { MODIFIERS } from './counted.js'
import { findHead } from './head.js'
import { readPredicate, upTo } from './predicate.js'
import { type Claim, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** What may follow a number that stands for the noun as well: the end of a phrase, when, or what it is of. */
export const END =
  '(?:[,.;:)]|$| and\\b| or\\b| but\\b| while\\b| whereas\\b| {T}| \\({QP}| in (?:total|all)\\b| (?:more|others?|further)\\b| respectively\\b)'
/** Nouns that say that a number changed. */
export const CHANGE_NOUNS = 'drop|rise|fall|increase|decrease|reduction|decline|growth|change|jump'
/** Verbs that say so. */
export const CHANGE_VERBS =
  'rose|risen|rising|fell|fallen|falling|increase|increased|increasing|decreased|declined|dropped|grew|grown|went|gone|changed|moved|reduced|up|down|ranged|ranging|varied|varying|ranges|improved|cut|growing'
/** A verb or a word that opens a clause about what was counted. */
const TOLD =
  "(?: (?:(?:were|was|are|is|had|have|has|did|do|does)(?:n't)?|came|went|led|took|fell|arose|involve|relate|concern|target|affect|cover)\\b| (?:also |then |mainly |only |each |all )?(?!need|speed|embed)[a-z]+ed\\b| (?:that|which|where)\\b| {S})"
/** Words that open what a part is about, right behind its number. */
export const OPENS_PART =
  '(?: (?:against|for|in|on|by|that|which|where|relating|related|linked|involving|involved|aimed|targeting|targeted|concerning|from|led|of them|to|under|with|at)\\b| {S})'
/** Verbs of which the object is what is counted. */
export const VERBS =
  '(?:recorded|logged|led(?: on)?|supported|achieved|delivered|carried out|managed|managing|completed|submitted|entered|reported|mapped|identified|held|owned|obtained|secured|responsible for|accounted for|contributed|conducted|produced|made|registered|support|belonged to)'

/** The noun that an earlier quantity or the sentence itself gives to one that leaves it out. */
export function fromSentence({ sentence, at, claims }: RuleContext): Partial<Claim> {
  const before = [...claims].findLast(([index]) => index < at)
  if (before)
    return {
      noun: before[1].noun,
      measure: before[1].measure,
      strands: before[1].strands,
      role: null,
      whole: before[0],
    }
  const noun = sentence.parts.findLastIndex((part, index) => index < at && part.type === 'M')
  const part = partOf(sentence, noun, 'M')
  return part
    ? { noun, strands: part.phrase.strands, role: part.phrase.role, whole: null }
    : { noun: null, strands: [], role: null, whole: null }
}

/** True where the sentence has numbered things right before, and no rule counts those: "ten recommendations, six of which". */
export function pointsAtUncounted({ sentence, at, claims, before }: RuleContext): boolean {
  const near = sentence.parts.findLastIndex(({ type }, index) => index < at && type === 'Q')
  if (near < 0 || claims.has(near)) return false
  const between = before.slice(sentence.at[near])
  if (!/^<Q\d+>(?: (?:[a-z-]+|<X\d+>)){0,4} (?:[a-z]+s|people|staff|personnel|men|women|children)\b/.test(between))
    return false
  // "212 referrals about OCGs, 61 of which": a noun that only tells what they are about doesn't count them.
  const noun = sentence.parts.findIndex(({ type }, index) => index > near && index < at && type === 'M')
  return noun < 0 || findHead(sentence, noun) === null
}

/** The words that name the total of which a share is one. */
export function readTotal(text: string, end: number): readonly [number, number] | null {
  const match = /^(?:\s*\([^)]*\))?,? of (?<total>[^.,;:]*?\btotal)\b/.exec(text.slice(end))
  const total = match?.groups?.total
  if (!match || !total) return null
  const start = end + match[0].length - total.length
  return [start, start + total.length]
}

export function hasNounBefore({ sentence, at }: RuleContext): boolean {
  return sentence.parts.slice(0, at).some((part) => part.type === 'M')
}

const IS_TOLD = shape(`^(?:${TOLD}|${OPENS_PART}|${END}| {M}| {S}| {P}| a | an )`)
const OF_KIND = shape('^(?: (?:mapped|identified|live|active))* {M:noun}')

/** A part of a whole named in front, if what follows tells something of it and names no other thing. */
export function toldPart({ sentence, at, after }: RuleContext): Partial<Claim> | null {
  const isTold = IS_TOLD.test(after)
  // Behind a share there stands a verb; a thing that is shared would have "of" before it.
  const isVerb = sentence.parts[at]?.type === 'P' && /^ (?!of\b)[a-z]+ [a-z]/.test(after)
  if (!isTold && !isVerb) return null
  const predicate = readPredicate(sentence, after)
  const noun = partIndex(OF_KIND.exec(after)?.groups?.noun) ?? predicate.noun
  return { noun, strands: predicate.strands, role: predicate.role, relation: 'part' }
}

const FRONT = shape(
  `(?:^|, |\\bthat,? )(?:but |and |while )?(?:of|among|out of|from)(?: all)?(?: |$)(?:(?:the|these|those|its|their|all|{B}) )*(?:(?:total |overall )?number of (?:(?:the|its|their|all|{B}) )*)?(?:{Q:whole}(?:${MODIFIERS} {M:noun})?|(?:${MODIFIERS.slice(0, -1)} ?)?{M:only})(?:[^;.]*?)(?:, |: )`,
)
const TOLD_OF_FRONT = shape(`^(?:${TOLD}|${OPENS_PART}| {M}| {S}| \\({QP}| (?:a|an) )`)

/** "Of the 40 disruptions that it led, …": the noun or number that a sentence or clause puts in front. */
export function findFront({ sentence, at, after }: RuleContext): Partial<Claim> | null {
  const before = upTo(sentence, at)
  const clause = before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf('. ')) + 1).trimStart()
  const match = TOLD_OF_FRONT.test(after) ? FRONT.exec(clause) : null
  if (!match?.groups) return null
  const whole = partIndex(match.groups.whole)
  if (whole === at) return null
  const noun = partIndex(match.groups.noun) ?? partIndex(match.groups.only)
  const predicate = readPredicate(sentence, after)
  const named = partOf(sentence, noun, 'M')
  return {
    noun: predicate.noun ?? noun,
    whole,
    relation: 'part',
    strands: predicate.strands,
    role: predicate.role ?? named?.phrase.role ?? null,
  }
}
