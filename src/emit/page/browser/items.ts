import type { Diagnostic, Grade, Recommendation, Span } from '../../../schema/report.js'
import type { PageBody, PageFigure, PageFinding, PageReport } from '../data.js'

interface Common {
  /** As in the data; bodies, grades and remarks, which have none there, get one after their report. */
  readonly id: string
  readonly report: PageReport
  /** Place in the reading text; null for what is about the whole report. */
  readonly span: Span | null
}

interface OfBody extends Common {
  readonly body: PageBody
  readonly span: Span
}

/** Anything that the page shows and that has a source. */
export type Item =
  | (Common & { readonly is: 'report'; readonly body: null })
  | (OfBody & { readonly is: 'body' })
  | (OfBody & { readonly is: 'grade'; readonly grade: Grade })
  | FindingItem
  | RecommendationItem
  | FigureItem
  | RemarkItem

/** A finding with where it stands. */
export type FindingItem = OfBody & { readonly is: 'finding'; readonly finding: PageFinding }
/** A recommendation with where it stands. */
export type RecommendationItem = OfBody & {
  readonly is: 'recommendation'
  readonly recommendation: Recommendation
  /** Whether the report only quotes it from an earlier one. */
  readonly isPrior: boolean
}
/** A figure with where it stands; the body is the one in whose part it is printed. */
export type FigureItem = OfBody & { readonly is: 'figure'; readonly figure: PageFigure }
/** A remark with what it is about. */
export type RemarkItem = Common & {
  readonly is: 'remark'
  readonly remark: Diagnostic
  readonly body: PageBody | null
}

/** Lists all items of a report, in its order. */
export function listItems(report: PageReport): Item[] {
  return [
    { is: 'report', id: report.id, report, body: null, span: null },
    ...report.bodies.flatMap((body) => listBodyItems(report, body)),
    ...report.diagnostics.map((remark, index): RemarkItem => {
      const body = report.bodies.find(({ id }) => id === remark.bodyId) ?? null
      return { is: 'remark', id: `${report.id}/remark-${index + 1}`, report, body, span: remark.span, remark }
    }),
  ]
}

/** The id of a body, which is unique in its report alone. */
export function nameBody(report: PageReport, body: Pick<PageBody, 'id'>): string {
  return `${report.id}/${body.id}`
}

/** The id of a body's grade. */
export function nameGrade(report: PageReport, body: PageBody): string {
  return `${nameBody(report, body)}/grade`
}

function listBodyItems(report: PageReport, body: PageBody): Item[] {
  const toRecommendation =
    (isPrior: boolean) =>
    (recommendation: Recommendation): Item => ({
      is: 'recommendation',
      ...locate(recommendation),
      recommendation,
      isPrior,
    })
  const locate = ({ id, span }: { id: string; span: Span }): OfBody => ({ id, report, body, span })
  const { grade } = body
  return [
    { is: 'body', ...locate({ id: nameBody(report, body), span: body.span }) },
    ...(grade ? [{ is: 'grade', ...locate({ id: nameGrade(report, body), span: grade.span }), grade } as const] : []),
    ...body.findings.map((finding): Item => ({ is: 'finding', ...locate(finding), finding })),
    ...body.recommendations.map(toRecommendation(false)),
    ...body.priorRecommendations.map(toRecommendation(true)),
    ...body.figures.map((figure): Item => ({ is: 'figure', ...locate(figure), figure })),
  ]
}
