import type { Diagnostic } from '../../schema/report.js'
import { checkBodies } from './bodies.js'
import type { DiagnoseContext } from './context.js'
import { checkFindings } from './findings.js'
import { checkGrades } from './grades.js'
import { checkSource } from './source.js'

/** What is remarked on, in this order where two remarks stand at one place. */
const CHECKS: readonly ((context: DiagnoseContext) => Diagnostic[])[] = [
  checkSource,
  checkBodies,
  checkGrades,
  checkFindings,
  ({ figureRemarks, reading }) =>
    figureRemarks.map(({ start, end, ...remark }) => ({ ...remark, span: reading.span(start, end) })),
]

/** Remarks on what the source lacks, contradicts or prints elsewhere, in document order; those on all of it come first. */
export function diagnose(context: DiagnoseContext): Diagnostic[] {
  return CHECKS.flatMap((check) => check(context)).sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
}
