import { LABEL_NAMES } from '../../../src/extract/words/labels.js'
import { REGISTRY } from '../../../src/schema/registry.js'

/** Names that reports print for bodies, and some that only look like one. */
export const NAMES: readonly string[] = [
  ...REGISTRY.flatMap(({ name, abbreviation, aliases }) => [name, ...(abbreviation ? [abbreviation] : []), ...aliases]),
  'Regional findings',
  'The region',
  'Northshire Police',
  'constructor',
  '__proto__',
]

/** Headings of parts, sections and boxes. */
export const HEADINGS: readonly string[] = [
  ...Object.values(LABEL_NAMES),
  'Areas for improvement',
  'Causes of concern',
  'Recommendations',
  'Recommendation 3',
  'Contents',
  'Introduction',
  'Appendix 1: Map',
  'Understanding the threat and setting priorities to tackle it',
  'Understanding SOC and setting priorities',
  'Resources and skills',
  'Tackling SOC and safeguarding people and communities',
  'Main findings',
  'Promising practice: The force keeps a diary',
  'The force should know its threats',
  'Back to contents',
  'PEEL 2021/22',
  'An inspection of the south-east region',
  'Published on 3 May 2024',
]

/** Lines that give a grade, and lines that nearly do. */
export const GRADES: readonly string[] = [
  'Outstanding',
  'Good',
  'Adequate',
  'Requires improvement',
  'Inadequate',
  'Not graded',
  'is good at tackling serious and organised crime',
  'requires improvement at tackling SOC',
  'was graded as inadequate',
  'is neither good nor adequate at tackling serious and organised crime',
]

/** Words that rules look at. */
export const WORDS: readonly string[] = [
  ...'disruptions|major disruptions|SOC threats|OCGs|serious and organised crime groups|SCPOs|vulnerabilities'.split(
    '|',
  ),
  ...'pursue|prevent|protect|prepare|4Ps|lead|supported|recorded|assessed|arrested|seized|led|took part in'.split('|'),
  ...'1|0|7|39|1,000|1,|12.5|2.5m|one|a dozen|twenty-one|one hundred and|a third|two thirds of|three quarters'.split(
    '|',
  ),
  ...'39 percent|100%|nine in ten|one in|at least|almost|over|around|between|from|to|up to|no|none|all|both'.split('|'),
  ...'1 April 2023|31 March 2024|31 February 2024|May 2023|2021/22|2022-23|the year ending|in the 12 months to'.split(
    '|',
  ),
  ...'by 1 May 2023|within six months|immediately|with immediate effect|by the end of|£5 million|$7|24/7|Section 8'.split(
    '|',
  ),
  ...'we recommend that|the force should|should|must|increased|an increase of|compared with|the same period'.split('|'),
  ...'in|of|the|and|or|which|that|their|this|were|was|had|had not|per 1,000 population|aged 18|page 7|999|101'.split(
    '|',
  ),
]

/** Marks of print, of markup, and of nothing that a report has. */
export const MARKS: readonly string[] = [
  ...['.', ',', ':', ';', '?', '!', '…', '-', '–', '—', '"', '“', '”', "'", '’', '(', ')', '[', ']', '%', '£', '/'],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '#',
    '>',
    '|',
    '|---|',
    '+',
    '~~',
    '\\',
    '](',
    '![',
    '[^1]',
    '[^1]:',
    '<',
    '<!--',
    '-->',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<table><tr><td>',
    '</div>',
    '<ul><li>',
    '<script>',
    '<![CDATA[',
    '&amp;',
    '&#x202e;',
    '&bogus;',
    '&',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\u0301',
    '\ufb01',
  ],
  ...[
    '\u001b[31m',
    '\u0007',
    '\f',
    '\v',
    '\r',
    '\t',
    '\ufffd',
    '😀',
    '👩‍🚒',
    'ﷺ',
    'İ',
    'ſ',
    '\uff11',
    '٣',
    '²',
    '½',
    '=1+1',
  ],
  ...['constructor', '__proto__', 'toString', '{M}', '<M0>', '$&', '$1', '%s', '\\u0000', '../../etc/passwd'],
]
