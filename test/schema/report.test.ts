import { describe, expect, it } from 'vitest'
import { ReportSchema } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

describe('ReportSchema', () => {
  it('takes the sample and gives the same data', () => {
    const { report } = buildSample()
    expect(ReportSchema.parse(report)).toStrictEqual(report)
  })

  it('gives the keys in the order of the schema, whatever order they come in', () => {
    const { report } = buildSample()
    const turned = turnKeys(report)
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(report))
    expect(JSON.stringify(ReportSchema.parse(turned))).toBe(JSON.stringify(ReportSchema.parse(report)))
  })

  it.each<[why: string, path: string, value: unknown]>([
    ['a field left out', 'title', undefined],
    ['an empty text instead of null', 'title', ''],
    ['a text of two lines', 'title', 'one\ntwo'],
    ['another version', 'schemaVersion', '0.9.0'],
    ['an id with capitals', 'id', 'Eastern'],
    ['an id with a year of three digits', 'id', 'eastern-202'],
    ['a month that is none', 'published.date', '2022-13'],
    ['a day that the month has not', 'published.date', '2023-02-29'],
    ['a date of another order', 'published.date', '01-06-2030'],
    ['a date with a time', 'published.date', '2030-06-01T00:00:00Z'],
    ['a hash in capitals', 'source.sha256', 'A'.repeat(64)],
    ['a dialect that is none', 'source.dialect', 'html'],
    ['a grade that is none', 'bodies.1.grade.value', 'fair'],
    ['a span that ends before it starts', 'bodies.1.span.end', 0],
    ['a line 0', 'bodies.1.span.line', 0],
    ['a number 0', 'bodies.1.findings.0.number', 0],
    ['a list of no items', 'bodies.1.findings.1.text.0.items', []],
    ['a negative figure', 'bodies.1.figures.0.value', -1],
    ['a figure that is no number', 'bodies.1.figures.0.value', Number.NaN],
    ['an endless figure', 'bodies.1.figures.0.value', Number.POSITIVE_INFINITY],
    ['an item id without a kind', 'bodies.1.figures.0.id', 'south-east/surrey/1'],
    ['a period that is both', 'bodies.1.figures.0.period', { start: '2020', end: '2021', asAt: '2021' }],
    ['a code with capitals', 'diagnostics.0.code', 'TitleMissing'],
  ])('refuses %s', (_why, path, value) => {
    const { report } = buildSample()
    setAt(report, path, value)
    const { error } = ReportSchema.safeParse(report)
    expect(error?.issues.map((issue) => issue.path.join('.'))).toStrictEqual([path])
  })

  it.each(['extra', 'source.extra', 'bodies.1.grade.extra', 'bodies.1.figures.0.span.extra'])(
    'refuses the field %s, which the contract has not',
    (path) => {
      const { report } = buildSample()
      setAt(report, path, null)
      expect(ReportSchema.safeParse(report).error?.issues.map((issue) => issue.code)).toStrictEqual([
        'unrecognized_keys',
      ])
    },
  )

  it.each(['2022', '2022-02', '2022-02-28', '2024-02-29'])('takes the date %s, as precise as it is', (date) => {
    const { report } = buildSample()
    setAt(report, 'published.date', date)
    expect(ReportSchema.safeParse(report).success).toBe(true)
  })

  it.each(['eastern-2021-22', 'south-east-2024-08-30', 'east-midlands', 'london-2023-05'])('takes the id %s', (id) => {
    const { report } = buildSample()
    setAt(report, 'id', id)
    expect(ReportSchema.safeParse(report).success).toBe(true)
  })
})

function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnKeys(inner)]),
  )
}
