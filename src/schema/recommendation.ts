import * as z from 'zod'
import { PrintedDateSchema } from './date.js'
import { RuleSchema } from './derived.js'
import { ItemIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'

/** Recommendation of this report, or one of an earlier report that this one quotes. */
export const RecommendationSchema = z
  .strictObject({
    id: ItemIdSchema.meta({
      description: 'Report, body, `rec` (or `prec` for one quoted from an earlier report) and number.',
      examples: ['eastern-2021-22/bedfordshire/rec-1'],
    }),
    number: z.int().positive().describe('1, 2, … within this body, in document order; quoted ones are counted apart.'),
    deadline: PrintedDateSchema.nullable().describe(
      'The date by which it is to be done; null where none is printed ("Within six months", "With immediate effect").',
    ),
    addressee: LineSchema.nullable().meta({
      description: 'Who is to do it, as printed; null where nobody is named.',
      examples: ['the chief constable'],
    }),
    text: LineSchema.describe('The sentence or sentences on one line, with the words that open the list, if any.'),
    items: z.array(LineSchema).describe('The list that the text opens; empty where there is none.'),
    findingId: ItemIdSchema.nullable().describe(
      'Id of the cause of concern (or other finding) that it follows; null where it follows none.',
    ),
    rule: RuleSchema.meta({
      description:
        'The rule that found it: a wording that opens it, or recommendation/quoted for one of an earlier report.',
      examples: ['recommendation/by-date'],
    }),
    span: SpanSchema.describe('From the first word to the end of its list.'),
  })
  .meta({ id: 'Recommendation', description: 'What the inspectors ask a body to do, by when.' })

export type Recommendation = z.infer<typeof RecommendationSchema>
