import * as z from 'zod'
import { ERROR_CODES, type PeelbackErrorCode } from '../error.js'
import { DIALECTS, FINDING_KINDS, FORMATS, SEVERITIES } from '../schema/report.js'

const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected 64 lower-case hexadecimal digits' })
/** No name leads out of the folder, whatever was done to the manifest. */
const name = z.string().regex(/^[^/\\]+$/, { error: 'expected the name of a file in the output folder' })
const counts = <Term extends string>(terms: readonly Term[]) => z.record(z.enum(terms), count)

const FileMarkSchema = z.strictObject({ bytes: count, sha256 })

const OutputSchema = z.strictObject({ name, bytes: count, sha256 })

const ResultSchema = z.strictObject({
  summary: z.strictObject({
    id: z.string(),
    format: z.enum(FORMATS),
    dialect: z.enum(DIALECTS).nullable(),
    bodies: count,
    grades: count,
    findings: counts(FINDING_KINDS),
    recommendations: count,
    priorRecommendations: count,
    figures: count,
    diagnostics: counts(SEVERITIES),
  }),
  document: FileMarkSchema,
  text: FileMarkSchema,
  milliseconds: count,
})

const SourceSchema = z.strictObject({
  file: z.string().describe('Path as given, with forward slashes.'),
  bytes: count.nullable().describe('Size; null where the file could not be read.'),
  sha256: sha256.nullable().describe('SHA-256 of the bytes; null where the file could not be read.'),
  outcome: z
    .enum(['converted', 'copy', 'failed'])
    .describe('Whether it was converted, says the same as one that was, or gave nothing.'),
  files: z.array(name).describe('Files of the output folder that come of it alone.'),
  code: z
    .enum(Object.keys(ERROR_CODES) as [PeelbackErrorCode, ...PeelbackErrorCode[]])
    .nullable()
    .describe('What went wrong; null where nothing did.'),
  message: z.string().nullable(),
  key: z.string().nullable().describe('Key of what it gives: of its bytes, its name, the engine and the options.'),
  result: ResultSchema.nullable().describe('What it gives, in brief; null where it gives no report.'),
  same: z
    .strictObject({ as: z.string(), differences: z.array(z.string()), reversed: z.array(z.string()) })
    .nullable()
    .describe('Key of the source whose data are written for this report id, and what the two say differently.'),
})

const LeftSchema = z.strictObject({ ...OutputSchema.shape, key: z.string().nullable() })

/** The shape of a manifest. */
export const ManifestSchema = z.strictObject({
  manifestVersion: z.literal(1).describe('Version of the shape of this file.'),
  engine: z.strictObject({ version: z.string(), build: z.string() }),
  formats: z.array(z.string()).describe('The formats that were asked for, with what their files depend on besides.'),
  /** Of what the files that hold all reports were made. */
  gathered: z.string().nullable(),
  outputs: z.array(OutputSchema).describe('All files of the output folder that the sources give, by name.'),
  left: z.array(LeftSchema).describe('Files of earlier runs that no source gives now, by name.'),
  sources: z.array(SourceSchema).describe('All sources, by file.'),
})
