import * as z from 'zod'
import { LineSchema } from './line.js'
import { isOnCalendar, PARTIAL_DATE } from './string-shapes.js'

/** ISO 8601 date that is only as precise as the report prints: a day, a month or a year. */
export const PartialDateSchema = z
  .string()
  .regex(PARTIAL_DATE, { error: 'expected an ISO 8601 date: YYYY-MM-DD, YYYY-MM or YYYY', abort: true })
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
