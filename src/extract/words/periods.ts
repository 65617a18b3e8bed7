import type { Period } from '../../schema/report.js'
import { DATE_SOURCE, firstDay, lastDay, MONTH_STEMS, monthsUpTo, readDate } from './dates.js'
import { findLiterals, hasOne, type Literals, oneOf } from './literals.js'
import { readNumber } from './numbers.js'

/** A phrase that says when. */
export interface PeriodPhrase {
  readonly start: number
  readonly end: number
  /**
   * `printed`: the phrase gives the period. `same`: it points back to the one before. `previous`: it points at the year
   * before that one, and `next` at the one behind it. `undated`: it gives a time without a date, so that no other statement's period applies either.
   */
  readonly kind: 'printed' | 'same' | 'previous' | 'next' | 'undated'
  readonly period: Period | null
  /** "The same period in 2021": the year into which the period before is moved. */
  readonly year?: number
  /** "In the following six months": how long the time behind the period before is, where that is no year. */
  readonly months?: number
}

interface PeriodRule {
  /** A sentence must hold one of each before the pattern is tried. */
  readonly literals: readonly Literals[]
  readonly pattern: RegExp
  read(groups: Readonly<Record<string, string | undefined>>): Omit<PeriodPhrase, 'start' | 'end'> | null
}

const D = DATE_SOURCE
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '(?:19|20)\\d{2}'
const COUNT = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty-four)'
const IN =
  '(?:(?:over|in|during|throughout) the (?:course|whole) of|in|for|during|over|across|throughout|within|from|to)'

/** What goes on behind "since our" or "at the time of the", up to where a clause begins or a number stands. */
const REST = '(?:(?! (?:it|they|there|we|(?:the|this) (?:force|unit|region)|had|has|have|was|were)\\b)[^,.;<\\d])'

const undated = { kind: 'undated', period: null } as const
const range = (start: string, end: string): Omit<PeriodPhrase, 'start' | 'end'> => ({
  kind: 'printed',
  period: { start, end },
})

/** Every date has a year. */
const FOUR_DIGITS = oneOf('0000')

/** Words in front of a date, with its beginning. */
function beforeDate(...words: readonly string[]): Literals {
  return oneOf(...words.flatMap((word) => ['0', ...MONTH_STEMS].map((beginning) => `${word} ${beginning}`)))
}

/** Which of so many "second" or "last" is. */
function readOrdinal(word: string, count: number): number {
  const place = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase())
  return place < 0 ? count : place + 1
}

/** The nth stretch of so many months of a year that begins in January, or in April. */
function partOfYear(year: number, begin: number, months: number, nth: number): Omit<PeriodPhrase, 'start' | 'end'> {
  const month = (offset: number): string => {
    const at = begin - 1 + offset
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  }
  return range(firstDay(month((nth - 1) * months)), lastDay(month(nth * months - 1)))
}

/** The phrases, tried in this order at each place: longer ones before those that are their beginning. */
const PERIOD_RULES: readonly PeriodRule[] = [
  {
    literals: [oneOf('same ', 'corresponding '), oneOf(' 0000')],
    // "the same period in 2021"
    pattern: new RegExp(
      `\\b(?:${IN} )?(?:the )?(?:same|corresponding) (?:period|time|months?|quarter|dates?|day) (?:of|in) (?<year>${YEAR})\\b(?![/\\u2013-]\\d)`,
      'gi',
    ),
    read: ({ year }) => ({ kind: 'same', period: null, year: Number(year) }),
  },
  {
    literals: [FOUR_DIGITS, oneOf('year', 'month'), oneOf('end', ' to ', 'prior', 'preceding', 'before', 'until')],
    // "the year ending 31 May 2022", "the 12 months to 31 May 2022", "the six-month period up to 30 September 2023"
    pattern: new RegExp(
      `(?:\\b${IN} )?(?:\\b(?:the|a|its) )?(?:(?:full |financial |calendar |reporting )?(?<year>year)|\\b(?<count>${COUNT})[ -]months?(?:[ -]period)?|\\b(?<years>${COUNT})[ -]years?(?:[ -]period)?) (?:which |that )?(?:ending|ended|ends|to|up to|leading (?:up )?to|running (?:up )?to|prior to|preceding|before|until)(?: on| and including| the)?(?: end of)? (?<end>${D})`,
      'gi',
    ),
    read: ({ year, count, years, end }) => {
      const iso = end ? readDate(end) : null
      const months = year ? 12 : years ? 12 * (readNumber(years) ?? 0) : readNumber(count ?? '')
      if (!iso || !months) return null
      const last = lastDay(iso)
      return range(monthsUpTo(last, months), last)
    },
  },
  {
    literals: [FOUR_DIGITS, oneOf('years end', 'months end', 'years to', 'periods end')],
    // "the years ending March 2024 and March 2025": two times at once
    pattern: new RegExp(
      `(?:\\b${IN} )?\\b(?:the )?(?:years|(?:12|twelve)[ -]months|periods) (?:ending|ended|to) ${D}(?:,? and|,) ${D}`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [FOUR_DIGITS, beforeDate('and', 'to', 'until', 'through', 'till', '\u2013', '-')],
    // "between 1 June 2021 and 31 May 2022", "from April 2022 to March 2023", "1 June 2021 to 31 May 2022"
    pattern: new RegExp(
      `(?:\\b(?:between|from|${IN} the period(?: from| between)?|${IN}) )?(?<start>${D}|(?:\\d{1,2} )?${MONTH}) (?:and|to|until|up to|through to|through|till|\\u2013|-) (?<end>${D})`,
      'gi',
    ),
    read: ({ start, end }) => {
      const last = end ? readDate(end) : null
      if (!start || !last) return null
      // "between 1 June and 31 December 2023": the first date's year is the second's.
      const first = readDate(start) ?? readDate(`${start} ${last.slice(0, 4)}`)
      return first && firstDay(first) <= lastDay(last) ? range(firstDay(first), lastDay(last)) : null
    },
  },
  {
    literals: [oneOf(' quarter', ' half ', ' q0'), oneOf(' 0000')],
    // "the first quarter of 2023/24", "quarter 2 of 2023", "the second half of 2022/23"
    pattern: new RegExp(
      `(?:\\b${IN} )?\\b(?:the )?(?:(?<nth>first|second|third|fourth|last|final) (?<unit>quarter|half)|(?:quarter|Q) ?(?<digit>[1-4]))(?: of)?(?: the)?(?: financial year)? (?<first>${YEAR})(?:[/\\u2013-](?<second>\\d{2}))?\\b`,
      'gi',
    ),
    read: ({ nth, unit, digit, first, second }) => {
      const months = unit === 'half' ? 6 : 3
      const count = 12 / months
      const place = digit === undefined ? readOrdinal(nth ?? '', count) : Number(digit)
      return place > count ? null : partOfYear(Number(first), second === undefined ? 1 : 4, months, place)
    },
  },
  {
    literals: [oneOf('months of ', 'months in '), oneOf(' 0000')],
    // "the first six months of 2025", "in the last three months of 2022/23"
    pattern: new RegExp(
      `(?:\\b${IN} )?\\bthe (?<nth>first|last|final) (?<count>${COUNT}) months (?:of|in)(?: the)?(?: financial year)? (?<first>${YEAR})(?:[/\\u2013-](?<second>\\d{2}))?\\b`,
      'gi',
    ),
    read: ({ nth, count, first, second }) => {
      const months = readNumber(count ?? '')
      if (months === null || months > 12) return null
      const begin = second === undefined ? 1 : 4
      const isFirst = nth?.toLowerCase() === 'first'
      return partOfYear(Number(first), isFirst ? begin : begin + 12 - months, months, 1)
    },
  },
  {
    literals: [oneOf('0000 and 0000', '0000/00 and 0000')],
    // "In 2023 and 2024": two times at once, unless they are told in turn
    pattern: new RegExp(
      `\\b(?:in|for|during|over|across) ${YEAR}(?:[/\\u2013-]\\d{2})? and ${YEAR}(?:[/\\u2013-]\\d{2})?\\b(?![^.;]{0,300}\\brespectively\\b)`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [oneOf('between 0000', 'from 0000')],
    // "Between 2021 and 2023": which of their days are meant is not said
    pattern: new RegExp(
      `\\b(?:between|from) ${YEAR}(?:[/\\u2013-]\\d{2})? (?:and|to) ${YEAR}(?:[/\\u2013-]\\d{2})?\\b(?! ?percent|,\\d)`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [oneOf('0000/00', '0000-00', '0000\u201300')],
    // "the 2022/23 financial year", "in 2021/22", "the financial year 2022-23"
    pattern: new RegExp(
      `(?:\\b${IN} )(?:the )?(?:financial |reporting |performance )?(?:year )?(?<first>${YEAR})[/\\u2013-](?<second>\\d{2}(?:\\d{2})?)(?: financial year| reporting year| performance year| year)?\\b`,
      'gi',
    ),
    read: ({ first, second }) => {
      const next = Number(first) + 1
      if (!first || !second || !String(next).endsWith(second)) return null
      return range(`${first}-04-01`, `${next}-03-31`)
    },
  },
  {
    literals: [oneOf(' 0000')],
    // "the calendar year 2023", "the 2023 calendar year", "during 2022"
    pattern: new RegExp(
      `\\b${IN} (?:the )?(?:(?:calendar )?year )?(?<year>${YEAR})(?: calendar year)?\\b(?!,\\d|[/\\u2013-]\\d)`,
      'gi',
    ),
    read: ({ year }) => (year ? range(`${year}-01-01`, `${year}-12-31`) : null),
  },
  {
    literals: [oneOf('respectively'), oneOf(' 0000')],
    // "For 2021/22 and 2022/23, it recorded 180 and 214 disruptions respectively": those behind the first
    pattern: new RegExp(
      `(?<=\\b(?:in|for|during|over) (?:${YEAR}(?:[/\\u2013-]\\d{2})?(?:, | and |, and )){1,5})(?<first>${YEAR})(?:[/\\u2013-](?<second>\\d{2}))?\\b(?=[^.;]{0,300}\\brespectively\\b)`,
      'gi',
    ),
    read: ({ first, second }) =>
      second === undefined
        ? range(`${first}-01-01`, `${first}-12-31`)
        : range(`${first}-04-01`, `${Number(first) + 1}-03-31`),
  },
  {
    literals: [oneOf('quarter', 'half', ' q0')],
    // "in quarter 2", of a year that is said elsewhere
    pattern:
      /\b(?:in|during|for|over) (?:the )?(?:(?:first|second|third|fourth|last|final|following|next) (?:quarter|half)|(?:quarter|Q) ?[1-4])\b/gi,
    read: () => undated,
  },
  {
    literals: [oneOf('since ')],
    // "since 1 April 2022", "since then", "since our inspection"
    pattern: new RegExp(`\\bsince (?:then|${D}|${YEAR}|(?:our|the|its|that|this|it)\\b${REST}{0,40})`, 'gi'),
    read: () => undated,
  },
  {
    literals: [FOUR_DIGITS, beforeDate('of', 'at', 'on', 'by', 'the')],
    // "as of 4 January 2023", "on 1 February 2022"
    pattern: new RegExp(`\\b(?:as (?:of|at|on)|on|at|by)(?: the)?(?: end of)? (?<date>${D})`, 'gi'),
    read: ({ date }) => {
      const iso = date ? readDate(date) : null
      return iso ? { kind: 'printed', period: { asAt: iso } } : null
    },
  },
  {
    literals: [FOUR_DIGITS, beforeDate('in', 'during', 'throughout')],
    // "in March 2022"
    pattern: new RegExp(`\\b(?:in|during|throughout) (?<month>${MONTH},? ${YEAR})\\b`, 'gi'),
    read: ({ month }) => {
      const iso = month ? readDate(month) : null
      return iso ? range(firstDay(iso), lastDay(iso)) : null
    },
  },
  {
    literals: [oneOf('the time', 'when we', 'during ', 'inspection')],
    pattern: new RegExp(
      `\\b(?:at|by|around|until) the time(?: of (?:our|the|this|writing)${REST}{0,30}| we (?:inspected|visited)${REST}{0,20})?|\\bwhen we (?:inspected|visited|reviewed|looked)\\b|\\bduring (?:our|the) (?:inspection|fieldwork|visit)\\b|\\b(?:in|at|during|by) our (?:previous|last|earlier|most recent) inspections?\\b`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [
      oneOf(
        'last ',
        'past ',
        'this year',
        'previous ',
        'preceding ',
        ' before ',
        ' prior to ',
        ' leading up to ',
        ' since ',
        ' to ',
        'after ',
        'following ',
      ),
    ],
    pattern: new RegExp(
      `\\b(?:in|over|during|within|for) the (?:${COUNT} |12 )?(?:year|month|week)s? (?:before|prior to|leading up to|preceding|since|to) (?:our|the|this|that)\\b${REST}{0,20}|\\b(?:last|this) year\\b|\\b(?:in|over|during) the (?:(?:last|past)(?: ${COUNT})?|(?:previous|preceding)(?= (?:month|week|quarter)\\b)|(?:previous|preceding) (?!12 |twelve )${COUNT}) (?:years?|months?|weeks?|quarter)\\b|\\b(?:so far this year|to date|after (?:our|the|that|this)\\b${REST}{0,20}|following our\\b${REST}{0,20})`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [oneOf('same ', 'corresponding ', ' this ', ' that ', ' these ', ' those ')],
    pattern:
      /\b(?:in |over |during |for |across )?(?:the )?(?:same|corresponding) (?:period|year|time(?:frame)?|12 months|12-month period|months?|quarter|dates?|day)(?: (?:of|in) the (?<beside>previous|preceding|following) year| (?:a|one|the) year (?<shift>earlier|before|later))?\b|\b(?:in|over|during|across|for) (?:this|that|these|those) (?:period|time|year|12 months|months)\b|\b(?:on|at) (?:this|that|the same) (?:date|day)\b/gi,
    read: ({ beside, shift }) => {
      const isNext = beside === 'following' || shift === 'later'
      return { kind: isNext ? 'next' : beside || shift ? 'previous' : 'same', period: null }
    },
  },
  {
    literals: [oneOf('year', 'month')],
    pattern:
      /\b(?:in |during |over |for )?the (?:(?:previous|preceding|prior|last) (?:year|12 months)|(?:year|12 months) (?:before|earlier|previously)(?: that)?)\b|\b(?:a|one) year (?:earlier|before|previously)\b/gi,
    read: () => ({ kind: 'previous', period: null }),
  },
  {
    literals: [oneOf('month'), oneOf(' before', ' earlier', ' previously', ' prior')],
    // "in the six months before"
    pattern: new RegExp(
      `\\b(?:in|during|over|for) the (?:previous |preceding |prior )?${COUNT}[ -]months?(?:[ -]period)? (?:before|earlier|previously|prior)(?: that)?(?=[,.;)]|$)`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [oneOf('years ', 'months '), oneOf(' before', ' earlier', ' previously', ' later', ' ago')],
    // "two years earlier", "six months later": of dates that nobody says
    pattern: new RegExp(
      `\\b(?!(?:12|twelve) months)${COUNT} (?:years|months) (?:earlier|later|previously|before(?=[,.;)]|$)|ago)\\b`,
      'gi',
    ),
    read: () => undated,
  },
  {
    literals: [oneOf('following ', 'next ', 'subsequent ', 'succeeding ', ' after', ' later')],
    // "in the following year", "over the next 12 months", "a year later"
    pattern:
      /\b(?:(?:in|during|over|for|throughout|to) )?the (?:(?:following|next|subsequent|succeeding) (?:financial |calendar |reporting |full )?(?:year|(?:12|twelve) months|(?:12|twelve)-month period)|year after(?: that)?(?=[,.;)]|$))|\b(?:a|one) year (?:later|after that)\b|\b(?:12|twelve) months later\b/gi,
    read: () => ({ kind: 'next', period: null }),
  },
  {
    literals: [oneOf('following ', 'next ', 'subsequent '), oneOf('months')],
    // "in the following six months"
    pattern: new RegExp(
      `\\b(?:in|during|over|for) the (?:following|next|subsequent) (?<count>${COUNT})[ -]months?(?:[ -]period)?\\b`,
      'gi',
    ),
    read: ({ count }) => {
      const months = readNumber(count ?? '')
      return months === null ? null : { kind: 'next', period: null, months }
    },
  },
]

/** The phrases of a sentence that say when, in order, none inside another. */
export function findPeriods(sentence: string): PeriodPhrase[] {
  const found: PeriodPhrase[] = []
  const has = findLiterals(sentence)
  for (const { literals, pattern, read } of PERIOD_RULES) {
    if (!literals.every((some) => hasOne(has, some))) continue
    for (const match of sentence.matchAll(pattern)) {
      const phrase = read(match.groups ?? {})
      const [start, end] = [match.index, match.index + match[0].length]
      if (phrase && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, ...phrase })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The same period a year earlier. */
export function yearBefore(period: Period): Period {
  return moveYears(period, -1)
}

/** The same period in another year; null for one that begins in one year and ends in another. */
export function inYear(period: Period, year: number): Period | null {
  const [start, end] = 'asAt' in period ? [period.asAt, period.asAt] : [period.start, period.end]
  return start.slice(0, 4) === end.slice(0, 4) ? moveYears(period, year - Number(start.slice(0, 4))) : null
}

/** The same period a year later; null for one that is not a year long, behind which nobody says which one follows. */
export function yearAfter(period: Period): Period | null {
  const isYear = 'asAt' in period || monthsUpTo(period.end, 12) === period.start
  return isYear ? moveYears(period, 1) : null
}

/** So many months right behind a period that ends with a month; null for any other. */
export function monthsAfter(period: Period, months: number): Period | null {
  if ('asAt' in period || lastDay(period.end.slice(0, 7)) !== period.end) return null
  const [year = 0, month = 0] = period.end.split('-').map(Number)
  return partOfYear(year, month + 1, months, 1).period
}

function moveYears(period: Period, years: number): Period {
  const move = (date: string): string => {
    const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
    return date.length === 10 && date.slice(5, 7) === '02' ? lastOfFebruary(moved) : moved
  }
  return 'asAt' in period ? { asAt: move(period.asAt) } : { start: move(period.start), end: move(period.end) }
}

function lastOfFebruary(date: string): string {
  return date.endsWith('-29') || date.endsWith('-28') ? lastDay(date.slice(0, 7)) : date
}
