import { findTold } from '../../../src/extract/account/told.js'
import { walkPart } from '../../../src/extract/assemble/walk.js'
import { layText } from '../../../src/extract/outline/lay.js'
import { outlineReport } from '../../../src/extract/outline/parts.js'
import type { Extraction } from '../../../src/extract/pipeline.js'
import type { SourceText } from '../../../src/extract/read/block.js'
import { isRecommendationsHeading, isRegionalHeading } from '../../../src/extract/read/standalone.js'
import { findFigures } from '../../../src/extract/refine/figures.js'
import { readBodyHeading } from '../../../src/extract/words/bodies.js'
import { readLabel } from '../../../src/extract/words/labels.js'
import { readSectionHeading } from '../../../src/extract/words/sections.js'
import type { Body, Figure } from '../../../src/schema/report.js'

/** A line of the reading text. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What a line of a body's part belongs to, told from the data and the reading text alone. */
function placeLine(line: Line, body: Body, lines: readonly Line[]): string[] {
  const { text, start, end } = line
  const covers = (span: Body['span']): boolean => span.start < end && start < span.end
  const unplaced = body.unplaced.filter(({ span }) => span.start === start && span.end === end)
  const isHeading =
    (start === body.span.start && (readBodyHeading(text) !== null || isRegionalHeading(text))) ||
    readSectionHeading(text) !== null ||
    isRecommendationsHeading(text) ||
    readLabel(text)?.title === null
  const finding = body.findings.find(
    (item) =>
      covers(item.span) &&
      (item.text.some((block) => (block.type === 'list' ? block.items.includes(text) : block.text === text)) ||
        (item.title !== null && text.includes(item.title))),
  )
  const recommendation = body.recommendations.find(
    (item) => covers(item.span) && (text.includes(item.text) || item.text.includes(text) || item.items.includes(text)),
  )
  const { grade } = body
  const isGrade =
    grade !== null &&
    covers(grade.span) &&
    [grade.label, grade.statement].some((words) => words !== null && text.includes(words))
  const opening = lines.findLast(
    (other) => other.start < start && (other.start === body.span.start || readSectionHeading(other.text) !== null),
  )
  const introduces =
    // A line that does not end as sentences and items do is a title.
    /[.:;!?,]["')]?$|; (?:and|or)$/.test(text) &&
    (opening !== undefined || start === body.span.start) &&
    !body.findings.some(({ span }) => span.start > (opening?.start ?? -1) && span.start <= start)
  return [
    ...unplaced.map(({ kind }) => `unplaced ${kind}`),
    ...(finding ? ['finding'] : []),
    ...(recommendation ? ['recommendation'] : []),
    ...(isGrade ? ['grade'] : []),
    ...(isHeading ? ['heading'] : []),
    ...(unplaced.length === 0 && introduces ? ['introduction'] : []),
  ]
}

/** What is wrong with the account of the text: lines that belong to nothing, and lines that are unplaced and in an item too. */
export function checkText({ report, text }: Pick<Extraction, 'report' | 'text'>): string[] {
  return report.bodies.flatMap((body) => {
    const lines: Line[] = []
    let start = body.span.start
    for (const line of text.slice(body.span.start, body.span.end).split('\n')) {
      lines.push({ text: line, start, end: start + line.length })
      start += line.length + 1
    }
    const listed = body.unplaced.filter(
      ({ span }) => !lines.some((line) => line.start === span.start && line.end === span.end),
    )
    return [
      ...listed.map(({ text: words }) => `${body.id}: unplaced text that is no line: ${words}`),
      ...lines.flatMap((line) => {
        const places = placeLine(line, body, lines)
        const isListed = places.some((place) => place.startsWith('unplaced'))
        const isElsewhere = places.some((place) => ['finding', 'recommendation', 'grade'].includes(place))
        if (places.length > 0 && !(isListed && isElsewhere)) return []
        return [`${body.id}: ${places.join(' and ') || 'nothing'}: ${line.text}`]
      }),
    ]
  })
}

/** Digits, and number words from two up, found by as plain a scan as can be. */
const PLAIN =
  /\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half)\b/gi

/** The day and the year of a period, as a text may print them. */
function partsOfPeriod(period: Figure['period']): string[] {
  if (period === null) return []
  const days = 'asAt' in period ? [period.asAt] : [period.start, period.end]
  return days.flatMap((day) => [day.slice(0, 4), day.slice(2, 4), String(Number(day.slice(8)))])
}

/** Behind the number of months that a period has. */
const MONTHS = /^[ -]months?(?:[ -]period)? (?:ending|ended|to|up to|leading|running|prior to|before)\b/

/** True for a piece of the dates of a period of a figure in the same paragraph, or in the list that it opens. */
function isOfPeriod(words: string, at: number, text: string, body: Body): boolean {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const reach = text[end - 1] === ':' ? end + LONGEST_LIST : end
  return body.figures.some(
    ({ span, period }) =>
      period !== null &&
      span.start >= start &&
      span.start < reach &&
      (partsOfPeriod(period).includes(words.replace(/^0/, '')) || MONTHS.test(text.slice(at + words.length, end))),
  )
}

/** As far as the list reaches that a paragraph opens. */
const LONGEST_LIST = 1500

/** What is wrong with the account of the numbers: those in no place, in two, or of which a place has only a piece. */
export function checkNumbersOf(
  { report, text, numbers }: Extraction,
  places: readonly (readonly [number, number])[],
): string[] {
  const all = [...numbers.map(({ span }) => [span.start, span.end] as const), ...places]
  return report.bodies.flatMap((body) =>
    [...text.slice(body.span.start, body.span.end).matchAll(PLAIN)].flatMap((match) => {
      const [start, end] = [body.span.start + match.index, body.span.start + match.index + match[0].length]
      const having = all.filter(([from, to]) => from < end && start < to)
      const isWhole = having.every(([from, to]) => from <= start && end <= to)
      if (isWhole && (having.length === 1 || (having.length === 0 && isOfPeriod(match[0], start, text, body))))
        return []
      return [`${body.id}: ${having.length} ${isWhole ? 'places' : 'pieces'}: ${text.slice(start - 30, end + 20)}`]
    }),
  )
}

/** Where the figures of a report have their numbers and its recommendations their deadlines. */
export function findPlaces(source: SourceText): [number, number][] {
  const outline = outlineReport(source)
  const { region } = outline
  if (!region) throw new RangeError('expected a region')
  const { parts } = layText(outline)
  return parts.map(walkPart).flatMap((draft) => {
    const { figures } = findFigures(draft, region)
    const { places } = findTold(draft, figures)
    return places.map(({ start, end }): [number, number] => [start, end])
  })
}
