import { listStatements, type Part, type ReportModel } from './model.js'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
/** How a finding refers to one of the region's. */
const REFERENCE = new RegExp(`\\b(${ORDINALS.join('|')}) area for improvement\\b[^.]*\\bregion`, 'i')

/** What no report says of itself: an area for improvement that the region hasn't, or two numbers for one thing. */
export function listContradictions({ parts }: ReportModel): Set<string> {
  const known = parts
    .filter(({ body }) => body.kind === 'region')
    .flatMap(({ nodes }) => nodes.filter((node) => node.is === 'finding' && node.kind === 'area_for_improvement'))
  const references = parts.flatMap(listTexts).flatMap((text) => {
    const nth = ORDINALS.indexOf(REFERENCE.exec(text)?.[1]?.toLowerCase() ?? '')
    return nth >= known.length ? [`no area for improvement ${nth + 1}`] : []
  })
  return new Set([...references, ...listValues(parts)])
}

function listTexts({ nodes }: Part): string[] {
  return nodes.flatMap(listStatements).map(({ text }) => text)
}

/** Counts of which another sentence has another value. */
function listValues(parts: readonly Part[]): string[] {
  const first = new Map<string, { value: number; quote: string }>()
  return parts
    .flatMap(({ nodes }) => nodes.flatMap(listStatements).flatMap(({ figures }) => figures))
    .flatMap(({ body, measure, unit, qualifier, role, strands, period, value, quote }) => {
      if (unit !== 'count' || qualifier !== null || period === null || value === 0) return []
      const key = JSON.stringify([body, measure, role, strands, Object.entries(period).sort()])
      const known = first.get(key)
      if (!known) first.set(key, { value, quote })
      return known && known.value !== value && known.quote !== quote ? [`${key}: ${known.value} and ${value}`] : []
    })
}
