import { decode } from '../extract/read/decode.js'
import { decodeWebPage } from '../extract/read/web/charset.js'
import type { Diagnostic, Format, Report, Span } from '../schema/report.js'
import { showOnLine } from './terminal.js'

/** A report with what its diagnostics point into. */
interface Remarked {
  /** Path as given, with forward slashes. */
  readonly file: string
  /** The file's bytes. */
  readonly bytes: Uint8Array
  readonly report: Report
  /** The reading text. */
  readonly text: string
}

/**
 * Renders the diagnostics of a report, each on a line: `file:line:column severity message code`.
 *
 * Every line has a line and a column, so that one pattern reads them all. What is about the report as a whole, and what
 * stands in a PDF, whose places are pages, is said of the file's beginning; the page comes before the message.
 */
export function renderDiagnostics({ file, bytes, report, text }: Remarked): string {
  if (report.diagnostics.length === 0) return ''
  const lines = readLines(file, bytes, report.source.format)
  return report.diagnostics
    .map(
      (diagnostic) =>
        `${showOnLine(file)}:${renderPlace(diagnostic.span, text, lines)} ${showOnLine(renderRemark(diagnostic))}\n`,
    )
    .join('')
}

function renderRemark({ severity, code, message, note, span }: Diagnostic): string {
  const page = span?.page == null ? '' : `page ${span.page}: `
  return `${severity} ${page}${message}${note === null ? '' : ` (${note})`} ${code}`
}

/** The lines of the source; none for a PDF, whose places are pages. */
function readLines(file: string, bytes: Uint8Array, format: Format): string[] {
  if (format === 'pdf') return []
  return (format === 'html' ? decodeWebPage(file, bytes) : decode(file, bytes)).split('\n')
}

/** Line and column in the source; 1 for what is not known. */
function renderPlace(span: Span | null, text: string, lines: readonly string[]): string {
  if (!span || span.line === null) return '1:1'
  return `${span.line}:${findColumn(text.slice(span.start, span.start + LONGEST_PROBE), lines[span.line - 1] ?? '')}`
}

/** How many characters of an item are looked for on its line. */
const LONGEST_PROBE = 60

/** Where the item's first words stand on the line: as many of them as are found there, since one word may stand there twice. */
function findColumn(item: string, line: string): number {
  const [first = ''] = item.split('\n')
  for (const probe of [first, first.slice(0, LONGEST_PROBE / 3), first.split(' ', 1)[0] ?? '']) {
    const at = probe.trim() === '' ? -1 : line.indexOf(probe.trim())
    if (at >= 0) return at + 1
  }
  return 1
}
