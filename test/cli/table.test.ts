import { describe, expect, it } from 'vitest'
import { type ReportSummary, summarizeReport } from '../../src/batch/summary.js'
import { renderTable } from '../../src/cli/table.js'
import type { Dialect, Format } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'

describe('renderTable', () => {
  it('prints one line a report, words to the left and numbers to the right', () => {
    expect(renderTable([sample()])).toMatchInlineSnapshot(`
      "report                 form   bodies grades AFI CoC innov prom narr recs prior figs err warn info
      ---------------------  -----  ------ ------ --- --- ----- ---- ---- ---- ----- ---- --- ---- ----
      south-east-2030-06-01  lines       2      1   0   1     0    1    1    1     1    2   0    1    1
      "
    `)
  })

  it('prints the sums of several reports', () => {
    const other: ReportSummary = {
      ...sample(),
      id: 'yorkshire-and-the-humber-2021-22',
      format: 'pdf',
      dialect: null,
      figures: 1234,
    }
    expect(renderTable([sample(), other])).toMatchInlineSnapshot(`
      "report                            form   bodies grades AFI CoC innov prom narr recs prior figs err warn info
      --------------------------------  -----  ------ ------ --- --- ----- ---- ---- ---- ----- ---- --- ---- ----
      south-east-2030-06-01             lines       2      1   0   1     0    1    1    1     1    2   0    1    1
      yorkshire-and-the-humber-2021-22  pdf         2      1   0   1     0    1    1    1     1 1234   0    1    1
      --------------------------------  -----  ------ ------ --- --- ----- ---- ---- ---- ----- ---- --- ---- ----
      2 reports                                     4      2   0   2     0    2    2    2     2 1236   0    2    2
      "
    `)
  })

  it.each<[why: string, format: Format, dialect: Dialect | null, form: string]>([
    ['the dialect of a text', 'text', 'wrapped', 'wrapped'],
    ['the dialect of a Markdown text', 'markdown', 'markdown', 'markdown'],
    ['the format of a web page', 'html', null, 'html'],
    ['the format of a PDF', 'pdf', null, 'pdf'],
  ])('shows %s', (_why, format, dialect, form) => {
    const [head, , row] = renderTable([{ ...sample(), format, dialect }]).split('\n')
    expect([head, row].map((line) => line?.split(/ +/)[1])).toStrictEqual(['form', form])
  })

  it('ends no line in a space', () => {
    expect(renderTable([sample(), { ...sample(), format: 'pdf', dialect: null }])).not.toMatch(/ $/m)
  })
})

describe('summarizeReport', () => {
  it('counts what the report holds', () => {
    expect(sample()).toStrictEqual({
      id: 'south-east-2030-06-01',
      file: 'in/surrey.txt',
      format: 'text',
      dialect: 'lines',
      bodies: 2,
      grades: 1,
      findings: {
        area_for_improvement: 0,
        cause_of_concern: 1,
        innovative_practice: 0,
        promising_practice: 1,
        narrative: 1,
      },
      recommendations: 1,
      priorRecommendations: 1,
      figures: 2,
      diagnostics: { error: 0, warning: 1, info: 1 },
    })
  })
})

function sample(): ReportSummary {
  return summarizeReport({ file: 'in/surrey.txt', report: buildSample().report })
}
