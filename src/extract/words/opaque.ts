import { findLiterals, hasOne, type Literals, oneOf, oneWordOf } from './literals.js'

interface OpaqueRule {
  /** Of which a sentence must hold one before the pattern is tried. */
  readonly literals: Literals
  readonly pattern: RegExp
}

const SHARE = oneOf('%', 'per cent', 'percent')

/** What looks like a number or a name of the four Ps, and counts nothing that a figure is about. */
const OPAQUE: readonly OpaqueRule[] = [
  // Money, weights and other units.
  {
    literals: oneOf('\u00a3'),
    pattern: /\u00a3\s?[\d,.]+(?:\s?(?:million|billion|thousand|bn|m|k))?\b/gi,
  },
  {
    literals: oneOf('0'),
    pattern: /\b[\d,.]{1,24}\s?(?:million|billion|kg|kilograms?|g|tonnes?|miles|km|litres?|mb|gb)\b/gi,
  },
  // Names with a number: laws, classes, tiers, operations, roads, the four Ps themselves.
  {
    literals: oneOf('0p', '0 p', '0-p', 'fourp', 'four p', 'four-p'),
    pattern: /\b(?:4|four)[ -]?Ps?\b/gi,
  },
  {
    literals: oneWordOf(
      'section',
      'part',
      'paragraph',
      'page',
      'phase',
      'tier',
      'band',
      'level',
      'class',
      'category',
      'schedule',
      'chapter',
      'appendix',
      'table',
      'figure',
      'no.',
      'number',
      'type',
      'version',
      'programme',
      'pip',
      'stage',
      'priority',
    ),
    pattern:
      /\b(?:section|sections|part|paragraph|page|pages|phase|phases|tier|tiers|band|level|levels|class|category|schedule|chapter|appendix|table|figure|no\.|number|type|version|programme|pip|stage|priority)\s(?:\d+[A-Z]?|[A-C]|one|two|three|four)\b(?! of (?:the )?(?:soc|ocg|disruption))/gi,
  },
  {
    literals: oneOf('0'),
    pattern: /\b(?:[A-Z]\d+|\d+[A-Z]+)\b/g,
  },
  {
    literals: oneOf('00/0', '00 hours'),
    pattern: /\b24\/7\b|\b24 hours a day(?:,? (?:7|seven) days a week)?/gi,
  },
  // Years, ages and lengths of time.
  {
    literals: oneOf('0000/00', '0000-00', '0000\u201300'),
    pattern: /\b(?:19|20)\d{2}[/\u2013-]\d{2,4}\b/g,
  },
  {
    literals: oneOf('0000'),
    pattern:
      /\b(?:in|between|and|or|since|from|until|by|of|before|after|during|late|early|mid|summer|spring|autumn|winter|act|for|year|strategy|january|february|march|april|may|june|july|august|september|october|november|december)[ -](?:19|20)\d{2}\b(?!,\d)/gi,
  },
  {
    literals: oneOf('age'),
    pattern:
      /\b(?:aged?|between the ages of|under the age of|over the age of)\s(?:\d+|\w+)(?:\s?(?:\u2013|-|to|and)\s?\d+)?(?: years?(?: old)?)?/gi,
  },
  {
    literals: oneOf('year', 'month', 'week', 'day', 'hour', 'minute'),
    pattern:
      /\b(?:\d+|[a-z-]{1,40})[ -](?:years?|months?|weeks?|days?|hours?|minutes?)(?:[ -](?:old|long|period|review|cycle|increase|course))?\b(?= |[.,;:)]|$)/gi,
  },
  // Changes, rates and aims: by how much, not how many.
  {
    literals: SHARE,
    pattern:
      /\b(?:by|of) (?:an? )?(?:around |about |almost |nearly |over |more than |approximately |just over |just under |some |at least )?(?:[\d,.]+|[a-z-]+(?:[ -][a-z]+)?)(?: ?%| per ?cent)(?= (?:between|since|over|in|compared|from|on|during|to|and|,|\.|\()|,|\.|$)(?<=\b(?:increas|ris|rose|fall|fell|reduc|grow|grew|grown|drop|declin|decreas|up|down|improv|cut|gone up|went up|chang)\w*,? (?:by|of)[^.;]{1,40})/gi,
  },
  {
    literals: SHARE,
    pattern:
      /\b(?:(?:around|about|almost|nearly|over|more than|approximately|just over|just under|some|at least) )?(?:[\d,.]{1,24}|[a-z-]{1,40})(?: ?%| per ?cent)(?:-| )(?:increase|reduction|rise|fall|drop|decrease|decline|growth|vacanc|higher|lower|more|fewer|less|improvement|success|cut|change|uplift|vacant)\w*/gi,
  },
  {
    literals: oneOf('percentage point'),
    pattern: /\b(?:\d+(?:\.\d+)?|[a-z]+) percentage points?\b/gi,
  },
  {
    literals: oneOf('more', 'fewer', 'less', 'higher', 'lower'),
    pattern: /\b(?:a |an |one |two )?(?:half|third|quarter|fifth|tenth)s? (?:more|fewer|less|higher|lower)\b/gi,
  },
  {
    literals: oneOf(' rate of '),
    pattern: /\b(?:vacancy|turnover|clearance|conversion|success|pass) rate of [^,.;]{1,25}/gi,
  },
  {
    literals: oneOf('target', 'goal', 'aim', 'quota', 'limit', 'minimum', 'ceiling', 'average', 'benchmark'),
    pattern:
      /\b(?:target|goal|aim|quota|limit|minimum|ceiling|(?:national|regional|median|mean)?\s?average|benchmark) (?:of|was|is|for[^,.;<]{1,40} (?:of|was|is)) (?:\d[\d,.]*|[a-z-]+)(?: ?%| per ?cent)?/gi,
  },
  {
    literals: oneOf('once', 'twice', 'thrice', 'times'),
    pattern: /\b(?:once|twice|thrice|(?:\d+|[a-z]+) times)\b(?! as)/gi,
  },
  {
    literals: oneOf('fold', 'doubled', 'trebled', 'tripled', 'halved'),
    pattern: /\b(?:fold|doubled|trebled|tripled|halved)\b/gi,
  },
  {
    literals: oneOf('out of '),
    pattern:
      /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[ -]out of (?:the )?[a-z\d]+\b/gi,
  },
]

/** The stretches of a sentence in which no number is a figure. */
export function findOpaque(sentence: string): { readonly start: number; readonly end: number }[] {
  const has = findLiterals(sentence)
  const found: { start: number; end: number }[] = []
  for (const { literals, pattern } of OPAQUE) {
    if (!hasOne(has, literals)) continue
    for (const match of sentence.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}
