import type { Finding } from '../../schema/report.js'
import { type Check, clip, type Found, onBody } from './check.js'

/** The findings of the region that others refer to, and how. */
const REFERRED = [
  { kind: 'area_for_improvement', name: 'area for improvement', words: 'areas? for improvement' },
  { kind: 'cause_of_concern', name: 'cause of concern', words: 'causes? (?:of|for) concern' },
] as const
const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const PATTERNS = REFERRED.map(({ kind, name, words }) => ({
  kind,
  name,
  pattern: new RegExp(`(?:\\b(${ORDINALS.join('|')}) )?\\b(?:${words})\\b`, 'i'),
}))

/** The finding of the region to which a finding refers is there. */
export const REFERENCE_MISSING: Check = {
  code: 'reference-missing',
  severity: 'warning',
  about:
    'a finding refers to an area for improvement or cause of concern of the region, and the region has none, or fewer',
  cause: 'A label in the region’s part that was lost in a conversion; or a slip in the report.',
  remedy: 'Look for it in the regional findings, and put its label on a line of its own over its title.',
  find: ({ bodies }) => {
    const region = bodies.find(({ kind }) => kind === 'region')
    if (!region) return []
    return bodies.flatMap((body) =>
      body.findings.flatMap((finding): Found[] => {
        if (finding.refersTo !== 'regional_findings' || body === region) return []
        const wanted = readWanted(finding)
        const hasOne = wanted.some(
          ({ kind, least }) => region.findings.filter((own) => own.kind === kind).length >= least,
        )
        if (wanted.length === 0 || hasOne) return []
        const names = wanted
          .map(({ name, least }) => (least === 1 ? name : `${ORDINALS[least - 1]} ${name}`))
          .join(' or ')
        return [
          onBody(
            body,
            `expected among the regional findings the ${names} to which "${clip(finding.title ?? finding.id)}" refers, found none`,
            { expected: wanted.map(({ name }) => name), span: finding.span },
          ),
        ]
      }),
    )
  },
}

/** What a finding refers to, and how many of its kind there must be: "the second area for improvement in our regional findings". */
function readWanted(finding: Finding): { kind: Finding['kind']; name: string; least: number }[] {
  const texts = finding.text.flatMap((block) =>
    block.type === 'paragraph' && /region/i.test(block.text) ? [block.text] : [],
  )
  return PATTERNS.flatMap(({ kind, name, pattern }) => {
    const match = texts.map((text) => pattern.exec(text)).find((found) => found !== null)
    if (!match) return []
    const nth = ORDINALS.indexOf(match[1]?.toLowerCase() ?? '')
    return [{ kind, name, least: Math.max(1, nth + 1) }]
  })
}
