import { STRANDS, type Strand } from '../../schema/terms.js'
import { findLiterals, hasOne, oneOf } from './literals.js'

/** A phrase that names one or more of the four Ps. */
export interface StrandPhrase {
  readonly start: number
  readonly end: number
  readonly strands: Strand[]
  /** True where it ends in "activities" or "events", which can be counted. */
  readonly isCountable: boolean
}

const NAMES = STRANDS.join('|')
/** The names and their verbal forms, by the strand that they mean; "pursues" is a verb with a subject and no name. */
const FORMS: Readonly<Record<string, Strand>> = {
  ...Object.fromEntries(STRANDS.map((strand) => [strand, strand])),
  pursuing: 'pursue',
  pursuit: 'pursue',
  preventing: 'prevent',
  prevention: 'prevent',
  preventative: 'prevent',
  preventive: 'prevent',
  protecting: 'protect',
  protection: 'protect',
  protective: 'protect',
  preparing: 'prepare',
  preparation: 'prepare',
}
/** The words that name a strand, in lower case. */
export const STRAND_WORDS: readonly string[] = Object.keys(FORMS)
const FORM = `(?:${Object.keys(FORMS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const JOINER = '(?:,? (?:and|or|nor|and/or) |, |/| & )'

/** Source of a pattern for a strand's name, for use before a noun; without groups. */
export const STRAND_NAME_SOURCE = `['"]?(?:${NAMES})['"]?`

const HEAD =
  '(?: (?:disruption )?(?:activit(?:y|ies)|events?|work|categor(?:y|ies)|strands?|elements?|themes?|headings?|interventions?|actions?|measures|outcomes?|purposes|aims?|side))?'
/** People, teams and papers that a strand's name only describes. */
const OTHER_HEADS =
  '(?! (?:officers?|teams?|leads?|network|unit|co-?ordinators?|plans?|initiatives?|strateg|advice|staff|posts?|roles?|messag|programme|advis|orders?|partners|board|desk|training|plan))'
const PATTERN = new RegExp(
  `(?<![\\w-])(?:to )?['"]?${FORM}['"]?(?:${JOINER}(?:to )?['"]?${FORM}['"]?)*(?<head>${HEAD})(?![\\w-])${OTHER_HEADS}`,
  'gi',
)
/** Names of teams in which a strand's name is no strand of a figure. */
const TEAM_NAMES = new RegExp(
  `\\b(?:cyber|fraud|economic crime|regional) (?:${NAMES})\\b|\\b(?:${NAMES})(?: (?:and|or) (?:${NAMES}))? (?:officers?|teams?|leads?|network|unit|co-?ordinators?)\\b`,
  'gi',
)

const FORM_ALONE = new RegExp(`\\b${FORM}\\b`, 'g')
/** Of which each form has one. */
const STEMS = oneOf('pursu', 'prevent', 'protect', 'prepar')

/** The strands that a text names, in the order of the four Ps. */
export function readStrands(text: string): Strand[] {
  if (!hasOne(findLiterals(text), STEMS)) return []
  const named = new Set((text.toLowerCase().match(FORM_ALONE) ?? []).flatMap((form) => FORMS[form] ?? []))
  return STRANDS.filter((strand) => named.has(strand))
}

/** The strand phrases of a sentence, in order. */
export function findStrands(sentence: string): StrandPhrase[] {
  if (!hasOne(findLiterals(sentence), STEMS)) return []
  return [...sentence.matchAll(PATTERN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    strands: readStrands(match[0]),
    isCountable: /(?:activit|event|intervention|action|outcome|work)/i.test(match.groups?.head ?? ''),
  }))
}

/** Where a sentence names teams and people by a strand. */
export function findTeamNames(sentence: string): { readonly start: number; readonly end: number }[] {
  if (!hasOne(findLiterals(sentence), STEMS)) return []
  return [...sentence.matchAll(TEAM_NAMES)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
