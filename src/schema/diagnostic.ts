import * as z from 'zod'
import { BodyIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { SEVERITIES } from './terms.js'

/** Remark on the source: what is expected and absent, contradictory, displaced or dropped. */
export const DiagnosticSchema = z
  .strictObject({
    severity: z
      .enum(SEVERITIES)
      .describe('error: data is missing or wrong; warning: data may be wrong; info: worth knowing, nothing is lost.'),
    code: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'expected lower-case words joined by hyphens' })
      .meta({ description: 'Stable name of the remark.', examples: ['grade-missing'] }),
    message: LineSchema.describe('What was expected and what was found, in a sentence.'),
    actual: LineSchema.nullable().meta({
      description: 'What the report says there; null where the message alone says it.',
      examples: ['56'],
    }),
    expected: z.array(LineSchema).meta({
      description: 'What it could have said, each an answer of its own; empty where that is not known.',
      examples: ['57'],
    }),
    note: LineSchema.nullable().describe('What else to know about it; null where there is nothing to add.'),
    span: SpanSchema.nullable().describe('What it is about; null where it is about the whole report.'),
    bodyId: BodyIdSchema.nullable().describe('The body whose part it is about; null where it is about none.'),
  })
  .meta({ id: 'Diagnostic', description: 'A remark on the source.' })

export type Diagnostic = z.infer<typeof DiagnosticSchema>
