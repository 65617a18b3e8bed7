import type { Body, Figure, Finding, Report, Source } from '../../schema/report.js'

/** A finding without its text, which is the slice of the reading text at its span. */
export type PageFinding = Omit<Finding, 'text'>

/** A figure without its quote, which is the slice of the reading text at its span. */
export type PageFigure = Omit<Figure, 'quote'>

/** A body as the page holds it. */
export interface PageBody extends Omit<Body, 'findings' | 'figures' | 'unplaced'> {
  readonly findings: readonly PageFinding[]
  readonly figures: readonly PageFigure[]
}

/** A report as the page holds it; its reading text stands beside it. */
export interface PageReport extends Pick<Report, 'id' | 'title' | 'programme' | 'published' | 'diagnostics'> {
  /** The region that it is about, by its name in the register. */
  readonly region: { readonly id: string; readonly name: string }
  readonly source: Pick<Source, 'file' | 'format' | 'pages'>
  readonly bodies: readonly PageBody[]
}

/** What the page says of rules and remarks, by their ids and codes. */
export interface Catalogue {
  readonly rules: Readonly<Record<string, string>>
  readonly remarks: Readonly<Record<string, { readonly about: string; readonly remedy: string }>>
}
