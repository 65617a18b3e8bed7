import * as z from 'zod'
import { LineSchema } from './line.js'

const PRECISIONS = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** ISO 8601 date that is only as precise as the report prints: a day, a month or a year. */
export const PartialDateSchema = z
  .string()
  .regex(PRECISIONS, { error: 'expected an ISO 8601 date: YYYY-MM-DD, YYYY-MM or YYYY', abort: true })
  .refine(isOnCalendar, { error: 'expected a day that the month has' })

/** Date with the words that print it. */
export const PrintedDateSchema = z
  .strictObject({
    date: PartialDateSchema.meta({
      description: 'ISO 8601, only as precise as printed: a day, a month or a year.',
      examples: ['2023-09-01', '2022-02'],
    }),
    text: LineSchema.meta({ description: 'The date as printed.', examples: ['1 September 2023'] }),
  })
  .meta({ id: 'PrintedDate', description: 'A date and the words that print it.' })

export type PrintedDate = z.infer<typeof PrintedDateSchema>

function isOnCalendar(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return true
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
