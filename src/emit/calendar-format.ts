import type { Body, Recommendation, Report } from '../schema/report.js'
import type { Gathered } from './format.js'
import { findLastDay } from './last-day.js'

const FILE = 'recommendations.ics'

/** Deadlines of recommendations as a calendar (RFC 5545): a day each, the last of the deadline. */
export const ICS: Gathered = {
  name: 'ics',
  files: [FILE],
  start: async (open) => {
    const { default: createCalendar } = await import('ical-generator')
    const writing = await open(FILE)
    const prodId = { company: 'peelback', product: 'recommendations', language: 'EN' }
    const calendar = createCalendar({ name: 'Recommendations of HMICFRS', prodId })
    // The days of a report are rendered with it, since they take much more memory than their text.
    const days: string[] = []
    let undated = 0
    return {
      add: async (entry) => {
        const { report } = await entry.readReport()
        for (const body of report.bodies) {
          for (const recommendation of body.recommendations) {
            if (recommendation.deadline)
              calendar.createEvent(toEvent(recommendation, recommendation.deadline, body, report))
            else undated += 1
          }
        }
        days.push(partCalendar(calendar.toString()).days)
        calendar.clear()
      },
      end: () => {
        calendar.description(`${count(undated)} without a deadline, in none of these days.`)
        const { head, tail } = partCalendar(calendar.toString())
        return writing.write(`${head}${days.join('')}${tail}\r\n`)
      },
    }
  },
}

/** Parts a calendar into what stands before its days, these, and what stands behind them. */
function partCalendar(text: string): { head: string; days: string; tail: string } {
  const end = text.lastIndexOf('END:VCALENDAR')
  const first = text.indexOf('BEGIN:VEVENT')
  const start = first < 0 ? end : first
  return { head: text.slice(0, start), days: text.slice(start, end), tail: text.slice(end) }
}

function toEvent(
  { id, number, addressee, text, items }: Recommendation,
  { date, text: printed }: NonNullable<Recommendation['deadline']>,
  body: Body,
  report: Report,
) {
  const day = toDay(findLastDay(date))
  const lines = [text, ...items.map((item) => `• ${item}`), '', `Deadline as printed: ${printed}`]
  if (addressee !== null) lines.push(`Addressed to: ${addressee}`)
  lines.push(`Report: ${report.title ?? report.id}`, `Id: ${id}`)
  return {
    id: `${id}@peelback`,
    start: day,
    end: new Date(day.getTime() + DAY),
    allDay: true,
    // No clock is asked: the day of publication or, where none is printed, that of the deadline.
    stamp: report.published ? toDay(findLastDay(report.published.date)) : day,
    summary: `${body.name}: recommendation ${number}`,
    description: lines.join('\n'),
  }
}

/** Milliseconds. */
const DAY = 86_400_000

function toDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}

function count(number: number): string {
  return number === 1 ? '1 recommendation is' : `${number} recommendations are`
}
