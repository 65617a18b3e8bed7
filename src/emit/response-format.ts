import type { Gathered } from './format.js'
import { renderResponse } from './response.js'

const ENDING = '.response.md'

/** Name of the document of a body in a report. */
export function nameResponse(reportId: string, bodyId: string): string {
  return `${reportId}.${bodyId}${ENDING}`
}

/**
 * Documents for replies, one for each body in each report.
 *
 * @param bodies Ids of the bodies that are asked for; none for all.
 */
export function makeResponse(bodies: readonly string[]): Gathered {
  return {
    name: 'response',
    files: [],
    ending: ENDING,
    start: (open) =>
      Promise.resolve({
        add: async (entry) => {
          const { report } = await entry.readReport()
          for (const body of report.bodies) {
            const text = bodies.length === 0 || bodies.includes(body.id) ? renderResponse(report, body) : null
            if (text === null) continue
            const writing = await open(nameResponse(report.id, body.id))
            await writing.write(text)
            await writing.end()
          }
        },
        end: () => Promise.resolve(),
      }),
  }
}
