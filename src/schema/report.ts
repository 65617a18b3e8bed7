import * as z from 'zod'
import { BodySchema } from './body.js'
import { PrintedDateSchema } from './date.js'
import { DiagnosticSchema } from './diagnostic.js'
import { ReportIdSchema } from './id.js'
import { LineSchema } from './line.js'
import { DIALECTS, FORMATS, SCHEMA_VERSION } from './terms.js'

/** File that a report was read from. */
const SourceSchema = z
  .strictObject({
    file: LineSchema.meta({ description: 'Name of the file, without its folders.', examples: ['eastern.md'] }),
    format: z.enum(FORMATS).describe('Form of the file.'),
    dialect: z
      .enum(DIALECTS)
      .nullable()
      .describe(
        'How the text marks its paragraphs, as detected: Markdown, a blank line between paragraphs, one paragraph a line, or ' +
          'wrapped lines as on a page; null for formats that are no text.',
      ),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'expected 64 lower-case hexadecimal digits' })
      .describe('SHA-256 of the file’s bytes, in lower-case hexadecimal.'),
    bytes: z.int().nonnegative().describe('Size of the file in bytes.'),
    pages: z.int().positive().nullable().describe('Number of pages; null where the format has no pages.'),
  })
  .meta({ id: 'Source', description: 'The file that the report was read from.' })

/** Regional report as data: the document that is written for each source. */
export const ReportSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this contract (semver).'),
    id: ReportIdSchema.meta({
      description:
        'Region and years of the programme; without a programme, region and publication date; with neither, the region.',
      examples: ['eastern-2021-22', 'south-east-2024-08-30', 'east-midlands'],
    }),
    title: LineSchema.nullable().describe('Title as printed on the cover, on one line; null where there is no cover.'),
    programme: LineSchema.nullable().meta({
      description: 'Inspection programme as printed on the cover; null where none is.',
      examples: ['PEEL 2021/22'],
    }),
    published: PrintedDateSchema.nullable().describe('Date of publication on the cover; null where none is printed.'),
    source: SourceSchema,
    bodies: z.array(BodySchema).describe('The region, its unit and its forces, in the report’s order.'),
    diagnostics: z.array(DiagnosticSchema).describe('Remarks on the source, in document order.'),
  })
  .meta({ title: 'Report', description: 'A regional report on serious and organised crime as data.' })

export type Source = z.infer<typeof SourceSchema>
export type Report = z.infer<typeof ReportSchema>

export type { Body } from './body.js'
export type { PrintedDate } from './date.js'
export type { Derived } from './derived.js'
export type { Diagnostic } from './diagnostic.js'
export type { Figure, Period } from './figure.js'
export type { Finding, FindingBlock } from './finding.js'
export type { Grade } from './grade.js'
export type { PrintedNumber } from './printed-number.js'
export type { Recommendation } from './recommendation.js'
export type { Span } from './span.js'
export * from './terms.js'
export type { Unplaced } from './unplaced.js'
