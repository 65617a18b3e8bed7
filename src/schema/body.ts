import * as z from 'zod'
import { FigureSchema } from './figure.js'
import { FindingSchema } from './finding.js'
import { GradeSchema } from './grade.js'
import { BodyIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { RecommendationSchema } from './recommendation.js'
import { SpanSchema } from './span.js'
import { BODY_KINDS, INSPECTIONS } from './terms.js'
import { UnplacedSchema } from './unplaced.js'

/** Region, unit or force with all that the report says of it. */
export const BodySchema = z
  .strictObject({
    id: BodyIdSchema.meta({
      description: 'Slug of the registry, the same in every report.',
      examples: ['ersou', 'norfolk'],
    }),
    kind: z.enum(BODY_KINDS).describe('The region, its regional organised crime unit (rocu), or a force.'),
    name: LineSchema.meta({ description: 'Full name as printed in this report.', examples: ['Norfolk Constabulary'] }),
    abbreviation: LineSchema.nullable().meta({
      description: 'Short name as printed in this report; null where none is.',
      examples: ['ERSOU'],
    }),
    onsCode: z
      .string()
      .regex(/^[EW]\d{8}$/, { error: 'expected a code such as "E23000024"' })
      .nullable()
      .meta({
        description:
          'ONS code of the police force area, from the registry; null for regions, units and forces without one.',
        examples: ['E23000024'],
      }),
    grade: GradeSchema.nullable().describe('The grade; null where none is printed, and always for a region.'),
    inspected: z
      .enum(INSPECTIONS)
      .describe('previous_programme where the report says that it repeats an earlier inspection of this body.'),
    findings: z.array(FindingSchema).describe('Its findings, in document order.'),
    recommendations: z.array(RecommendationSchema).describe('Recommendations of this report, in document order.'),
    priorRecommendations: z
      .array(RecommendationSchema)
      .describe('Recommendations that the report only quotes from earlier ones, in document order.'),
    figures: z.array(FigureSchema).describe('Figures printed in its part, in document order.'),
    unplaced: z
      .array(UnplacedSchema)
      .describe(
        'Text of its part that belongs to nothing else, in document order; empty where all text has its place.',
      ),
    span: SpanSchema.describe('Its part of the report, from its heading to the next body’s.'),
  })
  .meta({ id: 'Body', description: 'A region, unit or force, with all that the report says of it.' })

export type Body = z.infer<typeof BodySchema>
