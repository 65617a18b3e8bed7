import type { Finding } from '../../schema/report.js'
import { readBodyHeading } from './bodies.js'
import { findLiterals, hasOne, oneOf } from './literals.js'

type Section = NonNullable<Finding['section']>

const SOC = '(?:soc|serious (?:and )?organised crime)(?: \\(soc\\))?'

/** The section headings inside a body's part, with the wordings that editions have used. */
const SECTION_HEADINGS: readonly { section: Section; pattern: RegExp }[] = [
  {
    section: 'understanding',
    pattern: new RegExp(
      `^(?:understanding(?: the)?(?: threats? (?:of|from|posed by))?(?: of)?(?: the)? ${SOC}(?: threats?)?(?:,? and| to)? (?:setting|set)(?: the| an?)? (?:(?:strategic )?priorities|strategy|direction)(?: to tackle (?:it|them|${SOC}))?|understanding(?: of)?(?: the)?(?: threats? (?:of|from|posed by))? ${SOC}(?: threats?)?|understanding)$`,
    ),
  },
  {
    section: 'resources',
    pattern:
      /^(?:resources(?:,? capacity)?(?:,)? and skills|skills and resources|resources, skills and training|resources)$/,
  },
  {
    section: 'tackling',
    pattern: new RegExp(
      `^(?:tackling ${SOC},? and (?:safeguarding|protecting) (?:people|the public|communities|victims|vulnerable people)(?:,? (?:and|&) (?:communities|people|the public|victims))?|tackling ${SOC})$`,
    ),
  },
]

/** What parts a section's name from a body's on one line. */
const SEPARATORS = [' \u2013 ', ' \u2014 ', ' - ', ': ', ' | ', ' (']

/** A section heading, and the words that stand before or after it ("Essex Police" in "Resources and skills: Essex Police"). */
export interface SectionHeading {
  readonly section: Section
  readonly rest: string | null
}

/** With a body's name beside the section's. */
const LONGEST_HEADING = 300
/** Of which each section's heading has one. */
export const SECTION_WORDS = ['understanding', 'resources', 'tackling'] as const
const SECTION_LITERALS = oneOf(...SECTION_WORDS)

/** Reads a line as a section heading; the words beside it, split off at a colon, dash or bracket, are given back. */
export function readSectionHeading(line: string): SectionHeading | null {
  if (line.length > LONGEST_HEADING || !hasOne(findLiterals(line), SECTION_LITERALS)) return null
  const bare = line
    .replace(/^(?:(?:section|part|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[a-z][.)])\s+/i, '')
    .replace(/:$/, '')
  const whole = matchSection(bare)
  if (whole) return { section: whole, rest: null }
  for (const separator of SEPARATORS) {
    const at = bare.indexOf(separator)
    if (at < 0) continue
    const [before, after] = [bare.slice(0, at), bare.slice(at + separator.length).replace(/\)$/, '')]
    const first = matchSection(before)
    if (first && isBody(after)) return { section: first, rest: after.trim() }
    const last = matchSection(after)
    if (last && isBody(before)) return { section: last, rest: before.trim() }
  }
  return null
}

/** True for a name, or a word for it, that may stand beside a section's. */
function isBody(words: string): boolean {
  return (
    readBodyHeading(words.trim()) !== null || /^(?:the )?(?:force|constabulary|region|rocu|unit)$/i.test(words.trim())
  )
}

function matchSection(words: string): Section | null {
  const lower = words.trim().toLowerCase().replace(/ & /g, ' and ')
  return SECTION_HEADINGS.find(({ pattern }) => pattern.test(lower))?.section ?? null
}
