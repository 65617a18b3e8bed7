import type { ReportModel } from '../model.js'
import { MONTHS } from '../pattern.js'
import { rewrite } from '../rewrite.js'
import type { Mutation } from './mutation.js'

const MONTH = `(?:${MONTHS.join('|')})`
const DATE = `\\d{1,2} ${MONTH} (?:19|20)\\d{2}`

/** Every year is another. */
export const MOVED_YEARS: Mutation = {
  name: 'dates/years',
  about: 'every year, in dates, periods and the name of the programme, is some years earlier or later',
  mutate: (model, random) => {
    const years = random.pick([-4, -3, -2, -1, 1, 2, 3])
    return rewrite(model, { words: (words) => moveYears(words, years), dates: (date) => moveYears(date, years) })
  },
}

/** Every date is some months later, at the month's end where it was. */
export const MOVED_MONTHS: Mutation = {
  name: 'dates/months',
  about: 'every date is some months later, and the last of a month stays the last',
  mutate: (model, random) => {
    const months = random.pick([3, 6, 9, 12])
    // A year in figures alone can't be moved by months.
    const isBare = new RegExp(
      `\\b(?:in|during|for|since|throughout|over) (?:the )?(?:calendar year |financial year )?(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}(?:/\\d{2})? (?:calendar|financial) year|\\d ${MONTH}(?! (?:19|20))|(?<!\\d )\\b${MONTH}(?! (?:19|20))`,
      'i',
    )
    const figures = model.parts.flatMap(({ nodes }) => nodes).flatMap((node) => (node.is === 'paragraph' ? [node] : []))
    if (figures.some(({ text, figures: stated }) => stated.length > 0 && isBare.test(text))) return null
    const within = (words: string): string =>
      words.replace(MONTH_IN_WORDS, (all, day = '', name = '', gap = '', year = '') =>
        moveWords({ all, day, name, gap, year }, months),
      )
    return rewrite(model, { words: within, dates: (date) => moveDate(date, months) })
  },
}

/** Another phrase for the same twelve months. */
export const REPHRASED_PERIODS: Mutation = {
  name: 'dates/periods',
  about: 'the same twelve months in other words: "the 12 months to", "the year ended", "between … and …"',
  mutate: (model, random) => {
    const phrase = random.pick(PERIOD_PHRASES)
    const pattern = new RegExp(
      `\\b(in|In|for) the (?:year (?:ending|to)|12 months (?:to|prior to)) (${DATE})(?!,? and (?:from|the))`,
      'g',
    )
    return rewrite(model, {
      words: (words) => words.replace(pattern, (_all, opening: string, end: string) => phrase(opening, end)),
    })
  },
}

/** Another phrase for a day. */
export const REPHRASED_DAYS: Mutation = {
  name: 'dates/days',
  about: 'the day of a count is opened by "On", "As at" or "As of"',
  mutate: (model, random) => {
    const opening = random.pick(['On', 'As at', 'As of'])
    const pattern = new RegExp(`(^|[.!?] )(?:On|As at|As of) (?=${DATE},)`, 'g')
    return rewrite(model, {
      words: (words) => words.replace(pattern, (_all, before: string) => `${before}${opening} `),
    })
  },
}

const PERIOD_PHRASES: readonly ((opening: string, end: string) => string)[] = [
  (opening, end) => `${opening} the 12 months to ${end}`,
  (opening, end) => `${opening} the year to ${end}`,
  (opening, end) => `${opening} the year ended ${end}`,
  (opening, end) => `${opening} the 12 months ending ${end}`,
  (opening, end) => `${opening} the 12 months up to ${end}`,
  (opening, end) => `${opening} the 12-month period ending ${end}`,
  (opening, end) => `${opening === 'In' ? 'During' : 'during'} the year ending ${end}`,
  (opening, end) => `${opening === 'In' ? 'Between' : 'between'} ${firstDay(end)} and ${end}`,
  (opening, end) => `${opening === 'In' ? 'From' : 'from'} ${firstDay(end)} to ${end}`,
]

/** The first of the twelve months that end on a day in words. */
function firstDay(end: string): string {
  const [, , name = '', year = ''] = /(\d{1,2}) (\w+) (\d{4})/.exec(end) ?? []
  const next = MONTHS.indexOf(name) + 1
  return `1 ${MONTHS[next % 12]} ${next === 12 ? year : Number(year) - 1}`
}

/** Moves every year of the 20th or 21st century, in ISO dates and in "2021/22" too, but not a law's. */
export function moveYears(text: string, years: number): string {
  return text
    .replace(
      /(?<![\d,.])((?:19|20)\d{2})([/\u2013-])(\d{2})(?![\d-])/g,
      (all, year: string, joint: string, next: string) => {
        const length = Number(next) - (Number(year) % 100)
        // "2023-03" is a month.
        return length > 0 && length < 5
          ? `${year}${joint}${String((Number(next) + 100 + years) % 100).padStart(2, '0')}`
          : all
      },
    )
    .replace(/(?<![\d,.\u00a3]|\bAct )(?:19|20)\d{2}(?!\d|,\d)/g, (year) => String(Number(year) + years))
}

const MONTH_IN_WORDS = new RegExp(`(?:(\\d{1,2}) )?\\b(${MONTHS.join('|')})\\b(?:(,? )((?:19|20)\\d{2}))?`, 'g')

interface DateWords {
  readonly all: string
  readonly day: string
  readonly name: string
  readonly gap: string
  readonly year: string
}

function moveWords({ all, day, name, gap, year }: DateWords, months: number): string {
  // "the March meeting", "1 June and 31 December 2022": a month without its year moves only by whole years.
  if (year === '') return all
  const month = MONTHS.indexOf(name)
  const moved = moveDate(`${year}-${pad(month + 1)}${day === '' ? '' : `-${pad(Number(day))}`}`, months)
  const [y = '', m = '', d] = moved.split('-')
  return `${d === undefined ? '' : `${Number(d)} `}${MONTHS[Number(m) - 1]}${gap}${y}`
}

function moveDate(date: string, months: number): string {
  const [year = 0, month = 0, day] = date.split('-').map(Number)
  if (month === 0) return date
  const index = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  const moved = `${y}-${pad(m)}`
  if (day === undefined) return moved
  const isLast = day === lengthOf(year, month)
  return `${moved}-${pad(isLast ? lengthOf(y, m) : Math.min(day, lengthOf(y, m)))}`
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** True where two ISO dates of any precision stand in this order, or may. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

/** The publication's date, or the latest that a report without one can have. */
export function publicationOf({ published }: ReportModel): string {
  return published?.date ?? '2000'
}
