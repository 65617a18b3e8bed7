import type { Diagnostic, Format } from '../../schema/report.js'
import type { DiagnoseContext } from './context.js'

/** What a format has that is no text of the report. */
const FURNITURE = {
  markdown: 'page numbers, running heads or link definitions',
  text: 'page numbers, running heads or link definitions',
  html: 'menus, controls, signs for notes or other parts of the site',
  pdf: 'page numbers, running heads and feet or signs for notes',
} as const satisfies Record<Format, string>

/** How many lines a remark names before it says how many more there are. */
const MOST_LINES = 12

/** Remarks on the text as it was read: what was taken out of it, and what was put back or may be out of place. */
export function checkSource({ source, outline, reading }: DiagnoseContext): Diagnostic[] {
  const moved = outline.remarks.map(
    ({ block, ...remark }): Diagnostic => ({
      ...remark,
      span: block ? reading.spanOf(block) : null,
    }),
  )
  const { furniture } = source
  const read = source.remarks.map((remark): Diagnostic => ({ ...remark, span: null, bodyId: null }))
  if (furniture.length === 0) return [...read, ...moved]
  const places = [...new Set(furniture.map(({ line, page }) => line ?? page))]
  const listed = places.slice(0, MOST_LINES)
  const rest = places.length - listed.length
  return [
    ...read,
    {
      severity: 'info',
      code: 'page-furniture',
      message: `${furniture.length} ${FURNITURE[source.format]} are no text of the report and were left out of it: ${source.pages === null ? 'source lines' : 'pages'} ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
      span: null,
      bodyId: null,
    },
    ...moved,
  ]
}
