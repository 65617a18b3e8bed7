import { describe, expect, it } from 'vitest'
import { moveYears } from '../variants/mutations/dates.js'
import { extract, FIXTURES, type FlatBody, type FlatReport, flatten, rowsOf } from './fixtures.js'
import { plain } from './fold.js'

/**
 * The fixtures whose text a test can change without touching its form. The two of wrapped lines are left out: a word
 * that gets longer moves every line's end after it, and their boxes and page breaks stand where they stand by the page.
 */
const CLEAN = FIXTURES.filter(({ dialect }) => dialect !== 'wrapped')

it('has fixtures of three dialects to perturb', () => {
  expect(new Set(CLEAN.map(({ dialect }) => dialect))).toStrictEqual(new Set(['markdown', 'paragraphs', 'lines']))
})

describe.each(rowsOf(CLEAN))('%s', (_id, { file, text: source }) => {
  // Soft hyphens and the like would hide the words that are to be changed.
  const text = plain(source)
  const base = extract(text, file).report
  const data = flatten(base)
  const perturb = (changed: string): FlatReport => {
    expect(changed).not.toBe(text)
    return flatten(extract(changed, file).report)
  }

  it('with its forces in another order gives the same of each, in that order', () => {
    const { changed, order } = reverseForces(text, base.bodies)
    expect(perturb(changed)).toStrictEqual(reorder(data, order))
  })

  it('with its grades exchanged gives each body the other’s', () => {
    const graded = data.bodies.filter(({ grade }) => grade !== null)
    expect(new Set(graded.map(({ grade }) => grade)).size).toBeGreaterThan(2)
    const next = new Map(graded.map((body, index) => [body.id, graded[(index + 1) % graded.length]?.grade ?? null]))
    const bodies = data.bodies.map((body) => regrade(body, next.get(body.id) ?? null))
    let changed = text
    for (const [index, body] of bodies.entries())
      changed = putGrade(changed, data.bodies[index], body, base.bodies[index]?.span.line)
    expect(perturb(changed)).toStrictEqual({ ...data, bodies })
  })

  it.each([1, 6])('with all its numbers raised by %i gives the same data with those numbers', (rise) => {
    const raise = (words: string) => raiseNumbers(words, rise)
    expect(data.figures).not.toHaveLength(0)
    expect(perturb(raise(text))).toStrictEqual({
      ...mapText(data, raise, DATE_FIELDS),
      figures: data.figures.map((figure) => raiseFigure(figure, rise)),
    })
  })

  it('with its fractions exchanged gives the same data with those shares', () => {
    const shares = data.figures.filter((figure) => exchangeShare(figure) !== figure.value)
    expect(shares).not.toHaveLength(0)
    expect(perturb(exchangeFractions(text))).toStrictEqual({
      ...mapText(data, exchangeFractions, DATE_FIELDS),
      figures: data.figures.map((figure) => ({
        ...mapText(figure, exchangeFractions, DATE_FIELDS),
        value: exchangeShare(figure),
      })),
    })
  })

  it.each([1, 7, -12])('with its years moved by %i gives the same data at those dates', (years) => {
    const move = (words: string) => moveYears(words, years)
    expect(perturb(move(text))).toStrictEqual(mapText(data, move))
  })
})

/** Cuts the report at the headings of its forces and puts their parts in the opposite order. */
function reverseForces(
  text: string,
  bodies: readonly { id: string; kind: string; span: { line: number | null } }[],
): { changed: string; order: string[] } {
  const lines = text.split('\n')
  const starts = bodies.filter(({ kind }) => kind === 'force').map(({ span }) => (span.line ?? 0) - 1)
  const last = starts.at(-1) ?? 0
  const end = lines.findIndex((line, index) => index > last && /^#*\s*Appendix/.test(line))
  const parts = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? end))
  expect(parts.length).toBeGreaterThan(2)
  return {
    changed: [...lines.slice(0, starts[0]), ...parts.reverse().flat(), ...lines.slice(end)].join('\n'),
    order: [
      ...bodies.filter(({ kind }) => kind !== 'force'),
      ...bodies.filter(({ kind }) => kind === 'force').reverse(),
    ].map(({ id }) => id),
  }
}

/** The data with everything that belongs to a body in the order of the bodies. */
function reorder(data: FlatReport, order: readonly string[]): FlatReport {
  const by = <T>(items: readonly T[], bodyOf: (item: T) => string): T[] =>
    order.flatMap((id) => items.filter((item) => bodyOf(item) === id))
  return {
    ...data,
    bodies: by(data.bodies, ({ id }) => id),
    findings: by(data.findings, ({ body }) => body),
    recommendations: by(data.recommendations, ({ body }) => body),
    priorRecommendations: by(data.priorRecommendations, ({ body }) => body),
    figures: by(data.figures, (figure) => figure.in),
  }
}

type GradeValue = NonNullable<FlatBody['grade']>

const GRADE_LABELS: Readonly<Record<GradeValue, string>> = {
  outstanding: 'Outstanding',
  good: 'Good',
  adequate: 'Adequate',
  requires_improvement: 'Requires improvement',
  inadequate: 'Inadequate',
}

/** The body with another grade, in its label and its statement. */
function regrade(body: FlatBody, grade: FlatBody['grade']): FlatBody {
  if (grade === null) return body
  return {
    ...body,
    grade,
    gradeLabel: body.gradeLabel && GRADE_LABELS[grade],
    gradeStatement: body.gradeStatement && restate(body.gradeStatement, grade),
  }
}

/** A grade's statement with another grade: "is good" becomes "requires improvement", "as good" becomes "as requiring improvement". */
function restate(statement: string, grade: GradeValue): string {
  const isPoor = grade === 'requires_improvement'
  return statement.replace(
    /\b(?:(is|as) (?:outstanding|good|adequate|inadequate|requiring improvement)|requires improvement)\b/,
    (_all, link?: string) => {
      if (link === 'as') return `as ${isPoor ? 'requiring improvement' : grade}`
      return isPoor ? 'requires improvement' : `is ${grade}`
    },
  )
}

/** The text with a body's grade replaced where it stands: its statement, and the label on a line of its own below the heading. */
function putGrade(
  text: string,
  before: FlatBody | undefined,
  after: FlatBody,
  headingLine: number | null | undefined,
): string {
  if (!before || before.grade === null) return text
  const lines = text.split('\n')
  const at = (isIt: (line: string) => boolean): number =>
    lines.findIndex((line, index) => index >= (headingLine ?? 0) - 1 && isIt(line))
  const swap = (index: number, old: string, neu: string): void => {
    const line = lines[index]
    expect(line).toContain(old)
    lines[index] = (line ?? '').replace(old, neu)
  }
  const { gradeLabel, gradeStatement } = before
  if (gradeLabel !== null && after.gradeLabel !== null)
    swap(
      at((line) => line.replace(/[#*\s]+/g, ' ').trim() === gradeLabel),
      gradeLabel,
      after.gradeLabel,
    )
  if (gradeStatement !== null && after.gradeStatement !== null)
    swap(
      at((line) => line.includes(gradeStatement)),
      gradeStatement,
      after.gradeStatement,
    )
  return lines.join('\n')
}

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Numbers in words from one to ninety-nine, by value. */
const WORDS: readonly string[] = [
  'zero',
  ...UNITS,
  ...TENS.flatMap((ten) => [ten, ...UNITS.slice(0, 9).map((unit) => `${ten}-${unit}`)]),
]
const VALUES = new Map(WORDS.map((word, value) => [word, value]))

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** Digits that are no part of a date, year, sum of money, name or address. */
const DIGITS = new RegExp(
  `(?<![\\w.,/\\u00a3#-])(?<!${MONTHS} )(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?!\\w|[,.]?\\d| ${MONTHS}|[ -](?:months?|years?)\\b|[/-])`,
  'g',
)
/** Words for two to ninety-eight that are no part of a fraction, a share "in ten", a larger number or a length of time. */
const WORD = new RegExp(
  `(?<!\\b(?:in|out of) )(?<!-)\\b(${[...WORDS.slice(2, 99)].sort((a, b) => b.length - a.length).join('|')})\\b(?!-| (?:in|out of) (?:\\d|t|f|e)|[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundred|thousand)s?\\b|[ -](?:months?|years?|times|P|years?’)\\b)`,
  'gi',
)

/** Raises every number of a text; dates, sums of money, fractions and names with a number stay. */
function raiseNumbers(text: string, rise: number): string {
  return text
    .replace(DIGITS, (all, whole: string, decimals = '') => {
      const value = Number(whole.replace(/,/g, ''))
      return decimals === '' && value >= 1900 && value < 2100 && !whole.includes(',')
        ? all
        : format(value + rise, whole) + decimals
    })
    .replace(WORD, (word: string) => {
      const raised = WORDS[(VALUES.get(word.toLowerCase()) ?? 0) + rise] ?? word
      return /^[A-Z]/.test(word) ? `${raised[0]?.toUpperCase()}${raised.slice(1)}` : raised
    })
}

function format(value: number, like: string): string {
  return like.includes(',') || value < 1000 ? value.toLocaleString('en-GB') : String(value)
}

/** Fields that hold a date, which no other change touches. */
const DATE_FIELDS = ['report', 'published', 'deadline', 'period']

/** A figure with its number raised where its sentence has it raised; a number that the sentence has as a fraction stays. */
function raiseFigure<T extends FlatReport['figures'][number]>(figure: T, rise: number): T {
  const { value } = figure
  const hundreds = value > 100 && value < 1000 ? [`hundred and ${WORDS[value % 100]}`] : []
  const printed = [value.toLocaleString('en-GB'), String(value), ...(WORDS[value] ? [WORDS[value]] : []), ...hundreds]
  const isRaised = printed.some((words) => {
    const place = new RegExp(`(?<![\\w.,-])${words}(?![\\w-]|[.,]\\d)`, 'gi')
    return [...figure.quote.matchAll(place)].some(({ 0: word, index }) => {
      // Whether the number at this very place goes up depends on the words around it.
      const before = raiseNumbers(`${figure.quote.slice(0, index)}\uE000`, rise).length - 1
      return !raiseNumbers(figure.quote, rise).slice(before).toLowerCase().startsWith(word.toLowerCase())
    })
  })
  return mapText(
    { ...figure, value: isRaised ? round(value + rise) : value },
    (words) => raiseNumbers(words, rise),
    DATE_FIELDS,
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Fractions that change places, with their shares in percent. */
const FRACTIONS: readonly [words: string, percent: number, others: string, other: number][] = [
  ['two thirds', 66.67, 'four fifths', 80],
  ['three quarters', 75, 'five sixths', 83.33],
  ['three fifths', 60, 'two sevenths', 28.57],
  ['two fifths', 40, 'three eighths', 37.5],
  ['a third', 33.33, 'a fifth', 20],
  ['a quarter', 25, 'a tenth', 10],
  ['one in five', 20, 'one in four', 25],
  ['one in three', 33.33, 'one in ten', 10],
  ['nine in ten', 90, 'two in three', 66.67],
  ['seven in ten', 70, 'four in five', 80],
  ['four in five', 80, 'seven in ten', 70],
]
const FRACTION = new RegExp(`\\b(?:${FRACTIONS.map(([words]) => words).join('|')})\\b`, 'gi')

/** Puts in place of each fraction another one. */
function exchangeFractions(text: string): string {
  return text.replace(FRACTION, (words) => {
    const others = FRACTIONS.find(([known]) => known === words.toLowerCase())?.[2] ?? words
    return /^[A-Z]/.test(words) ? `${others[0]?.toUpperCase()}${others.slice(1)}` : others
  })
}

/** The value of a figure where its sentence has another fraction. */
function exchangeShare({ value, unit, quote }: FlatReport['figures'][number]): number {
  const printed = FRACTIONS.find(([words, percent]) => percent === value && quote.toLowerCase().includes(words))
  return unit === 'percent' && printed ? printed[3] : value
}

/** The data with every text in it changed, but under the keys that stay. */
function mapText<T>(data: T, change: (text: string) => string, stay: readonly string[] = []): T {
  if (typeof data === 'string') return change(data) as T
  if (Array.isArray(data)) return data.map((item) => mapText(item, change, stay)) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, stay.includes(key) ? value : mapText(value, change, stay)]),
  ) as T
}
