import type { Report } from '../../schema/report.js'
import { isContentsHeading, readContentsEntry } from '../read/standalone.js'
import { DATE_SOURCE, findDates, readDate, WEEKDAY_PATTERN } from '../words/dates.js'

/** What the cover says of the report. */
export interface Cover {
  readonly title: string | null
  readonly programme: string | null
  readonly published: Report['published']
}

/** A line of text, as the cover is read by lines. */
interface CoverLine {
  readonly text: string
  readonly role: string
}

const PROGRAMME =
  /^(?:(?:police effectiveness, efficiency and legitimacy|hmicfrs)\b.{0,20})?(peel:?(?: inspections?| programme| assessments?)?:? (?:(?:19|20)\d{2}(?:\s?[/\u2013-]\s?(?:\d{4}|\d{2}))?))(?: inspections?| programme)?$/i
/** The programme and the title on one line. */
const PROGRAMME_FIRST = /^(peel:? (?:19|20)\d{2}(?:\s?[/\u2013-]\s?\d{2,4})?)[:.]? (?=an inspection)/i
/** The programme behind the title: "…: PEEL 2025-27 inspection". */
const PROGRAMME_LAST =
  /(?:[:,.]| [\u2013-]) (peel:?(?: inspections?| programme| assessments?)?:? (?:19|20)\d{2}(?:\s?[/\u2013-]\s?\d{2,4})?)(?: inspections?| programme)?$/i
const TITLE = /\b(?:inspection|response|tackl\w+|report)\b/i
const SUBJECT = /\b(?:organised crime|regional response|soc)\b/i
const WEEKDAY = `${WEEKDAY_PATTERN},? `
const PUBLISHED = new RegExp(
  `^(?:(?:date )?published(?: on)?|publication date|date of publication|first published|date|posted(?: by .{1,30}?)? on)\\s*:?\\s*(?:${WEEKDAY})?(${DATE_SOURCE})`,
  'i',
)
const COPYRIGHT = new RegExp(`^(${DATE_SOURCE})\\s*(?:\\||\\u2013|-|,)?\\s*(?:\\u00a9|\\(c\\)|copyright)`, 'i')
const COPYRIGHT_FIRST = new RegExp(`^(?:\\u00a9|\\(c\\)).{0,40}?[|,\\u2013-]\\s*(${DATE_SOURCE})$`, 'i')
const DATE_ALONE = new RegExp(`^(?:${WEEKDAY})?(${DATE_SOURCE})$`, 'i')
const INTRODUCTION = /^(?:introduction|about (?:our|this) (?:inspection|report)|about us|foreword|summary|overview)$/i

/** Reads the cover: what stands before the contents and the introduction; the date may stand on the back cover instead. */
export function readCover(given: readonly CoverLine[], back: readonly CoverLine[]): Cover {
  // A page may show its contents beside or before its title; they are links there.
  const front = given
    .filter(
      ({ text, role }, index) => role !== 'link' && !(isContentsHeading(text) && given[index + 1]?.role === 'link'),
    )
    .flatMap(splitLine)
  const titleAt = front.findIndex(({ text, role }) => role === 'heading' && text.length < 250 && FULL_TITLE.test(text))
  const end = front.findIndex((block, index) => index > titleAt && isEndOfCover(block, front[index + 1]))
  const cover = front
    .slice(0, end < 0 ? Math.min(front.length, LONGEST_COVER) : end)
    .filter(({ text }) => text.length < 250)
  return {
    title: findTitle(cover) ?? findTitle(front.filter(({ text }) => text.length < 250 && FULL_TITLE.test(text))),
    programme: findProgramme(cover) ?? findProgramme(given.slice(0, LONGEST_MENU)),
    published: findPublished(cover, front, back),
  }
}

/** The name of a site or series before the title. */
const SITE_FIRST = /^.{1,60}?\s?(?::|\||\u2013|\u2014|-)\s+(?=an inspection of\b)/i

/** Lines that a page's menus may take up before its title. */
const LONGEST_MENU = 60

/** What stands side by side on a line, or in a table's row, also on lines of its own. */
function splitLine(line: CoverLine): CoverLine[] {
  if (line.text.length > 200) return [line]
  const cells = line.text.replace(/^\| | \|$/g, '').split(/ [|\u2022] | (?=published(?: on)?:? )/i)
  if (cells.length === 1) return [line]
  return [line, { ...line, text: cells.join(': ') }, ...cells.map((text) => ({ ...line, text }))]
}

/** Blocks that a cover without contents and introduction may have. */
const LONGEST_COVER = 12
const FULL_TITLE = /^(?:an )?inspection of .*\b(?:regional response|serious (?:and )?organised crime)\b/i

/** The contents, or a heading of the introduction with its text; in a page's menu, such a heading has none. */
function isEndOfCover(block: CoverLine, next: CoverLine | undefined): boolean {
  if (isContentsHeading(block.text) || readContentsEntry(block.text) !== null) return true
  if (!INTRODUCTION.test(block.text) || !next) return false
  return next.text.length > 80 || INTRODUCTION.test(next.text)
}

function findTitle(cover: readonly CoverLine[]): string | null {
  const lines = cover.filter(
    ({ text, role }) =>
      role !== 'item' &&
      role !== 'link' &&
      !PROGRAMME.test(text) &&
      !DATE_ALONE.test(text) &&
      !PUBLISHED.test(text) &&
      !/[.:;]$|[>|]/.test(text),
  )
  const titled =
    lines.find(({ text }) => FULL_TITLE.test(text)) ??
    lines.find(({ text }) => TITLE.test(text) && SUBJECT.test(text)) ??
    lines.find(({ text }) => SUBJECT.test(text))
  return titled ? titled.text.replace(PROGRAMME_FIRST, '').replace(PROGRAMME_LAST, '').replace(SITE_FIRST, '') : null
}

function findProgramme(cover: readonly CoverLine[]): string | null {
  for (const { text } of cover) {
    const printed =
      PROGRAMME.exec(text)?.[1] ?? PROGRAMME_FIRST.exec(text)?.[1]?.trim() ?? PROGRAMME_LAST.exec(text)?.[1]
    if (printed) return printed
  }
  return null
}

function findPublished(
  cover: readonly CoverLine[],
  front: readonly CoverLine[],
  back: readonly CoverLine[],
): Report['published'] {
  const sources: readonly [readonly CoverLine[], RegExp][] = [
    [front, PUBLISHED],
    [[...front, ...back], COPYRIGHT],
    [[...front, ...back], COPYRIGHT_FIRST],
    [cover, DATE_ALONE],
    [back, PUBLISHED],
    [back, DATE_ALONE],
  ]
  for (const [lines, pattern] of sources) {
    for (const { text } of lines) {
      const words = text.length < 120 ? pattern.exec(text)?.[1] : undefined
      const printed = words ? findDates(words)[0] : undefined
      const date = printed && readDate(printed.text)
      if (printed && date) return { date, text: printed.text }
    }
  }
  return null
}

/** The years of a programme as an id has them: "2021-22" of "PEEL 2021/22". */
export function programmeYears(programme: string): string | null {
  return (
    /(?:19|20)\d{2}(?:\s?[/\u2013-]\s?\d{2,4})?/
      .exec(programme)?.[0]
      .replace(/\s/g, '')
      .replace(/[/\u2013]/g, '-')
      // "2023-2025" as "2023-25".
      .replace(/-\d{2}(?=\d{2}$)/, '-') ?? null
  )
}
