import type { Diagnostic } from '../../schema/report.js'
import { BODY_MISSING } from './body-missing.js'
import { BODY_OF_OTHER_REGION } from './body-of-other-region.js'
import { BODY_REPEATED } from './body-repeated.js'
import { type Check, makeDiagnostic, type Remark } from './check.js'
import { CONTENTS_DIFFER } from './contents-differ.js'
import type { DiagnoseContext } from './context.js'
import { DATE_MISREAD } from './date-misread.js'
import { DEADLINE_PASSED } from './deadline-passed.js'
import { FINDINGS_MISSING } from './findings-missing.js'
import { GRADE_CONFLICT } from './grade-conflict.js'
import { GRADE_MISSING } from './grade-missing.js'
import { GRADE_NOT_GIVEN } from './grade-not-given.js'
import { GRADE_OF_OTHER_BODY } from './grade-of-other-body.js'
import { GRADE_UNKNOWN } from './grade-unknown.js'
import { MEMBERSHIP_DIFFERS } from './membership-differs.js'
import { NUMBER_MISREAD } from './number-misread.js'
import { PAGE_FURNITURE } from './page-furniture.js'
import { PARTS_DIFFER } from './parts-differ.js'
import { PARTS_OPEN } from './parts-open.js'
import { RATIO_DIFFERS } from './ratio-differs.js'
import { RECOMMENDATION_MISSING } from './recommendation-missing.js'
import { REFERENCE_MISSING } from './reference-missing.js'
import { FIGURE_REMARKS, OUTLINE_REMARKS, READING_REMARKS, SAME_REPORT, SAME_REPORT_DIFFERS } from './remarks.js'
import { SHARE_DIFFERS } from './share-differs.js'
import { TEXT_CUT } from './text-cut.js'
import { TEXT_MISSING } from './text-missing.js'
import { TEXT_REPEATED } from './text-repeated.js'
import { ASIDE_UNPLACED, TEXT_UNPLACED } from './text-unplaced.js'
import { TITLE_MISSING } from './title-missing.js'
import { VALUES_DIFFER } from './values-differ.js'

/** The checks within a report, in the order of their remarks where two stand at one place: the wider before the narrower. */
const CHECKS = {
  reading: [PAGE_FURNITURE, ASIDE_UNPLACED],
  bodies: [BODY_MISSING, BODY_OF_OTHER_REGION, BODY_REPEATED, MEMBERSHIP_DIFFERS, CONTENTS_DIFFER],
  grades: [GRADE_NOT_GIVEN, GRADE_MISSING, GRADE_UNKNOWN, GRADE_CONFLICT, GRADE_OF_OTHER_BODY],
  findings: [FINDINGS_MISSING, TITLE_MISSING, TEXT_MISSING, RECOMMENDATION_MISSING, DEADLINE_PASSED, REFERENCE_MISSING],
  text: [TEXT_UNPLACED, TEXT_CUT, TEXT_REPEATED, NUMBER_MISREAD, DATE_MISREAD],
  figures: [PARTS_DIFFER, PARTS_OPEN, SHARE_DIFFERS, RATIO_DIFFERS, VALUES_DIFFER],
} as const satisfies Record<string, readonly Check[]>

/** Every remark that a report can get, by topic: those of checks, and those that other stages make as they go. */
export const CATALOGUE: readonly { readonly title: string; readonly remarks: readonly Remark[] }[] = [
  { title: 'Bodies and contents', remarks: CHECKS.bodies },
  { title: 'Grades', remarks: CHECKS.grades },
  { title: 'Findings and recommendations', remarks: CHECKS.findings },
  { title: 'Text', remarks: [...CHECKS.text, ...OUTLINE_REMARKS] },
  { title: 'Figures', remarks: [...CHECKS.figures, ...FIGURE_REMARKS] },
  { title: 'Reading', remarks: [...READING_REMARKS, ...CHECKS.reading] },
  { title: 'Two forms of one report', remarks: [SAME_REPORT, SAME_REPORT_DIFFERS] },
]

const SEVERITIES = new Map<string, Remark['severity']>(
  CATALOGUE.flatMap(({ remarks }) => remarks.map(({ code, severity }) => [code, severity] as const)),
)

/** The diagnostic of a remark that another stage made. */
function relay(code: string, message: string, place: Pick<Diagnostic, 'span' | 'bodyId'>): Diagnostic {
  return makeDiagnostic({ code, severity: SEVERITIES.get(code) ?? 'error' }, { message, ...place })
}

/** Remarks on what the source lacks, contradicts or prints elsewhere, in document order; those on all of it come first. */
export function diagnose(context: DiagnoseContext): Diagnostic[] {
  const { source, outline, reading, figureRemarks } = context
  const run = (checks: readonly Check[]): Diagnostic[] =>
    checks.flatMap((check) => check.find(context).map((found) => makeDiagnostic(check, found)))
  const { reading: readingChecks, ...others } = CHECKS
  return [
    ...source.remarks.map(({ code, message }) => relay(code, message, { span: null, bodyId: null })),
    ...run(readingChecks),
    ...outline.remarks.map(({ code, message, block, bodyId }) =>
      relay(code, message, { span: block ? reading.spanOf(block) : null, bodyId }),
    ),
    ...run(Object.values(others).flat()),
    ...figureRemarks.map(({ code, message, start, end, bodyId }) =>
      relay(code, message, { span: reading.span(start, end), bodyId }),
    ),
  ].sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
}
