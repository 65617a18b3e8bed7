import * as z from 'zod'
import { RuleSchema } from './derived.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { GRADES } from './terms.js'

/** Grade of a unit or force. */
export const GradeSchema = z
  .strictObject({
    value: z.enum(GRADES).describe('The grade, from the best to the worst.'),
    label: LineSchema.nullable().meta({
      description: 'The grade as printed on its own, beside the name or below it; null where it is only in a sentence.',
      examples: ['Requires improvement'],
    }),
    statement: LineSchema.nullable().meta({
      description: 'The sentence that gives the grade; null where only the label is printed.',
      examples: ['Norfolk Constabulary requires improvement at tackling serious and organised crime.'],
    }),
    rule: RuleSchema.meta({ description: 'The rule that found it.', examples: ['grade/is', 'grade/label'] }),
    span: SpanSchema.describe('Place of the statement or, without one, of the label.'),
  })
  .meta({ id: 'Grade', description: 'Grade of a unit or force at tackling serious and organised crime.' })

export type Grade = z.infer<typeof GradeSchema>
