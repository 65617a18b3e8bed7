import { REGISTRY } from '../../schema/registry.js'
import type { LaidPart } from '../outline/lay.js'
import type { Check } from './check.js'

/** Each body of the region, by the registry, has its part. */
export const BODY_MISSING: Check = {
  code: 'body-missing',
  // A page with one force's part is read as well, so that this may be as it should.
  severity: 'warning',
  about: 'the region has a unit or force, or a part of its own, for which no heading was found',
  cause:
    'The file holds only a part of the report; the heading was lost or misspelt in a conversion; or the body is new or was renamed.',
  remedy:
    'Look for the body’s name in the source and put it on a line of its own. A new name goes into the register as an alias.',
  find: ({ region, bodies, reading }) => {
    const found = new Set(bodies.map(({ id }) => id))
    const missing = REGISTRY.filter((entry) => entry.region === region.id && !found.has(entry.id))
    return missing.map((entry) => {
      const name = entry.kind === 'region' ? `the ${entry.name} region` : entry.name
      const line = findLine(reading.parts, entry.name)
      return {
        message: `expected a part about ${name}, found ${line ? 'its name on a line inside a paragraph' : 'no heading for one'}`,
        expected: [entry.name],
        span: line && reading.span(line.start, line.end),
        bodyId: entry.id,
      }
    })
  },
}

/** The line of a paragraph that is nothing but a name. */
function findLine(parts: readonly LaidPart[], name: string): { start: number; end: number } | null {
  for (const { text, start, source } of parts.flatMap(({ blocks }) => blocks)) {
    if (!text.includes(name)) continue
    const { marks } = source
    const mark = marks.find(({ at }, index) => text.slice(at, marks[index + 1]?.at ?? text.length).trimEnd() === name)
    if (mark && text !== name) return { start: start + mark.at, end: start + mark.at + name.length }
  }
  return null
}
