import type { Diagnostic } from '../../schema/report.js'
import { checkBodies } from './bodies.js'
import type { Check } from './check.js'
import type { DiagnoseContext } from './context.js'
import { checkFindings } from './findings.js'
import { checkGrades } from './grades.js'
import { checkSource } from './source.js'
import { ASIDE_UNPLACED, TEXT_UNPLACED } from './text-unplaced.js'

/** The diagnostics that a check makes of the places that it finds. */
function run({ severity, code, find }: Check): (context: DiagnoseContext) => Diagnostic[] {
  return (context) => find(context).map(({ message, span, bodyId }) => ({ severity, code, message, span, bodyId }))
}

/** What is remarked on, in this order where two remarks stand at one place. */
const CHECKS: readonly ((context: DiagnoseContext) => Diagnostic[])[] = [
  checkSource,
  checkBodies,
  checkGrades,
  checkFindings,
  run(TEXT_UNPLACED),
  run(ASIDE_UNPLACED),
  ({ figureRemarks, reading }) =>
    figureRemarks.map(({ start, end, ...remark }) => ({ ...remark, span: reading.span(start, end) })),
]

/** Remarks on what the source lacks, contradicts or prints elsewhere, in document order; those on all of it come first. */
export function diagnose(context: DiagnoseContext): Diagnostic[] {
  return CHECKS.flatMap((check) => check(context)).sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
}
