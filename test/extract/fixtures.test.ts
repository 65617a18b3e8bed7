import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/schema/check.js'
import { type Body, ReportSchema } from '../../src/schema/report.js'
import { extract, FIXTURES, type FlatReport, flatten, rowsOf } from './fixtures.js'
import { fold, foldAll } from './fold.js'

it('every report of fixtures/ is tested', () => {
  const names = readdirSync(new URL('../../fixtures/', import.meta.url))
  const reports = names.filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
  expect(reports).not.toHaveLength(0)
  expect(FIXTURES.map(({ file }) => file)).toStrictEqual(reports.sort())
})

describe.each(rowsOf(FIXTURES))('%s', (_id, { file, bytes, text: source, dialect, expected }) => {
  const { report, text } = extract(bytes, file)
  const found = foldAll(flatten(report))
  const wanted = foldAll(expected)

  it('keeps the schema and the rules across records', () => {
    expect(ReportSchema.safeParse(report).error?.issues ?? []).toStrictEqual([])
    expect(checkReport(report, text)).toStrictEqual([])
  })

  it('is read in its dialect', () => {
    expect(report.source.dialect).toBe(dialect)
  })

  it.each<keyof FlatReport>(['report', 'title', 'programme', 'published', 'bodies'])('gives its %s', (field) => {
    expect(found[field]).toStrictEqual(wanted[field])
  })

  it('gives its findings, all but their text', () => {
    const bare = (given: FlatReport) => given.findings.map(({ text: _text, ...finding }) => finding)
    expect(bare(wanted)).not.toHaveLength(0)
    expect(bare(found)).toStrictEqual(bare(wanted))
  })

  it('gives the words of each finding’s text', () => {
    const words = (given: FlatReport) =>
      given.findings.map(({ body, kind, title, text }) => [body, kind, title, text].join('\n'))
    expect(words(found)).toStrictEqual(words(wanted))
  })

  it.each<keyof FlatReport>(['recommendations', 'priorRecommendations'])('gives its %s', (field) => {
    expect(found[field]).toStrictEqual(wanted[field])
  })

  // What figures each sentence gives is judged in cases.test.ts, sentence by sentence.
  it('gives its figures in the order of the text', () => {
    const starts = report.bodies.flatMap(({ figures }) => figures.map(({ span }) => span.start))
    expect(starts).not.toHaveLength(0)
    expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b))
  })

  it('has at each span the words of its item', () => {
    const places = report.bodies.flatMap(placesOf)
    expect(places).not.toHaveLength(0)
    for (const { words, start, end, isWhole } of places) {
      const slice = fold(text.slice(start, end))
      if (isWhole) expect(slice).toBe(fold(words))
      else expect(slice).toContain(fold(words))
    }
  })

  it('gives with each span the source line on which it begins', () => {
    const lines = source.split(/\r\n?|\n/)
    const spans = report.bodies.flatMap(({ span, grade, findings, recommendations, priorRecommendations, figures }) => [
      span,
      ...[grade, ...findings, ...recommendations, ...priorRecommendations, ...figures].flatMap(
        (item) => item?.span ?? [],
      ),
    ])
    expect(spans).not.toHaveLength(0)
    for (const { start, line } of spans) {
      const first = /[\p{L}\p{N}]+/u.exec(text.slice(start))?.[0] ?? ''
      expect(bare(lines[(line ?? 0) - 1] ?? ''), `line ${line} begins ${text.slice(start, start + 40)}`).toContain(
        first,
      )
    }
  })
})

/** A line of the source without what hides its words: soft hyphens, ligatures, marks of Markdown and HTML. */
function bare(line: string): string {
  return fold(line).replace(/<[^<>]*>|\\/g, '')
}

interface Place {
  readonly words: string
  readonly start: number
  readonly end: number
  /** True where the slice is the item and nothing more. */
  readonly isWhole: boolean
}

/** What should stand where: every item of a body that has words of its own. */
function placesOf({ grade, findings, recommendations, priorRecommendations, figures }: Body): Place[] {
  const within = (words: string | null, { start, end }: Body['span']): Place[] =>
    words === null ? [] : [{ words, start, end, isWhole: false }]
  return [
    ...(grade ? [...within(grade.label, grade.span), ...within(grade.statement, grade.span)] : []),
    ...findings.flatMap(({ title, span }) => within(title, span)),
    ...findings.flatMap(({ text, span }) =>
      text
        .flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
        .flatMap((words) => within(words, span)),
    ),
    ...[...recommendations, ...priorRecommendations].flatMap(({ text, items, span }) =>
      [text, ...items].flatMap((words) => within(words, span)),
    ),
    ...figures.map(({ quote, span }) => ({ words: quote, start: span.start, end: span.end, isWhole: true })),
  ]
}
