import type { Finding } from '../../schema/report.js'
import { readBodyHeading } from './bodies.js'

type LabelKind = Exclude<Finding['kind'], 'narrative'>

/** What a box's label says, and whether the word itself is a plural. */
const LABEL_WORDS: readonly { words: RegExp; kind: LabelKind }[] = [
  { words: /(?:(?:additional|further|new) )?areas? (?:for|of) improvement|afis?/, kind: 'area_for_improvement' },
  { words: /(?:(?:accelerated|additional|further|new) )?causes? (?:of|for) concern/, kind: 'cause_of_concern' },
  { words: /innovative practices?/, kind: 'innovative_practice' },
  { words: /promising practices?/, kind: 'promising_practice' },
]

/** How reports print each label. */
export const LABEL_NAMES: Readonly<Record<LabelKind, string>> = {
  area_for_improvement: 'Area for improvement',
  cause_of_concern: 'Cause of concern',
  innovative_practice: 'Innovative practice',
  promising_practice: 'Promising practice',
}

/** The words that labels are made of, in lower case. */
export const LABEL_VOCABULARY: readonly string[] =
  'a area areas for improvement cause causes of concern innovative promising practice practices'.split(' ')

/** Of which each label has one. */
export const LABEL_LITERALS = ['area', 'afi', 'cause', 'innovative', 'promising'] as const

const ANY_LABEL = LABEL_WORDS.map(({ words }) => words.source).join('|')
const NUMBER =
  '(?:\\s+(?:no\\.? ?|number )?\\(?(?:\\d{1,2}|[a-z]|one|two|three|four|five|six)\\)?(?: of \\d{1,2})?)?(?:\\s+\\(afis?(?: \\d{1,2})?\\))?'
const LEADING = new RegExp(`^(${ANY_LABEL})(${NUMBER})\\s*(?:[:\\u2013\\u2014|]|-(?= )|\\.(?= ))\\s*(.*)$`, 'i')
const FOR_BODY = new RegExp(`^(${ANY_LABEL})${NUMBER} for (.{3,100})$`, 'i')
const ALONE = new RegExp(`^(${ANY_LABEL})(${NUMBER})\\s*[:.\\u2013-]?$`, 'i')
const TRAILING = new RegExp(`^(.*\\S)\\s*(?:[\\u2013\\u2014|:]|-(?= )|(?=[([]))\\s*[([]?(${ANY_LABEL})[)\\]]?$`, 'i')

/** A finding's label as it stands on a line. */
export interface Label {
  readonly kind: LabelKind
  /** True for "Areas for improvement": one label over several titles. */
  readonly isPlural: boolean
  /** The title on the same line, null where the label stands alone. */
  readonly title: string | null
}

/** A section's number, told from how many there are ("3 areas for improvement") by its dot or bracket. */
const SECTION_NUMBER = '(?:\\d{1,2}(?:(?:\\.\\d{1,2}){1,3}[.)]?|[.)])\\s{1,3})?'
const AT_BEGINNING = new RegExp(`^${SECTION_NUMBER}[([]?(?:${ANY_LABEL})`, 'i')
const BEFORE_LABEL = new RegExp(`^${SECTION_NUMBER}(?=[([]?(?:${ANY_LABEL}))`, 'i')
const IN_BRACKETS = new RegExp(`^[([]((?:${ANY_LABEL})${NUMBER})[)\\]]\\s*(?:[:\\u2013\\u2014-]\\s*)?(.*)$`, 'i')
const AT_END = new RegExp(`(?:${ANY_LABEL})[)\\]]?$`, 'i')
/** No label is longer. */
const END_REACH = 40

/** The label that a line carries, before its title, after it or alone; null where it carries none. */
export function readLabel(line: string): Label | null {
  // A label opens or ends its line; a look at both ends spares nearly all text the patterns. Most of it ends in a full stop.
  if (!AT_BEGINNING.test(line) && (line.endsWith('.') || !AT_END.test(line.slice(-END_REACH)))) return null
  const bare = bareLabel(line)
  const alone = ALONE.exec(bare)
  if (alone) return toLabel(alone[1] ?? '', null)
  const leading = LEADING.exec(bare)
  if (leading) return toLabel(leading[1] ?? '', toTitle(leading[3] ?? ''))
  const ofBody = FOR_BODY.exec(bare)
  if (ofBody && isBody(ofBody[2] ?? '')) return toLabel(ofBody[1] ?? '', null)
  const trailing = TRAILING.exec(line)
  // "…the area for improvement" in a sentence is no label: what stands before it must be a title of its own.
  if (trailing && !/[.!?]$/.test(line)) return toLabel(trailing[2] ?? '', toTitle(trailing[1] ?? ''))
  return null
}

/** The title beside a label; null where nothing stands there, or only whose finding it is. */
function toTitle(words: string): string | null {
  const title = words.trim()
  return title === '' || isBody(title) ? null : title
}

/** True for a body's name, or a word for it. */
function isBody(words: string): boolean {
  const bare = words.replace(/^the /i, '')
  return (
    readBodyHeading(bare)?.rest === null ||
    /^(?:region|rocu|force|constabulary|regional organised crime unit)$/i.test(bare)
  )
}

/** A line that a label opens without the number or the brackets around the label. */
function bareLabel(line: string): string {
  const counted = line.replace(BEFORE_LABEL, '')
  const bracketed = IN_BRACKETS.exec(counted)
  const title = bracketed?.[2] ?? ''
  // "(area for improvement) was closed" goes on with the sentence of the line before.
  return bracketed && !/^\p{Ll}/u.test(title) ? `${bracketed[1]}: ${title}`.trimEnd() : counted
}

const UNPARTED = new RegExp(`^(${ANY_LABEL})(?:\\s(?:no\\.? ?|number )?\\(?\\d{1,2}\\)?)?\\s(\\S.*)$`, 'i')

/**
 * The label that opens a heading with nothing between it and the title, as text keeps a badge: "Cause of concern The force
 * should act". "Area for improvement plans" and "Cause of concern Kent Police" are none: no title begins there.
 */
export function readUnpartedLabel(heading: string): Label | null {
  const line = bareLabel(heading)
  if (!AT_BEGINNING.test(line)) return null
  const [, words = '', title = ''] = UNPARTED.exec(line) ?? []
  const [first = '', ...rest] = title.split(' ')
  const isTitle = /^["']?\p{Lu}/u.test(first) && rest.length >= 2 && rest.some((word) => /^\p{Ll}{2}/u.test(word))
  return isTitle ? toLabel(words, title) : null
}

function toLabel(words: string, title: string | null): Label | null {
  const lower = words.toLowerCase()
  const found = LABEL_WORDS.find((label) => new RegExp(`^(?:${label.words.source})$`).test(lower))
  if (!found) return null
  return { kind: found.kind, isPlural: isPluralLabel(lower), title }
}

const LABEL_INSIDE = LABEL_WORDS.map(({ words, kind }) => ({
  pattern: new RegExp(`\\b(?:${words.source})\\b`, 'i'),
  kind,
}))

/** The kind of finding whose label stands anywhere among the words of a name ("box area for improvement"), or null. */
export function findLabelKind(words: string): Pick<Label, 'kind' | 'isPlural'> | null {
  for (const { pattern, kind } of LABEL_INSIDE) {
    const found = pattern.exec(words)?.[0]
    if (found) return { kind, isPlural: isPluralLabel(found) }
  }
  return null
}

const SEVERAL = new RegExp(
  `^(?:(?:innovative and promising|promising and innovative) practices?|(?:${ANY_LABEL})(?:, (?:${ANY_LABEL}))? and (?:${ANY_LABEL})):?$`,
  'i',
)

/** True for a heading over findings of several kinds, each with its own label: "Innovative and promising practice". */
export function namesSeveralLabels(line: string): boolean {
  return line.length < LONGEST_SEVERAL && SEVERAL.test(line)
}

const LONGEST_SEVERAL = 100

function isPluralLabel(words: string): boolean {
  return /\b(?:areas|causes)\b|practices$|^afis$/i.test(words)
}
