import type { Figure, Period } from '../../schema/report.js'
import type { Origin } from '../../schema/terms.js'
import { CHANGE_NOUNS } from '../rules/figure/around.js'
import type { LexedSentence, SentencePart } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'
import { inYear, monthsAfter, yearAfter, yearBefore } from '../words/periods.js'
import type { Paragraph, Statement } from './paragraph.js'
import { readTurn } from './respective.js'

/** A time with its part's index and its place in the shape. */
type When = Extract<SentencePart, { type: 'T' }> & { readonly index: number; readonly at: number }

/** The time of a claim, and where it is from. */
export interface ResolvedPeriod {
  readonly period: Period | null
  /** Null where the sentence prints it, or nothing says it. */
  readonly from: Origin | null
}

const UNDATED: ResolvedPeriod = { period: null, from: null }

/** Rules of which the first number is that of an earlier time. */
const CHANGES = new Set(['figure/changed', 'figure/changed-too'])

/** The time of a claim: printed in its sentence, pointed back to, or that of the statement which it continues. */
export function readPeriod(
  claim: Claim,
  sentence: LexedSentence,
  measure: Figure['measure'],
  paragraph: Paragraph,
  whole: Statement | null,
): ResolvedPeriod {
  const begin = claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
  if (isOfUndated(claim, sentence, begin) || claim.rule === 'figure/total-brought-to') return UNDATED
  // "…, and prevent from 9 to 20": the times of the first subject's numbers are those of the second's.
  if (claim.rule === 'figure/changed-too' && whole && !hasOwnTime(claim, sentence, begin))
    return inherited(whole.figure.period, 'statement')
  const inTurn = readTimeInTurn(claim, sentence)
  if (inTurn) return { period: inTurn, from: null }
  const when = nearest(claim, sentence, begin, measure)
  // Of what a part of a year precedes, nobody knows whether that is the year to its end.
  if (when?.phrase.kind === 'previous' && /\bwhole of $/.test(sentence.shape.slice(0, when.at))) return UNDATED
  if (when) {
    const { kind, period, year, months } = when.phrase
    if (kind === 'printed') return { period, from: null }
    // A part of what stands at a date stands at it, whatever happened to it before.
    if (kind === 'undated')
      return claim.relation === 'part' && measure !== 'disruptions'
        ? inherited(whole?.figure.period ?? null, 'statement')
        : UNDATED
    const said = paragraph.lastPeriod
    const base =
      whole?.figure.period ??
      lastFitting(paragraph.periods, measure) ??
      paragraph.statements.at(-1)?.figure.period ??
      (said && fits(said, measure) ? said : null)
    if (kind === 'next' || year !== undefined) {
      const printed = lastPrinted(sentence, when.at, measure) ?? base
      if (printed && months !== undefined) return inherited(monthsAfter(printed, months), 'reference')
      return inherited(printed && (year === undefined ? yearAfter(printed) : inYear(printed, year)), 'reference')
    }
    return inherited(kind === 'same' ? base : base && yearBefore(base), 'reference')
  }
  if (claim.rule === 'figure/was-then' && saysOtherTime(sentence)) return UNDATED
  if (CHANGES.has(claim.rule) && /\bfrom (?:just |only )?$/.test(sentence.shape.slice(0, begin))) return UNDATED
  if (claim.relation === 'again' && (isEarlier(claim, sentence) || isOfToday(claim, sentence, begin))) return UNDATED
  // "It obtained 14 in 2024. It has 26 in place": what stands does so at a date, and not over the year before it.
  if (claim.rule === 'figure/stand' && whole?.figure.period && !fits(whole.figure.period, measure)) return UNDATED
  if (whole && claim.relation !== 'own') return inherited(whole.figure.period, 'statement')
  return inherited(lastFitting(paragraph.periods, measure), 'before')
}

/** "In 2021 and 2022, it recorded 180 and 214 disruptions respectively": the time of each in turn. */
function readTimeInTurn(claim: Claim, sentence: LexedSentence): Period | null {
  const turn = readTurn(claim, sentence)
  const times = sentence.parts.flatMap((part) => (part.type === 'T' && part.phrase.period ? [part.phrase.period] : []))
  return turn && times.length === turn.count ? (times[turn.nth] ?? null) : null
}

/** The period that the sentence prints last before a place. */
function lastPrinted(sentence: LexedSentence, before: number, measure: Figure['measure']): Period | null {
  const printed = sentence.parts.flatMap((part, index) =>
    part.type === 'T' && (sentence.at[index] ?? 0) < before ? (part.phrase.period ?? []) : [],
  )
  return lastFitting(printed, measure)
}

function inherited(period: Period | null, from: Origin): ResolvedPeriod {
  return period ? { period, from } : UNDATED
}

/** "This had been 30 in early 2024", "in the whole of the previous year": another time than that of the statement before. */
function saysOtherTime({ shape }: LexedSentence): boolean {
  return !/<T\d+>/.test(shape)
}

/** A number gone up or down from: its own time is not that of the newer one. */
function isEarlier(claim: Claim, sentence: LexedSentence): boolean {
  return (
    claim.rule === 'figure/compared' &&
    /\b(?:from|on|since) (?:the |a total of |just |only )?$/.test(sentence.shape.slice(0, sentence.at[claim.at] ?? 0))
  )
}

/** Words for how things are, whatever was said of a time before. */
const NOW = /\b(?:now|currently|still)\b/

/** True where a time stands between a number and the next one. */
function hasOwnTime(claim: Claim, sentence: LexedSentence, begin: number): boolean {
  const until = nextQuantity(claim, sentence, begin)
  return sentence.parts.some(({ type }, index) => {
    const at = sentence.at[index] ?? 0
    return type === 'T' && at > begin && at < until
  })
}

/** "It now manages 31": as things are, whatever was said of a time before. */
function isOfToday(claim: Claim, sentence: LexedSentence, begin: number): boolean {
  // "This has reduced to 64".
  if (claim.rule === 'figure/this-changed') return /\b(?:has|have)\b/.test(sentence.shape.slice(0, begin))
  return claim.rule === 'figure/now-has' && NOW.test(sentence.shape.slice(0, begin))
}

/** "Compared with 55 in the six months before": the number has a time of its own, of which nobody knows the dates. */
function isOfUndated(claim: Claim, sentence: LexedSentence, begin: number): boolean {
  if (isBehindUndated(sentence, begin)) return true
  if ((claim.relation !== 'again' && claim.rule !== 'figure/changed') || claim.fixed) return false
  const own = /^<[QP]\d+>(?: [a-z]+){0,3} <T(\d+)>/.exec(sentence.shape.slice(begin))?.[1]
  const when = own === undefined ? undefined : sentence.parts[Number(own)]
  return when?.type === 'T' && when.phrase.kind === 'undated'
}

/** "In quarter 1 of 2023 it led 81; in quarter 2 it led 94": what stands last before a number is its time, dated or not. */
function isBehindUndated(sentence: LexedSentence, begin: number): boolean {
  const before = sentence.parts.filter((_part, index) => (sentence.at[index] ?? 0) < begin)
  const last = before.findLastIndex((part) => part.type === 'T')
  const when = before[last]
  if (when?.type !== 'T' || when.phrase.kind !== 'undated') return false
  const isQuantity = ({ type }: SentencePart): boolean => type === 'Q' || type === 'P'
  return before.slice(0, last).some(isQuantity) && !before.slice(last).some(isQuantity)
}

/** Disruptions happen over a time; threats, groups and orders stand at a date. */
function fits(period: Period, measure: Figure['measure']): boolean {
  return measure === 'disruptions' ? !('asAt' in period) : 'asAt' in period
}

function lastFitting(periods: readonly Period[], measure: Figure['measure']): Period | null {
  return periods.findLast((period) => fits(period, measure)) ?? null
}

const OPENS_CLAUSE = /\b(?:and|but|while|whereas) (?:then )?(?:(?:by|at|on|in) )?$/
/** A time with a subject and a verb behind it. */
const WITH_SUBJECT = /^<T\d+>,? <B\d+> [a-z]/

/** The phrase of the sentence that dates a claim: behind it before the next quantity, else the last before it, else the first. */
function nearest(claim: Claim, sentence: LexedSentence, begin: number, measure: Figure['measure']): When | null {
  const usable = findUsable(claim, sentence, begin)
  const isFit = (when: When): boolean => when.phrase.period === null || fits(when.phrase.period, measure)
  // A year later than what does not fit is no better than what does not fit.
  const fitting = usable.some((when) => isFit(when) && when.phrase.kind !== 'next') ? usable.filter(isFit) : usable
  const until = claim.fixed ? Number.POSITIVE_INFINITY : nextQuantity(claim, sentence, begin)
  const before = fitting.findLast((when) => when.at < begin)
  const opening = before ?? usable.findLast((when) => when.at < begin)
  // "In 2021 it led 96, and in the following year it led 120": the second time opens a statement of its own.
  const isOfNext = (when: When): boolean =>
    opening !== undefined &&
    Number.isFinite(until) &&
    (OPENS_CLAUSE.test(sentence.shape.slice(0, when.at)) ||
      (/[,;] $/.test(sentence.shape.slice(0, when.at)) && WITH_SUBJECT.test(sentence.shape.slice(when.at))))
  const behind = fitting.find((when) => when.at > begin && when.at < until && !isOfNext(when))
  const isFrom = /\bfrom (?:the |just |only )?$/.test(sentence.shape.slice(0, begin))
  // "In 2023 the force obtained nine SCPOs, and now has 28": what it has stands at no time that a year says.
  const isOfFlow = (when: When): boolean => !isFit(when) && NOW.test(sentence.shape.slice(when.at, begin))
  // "In the year ending …, it fell from 310 to 248": the time in front is that of the last number alone.
  if (isFrom && !behind && claim.rule === 'figure/changed')
    return before && /\bto\b/.test(sentence.shape.slice(begin)) ? null : (before ?? null)
  if (behind && before?.phrase.kind === 'printed' && behind.phrase.kind !== 'printed')
    return behind.at - begin < 40 || claim.relation === 'again' ? behind : before
  if (behind) return behind
  // "In March 2024 it had 45 OCGs, but by March 2025 it had 38": the only time that fits is that of the next statement.
  if (!before && opening && fitting.every((when) => when.at > begin && isOfNext(when))) return opening
  if (before) return (isFrom && claim.rule === 'figure/compared') || isOfFlow(before) ? null : before
  const first = fitting[0]
  return first && (isFit(first) || claim.relation !== 'own' || !Number.isFinite(until)) ? first : null
}

/** The phrases that can date a claim: those with a date, or else those that keep other dates away. */
function findUsable(claim: Claim, sentence: LexedSentence, begin: number): When[] {
  const all = sentence.parts.flatMap((part, index): When[] =>
    part.type === 'T' ? [{ ...part, index, at: sentence.at[index] ?? 0 }] : [],
  )
  const dated = all.filter((when) => {
    if (when.phrase.kind === 'undated' || isOfAnother(when, sentence, begin)) return false
    return when.phrase.kind !== 'previous' || isBeside(when, sentence, begin, claim)
  })
  return dated.length > 0 ? dated : all.filter((when) => when.phrase.kind === 'undated')
}

/** Where the next quantity begins that is not just this one again in brackets. */
function nextQuantity(claim: Claim, sentence: LexedSentence, begin: number): number {
  const next = sentence.parts.findIndex((part, index) => {
    const at = sentence.at[index] ?? 0
    const isQuantity = part.type === 'Q' || part.type === 'P'
    return index > claim.at && isQuantity && at > begin && sentence.shape[at - 1] !== '('
  })
  return next < 0 ? Number.POSITIVE_INFINITY : (sentence.at[next] ?? Number.POSITIVE_INFINITY)
}

/** A time that only says with what another is compared: "an increase of 7 percent on the year ending …", "than in 2022". */
const COMPARED_TIME = new RegExp(
  `(?:\\b(?:than|against|versus|compared (?:with|to)|as (?:it|they|<B\\d+>) (?:did|had|was))|\\b(?:${CHANGE_NOUNS}|up|down|more|fewer|less|higher|lower)(?: (?:of|by))?(?: (?:about|around|just))?(?: <[QP]\\d+>)?,? (?:from|on|since)|<X\\d+>,? (?:from|on|since)|(?<=\\bas (?:many|few)\\b[^;.]{0,60}) as)(?: (?:the|that|those|it|what|was|in|for|of|figure|number|total|previous|period))* $`,
)
/** The same, where the word that compares is a part of the time. */
const COMPARED_FROM = new RegExp(
  `\\b(?:${CHANGE_NOUNS}|up|down|increased|decreased|fell|rose)(?: of <[QP]\\d+>| by <[QP]\\d+>)? $`,
)

/** A comparison's words stand right before its time. */
const LONGEST_COMPARISON = 200

const COMPARED = /\b(?:from|compared (?:with|to)|than)(?: the)? <[QP]\d+>(?: [a-z]+){0,4} $/

/** Where a comparison begins, to whose number alone a time belongs: "to 31, from 77 in the year ending …", "than in 2022". */
export function findCompared(sentence: LexedSentence, when: number): number | null {
  const end = sentence.at[when] ?? 0
  const begin = Math.max(0, end - LONGEST_COMPARISON)
  const before = sentence.shape.slice(begin, end)
  const isFrom = /^from\b/i.test(sentence.text.slice(sentence.parts[when]?.start))
  const compared = COMPARED.exec(before) ?? COMPARED_TIME.exec(before) ?? (isFrom ? COMPARED_FROM.exec(before) : null)
  return compared ? begin + compared.index : null
}

function isOfAnother(when: When, sentence: LexedSentence, begin: number): boolean {
  const compared = findCompared(sentence, when.index)
  return compared !== null && begin < compared
}

/** "The year before" dates a number that stands right before it, not one that is only compared with that year's. */
function isBeside(when: When, sentence: LexedSentence, begin: number, claim: Claim): boolean {
  const between = sentence.shape.slice(Math.min(begin, when.at), Math.max(begin, when.at))
  const isCompared = /\b(?:more|fewer|less|higher|lower) than\b/.test(between.slice(5))
  return claim.relation === 'again' && between.length < 60 && !isCompared
}
