import type { Format } from '../../schema/report.js'
import type { Check } from './check.js'

/** What a format has that is no text of the report. */
const FURNITURE = {
  markdown: 'page numbers, running heads or link definitions',
  text: 'page numbers, running heads or link definitions',
  html: 'menus, controls, signs for notes or other parts of the site',
  pdf: 'page numbers, running heads and feet or signs for notes',
} as const satisfies Record<Format, string>

/** How many lines a remark names before it says how many more there are. */
const MOST_LINES = 12

/** What was left out of the reading text since it is no text of the report. */
export const PAGE_FURNITURE: Check = {
  code: 'page-furniture',
  severity: 'info',
  about:
    'page numbers, running heads, link definitions, menus, signs for notes or turned text were left out of the reading text',
  cause: 'The page or the site prints them around the report.',
  remedy: 'None is needed. If words of the report are missing, look at the lines or pages that the message names.',
  find: ({ source: { furniture, format, pages } }) => {
    if (furniture.length === 0) return []
    const places = [...new Set(furniture.map(({ line, page }) => line ?? page))]
    const listed = places.slice(0, MOST_LINES)
    const rest = places.length - listed.length
    const where = `${pages === null ? 'source lines' : 'pages'} ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    return [
      {
        message: `${furniture.length} ${FURNITURE[format]} are no text of the report and were left out of it: ${where}`,
        span: null,
        bodyId: null,
      },
    ]
  },
}
