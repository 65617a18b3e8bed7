import { REGISTRY } from '../../schema/registry.js'
import { type Check, onBody } from './check.js'

/** Each part is about a body of the report's region. */
export const BODY_OF_OTHER_REGION: Check = {
  code: 'body-of-other-region',
  severity: 'warning',
  about: 'a part is about a body of another region',
  cause: 'Two reports in one file, or a heading that only mentions the body.',
  remedy: 'Cut the file into its reports; where the heading is no part’s, its findings belong to the body before it.',
  find: ({ region, bodies }) =>
    bodies.flatMap((body) => {
      const home = REGISTRY.find(({ id }) => id === body.id)?.region
      if (home === undefined || home === region.id) return []
      return onBody(
        body,
        `expected bodies of the ${region.name} region, found a part about ${body.name}, which is of another`,
        {
          actual: body.name,
        },
      )
    }),
}
