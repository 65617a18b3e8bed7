import { basename } from 'node:path'
import * as z from 'zod'
import { PeelbackError } from '../error.js'
import type { Extraction, ExtractOptions } from '../extract/pipeline.js'
import { checkNumbers, checkReport } from '../schema/check.js'
import { PrintedNumberSchema } from '../schema/printed-number.js'
import { type PrintedNumber, type Report, ReportSchema } from '../schema/report.js'
import type { Extract } from './options.js'

/**
 * Extracts a report and lets it through only where it keeps the contract.
 *
 * @throws PeelbackError what the extraction throws; internal where its result breaches the contract.
 */
export async function readReport(
  file: string,
  bytes: Uint8Array,
  extract: Extract,
  options: ExtractOptions,
): Promise<Extraction> {
  const { report, text, numbers } = await extract({ file, bytes }, options)
  // A name may have line ends, where the contract has text on one line.
  const source = { ...report.source, file: basename(file).replace(/[\r\n]+/g, ' ') }
  return { ...parseExtraction(file, { report: { ...report, source }, text, numbers }), text }
}

/** What an extraction gives besides its text, as data that keep the contract. */
const ExtractionSchema = z.object({ report: ReportSchema, numbers: z.array(PrintedNumberSchema) })

/** Lets through only what the schemas and the checks across records allow. */
function parseExtraction(
  file: string,
  { report, numbers, text }: Extraction,
): { report: Report; numbers: readonly PrintedNumber[] } {
  // Making a function of the schema takes longer than it saves: a report is checked once.
  const parsed = ExtractionSchema.safeParse({ report, numbers }, { jitless: true })
  const problems = parsed.success
    ? [...checkReport(parsed.data.report, text), ...checkNumbers(parsed.data.numbers, parsed.data.report, text)]
    : parsed.error.issues.map((issue) => ({ path: tellPath(issue.path), message: issue.message }))
  if (parsed.success && problems.length === 0) return parsed.data
  const listed = problems.slice(0, 5).map((problem) => `\n  ${problem.path}: ${problem.message}`)
  const rest = problems.length > listed.length ? `\n  and ${problems.length - listed.length} more` : ''
  const count = problems.length === 1 ? '1 breach' : `${problems.length} breaches`
  throw new PeelbackError(
    'internal',
    `${file}: expected data that keep the contract, found ${count} of it${listed.join('')}${rest}`,
    parsed.success ? {} : { cause: parsed.error },
  )
}

/** The place of a breach: in the report where nothing else is said. */
function tellPath(path: readonly PropertyKey[]): string {
  return (path[0] === 'report' ? path.slice(1) : path).join('.')
}
