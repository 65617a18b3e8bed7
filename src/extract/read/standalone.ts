import { BODY_WORDS, isRegionName, readBodyHeading } from '../words/bodies.js'
import { DATE_SOURCE, WEEKDAY_PATTERN } from '../words/dates.js'
import { GRADE_LITERALS, readGradeLabel } from '../words/grades.js'
import { LABEL_LITERALS, readLabel } from '../words/labels.js'
import { findLiterals, hasOne, oneOf } from '../words/literals.js'
import { readSectionHeading, SECTION_WORDS } from '../words/sections.js'

const CONTENTS = /^(?:table of )?contents(?: page)?$/i
const RECOMMENDATIONS = /^(?:\d{1,2}(?:(?:\.\d{1,2}){1,3}[.)]?|[.)])\s{1,3})?recommendations?(?: \d{1,2})?:?$/i
/** With whom they are for: "Recommendations for the ROCU". */
const RECOMMENDATIONS_FOR = /^recommendations? (?:for|to) (?<whom>.{2,80}?):?$/i
const ACTOR =
  /^(?:(?:the|all|each|every|both|its|this|these) )?(?:(?:police )?forces?|constabular(?:y|ies)|region|rocus?|regional organised crime units?|units?|chief constables?|police and crime commissioners?|home office|national (?:bodies|crime agency|police chiefs' council)|nca|npcc|college of policing|government|ministry of justice|(?:hm|his majesty's) prison and probation service|local authorit(?:y|ies)|partners?|partner (?:agencies|organisations))$/i
/** What parts those whom they are for, but not inside "police and crime commissioner". */
const BETWEEN_ACTORS = /, (?:and )?| and (?!(?:crime|probation)\b)/
const NAMES_REGION = /region/i
const REGIONAL = /^(?:(?:the |summary of (?:the )?)?regional findings|findings for the region|the region)$/i
const OF_REGION = /^(?:the )?(.{3,40}) regional findings$|^(?:our )?findings (?:for|in|on) the (.{3,40}) region$/i
const OVERVIEW = /^(?:(?:the )?(.{3,40}) )?regional (?:overview|summary):?$/i
/** A title, a gap that only a list of contents has, and a page number. */
const CONTENTS_ENTRY =
  /^(?=\S.*\p{L})(.*?\S)(?:\s*\t+\s*|\s*[._\u2026\u00b7\u2022]{3,}\s*|(?:\s\.){3,}\s*| {3,})(\d{1,3})$/u
/** What stands before the number in each of these. */
const ENTRY_END = /[\s._\u2026\u00b7\u2022]\d{1,3}$/
const LONGEST_ENTRY = 250
const PIPED = /^\|(.*)\|$/

/** True for the heading of a list of contents. */
export function isContentsHeading(text: string): boolean {
  return CONTENTS.test(text)
}

/** True for the heading of a list of recommendations. */
export function isRecommendationsHeading(text: string): boolean {
  if (RECOMMENDATIONS.test(text)) return true
  const whom = RECOMMENDATIONS_FOR.exec(text)?.groups?.whom
  const isNamed = (name: string): boolean => ACTOR.test(name) || readBodyHeading(name.replace(/^the /i, '')) !== null
  return whom !== undefined && (isNamed(whom) || whom.split(BETWEEN_ACTORS).every(isNamed))
}

/** True for the heading of the region's own part. */
export function isRegionalHeading(text: string): boolean {
  if (!NAMES_REGION.test(text)) return false
  const bare = text.replace(/^(?:(?:section|part|chapter)\s+)?\d{1,2}(?:\.\d{1,2})?[.):]?\s+/i, '').replace(/:$/, '')
  if (REGIONAL.test(bare)) return true
  const named = OF_REGION.exec(bare)
  if (named && isRegionName(named[1] ?? named[2] ?? '')) return true
  // With the region's name before or after.
  return (
    bare.length < 80 &&
    /^(?:.{3,40}(?:: | \u2013 | - )regional findings|regional findings(?:: | \u2013 | - | for the ).{3,40})$/i.test(
      bare,
    )
  )
}

/** True for a heading that opens the region's part where no other does; elsewhere it may be one of that part's own. */
export function isRegionalOverview(text: string): boolean {
  const named = NAMES_REGION.test(text) ? OVERVIEW.exec(text) : null
  return named !== null && (named[1] === undefined || isRegionName(named[1]))
}

/** The title of a line in a list of contents, its page number cut off; null for any other line. */
export function readContentsEntry(line: string): string | null {
  // Cheap to tell for nearly all lines: no page number at the end.
  if (line.length > LONGEST_ENTRY || !/^[\d|\s]$/.test(line.slice(-1)) || !/\d\s*\|?\s*$/.test(line)) return null
  const entry = (PIPED.exec(line)?.[1]?.replace(/\|/g, '\t') ?? line).trim()
  return ENTRY_END.test(entry) ? (CONTENTS_ENTRY.exec(entry)?.[1]?.trim() ?? null) : null
}

/** A line of a list of contents with one tab between its title and its page. */
export function foldContentsEntry(line: string): string {
  const title = readContentsEntry(line)
  return title === null ? line.trim() : `${title}\t${/(\d{1,3})\D*$/.exec(line)?.[1] ?? ''}`
}

/** True for a line of a list of contents. */
export function isContentsEntry(line: string): boolean {
  return readContentsEntry(line) !== null
}

const APPENDIX =
  /^(?:appendix|appendices|annex|annexe)(?: (?:\d{1,2}|[a-z]|[ivx]{1,4}))?(?:(?::|\.| [\u2013-])(?: .*)?)?$/i

/** True for the heading of an appendix: "Appendix", "Annex B: Our data". */
export function isBackMatter(text: string): boolean {
  return text.length < 120 && APPENDIX.test(text) && !/.\.$/.test(text)
}

/** True for a line that says when or by whom the report was published. */
export function isImprint(text: string): boolean {
  return (
    text.length < 120 &&
    (/^(?:[\w ,]{0,24}\d{4} ?[|,\u2013-]? ?)?(?:\u00a9|\(c\) )/i.test(text) ||
      /^(?:first )?published(?: on)?:? \d/i.test(text))
  )
}

/** A date with nothing on its line but words that say what it is the date of. */
const DATE_LINE = new RegExp(
  `^(?:(?:(?:date )?(?:first )?published(?: on| in)?|publication date|date of publication|date):? )?(?:${WEEKDAY_PATTERN},? )?${DATE_SOURCE}$`,
  'i',
)
/** Words that a date completes, so that a line break parts the two by chance. */
const LEADS_TO_DATE = /\b(?:ending|ended|since|until|till|dated)$/i

/** True for a line that is nothing but a date, as covers print it. */
export function isDateLine(text: string): boolean {
  // Cheap to tell for nearly all lines.
  return text.length < 60 && /\d$/.test(text) && DATE_LINE.test(text)
}

/** True where the words above a date are unfinished without it: "threats in the year ending". */
export function leadsToDate(above: string, line: string): boolean {
  return LEADS_TO_DATE.test(above) && isDateLine(line)
}

/** Of which each line that stands alone has one, but for those that are nothing but a date. */
const SAYS_WHAT_IT_IS = oneOf(
  ...LABEL_LITERALS,
  ...GRADE_LITERALS,
  ...SECTION_WORDS,
  ...BODY_WORDS,
  '\u00a9',
  '(c)',
  'published',
  'append',
  'annex',
  'contents',
  'recommendation',
  'region',
)

/** True for a line that is a heading, label or grade by what it says, whatever stands around it. */
export function isStandalone(text: string): boolean {
  if (text.length > 160 || !(hasOne(findLiterals(text), SAYS_WHAT_IT_IS) || /\d$/.test(text))) return false
  const label = readLabel(text)
  return (
    (label !== null && label.title === null) ||
    isImprint(text) ||
    isDateLine(text) ||
    isBackMatter(text) ||
    isContentsHeading(text) ||
    isRecommendationsHeading(text) ||
    isRegionalHeading(text) ||
    readGradeLabel(text) !== null ||
    readSectionHeading(text) !== null ||
    readBodyHeading(text) !== null
  )
}
