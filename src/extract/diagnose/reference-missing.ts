import type { Finding } from '../../schema/report.js'
import { type Check, clip, onBody } from './check.js'

const LABELS = {
  area_for_improvement: /\bareas? for improvement\b/i,
  cause_of_concern: /\bcauses? (?:of|for) concern\b/i,
} as const

/** The finding of the region to which a finding refers is there. */
export const REFERENCE_MISSING: Check = {
  code: 'reference-missing',
  severity: 'warning',
  about: 'a finding refers to an area for improvement or cause of concern of the region, and the region has none',
  cause: 'A label in the region\u2019s part that was lost in a conversion; or a slip in the report.',
  remedy: 'Look for the area for improvement in the regional findings, and put its label on a line of its own over its title.',
  find: ({ bodies }) => {
    const region = bodies.find(({ kind }) => kind === 'region')
    if (!region) return []
    const kinds = new Set(region.findings.map(({ kind }) => kind))
    return bodies.flatMap((body) =>
      body.findings.flatMap((finding) => {
        if (finding.refersTo !== 'regional_findings' || body === region) return []
        const wanted = (['area_for_improvement', 'cause_of_concern'] as const).filter((kind) => names(finding, kind))
        if (wanted.length === 0 || wanted.some((kind) => kinds.has(kind))) return []
        const what = wanted.map((kind) => kind.replace(/_/g, ' ')).join(' or ')
        return onBody(
          body,
          `expected an ${what} among the regional findings, to which "${clip(finding.title ?? finding.id)}" refers, found none`.replace('an cause', 'a cause'),
          { span: finding.span },
        )
      }),
    )
  },
}

function names(finding: Finding, kind: keyof typeof LABELS): boolean {
  return finding.text.some((block) => block.type === 'paragraph' && /region/i.test(block.text) && LABELS[kind].test(block.text))
}
