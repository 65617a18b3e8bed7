import { findLastDay } from '../../last-day.js'

/** How a deadline stands to a date. */
export interface Due {
  readonly isOverdue: boolean
  /** In words: "12 days overdue". */
  readonly words: string
}

const DAY = 86_400_000

/**
 * How a deadline stands to a day: it is overdue from the day after its last day, which for a month or a year that is
 * printed without a day is the last day of that month or year.
 */
export function judgeDeadline(deadline: string | null, day: string): Due {
  if (deadline === null) return { isOverdue: false, words: 'No date printed' }
  const left = Math.round((lastMoment(deadline) - Date.parse(day)) / DAY)
  if (left === 0) return { isOverdue: false, words: 'Due that day' }
  const size = Math.abs(left)
  const days = `${size.toLocaleString('en-GB')} ${size === 1 ? 'day' : 'days'}`
  return left < 0 ? { isOverdue: true, words: `Overdue by ${days}` } : { isOverdue: false, words: `Due in ${days}` }
}

/** The last day of a date that may be a month or a year, as milliseconds. */
export function lastMoment(date: string): number {
  return Date.parse(findLastDay(date))
}

/** Whether a text is a day of the calendar; browsers take 31 February for a day in March. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(text)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}
