import * as z from 'zod'
import { PartialDateSchema } from './date.js'
import { BodyIdSchema, ItemIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { NUMBER_KINDS } from './terms.js'

/** Number in a body's part that no figure, period or deadline has. */
export const PrintedNumberSchema = z
  .strictObject({
    id: ItemIdSchema.meta({
      description: 'Report, body that prints it, `num` and number.',
      examples: ['eastern-2021-22/norfolk/num-12'],
    }),
    number: z.int().positive().describe('1, 2, … within the body that prints it, in document order.'),
    bodyId: BodyIdSchema.meta({ description: 'The body in whose part it is printed.', examples: ['norfolk'] }),
    kind: z
      .enum(NUMBER_KINDS)
      .describe(
        'What it was taken for, by its own characters and the words beside it. `measure`: it counts something that figures count, ' +
          'and no figure was made of it. `name`: it is part of a name ("4P", "section 22A"). `other`: none of these.',
      ),
    text: LineSchema.meta({
      description: 'The number as printed, with the sign or word that belongs to it.',
      examples: ['£1.2 million', 'two thirds', '31 May 2022'],
    }),
    value: z
      .number()
      .nonnegative()
      .nullable()
      .describe('Its value; a share as a percentage; null for dates, names and words such as "hundreds".'),
    unit: LineSchema.nullable().meta({
      description:
        'Its unit, or the noun that it counts, in the report’s words; `percent` for shares; null where there is none beside it.',
      examples: ['police officers', 'months', '£'],
    }),
    date: PartialDateSchema.nullable().describe(
      'For a date: ISO 8601, only as precise as printed; null for anything else, for days without a year and for years such as "2021/22".',
    ),
    quote: LineSchema.describe(
      'The sentence, title or item that it stands in; of text without full stops, the words around it.',
    ),
    span: SpanSchema.describe('Place of the number.'),
  })
  .meta({
    id: 'PrintedNumber',
    description: 'A number that a body’s part prints and that no figure, period or deadline of the data has.',
  })

export type PrintedNumber = z.infer<typeof PrintedNumberSchema>
