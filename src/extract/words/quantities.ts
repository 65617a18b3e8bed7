import type { Figure } from '../../schema/report.js'
import { type FoundLiterals, hasOne, oneOf, oneWordOf } from './literals.js'
import {
  DIGITS_SOURCE,
  FRACTION_SOURCE,
  NUMBER_HINTS,
  NUMBER_WORDS_SOURCE,
  readFraction,
  readNumber,
  toPercent,
} from './numbers.js'

/** A number that a sentence states, with what loosens it. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: Figure['unit']
  readonly qualifier: Figure['qualifier']
  /** The words say that the true number is lower, which no qualifier of the contract can say. */
  readonly isBelow: boolean
}

/** The words that loosen a number, by the qualifier that they mean; null for those that the contract cannot say. */
const QUALIFIER_WORDS: Readonly<Record<string, Figure['qualifier']>> = {
  almost: 'almost',
  nearly: 'almost',
  'just under': 'almost',
  'close to': 'almost',
  'just short of': 'almost',
  approaching: 'almost',
  'a little under': 'almost',
  'slightly under': 'almost',
  'slightly less than': 'almost',
  'slightly fewer than': 'almost',
  around: 'around',
  'in the region of': 'around',
  about: 'about',
  approximately: 'about',
  roughly: 'about',
  some: 'about',
  circa: 'about',
  'an estimated': 'about',
  over: 'over',
  'more than': 'over',
  'just over': 'over',
  'just more than': 'over',
  'in excess of': 'over',
  'well over': 'over',
  'greater than': 'over',
  'upwards of': 'over',
  'a little over': 'over',
  'slightly over': 'over',
  'slightly more than': 'over',
  'at least': 'at_least',
  'no fewer than': 'at_least',
  'no less than': 'at_least',
  'not less than': 'at_least',
  'a minimum of': 'at_least',
}
const BELOW_WORDS = [
  'fewer than',
  'less than',
  'under',
  'up to',
  'no more than',
  'not more than',
  'at most',
  'a maximum of',
  'as many as',
]

const alternation = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const NUMBER = `(?:${DIGITS_SOURCE}|${NUMBER_WORDS_SOURCE})`
const EDGE = '(?![\\w%]|[.,/:]\\d|-(?:year|day|month|week|hour|strong|fold|point)|\\u2013\\d)'
const PERCENT = '(?: ?%| per ?cent\\b| pct\\b| %)'

/** What stands in front of no number of its own. */
const NOT_BEHIND = '(?<![\\w.,/\\u00a3$#-])'
/** Where a number may begin: looked for first, since hardly any place is one; a word's beginning is cheap to tell. */
const BEGINNING = new RegExp(`\\b${NOT_BEHIND}(?:\\d|an? |${alternation(NUMBER_HINTS)})`, 'gi')
const WHOLE =
  ' (?:in|out of)(?: every)? (?<whole>three|four|five|six|eight|ten|twenty|3|4|5|6|8|10|20|100)\\b(?= |[,.;:)]|$)'
const PATTERN = new RegExp(
  `(?<!\\b(?:every|each|any|no|this|that|which|another|not) (?=one\\b))(?:(?<fraction>${FRACTION_SOURCE})(?=[ ,.;:)]|$)(?! (?:more|fewer|less|higher|lower|as|again|since)\\b)|(?<single>a single)(?= [a-z])|(?<number>${NUMBER})(?:(?<percent>${PERCENT})(?! points?)|${WHOLE}|${EDGE}))`,
  'iy',
)
const LOOSE = new RegExp(`${NOT_BEHIND}(?:${alternation([...Object.keys(QUALIFIER_WORDS), ...BELOW_WORDS])}) $`, 'i')
/** As far as the words that loosen a number reach back from it, with the character before them. */
const LOOSE_REACH = 2 + Math.max(...[...Object.keys(QUALIFIER_WORDS), ...BELOW_WORDS].map((words) => words.length))

/** A word or digit that every number has. */
const DIGIT = oneOf('0')
const NUMBER_WORD = oneWordOf(...NUMBER_HINTS)

/** True where a text with these literals may state a number; false only where it states none. */
export function hasNumber(has: FoundLiterals): boolean {
  return hasOne(has, DIGIT) || hasOne(has, NUMBER_WORD)
}

/** Words of telling and knowing, behind which "about" says of what. */
const OF_WHAT =
  /\b(?:told|tell|tells|heard|hear|know|knows|knew|known|spoke|speak|spoken|talked|talk|asked|ask|learned|learnt|aware|informed|briefed|intelligence|information|reports?|details|data|concerns?|concerned|questions?)(?: (?:to |with )?(?:us|them|it|the force|inspectors|staff|officers))? $/i

/** The numbers of a sentence, in order. */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = []
  let free = 0
  for (const { index } of sentence.matchAll(BEGINNING)) {
    if (index < free) continue
    PATTERN.lastIndex = index
    const match = PATTERN.exec(sentence)
    if (!match) continue
    const loose = LOOSE.exec(sentence.slice(Math.max(free, index - LOOSE_REACH), index))?.[0] ?? ''
    const words = loose.trim().toLowerCase()
    // "We were told about 12 OCGs", "it knows about nine": that says of what, and loosens nothing.
    const isOfWhat = words === 'about' && OF_WHAT.test(sentence.slice(0, index - loose.length))
    free = index + match[0].length
    const said = readQuantity(match.groups ?? {})
    if (said === null) continue
    found.push({
      start: isOfWhat ? index : index - loose.length,
      end: free,
      qualifier: isOfWhat ? null : (QUALIFIER_WORDS[words] ?? null),
      isBelow: BELOW_WORDS.includes(words),
      ...said,
    })
  }
  return found
}

function readQuantity(groups: Readonly<Record<string, string | undefined>>): Pick<Quantity, 'value' | 'unit'> | null {
  const { number, percent, whole, fraction, single } = groups
  if (fraction !== undefined) return withUnit(readFraction(fraction), 'percent')
  if (single !== undefined) return { value: 1, unit: 'count' }
  const value = readNumber(number ?? '')
  if (whole === undefined) return withUnit(value, percent === undefined ? 'count' : 'percent')
  const all = readNumber(whole)
  return value !== null && all !== null && value < all ? { value: toPercent(value / all), unit: 'percent' } : null
}

function withUnit(value: number | null, unit: Figure['unit']): Pick<Quantity, 'value' | 'unit'> | null {
  return value === null ? null : { value, unit }
}

/** True for a share that is printed in percent, and not in words such as "half" or "one in five". */
export function isInPercent(words: string): boolean {
  return /%|per ?cent|pct/i.test(words)
}
