import { REGISTRY } from '../../schema/registry.js'
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
  find: ({ region, bodies }) => {
    const found = new Set(bodies.map(({ id }) => id))
    return REGISTRY.filter((entry) => entry.region === region.id && !found.has(entry.id)).map((entry) => {
      const name = entry.kind === 'region' ? `the ${entry.name} region` : entry.name
      return {
        message: `expected a part about ${name}, found no heading for one`,
        expected: [entry.name],
        span: null,
        bodyId: entry.id,
      }
    })
  },
}
