import type { Figure } from '../../schema/report.js'
import { findLiterals, hasOne, type Literals, oneOf } from './literals.js'
import { readStrands, STRAND_NAME_SOURCE } from './strands.js'

/** A noun phrase that names what a figure counts, with the words before it that narrow it. */
export interface MeasurePhrase {
  readonly start: number
  readonly end: number
  readonly measure: Figure['measure']
  readonly strands: Figure['strands']
  readonly role: Figure['role']
  /** True for "threats" alone, which only counts where the text speaks of SOC threats. */
  readonly isWeak: boolean
  /** True for "the OCG", of which no number is said. */
  readonly isSingular: boolean
  /** True for "disruption activity": it has a share but no number. */
  readonly isMass: boolean
}

const SOC = '(?:SOC|serious (?:and |& )?organised crime(?: \\(SOC\\))?)'
/** Nouns that a measure's word only describes: "disruption team", "OCG members". */
const OTHER_HEADS =
  '(?:team|panel|board|unit|plan|meeting|officer|manager|data\\b|performance|recording|opportunit|technique|tactic|strateg|group|hub|desk|capabilit|targets?\\b|process|framework|method|option|effort|impact|log|database|report|forum|polic|training|lead\\b|leads\\b|co-?ordinator|member|nominal|mapping|management|champion|activity analysis|offender|leader|application|breach|condition|subject|register|score|level|reduction|area|assessment unit|priorit|owner|profile|record(?! ?ed)|type|categor(?!i[sz]ed)|structure|network|linked(?! (?:to|with)\\b)|related(?! to\\b)|-)'
const STATUS =
  '(?:SOC|lead|led|support|supported|supporting|recorded|identified|mapped|assessed|active|live|current|known|existing|new|ongoing|open|total|overall|major|moderate|minor|significant|successful|individual|such|serious|separate|different|own|high-harm|high-risk|high-threat|national|regional|local|joint|event-based|remaining|other|further|additional|extra)'
/** Names and words one by one, so that a long list of them can be read in one way only. */
const PRE = `(?:(?:${STRAND_NAME_SOURCE}|${STATUS})[ ,/&-]+(?:(?:and/or|and|or|nor) )?)*`

interface Noun {
  readonly measure: Figure['measure']
  /** A part of every match, in lower case. */
  readonly literals: Literals
  readonly source: string
  readonly isWeak?: boolean
  readonly isMass?: boolean
}

const NOUNS: readonly Noun[] = [
  { measure: 'soc_vulnerabilities', literals: oneOf('vulnerabilit'), source: `${SOC} vulnerabilit(?:ies|y)` },
  {
    measure: 'scpos',
    literals: oneOf('prevention order', 'scpo'),
    source: '(?:serious crime prevention orders?(?: \\(SCPOs?\\))?|SCPOs?)',
  },
  {
    measure: 'ocgs',
    literals: oneOf('crime group', 'ocg'),
    source: '(?:(?:serious and )?organised crime groups?(?: \\(OCGs?\\))?|OCGs?)',
  },
  {
    measure: 'soc_threats',
    literals: oneOf('threat', 'assessment'),
    source: `(?:${SOC} (?:priority )?threats?(?: assessments?)?|${SOC} assessments?)`,
  },
  {
    measure: 'disruptions',
    literals: oneOf('disruption'),
    source: `(?:${SOC} )?(?:disruptions|disruption (?:events?|outcomes?|actions?|entries|incidents?|records?)|disruption(?! of\\b| activit| work))`,
  },
  {
    measure: 'disruptions',
    literals: oneOf('disrupti'),
    source: `(?:${SOC} )?disrupti(?:on|ve) (?:activit(?:y|ies)|work)`,
    isMass: true,
  },
  {
    measure: 'soc_threats',
    literals: oneOf('threat'),
    source: 'threats?(?: assessments?)?(?! to life| desk|-to-life| to )',
    isWeak: true,
  },
  // Short for what the paragraph has named in full.
  {
    measure: 'scpos',
    literals: oneOf('orders'),
    source: '(?<=\\b(?:the|these|those|such|its|their|of) )orders',
    isWeak: true,
  },
  {
    measure: 'ocgs',
    literals: oneOf('groups'),
    source: '(?<=\\b(?:the|these|those|such|its|their|of) )groups',
    isWeak: true,
  },
  {
    measure: 'soc_threats',
    literals: oneOf('assessments'),
    source: '(?<=\\b(?:the|these|those|such) )assessments',
    isWeak: true,
  },
  {
    measure: 'soc_vulnerabilities',
    literals: oneOf('vulnerabilities'),
    source: '(?<=\\b(?:the|these|those|such) )vulnerabilities',
    isWeak: true,
  },
]

const PATTERNS = NOUNS.map((noun) => ({
  ...noun,
  pattern: new RegExp(`${noun.source}(?![\\w-]|'s (?!$)[a-z]| ${OTHER_HEADS})`, 'gi'),
}))
/** The words in front of a noun that narrow it, matched at the noun's place and backwards. */
const BEFORE_NOUN = new RegExp(`(?<=(?<![\\w-])(?<pre>${PRE}))`, 'iy')

/** The measures that a sentence names, in order, none inside another. */
export function findMeasures(sentence: string): MeasurePhrase[] {
  const found: MeasurePhrase[] = []
  const has = findLiterals(sentence)
  for (const { pattern, literals, measure, isWeak, isMass } of PATTERNS) {
    if (!hasOne(has, literals)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      BEFORE_NOUN.lastIndex = match.index
      const pre = BEFORE_NOUN.exec(sentence)?.groups?.pre
      if (pre === undefined) {
        // A word's rest: what the noun leaves out at its beginning may be the noun all the same.
        pattern.lastIndex = match.index + 1
        continue
      }
      const [start, end] = [match.index - pre.length, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
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
        isSingular: /(?:OCG|SCPO|threat|group|order|vulnerability|disruption)(?: \([A-Z]+\))?$/i.test(match[0]),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What each measure counts, in plain words. */
export const MEASURE_WORDS = {
  disruptions: 'disruptions',
  soc_threats: 'SOC threats',
  ocgs: 'OCGs',
  soc_vulnerabilities: 'SOC vulnerabilities',
  scpos: 'SCPOs',
} as const
