import { basename } from 'node:path'
import { PeelbackError } from '../error.js'
import type { Extraction, ExtractOptions } from '../extract/pipeline.js'
import { checkReport } from '../schema/check.js'
import { type Report, ReportSchema } from '../schema/report.js'
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
  const { report, text } = await extract({ file, bytes }, options)
  const source = { ...report.source, file: basename(file) }
  return { report: parseReport(file, { ...report, source }, text), text }
}

/** Lets through only what the schemas and the checks across records allow. */
function parseReport(file: string, report: Report, text: string): Report {
  const parsed = ReportSchema.safeParse(report)
  const problems = parsed.success
    ? checkReport(parsed.data, text)
    : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
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
