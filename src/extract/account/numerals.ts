import { MONTH_PATTERN, readDate, readMonth } from '../words/dates.js'
import {
  DIGITS_SOURCE,
  FRACTION_SOURCE,
  NUMBER_HINTS,
  NUMBER_WORDS_SOURCE,
  readFraction,
  readNumber,
  toPercent,
} from '../words/numbers.js'

/** What a printed number is by its own characters, before the words around it are asked. */
type NumeralForm = 'plain' | 'year' | 'date' | 'money' | 'percent' | 'fraction' | 'ordinal' | 'code'

/** A number as a text prints it. */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly form: NumeralForm
  /** Null where the characters are no quantity: dates, names. */
  readonly value: number | null
  /** ISO 8601 as precise as printed; `--06-01` for a day without a year; null for what is no date. */
  readonly date: string | null
}

type Read = Omit<Numeral, 'start' | 'end'>

/** A way to print a number, matched at its first digit or word. */
interface Printing {
  readonly pattern: RegExp
  /** Reads what matched, or refuses it. */
  readonly read: (match: string, groups: Readonly<Record<string, string | undefined>>) => Read | null
}

const YEAR = '(?:19|20)\\d{2}'
const MONTH = `(?:${MONTH_PATTERN})`
const SCALE = '(?: (?:hundred|thousand|million|billion)\\b)?'
const PERCENT = '(?: ?%| per ?cent\\b| pct\\b)'
/** Of how many: any number behind "one in", and round ones behind others, since "12 in nine weeks" is no share. */
const WHOLE = `(?:(?<=\\b(?:one|1) (?:in|out of)(?: every)? )(?:\\d{1,3}(?![\\d,.]\\d)|${NUMBER_WORDS_SOURCE})|three|four|five|six|seven|eight|nine|ten|twenty|[3-9]|10|20|100)`

const asCode = (): Read => ({ form: 'code', value: null, date: null })
const asDate = (date: string | null): Read => ({ form: 'date', value: null, date })

/** Tried in this order where a digit begins: longer printings before those that are their beginning. */
const IN_DIGITS: readonly Printing[] = [
  // "24/7", "24/7/365"
  { pattern: /24\/7(?:\/365)?(?![\d/])/y, read: asCode },
  // "2021/22", "2022-2023"
  { pattern: new RegExp(`${YEAR}[/\\u2013-]\\d{2}(?:\\d{2})?(?![\\d/-])`, 'y'), read: () => asDate(null) },
  // "31/05/2022", "2022-05-31"
  {
    pattern: new RegExp(`(?:\\d{1,2}/\\d{1,2}/\\d{2}(?:\\d{2})?|${YEAR}-\\d{2}-\\d{2})(?![\\d/-])`, 'y'),
    read: (text) => asDate(readDate(text)),
  },
  // "31 May 2022", "1st of June". A month without a year needs its capital: "31 may have been".
  {
    pattern: new RegExp(
      `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\b(?:\\.?,? (?<year>${YEAR})(?!\\d))?`,
      'iy',
    ),
    read: (text, { day, month = '', year }) => {
      if (year !== undefined) return asDate(readDate(text))
      const number = readMonth(month)
      if (!/^[A-Z]/.test(month) || number === null || Number(day) < 1 || Number(day) > 31) return null
      return asDate(`--${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
    },
  },
  // "1990s"
  { pattern: new RegExp(`${YEAR}s\\b`, 'y'), read: () => asDate(null) },
  // "3rd", "21st"
  {
    pattern: /(?<digits>\d+)(?:st|nd|rd|th)\b/iy,
    read: (_text, { digits }) => ({ form: 'ordinal', value: Number(digits), date: null }),
  },
  // "4.8m people", "12bn"
  {
    pattern: /(?<number>\d+(?:\.\d+)?)(?<scale>bn|m|k)\b/iy,
    read: (_text, { number = '', scale = '' }) => ({ form: 'plain', value: multiply(number, scale), date: null }),
  },
  // "5kg": a quantity with its unit, which stands behind it
  {
    pattern: new RegExp(`(?<number>${DIGITS_SOURCE})(?=(?:kg|g|km|mph|[kmgt]b)\\b)`, 'iy'),
    read: (_text, { number = '' }) => ({ form: 'plain', value: readNumber(number), date: null }),
  },
  // "4P", "22A", "7.1.2"
  { pattern: /\d+(?:[A-Za-z][\w-]*\w|[A-Za-z])|\d+(?:\.\d+){2,}/y, read: asCode },
  {
    pattern: new RegExp(`(?<number>${DIGITS_SOURCE}${SCALE})${PERCENT}`, 'iy'),
    read: (_text, { number = '' }) => ({ form: 'percent', value: readNumber(number), date: null }),
  },
  // "9 in 10"
  {
    pattern: new RegExp(`(?<part>${DIGITS_SOURCE}) (?:in|out of)(?: every)? (?<whole>${WHOLE})\\b`, 'iy'),
    read: readShare,
  },
  // "2022"
  {
    pattern: new RegExp(`${YEAR}(?![\\d,]\\d|\\.\\d)(?!\\d)(?! (?:hundred|thousand|million|billion))`, 'y'),
    read: (text) => ({ form: 'year', value: Number(text), date: text }),
  },
  {
    pattern: new RegExp(`(?<number>${DIGITS_SOURCE})(?<scale>${SCALE})`, 'iy'),
    read: (_text, { number = '', scale = '' }) => ({ form: 'plain', value: multiply(number, scale), date: null }),
  },
  // Whatever else has digits.
  { pattern: /\d+/y, read: () => ({ form: 'plain', value: null, date: null }) },
]

/** Tried in this order where a number in words begins. */
const IN_WORDS: readonly Printing[] = [
  {
    pattern: new RegExp(`(?<number>${NUMBER_WORDS_SOURCE})${PERCENT}`, 'iy'),
    read: (_text, { number = '' }) => ({ form: 'percent', value: readNumber(number), date: null }),
  },
  {
    pattern: new RegExp(`(?<part>${NUMBER_WORDS_SOURCE}) (?:in|out of)(?: every)? (?<whole>${WHOLE})\\b`, 'iy'),
    read: readShare,
  },
  {
    pattern: new RegExp(`${FRACTION_SOURCE}(?![\\w'])`, 'iy'),
    read: (text) => ({ form: 'fraction', value: readFraction(text), date: null }),
  },
  { pattern: /halves\b/iy, read: () => ({ form: 'fraction', value: null, date: null }) },
  // "two hundred", "a dozen", "two million"; one alone says that there is something, not how many.
  {
    pattern: new RegExp(`(?:${NUMBER_WORDS_SOURCE})${SCALE}(?![\\w'])`, 'iy'),
    read: (text) => (/^one$/i.test(text) ? null : { form: 'plain', value: readNumber(text), date: null }),
  },
  {
    pattern: /(?:dozen|hundred|thousand|million|billion)s?\b/iy,
    read: () => ({ form: 'plain', value: null, date: null }),
  },
]

/** Tried in this order behind the sign of a currency. */
const MONEY: Printing = {
  pattern:
    /[\u00a3\u20ac$]\s?(?<number>\d[\d,]*(?:\.\d+)?)(?:\s?(?<scale>hundred|thousand|million|billion|bn|m|k)\b)?/iy,
  read: (_text, { number = '', scale = '' }) => ({ form: 'money', value: multiply(number, scale), date: null }),
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  hundred: 100,
  k: 1000,
  thousand: 1000,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

function multiply(number: string, scale: string): number | null {
  const value = readNumber(number.replace(/,$/, ''))
  const factor = SCALES[scale.trim().toLowerCase()]
  // Pence are the least that is printed; without this "1.1 million" has a tail of binary digits.
  return value === null || factor === undefined ? null : Math.round(value * factor * 100) / 100
}

function readShare(
  _text: string,
  { part = '', whole = '' }: Readonly<Record<string, string | undefined>>,
): Read | null {
  const [some, all] = [readNumber(part), readNumber(whole)]
  if (some === null || all === null || some >= all) return null
  return { form: 'fraction', value: toPercent(some / all), date: null }
}

/** Words that tell where a number may stand; nought and "single" are no numbers from two up. */
const HINTS = NUMBER_HINTS.filter((word) => word !== 'zero' && word !== 'single')
const HIT = new RegExp(`[\\u00a3\\u20ac$]\\s?(?=\\d)|\\d|\\b(?:${HINTS.join('|')})`, 'gi')
/** "A third" and "a quarter" are shares only where a share can stand: no third party, no quarter of a year. */
const PART_OF_A_WHOLE =
  /^(?= of\b|[.,;:)]|$| (?:more|fewer|less|higher|lower|were|are|was|is|had|have|has|came|come|did|do|said|told)\b)/i
const ARTICLE = /(?<![\w-])an? $/i
const MONTH_IN_FRONT = new RegExp(`(?<![\\w-])(?:${MONTH_PATTERN})\\.?,? $`, 'i')
const MONTH_DAY_IN_FRONT = new RegExp(`(?<![\\w-])(?:${MONTH_PATTERN})\\.? \\d{1,2}(?:st|nd|rd|th)?,? $`, 'i')
const LETTERS_IN_FRONT = /[A-Za-z][\w]*-?$/
const NAME_TAIL = /\w+(?:-\w+)*/y
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi
/** As far as a number reaches back from where it was found. */
const REACH = 20

/**
 * The numbers of a stretch of text in order, none inside another: digits, words from two up, fractions, shares, money,
 * dates, and names that have digits in them.
 *
 * @param from Where in the text to begin, and before which nothing is looked at.
 * @param until Where to end.
 *
 * @example findNumerals('Since 31 May 2022 it has had two thirds of its 45 officers.', 0, 60)
 * // '31 May 2022' date, 'two thirds' fraction 66.67, '45' plain 45
 */
export function findNumerals(text: string, from: number, until: number): Numeral[] {
  const found: Numeral[] = []
  const stretch = until === text.length ? text : text.slice(0, until)
  let free = from
  const addresses = /:\/\/|www\./.test(stretch) ? [...stretch.matchAll(ADDRESS)] : []
  let nextAddress = 0
  HIT.lastIndex = from
  for (let hit = HIT.exec(stretch); hit; hit = HIT.exec(stretch)) {
    const at = hit.index
    while (endOf(addresses[nextAddress]) <= at) nextAddress += 1
    const address = at >= (addresses[nextAddress]?.index ?? text.length) ? addresses[nextAddress] : undefined
    const numeral = address
      ? { start: Math.max(free, address.index), end: address.index + address[0].length, ...asCode() }
      : readAt(stretch, at, hit[0], free)
    if (numeral) {
      found.push(numeral)
      free = numeral.end
    }
    HIT.lastIndex = numeral ? numeral.end : hit.index + hit[0].length
  }
  return found
}

function endOf(address: RegExpExecArray | undefined): number {
  return address ? address.index + address[0].length : Number.POSITIVE_INFINITY
}

function readAt(text: string, at: number, hit: string, free: number): Numeral | null {
  const first = hit.charCodeAt(0)
  if (first > 57 && first < 128) return readWords(text, at, free)
  if (first < 48 || first > 57) return tryPrinting(MONEY, text, at)
  const start = Math.max(free, at - REACH)
  // "COVID-19", "A1": the name begins before its digits.
  const isJoined = at > free && /[\w-]/.test(text[at - 1] ?? '')
  const letters = isJoined ? LETTERS_IN_FRONT.exec(text.slice(start, at))?.[0] : undefined
  if (letters !== undefined && !/^(?:pre|post|mid|early|late|under|over|non|up)-$/i.test(letters)) {
    NAME_TAIL.lastIndex = at
    const tail = NAME_TAIL.exec(text)?.[0] ?? ''
    return { start: at - letters.length, end: at + tail.length, ...asCode() }
  }
  const numeral = tryAll(IN_DIGITS, text, at)
  return numeral?.form === 'year' ? withMonth(numeral, text, start) : numeral
}

/** "May 2022", "May 31, 2022": a date that begins with its month is found by its year. */
function withMonth(numeral: Numeral, text: string, from: number): Numeral {
  const before = text.slice(from, numeral.start)
  const month = MONTH_IN_FRONT.exec(before)?.[0] ?? MONTH_DAY_IN_FRONT.exec(before)?.[0]
  if (month === undefined) return numeral
  const start = numeral.start - month.length
  return { ...numeral, start, ...asDate(readDate(text.slice(start, numeral.end))) }
}

function readWords(text: string, at: number, free: number): Numeral | null {
  // "A third", "a hundred": found by the word behind the article.
  const article = ARTICLE.exec(text.slice(Math.max(free, at - 4), at))?.[0].length ?? 0
  const numeral = (article > 0 ? tryAll(IN_WORDS, text, at - article) : null) ?? tryAll(IN_WORDS, text, at)
  if (numeral?.form !== 'fraction') return numeral
  const isSingular = /^(?:an?|one)[ -](?!half)/i.test(text.slice(numeral.start, numeral.end))
  return isSingular &&
    !/ (?:in|out of) /.test(text.slice(numeral.start, numeral.end)) &&
    !PART_OF_A_WHOLE.test(text.slice(numeral.end, numeral.end + REACH))
    ? null
    : numeral
}

function tryAll(printings: readonly Printing[], text: string, at: number): Numeral | null {
  for (const printing of printings) {
    const numeral = tryPrinting(printing, text, at)
    if (numeral) return numeral
  }
  return null
}

function tryPrinting({ pattern, read }: Printing, text: string, at: number): Numeral | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const said = match && read(match[0], match.groups ?? {})
  return match && said ? { start: at, end: at + match[0].length, ...said } : null
}
