import { REGISTRY } from '../../schema/registry.js'
import type { Diagnostic } from '../../schema/report.js'
import type { DiagnoseContext } from './context.js'

/** Remarks on the region's bodies that have no part in the report, and on parts of bodies from elsewhere. */
export function checkBodies({ region, bodies }: DiagnoseContext): Diagnostic[] {
  const found = new Set(bodies.map(({ id }) => id))
  const missing = REGISTRY.filter((entry) => entry.region === region.id && !found.has(entry.id)).map(
    (entry): Diagnostic => ({
      // A page with one force's part is read as well, so that this may be as it should.
      severity: 'warning',
      code: 'body-missing',
      message: `expected a part about ${entry.kind === 'region' ? `the ${entry.name} region` : entry.name}, found no heading for one`,
      span: null,
      bodyId: entry.id,
    }),
  )
  const strange = bodies.flatMap((body): Diagnostic[] => {
    const home = REGISTRY.find(({ id }) => id === body.id)?.region
    if (home === undefined || home === region.id) return []
    const message = `expected bodies of the ${region.name} region, found a part about ${body.name}, which is of another`
    return [{ severity: 'warning', code: 'body-of-other-region', message, span: body.span, bodyId: body.id }]
  })
  return [...missing, ...strange]
}
