import type { Diagnostic } from '../../schema/report.js'
import type { DiagnoseContext } from './context.js'

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
  if (furniture.length === 0) return moved
  const lines = furniture.slice(0, MOST_LINES).map(({ line }) => line)
  const rest = furniture.length - lines.length
  return [
    {
      severity: 'info',
      code: 'page-furniture',
      message: `${furniture.length} page numbers, running heads or link definitions are no text of the report and were left out of it: source lines ${lines.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
      span: null,
      bodyId: null,
    },
    ...moved,
  ]
}
