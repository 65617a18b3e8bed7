import { describe, expect, it } from 'vitest'
import { explainItem, listIds } from '../../src/extract/explain/item.js'
import { explainLine } from '../../src/extract/explain/line.js'
import { analyseReport, extractReport } from '../../src/extract/pipeline.js'
import { RULES } from '../../src/extract/rules/catalogue.js'
import { FIXTURES } from './fixtures.js'

/** A report whose one paragraph is this one. */
const REPORT = (paragraph: string): string => `Kent Police

Kent Police is good at tackling serious and organised crime.

Tackling serious and organised crime and safeguarding people and communities

The force disrupts crime well

${paragraph}
`
const LINE = 9

async function analyse(paragraph: string) {
  return analyseReport({ file: 'kent.txt', bytes: Buffer.from(REPORT(paragraph)) })
}

describe('what a figure does not print', () => {
  it.each([
    [
      'the sentence prints all but whose it is',
      'In the year ending 31 May 2022, it led 40 disruptions.',
      0,
      ['bodyId: reference'],
    ],
    ['its own name', 'In the year ending 31 May 2022, Kent Police led 40 disruptions.', 0, []],
    ['nobody is named', 'In the year ending 31 May 2022, 40 disruptions were recorded.', 0, ['bodyId: part']],
    [
      'a part of the statement before',
      'In the year ending 31 May 2022, Kent Police led 40 disruptions. Half of these were pursue.',
      1,
      ['bodyId: statement', 'measure: rule', 'value: words', 'role: statement', 'of: statement', 'period: statement'],
    ],
    [
      'a period of a sentence before',
      'We looked at disruption data for the year ending 31 May 2022. Kent Police led 40 disruptions.',
      0,
      ['period: before'],
    ],
    [
      'a period that words point at',
      'In the year ending 31 May 2022, Kent Police led 40 disruptions. In the same period, Essex Police led 50 disruptions.',
      1,
      ['period: reference'],
    ],
    [
      'a rank that the sentence behind gives',
      'In the year ending 31 May 2022, Kent Police led 40 disruptions. This is the third highest in the region.',
      0,
      ['rank: behind'],
    ],
    ['a word for a number', 'In the year ending 31 May 2022, Kent Police led no disruptions.', 0, ['value: words']],
  ])('%s', async (_why, paragraph, at, expected) => {
    const { report } = await analyse(paragraph)
    const figure = report.bodies.flatMap(({ figures }) => figures)[at]
    expect(figure?.derived.map(({ field, from }) => `${field}: ${from}`)).toStrictEqual(expected)
  })

  it.each(FIXTURES.map(({ file, bytes }) => [file, bytes] as const))(
    'of %s: each item names a rule that is known, and what a sentence prints is in it',
    async (file, bytes) => {
      const { report } = await extractReport({ file, bytes })
      const items = report.bodies.flatMap((body) => [
        ...(body.grade ? [body.grade] : []),
        ...body.findings,
        ...body.recommendations,
        ...body.priorRecommendations,
        ...body.figures,
      ])
      expect(items.length).toBeGreaterThan(20)
      for (const { rule } of items) expect(RULES.has(rule), rule).toBe(true)
      for (const { quote, derived, rank, value, unit } of report.bodies.flatMap(({ figures }) => figures)) {
        const isDerived = (field: string): boolean => derived.some((other) => other.field === field)
        if (rank !== null && !isDerived('rank')) expect(quote).toContain(rank)
        if (/^\d/.test(quote) && unit === 'percent' && !isDerived('value')) expect(quote).toMatch(/\d|percent/)
        if (rank === null) expect(isDerived('rank')).toBe(false)
        expect(value).toBeGreaterThanOrEqual(0)
      }
    },
  )
})

describe('an item', () => {
  it('has its sentence with the parts marked, those beside it, its rule and where each field is from', async () => {
    const analysis = await analyse(
      'In the year ending 31 May 2022, Kent Police led 40 disruptions. Half of these were pursue. That is a good sign.',
    )
    const explanation = explainItem(analysis, 'kent/fig-2')
    expect(explanation).toMatchObject({
      id: 'eastern/kent/fig-2',
      kind: 'figure',
      rule: { id: 'figure/strand-behind', about: RULES.get('figure/strand-behind') },
      context: {
        before: 'In the year ending 31 May 2022, Kent Police led 40 disruptions.',
        after: 'That is a good sign.',
      },
    })
    const { text, parts } = explanation?.context.sentence ?? { text: '', parts: [] }
    expect(parts.map(({ start, end, says }) => `${says}: ${text.slice(start, end)}`)).toStrictEqual([
      'what share: Half',
      'which of the four Ps: pursue',
    ])
    expect(explanation?.fields).toContainEqual({
      name: 'period',
      value: '2021-06-01 to 2022-05-31',
      from: 'the statement that it goes on with',
      by: 'refine/period',
    })
    expect(explanation?.fields).toContainEqual({ name: 'unit', value: 'percent', from: 'printed', by: 'rules/figure' })
  })

  it.each(FIXTURES.map(({ file, bytes }) => [file, bytes] as const))(
    'of %s is explained by its id',
    async (file, bytes) => {
      const analysis = await analyseReport({ file, bytes })
      const ids = listIds(analysis)
      expect(ids.length).toBeGreaterThan(20)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) {
        const explanation = explainItem(analysis, id)
        expect(explanation?.id).toBe(id)
        expect(explanation?.rule.about).not.toBe('')
        expect(explanation?.fields.length).toBeGreaterThan(0)
        const { text, parts } = explanation?.context.sentence ?? { text: '', parts: [] }
        expect(analysis.text).toContain(text)
        for (const [index, { start, end }] of parts.entries()) {
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    },
  )

  it('is null for an id that the report does not have', async () => {
    expect(explainItem(await analyse('Nothing is counted here.'), 'kent/fig-1')).toBeNull()
  })
})

describe('a line', () => {
  it.each([
    [
      'a figure',
      'In the year ending 31 May 2022, it led 40 disruptions.',
      '40',
      /^eastern\/kent\/fig-1 figure\/counted$/,
    ],
    [
      'a part of a date',
      'In the year ending 31 May 2022, it led 40 disruptions.',
      '31 May 2022',
      /part of a time: "In the year ending 31 May 2022"/,
    ],
    ['a wish', 'It should lead 40 disruptions a year.', '40', /a wish/],
    ['a number of something else', 'It led 40 disruptions with 12 officers.', '12', /no rule knows the words/],
    ['a paragraph about something else', 'It has 12 vans.', '12', /names nothing that figures count/],
    [
      'a noun that is short for something else',
      'It led 40 disruptions. It has 12 threats.',
      '12',
      /short for something/,
    ],
  ])('%s', async (_why, paragraph, words, expected) => {
    const { blocks } = explainLine(await analyse(paragraph), LINE)
    expect(blocks).toHaveLength(1)
    const found = blocks[0]?.sentences
      .flatMap(({ candidates }) => candidates)
      .filter((candidate) => candidate.words === words)
    expect(found).toHaveLength(1)
    const [{ id, rule, dropped } = { id: null, rule: null, dropped: null }] = found ?? []
    expect(id === null ? (dropped ?? '') : `${id} ${rule}`).toMatch(expected)
  })

  it.each([
    [1, 'heading of a body', []],
    [3, 'paragraph', ['eastern/kent/grade']],
    [5, 'section heading', []],
    [7, 'title of a finding', ['eastern/kent/nar-1']],
    [9, 'paragraph', ['eastern/kent/nar-1']],
  ])('%i was taken for a %s', async (line, what, items) => {
    const { blocks } = explainLine(await analyse('Nothing is counted here.'), line)
    expect(blocks.map((block) => [block.what, block.items])).toStrictEqual([[what, items]])
  })

  it('has nothing where it is blank or behind the end', async () => {
    const analysis = await analyse('Nothing is counted here.')
    for (const line of [2, 400]) expect(explainLine(analysis, line)).toMatchObject({ blocks: [], furniture: [] })
  })

  it.each(FIXTURES.map(({ file, bytes }) => [file, bytes] as const))(
    'of %s: each figure is a candidate on its line, and each number there once',
    async (file, bytes) => {
      const analysis = await analyseReport({ file, bytes })
      const figures = analysis.report.bodies.flatMap((body) => body.figures)
      expect(figures).not.toHaveLength(0)
      for (const figure of figures) {
        const { blocks } = explainLine(analysis, figure.span.line ?? 0)
        const own = blocks
          .flatMap(({ sentences }) => sentences)
          .filter(({ sentence }) => sentence.text === figure.quote)
        const ids = own.flatMap(({ candidates }) => candidates.flatMap(({ id }) => id ?? []))
        expect(ids).toContain(figure.id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    },
  )
})
