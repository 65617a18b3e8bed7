import * as z from 'zod'
import { BodySchema } from '../schema/body.js'
import { DiagnosticSchema } from '../schema/diagnostic.js'
import { FigureSchema } from '../schema/figure.js'
import { FindingSchema } from '../schema/finding.js'
import { GradeSchema } from '../schema/grade.js'
import { RecommendationSchema } from '../schema/recommendation.js'
import { ReportSchema, SCHEMA_VERSION } from '../schema/report.js'

const MAJOR = SCHEMA_VERSION.split('.', 1)[0] ?? ''

const ComparedRecommendationSchema = RecommendationSchema.pick({
  id: true,
  deadline: true,
  addressee: true,
  text: true,
  items: true,
  findingId: true,
}).strip()

const ComparedBodySchema = BodySchema.pick({
  id: true,
  kind: true,
  name: true,
  abbreviation: true,
  onsCode: true,
  inspected: true,
})
  .strip()
  .extend({
    grade: GradeSchema.pick({ value: true, label: true, statement: true }).strip().nullable(),
    findings: z.array(
      FindingSchema.pick({ id: true, kind: true, title: true, section: true, text: true, refersTo: true }).strip(),
    ),
    recommendations: z.array(ComparedRecommendationSchema),
    priorRecommendations: z.array(ComparedRecommendationSchema),
    figures: z.array(FigureSchema.omit({ number: true, span: true, rule: true, derived: true }).strip()),
  })

/**
 * What is compared of a report, and nothing else of it: places, numbers that follow from the order, and fields of other
 * versions of the contract are left out. So it reads the documents of every version with the same first number.
 */
export const ComparedReportSchema = ReportSchema.pick({ id: true, title: true, programme: true, published: true })
  .strip()
  .extend({
    schemaVersion: z
      .string()
      .regex(new RegExp(`^${MAJOR}\\.\\d+\\.\\d+$`), { error: `expected version ${MAJOR}.x.x of the contract` }),
    source: z.object({ file: z.string(), sha256: z.string() }),
    bodies: z.array(ComparedBodySchema),
    diagnostics: z.array(DiagnosticSchema.pick({ severity: true, code: true, message: true, bodyId: true }).strip()),
  })

export type ComparedReport = z.infer<typeof ComparedReportSchema>
