import { describe, expect, it } from 'vitest'
import { checkReport } from '../../src/schema/check.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

const ID = 'south-east-2030-06-01'

describe('checkReport', () => {
  it('finds nothing in the sample', () => {
    const { report, text } = buildSample()
    expect(checkReport(report, text)).toStrictEqual([])
  })

  it('folds white space where an item runs over lines', () => {
    const { report, text } = buildSample()
    const folded = 'By 1 September 2030, the chief constable should: map its threats; and'
    setAt(report, 'bodies[1].recommendations[0].text', folded)
    expect(checkReport(report, text)).toStrictEqual([])
  })

  it.each<[why: string, path: string, value: unknown, ...more: string[]]>([
    ['a quote that is not the text', 'bodies[1].figures[0].quote', 'In the year'],
    ['a span beyond the text', 'bodies[1].span', { start: 0, end: 9999, line: 1, page: null }],
    ['a title that is not in its span', 'bodies[1].findings[1].title', 'Disruption work'],
    ['a statement that is not in its span', 'bodies[1].grade.statement', 'Surrey Police is adequate.'],
    ['a text that is not in its span', 'bodies[1].recommendations[0].text', 'By May'],
    ['an item that is not in its span', 'bodies[1].recommendations[0].items[0]', 'map them'],
    ['a number left out', 'bodies[1].figures[1].number', 3],
    ['an id of another number', 'bodies[1].figures[1].id', `${ID}/surrey/fig-3`],
    [
      'an id of another kind',
      'bodies[1].findings[0].id',
      `${ID}/surrey/afi-1`,
      'bodies[1].recommendations[0].findingId',
    ],
    ['an id of another report', 'bodies[1].recommendations[0].id', 'london/surrey/rec-1'],
    ['an id of another body', 'bodies[0].findings[0].id', `${ID}/surrey/prp-1`],
    ['a prior recommendation numbered among the others', 'bodies[1].priorRecommendations[0].id', `${ID}/surrey/rec-1`],
    ['a finding that is not there', 'bodies[1].recommendations[0].findingId', `${ID}/surrey/coc-2`],
    ['a finding that is not there, of a figure', 'bodies[1].figures[1].findingId', `${ID}/surrey/coc-2`],
    ['a figure that is not there', 'bodies[1].figures[1].ofId', `${ID}/surrey/fig-9`],
    ['a figure that is part of itself', 'bodies[1].figures[1].ofId', `${ID}/surrey/fig-2`],
    ['a figure about an unknown body', 'bodies[1].figures[0].bodyId', 'atlantis'],
    ['half a disruption', 'bodies[1].figures[0].value', 0.5],
    ['a period that ends before it starts', 'bodies[1].figures[0].period', { start: '2023-02', end: '2022-12-31' }],
    ['a force that is a unit', 'bodies[1].kind', 'rocu'],
    ['another force’s code', 'bodies[1].onsCode', 'E23000001'],
    ['a diagnostic about an unknown body', 'diagnostics[1].bodyId', 'atlantis'],
    ['a diagnostic beyond the text', 'diagnostics[0].span', { start: 0, end: 9999, line: 1, page: null }],
  ])('finds %s', (_why, path, value, ...more) => {
    const { report, text } = buildSample()
    setAt(report, path, value)
    expect(checkReport(report, text).map((problem) => problem.path)).toStrictEqual([path, ...more])
  })

  it.each<[why: string, grade: object, path: string]>([
    ['a label that is not in its span', { statement: null, label: 'Adequate' }, 'bodies[1].grade.label'],
    ['neither label nor statement', { statement: null, label: null }, 'bodies[1].grade'],
    ['a span beyond the text', { span: { start: 0, end: 9999, line: 1, page: null } }, 'bodies[1].grade.span'],
  ])('finds, in a grade, %s', (_why, fields, path) => {
    const { report, text } = buildSample()
    setAt(report, 'bodies[1].grade', { ...report.bodies[1]?.grade, ...fields })
    expect(checkReport(report, text).map((problem) => problem.path)).toStrictEqual([path])
  })

  it('finds a grade for a region', () => {
    const { report, text } = buildSample()
    setAt(report, 'bodies[0].grade', report.bodies[1]?.grade)
    expect(checkReport(report, text)).toStrictEqual([
      { path: 'bodies[0].grade', message: 'expected no grade for a region, found good' },
    ])
  })

  it('finds a body that is there twice', () => {
    const { report, text } = buildSample()
    setAt(report, 'bodies[2]', structuredClone(report.bodies[1]))
    expect(checkReport(report, text)).toStrictEqual([
      { path: 'bodies[2].id', message: 'expected each body once, found surrey again' },
    ])
  })

  it('finds a body that the registry has not', () => {
    const { report, text } = buildSample()
    setAt(report, 'bodies[0].id', 'atlantis')
    expect(checkReport(report, text)).toStrictEqual([
      { path: 'bodies[0].id', message: 'expected a body of the registry, found atlantis' },
      {
        path: 'bodies[0].findings[0].id',
        message: `expected ${ID}/atlantis/prp-1, found ${ID}/south-east/prp-1`,
      },
    ])
  })

  it('says what was expected and what was found, and cuts what is long', () => {
    const { report, text } = buildSample()
    setAt(report, 'bodies[1].figures[0].quote', 'x'.repeat(200))
    expect(checkReport(report, text)[0]?.message).toMatchInlineSnapshot(
      `"expected the text at the span, "In the year ending 31 March 2029, Surrey Police led 40 disruptions, of which 25…", found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…""`,
    )
  })
})
