import type { Span } from '../../../schema/span.js'
import type { PageReport } from '../data.js'

/** Where in its source an item stands, in words. */
export function tellPlace({ source }: PageReport, span: Span | null): string {
  if (span === null) return `the whole of ${source.file}`
  if (span.page !== null) return `page ${span.page} of ${source.file}`
  return span.line === null ? source.file : `line ${span.line.toLocaleString('en-GB')} of ${source.file}`
}

/** The same, short: "line 91". */
export function tellPlaceShort(span: Span | null): string {
  if (span === null) return 'whole report'
  if (span.page !== null) return `page ${span.page}`
  return span.line === null ? '' : `line ${span.line}`
}
