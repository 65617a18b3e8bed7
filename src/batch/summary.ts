import type { Report } from '../schema/report.js'
import {
  type Dialect,
  FINDING_KINDS,
  type FindingKind,
  type Format,
  SEVERITIES,
  type Severity,
} from '../schema/terms.js'

/** What one report holds, in numbers. */
export interface ReportSummary {
  readonly id: string
  /** Path as given, with forward slashes. */
  readonly file: string
  readonly format: Format
  /** The text dialect that was detected; null for formats that are no text. */
  readonly dialect: Dialect | null
  readonly bodies: number
  /** Bodies with a grade. */
  readonly grades: number
  readonly findings: Readonly<Record<FindingKind, number>>
  readonly recommendations: number
  readonly priorRecommendations: number
  readonly figures: number
  readonly diagnostics: Readonly<Record<Severity, number>>
}

/** Counts what a report holds. */
export function summarizeReport({ file, report }: { readonly file: string; readonly report: Report }): ReportSummary {
  const total = (count: (body: Report['bodies'][number]) => number): number =>
    report.bodies.reduce((sum, body) => sum + count(body), 0)
  return {
    id: report.id,
    file,
    format: report.source.format,
    dialect: report.source.dialect,
    bodies: report.bodies.length,
    grades: total((body) => (body.grade ? 1 : 0)),
    findings: countBy(
      FINDING_KINDS,
      report.bodies.flatMap((body) => body.findings.map((finding) => finding.kind)),
    ),
    recommendations: total((body) => body.recommendations.length),
    priorRecommendations: total((body) => body.priorRecommendations.length),
    figures: total((body) => body.figures.length),
    diagnostics: countBy(
      SEVERITIES,
      report.diagnostics.map((diagnostic) => diagnostic.severity),
    ),
  }
}

function countBy<Term extends string>(terms: readonly Term[], found: readonly Term[]): Record<Term, number> {
  return Object.fromEntries(terms.map((term) => [term, found.filter((one) => one === term).length])) as Record<
    Term,
    number
  >
}
