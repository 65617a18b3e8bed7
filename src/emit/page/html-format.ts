import { CATALOGUE } from '../../extract/diagnose/index.js'
import { RULES } from '../../extract/rules/catalogue.js'
import type { Gathered } from '../format.js'
import type { Catalogue } from './data.js'
import { embedJson } from './embed.js'
import { toPageReport } from './page-report.js'
import { renderShell } from './shell.js'

const FILE = 'index.html'

/** One page that shows all reports, each value with its sentence; it holds all that it needs. */
export const HTML: Gathered = {
  name: 'html',
  files: [FILE],
  start: async (open) => {
    const { head, tail } = renderShell()
    const writing = await open(FILE)
    await writing.write(head + embedJson('catalogue', CATALOGUE_DATA))
    return {
      add: async (entry) => {
        const { report, text } = await entry.readReport()
        await writing.write(embedJson('report', toPageReport(report)) + embedJson('text', text))
      },
      end: () => writing.write(tail),
    }
  },
}

const CATALOGUE_DATA: Catalogue = {
  rules: Object.fromEntries(RULES),
  remarks: Object.fromEntries(
    CATALOGUE.flatMap(({ remarks }) =>
      remarks.map(({ code, about, remedy }) => [code, { about: toPlain(about), remedy: toPlain(remedy) }] as const),
    ),
  ),
}

/** The records are written for pages of Markdown, in which names of fields are code; here they stand in quotation marks. */
function toPlain(markdown: string): string {
  return markdown.replace(/`([^`]*)`/g, '“$1”')
}
