/** Months by their names and usual short forms. */
const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
}

/** What the names of months begin with. */
export const MONTH_STEMS: readonly string[] = Object.keys(MONTHS).filter((name) => name.length === 3)

/** Source of a pattern for the name of a month; without groups. */
export const MONTH_PATTERN = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Source of a pattern for the name of a day; without groups. */
export const WEEKDAY_PATTERN = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/** A date as printed, to day, month or year. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** ISO 8601, as precise as printed. */
  readonly date: string
  /** The words as printed. */
  readonly text: string
}

/** Source of a pattern that matches any date; without groups, for use inside larger patterns. */
export const DATE_SOURCE = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH_PATTERN})\\.?,? (?:19|20)\\d{2}|(?:${MONTH_PATTERN})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|(?:${MONTH_PATTERN})\\.?,? (?:19|20)\\d{2})`

const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_PATTERN})\\.?,? (\\d{4})$`, 'i')
const MONTH_FIRST = new RegExp(`^(${MONTH_PATTERN})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i')
const MONTH_ONLY = new RegExp(`^(${MONTH_PATTERN})\\.?,? (\\d{4})$`, 'i')
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads words as a date; null where they are none, or name a day that no calendar has. */
export function readDate(words: string): string | null {
  const text = words.replace(/\s+/g, ' ').trim()
  const day = DAY_FIRST.exec(text)
  if (day) return toIso(day[3], MONTHS[(day[2] ?? '').toLowerCase()], Number(day[1]))
  const us = MONTH_FIRST.exec(text)
  if (us) return toIso(us[3], MONTHS[(us[1] ?? '').toLowerCase()], Number(us[2]))
  const slashed = SLASHED.exec(text)
  if (slashed) return toIso(slashed[3], Number(slashed[2]), Number(slashed[1]))
  const iso = ISO.exec(text)
  if (iso) return toIso(iso[1], Number(iso[2]), Number(iso[3]))
  const month = MONTH_ONLY.exec(text)
  if (month) return toIso(month[2], MONTHS[(month[1] ?? '').toLowerCase()], null)
  return null
}

function toIso(year: string | undefined, month: number | undefined, day: number | null): string | null {
  if (!year || !month || month > 12) return null
  if (day === null) return `${year}-${pad(month)}`
  return day >= 1 && day <= daysIn(Number(year), month) ? `${year}-${pad(month)}-${pad(day)}` : null
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The month that a name or short form means, 1 to 12; null for any other word. */
export function readMonth(word: string): number | null {
  return MONTHS[word.toLowerCase()] ?? null
}

/** All dates in a text, in order. */
export function findDates(text: string): PrintedDate[] {
  const pattern = new RegExp(`\\b${DATE_SOURCE}`, 'gi')
  return [...text.matchAll(pattern)].flatMap((match) => {
    const date = readDate(match[0])
    return date ? [{ start: match.index, end: match.index + match[0].length, date, text: match[0] }] : []
  })
}

/** The first day that a date of any precision covers. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that a date of any precision covers. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? `${date}-${pad(daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}` : date
}

/** The day after that which lies a number of months before: the first of the months that end on this day. */
export function monthsUpTo(end: string, months: number): string {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const [startYear, startMonth] = [Math.floor(index / 12), (index % 12) + 1]
  // The months up to a month's last day begin with a month's first day, however long the months are.
  if (day === daysIn(year, month)) return toIsoDay(startYear, startMonth + 1, 1)
  return toIsoDay(startYear, startMonth, Math.min(day, daysIn(startYear, startMonth)) + 1)
}

function toIsoDay(year: number, month: number, day: number): string {
  if (month > 12) return toIsoDay(year + 1, month - 12, day)
  if (day > daysIn(year, month)) return toIsoDay(year, month + 1, day - daysIn(year, month))
  return `${year}-${pad(month)}-${pad(day)}`
}
