import * as z from 'zod'

/** Place of an item in the reading text and in the source. */
export const SpanSchema = z
  .strictObject({
    start: z
      .int()
      .nonnegative()
      .describe('Offset of the first character in the reading text, in UTF-16 units, from 0.'),
    end: z
      .int()
      .nonnegative()
      .describe('Offset after the last character, in UTF-16 units: `text.slice(start, end)` is the verbatim text.'),
    line: z
      .int()
      .positive()
      .nullable()
      .describe('Line of the source file where the item begins, from 1; null for PDF.'),
    page: z
      .int()
      .positive()
      .nullable()
      .describe('Page where the item begins, from 1; null where the format has no pages.'),
  })
  .refine((span) => span.start <= span.end, { error: 'expected start at or before end', path: ['end'] })
  .meta({ id: 'Span', description: 'Place of an item in the reading text `<report id>.txt` and in the source.' })

export type Span = z.infer<typeof SpanSchema>
