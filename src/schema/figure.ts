import * as z from 'zod'
import { PartialDateSchema } from './date.js'
import { DerivedSchema, RuleSchema } from './derived.js'
import { BodyIdSchema, ItemIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { SpanSchema } from './span.js'
import { MEASURES, QUALIFIERS, ROLES, STRANDS, UNITS } from './terms.js'

/** Time that a figure is about: from a first to a last day, or one date. */
const PeriodSchema = z
  .union([
    z.strictObject({
      start: PartialDateSchema.meta({ description: 'First date of the period, ISO 8601.', examples: ['2021-06-01'] }),
      end: PartialDateSchema.meta({
        description: 'Last date of the period, inclusive, ISO 8601.',
        examples: ['2022-05-31'],
      }),
    }),
    z.strictObject({
      asAt: PartialDateSchema.meta({
        description: 'The one date that the figure is of, ISO 8601.',
        examples: ['2023-01-04'],
      }),
    }),
  ])
  .meta({ id: 'Period', description: 'A first and a last date, or one date.' })

/** Number or share that a report states. */
export const FigureSchema = z
  .strictObject({
    id: ItemIdSchema.meta({
      description: 'Report, body that prints it, `fig` and number.',
      examples: ['eastern-2021-22/ersou/fig-3'],
    }),
    number: z.int().positive().describe('1, 2, … within the body that prints it, in document order.'),
    bodyId: BodyIdSchema.meta({
      description:
        'The body that the figure is about: "29 by Cleveland Police" is about cleveland, wherever it is printed.',
      examples: ['cleveland'],
    }),
    measure: z.enum(MEASURES).describe('What is counted.'),
    value: z
      .number()
      .nonnegative()
      .describe(
        'The number printed, in digits or words; percentages from 0, with at most two decimals where worked out.',
      ),
    unit: z.enum(UNITS).describe('count for a number of things, percent for a share of them.'),
    qualifier: z
      .enum(QUALIFIERS)
      .nullable()
      .describe('The word that loosens the number; null where it is given as exact.'),
    role: z
      .enum(ROLES)
      .nullable()
      .describe('Whether the body led the work or supported another’s; null where this is not said.'),
    strands: z
      .array(z.enum(STRANDS))
      .describe('Strands that the figure is limited to; empty for all of them, or not stated.'),
    subset: LineSchema.nullable().meta({
      description: 'A narrower scope in the report’s words; null where the figure is not narrowed.',
      examples: ['Cyber Protect team'],
    }),
    of: LineSchema.nullable().describe(
      'For a percentage: of what, in the report’s words; null for a count, or where this is not said.',
    ),
    ofId: ItemIdSchema.nullable().describe(
      'Id of the figure that this one is a part of; null where it is part of none.',
    ),
    period: PeriodSchema.nullable().describe(
      'The time that the figure is about: printed, or that of the statement it continues; null where neither says.',
    ),
    rank: LineSchema.nullable().meta({
      description: 'Place among other bodies, as printed; null where none is.',
      examples: ['third highest in the region'],
    }),
    quote: LineSchema.describe('The sentence that states it: equal to the slice of the reading text at its span.'),
    findingId: ItemIdSchema.nullable().describe('Id of the finding that it is printed in; null where it is in none.'),
    rule: RuleSchema.meta({ description: 'The rule that found it.', examples: ['figure/counted'] }),
    derived: z
      .array(DerivedSchema)
      .describe(
        'Fields that the sentence does not print itself, in the order of the fields; empty where it prints all.',
      ),
    span: SpanSchema.describe('Place of the sentence.'),
  })
  .meta({
    id: 'Figure',
    description: 'How many, or what share of, disruptions, threats, groups, vulnerabilities or orders a report states.',
  })

export type Period = z.infer<typeof PeriodSchema>
export type Figure = z.infer<typeof FigureSchema>
