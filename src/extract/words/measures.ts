import type { Figure } from '../../schema/report.js'
import { readStrands, STRAND_LIST_SOURCE } from './strands.js'

/** A noun phrase that names what a figure counts, with the words before it that narrow it. */
export interface MeasurePhrase {
  readonly start: number
  readonly end: number
  readonly measure: Figure['measure']
  readonly strands: Figure['strands']
  readonly role: Figure['role']
  /** True for "threats" alone, which only counts where the text speaks of SOC threats. */
  readonly isWeak: boolean
  /** True for "disruption activity": it has a share but no number. */
  readonly isMass: boolean
}

const SOC = '(?:SOC|serious (?:and |& )?organised crime(?: \\(SOC\\))?)'
/** Nouns that a measure's word only describes: "disruption team", "OCG members". */
const OTHER_HEADS =
  '(?:team|panel|board|unit|plan|meeting|officer|manager|data\\b|performance|recording|opportunit|technique|tactic|strateg|group|hub|desk|capabilit|target|process|framework|method|option|effort|impact|log|database|report|forum|polic|training|lead\\b|leads\\b|co-?ordinator|member|nominal|mapping|management|champion|activity analysis|offender|leader|application|breach|condition|subject|register|score|level|reduction|area|assessment unit|priorit|owner|profile|record(?! ?ed)|type|categor|structure|network|linked|related|-)'
const STATUS =
  '(?:SOC|lead|led|support|supported|supporting|recorded|identified|mapped|assessed|active|live|current|known|existing|new|ongoing|open|total|overall|major|moderate|minor|significant|successful|individual|such|serious|separate|different|own|high-harm|high-risk|high-threat|national|regional|local|joint|event-based|remaining|other|further|additional|extra)'
const PRE = `(?:(?:${STRAND_LIST_SOURCE}|${STATUS})[ ,/-]+(?:(?:and|or) )?)*`

interface Noun {
  readonly measure: Figure['measure']
  readonly source: string
  readonly isWeak?: boolean
  readonly isMass?: boolean
}

const NOUNS: readonly Noun[] = [
  { measure: 'soc_vulnerabilities', source: `${SOC} vulnerabilit(?:ies|y)` },
  { measure: 'scpos', source: '(?:serious crime prevention orders?(?: \\(SCPOs?\\))?|SCPOs?)' },
  { measure: 'ocgs', source: '(?:(?:serious and )?organised crime groups?(?: \\(OCGs?\\))?|OCGs?)' },
  { measure: 'soc_threats', source: `(?:${SOC} (?:priority )?threats?(?: assessments?)?|${SOC} assessments?)` },
  {
    measure: 'disruptions',
    source: `(?:${SOC} )?(?:disruptions|disruption (?:events?|outcomes?|actions?|entries|incidents?|records?)|disruption(?! of\\b| activit| work))`,
  },
  { measure: 'disruptions', source: `(?:${SOC} )?disrupti(?:on|ve) (?:activit(?:y|ies)|work)`, isMass: true },
  { measure: 'soc_threats', source: 'threats?(?: assessments?)?(?! to life| desk|-to-life| to )', isWeak: true },
  // Short for what the paragraph has named in full.
  { measure: 'scpos', source: '(?<=\\b(?:the|these|those|such|its|their|of) )orders', isWeak: true },
  { measure: 'ocgs', source: '(?<=\\b(?:the|these|those|such|its|their|of) )groups', isWeak: true },
  { measure: 'soc_threats', source: '(?<=\\b(?:the|these|those|such) )assessments', isWeak: true },
  { measure: 'soc_vulnerabilities', source: '(?<=\\b(?:the|these|those|such) )vulnerabilities', isWeak: true },
]

const PATTERNS = NOUNS.map((noun) => ({
  ...noun,
  pattern: new RegExp(`(?<![\\w-])(?<pre>${PRE})(?<noun>${noun.source})(?![\\w-]|'s (?!$)[a-z]| ${OTHER_HEADS})`, 'gi'),
}))

/** The measures that a sentence names, in order, none inside another. */
export function findMeasures(sentence: string): MeasurePhrase[] {
  const found: MeasurePhrase[] = []
  for (const { pattern, measure, isWeak, isMass } of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const pre = match.groups?.pre ?? ''
      const role = /\b(?:support|supported|supporting)\b/i.test(pre)
        ? 'support'
        : /\b(?:lead|led)\b/i.test(pre)
          ? 'lead'
          : null
      found.push({
        start,
        end,
        measure,
        strands: measure === 'disruptions' ? readStrands(pre) : [],
        role,
        isWeak: isWeak ?? false,
        isMass: isMass ?? false,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
