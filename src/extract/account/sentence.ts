import { findMeasures, type MeasurePhrase } from '../words/measures.js'
import { type CountedNoun, readCountedNoun } from '../words/nouns.js'
import { DIGITS_SOURCE, NUMBER_WORDS_SOURCE } from '../words/numbers.js'
import type { NumberContext } from './classes.js'
import type { Numeral } from './numerals.js'

/** As far as a class may look in front of a number and behind it. */
const REACH = { before: 60, after: 100 }

/** A number in its sentence. What costs something to know is found when first asked. */
export class NumberInSentence implements NumberContext {
  readonly text: string
  readonly before: string
  readonly after: string
  private known: CountedNoun | null | undefined

  /** @param numeral With its place in the sentence. */
  constructor(
    readonly sentence: SentenceOfNumbers,
    readonly numeral: Numeral,
  ) {
    const { text } = sentence
    const { start, end } = numeral
    this.text = text.slice(start, end)
    this.before = text.slice(Math.max(0, start - REACH.before), start)
    this.after = text.slice(end, end + REACH.after)
  }

  get noun(): CountedNoun | null {
    if (this.known === undefined) this.known = readNoun(this.after)
    return this.known
  }

  get measure(): string | null {
    return this.sentence.findMeasure(this.numeral)
  }
}

/** Longer ones are no sentences, and what stands in them counts nothing that is far away. */
const LONGEST_SENTENCE = 3000

/** A sentence of which numbers are told apart. */
export class SentenceOfNumbers {
  private measures: readonly MeasurePhrase[] | undefined

  constructor(readonly text: string) {}

  /** The words for what figures count that a number counts: behind it, or in front with a verb of counting between. */
  findMeasure({ start, end, form, value }: Numeral): string | null {
    this.measures ??= this.text.length > LONGEST_SENTENCE ? [] : findMeasures(this.text)
    if (this.measures.length === 0) return null
    const isShare = form === 'percent' || form === 'fraction'
    const canCount = ({ isMass, isSingular }: MeasurePhrase): boolean =>
      isShare || (!isMass && (!isSingular || value === 1))
    const behind = this.measures.find((phrase) => phrase.start >= end)
    const front = this.measures.findLast((phrase) => phrase.end <= start)
    const found =
      behind && canCount(behind) && DESCRIBES.test(this.text.slice(end, behind.start))
        ? behind
        : front && COUNTS_BEHIND.test(this.text.slice(front.end, start)) && BARE.test(this.text.slice(end))
          ? front
          : null
    return found && this.text.slice(found.start, found.end)
  }
}

const OTHER_NUMBER = `(?:${DIGITS_SOURCE}|${NUMBER_WORDS_SOURCE})`
/** What may stand between a number and its noun: "of the", "or six", "further", "of SEROCU's 45". */
const LEAD = new RegExp(
  [
    '^(?: (?:or|and) (?:more|fewer|so)\\b)?',
    `(?:(?: (?:or|to|and) |-|\\u2013)${OTHER_NUMBER}(?![\\w.,]))?`,
    '(?: (?:more|further|additional|other|such)\\b)?',
    "(?: of\\b(?: (?:all|both))?(?: (?:the|its|these|those|their|our|all|whom|them)\\b)?(?: [A-Za-z]+(?:'s|s')(?= ))?",
    `(?: ${OTHER_NUMBER}(?![\\w.,]))?)?`,
    '(?: or (?:more|fewer)\\b)?(?: (?:more|further|additional|other)\\b)?',
  ].join(''),
  'i',
)

/** Words that describe what is counted: none that begins something else, and no other plural. */
const DESCRIBING = `(?:(?!(?:of|in|for|to|who|and|from|by|with|on|at|about|against|into|over|than|were|was|are|is|had|has|have|that|which|or|as|record)\\b|[A-Za-z-]*[^ius' ]s )[A-Za-z'-]+ ){0,3}`
/** Nothing between a number and what it counts but words that describe it. */
const DESCRIBES = new RegExp(
  `^ (?:of )?(?:(?:all )?(?:the|these|those|its|their|our|all|whom|such) )?${DESCRIBING}$`,
  'i',
)
/** A verb of counting between what is counted and its number: "its register of SCPOs runs to 31". */
const COUNTS_BEHIND =
  /^(?: [a-z-]+){0,6} (?:at|to|was|were|is|are|be|reached|totalled|totals|numbered|numbers|exceeded|topped)(?: (?:just|only|now|a total of))? $/i
/** Nothing behind a number says that it counts something else. */
const BARE = /^(?:[.,;)]|$| (?:in|during|at|on|as at|as of|over|between|when|while|but|by the|for the) )/i

function readNoun(after: string): CountedNoun | null {
  const lead = LEAD.exec(after)?.[0].length ?? 0
  return readCountedNoun(after.slice(lead))
}
