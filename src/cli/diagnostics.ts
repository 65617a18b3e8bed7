import type { Converted } from '../batch/convert.js'
import { decode } from '../extract/read/decode.js'
import { decodeWebPage } from '../extract/read/web/charset.js'
import type { Format, Span } from '../schema/report.js'

/** Renders the diagnostics of a report, each on a line: `file:line:column severity message code`. */
export function renderDiagnostics({ file, bytes, report, text }: Converted): string {
  if (report.diagnostics.length === 0) return ''
  const lines = readLines(file, bytes, report.source.format)
  return report.diagnostics
    .map(
      ({ severity, code, message, span }) =>
        `${file}${renderPlace(span, text, lines)} ${severity} ${message} ${code}\n`,
    )
    .join('')
}

/** The lines of the source; none for a PDF, whose places are pages. */
function readLines(file: string, bytes: Uint8Array, format: Format): string[] {
  if (format === 'pdf') return []
  return (format === 'html' ? decodeWebPage(file, bytes) : decode(file, bytes)).split('\n')
}

/** The line in the source, and the column where the item's first word stands on it, as far as they are known. */
function renderPlace(span: Span | null, text: string, lines: readonly string[]): string {
  if (!span) return ''
  if (span.line === null) return span.page === null ? '' : `:page ${span.page}`
  const [word] = text.slice(span.start, span.end).match(/\S+/) ?? ['']
  const column = lines[span.line - 1]?.indexOf(word) ?? -1
  return `:${span.line}${word !== '' && column >= 0 ? `:${column + 1}` : ''}`
}
