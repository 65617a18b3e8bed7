import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { renderCsv } from '../../src/emit/csv.js'
import { guardCell, unguardCell } from '../../src/emit/guard.js'
import { TABLES, type Table, type Tabled } from '../../src/emit/tables.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

describe('renderCsv', () => {
  it('writes the id first, its parents after it, and the fields in the order of the schema', () => {
    expect(Object.fromEntries(TABLES.map((table) => [table.name, table.headers.join(' ')]))).toMatchInlineSnapshot(`
      {
        "bodies": "id report_id kind name abbreviation ons_code grade_value grade_label grade_statement grade_rule grade_span_start grade_span_end grade_line grade_page inspected span_start span_end line page",
        "diagnostics": "report_id body_id severity code message actual expected note span_start span_end line page",
        "figures": "id report_id printed_in_body_id number body_id measure value unit qualifier role strands subset of of_id period_start period_end period_as_at rank quote finding_id rule derived span_start span_end line page",
        "findings": "id report_id body_id number kind title section text refers_to rule span_start span_end line page",
        "numbers": "id report_id body_id number kind text value unit date quote span_start span_end line page",
        "recommendations": "id report_id body_id prior number deadline_date deadline_text addressee text items finding_id rule span_start span_end line page",
        "reports": "id schema_version title programme published_date published_text source_file source_format source_dialect source_sha256 source_bytes source_pages",
      }
    `)
  })

  it('has one row an item', () => {
    const counts = TABLES.map((table) => [table.name, table.readRows(buildSample()).length])
    expect(Object.fromEntries(counts)).toStrictEqual({
      reports: 1,
      bodies: 2,
      findings: 3,
      recommendations: 2,
      figures: 2,
      numbers: 1,
      diagnostics: 2,
    })
  })

  it('writes figures as text that reads well', () => {
    expect(renderCsv(tableOf('figures'), [buildSample()])).toMatchInlineSnapshot(`
      "id,report_id,printed_in_body_id,number,body_id,measure,value,unit,qualifier,role,strands,subset,of,of_id,period_start,period_end,period_as_at,rank,quote,finding_id,rule,derived,span_start,span_end,line,page
      south-east-2030-06-01/surrey/fig-1,south-east-2030-06-01,surrey,1,surrey,disruptions,40,count,,lead,,,,,2028-04-01,2029-03-31,,,"In the year ending 31 March 2029, Surrey Police led 40 disruptions, of which 25 percent were pursue.",,figure/counted,period: before,367,467,13,
      south-east-2030-06-01/surrey/fig-2,south-east-2030-06-01,surrey,2,surrey,disruptions,25,percent,,,pursue; prevent,-5,disruptions,south-east-2030-06-01/surrey/fig-1,,,2029-03-31,''=1,"In the year ending 31 March 2029, Surrey Police led 40 disruptions, of which 25 percent were pursue.",south-east-2030-06-01/surrey/nar-1,figure/counted,period: before,367,467,13,
      "
    `)
  })

  it('ends every line with CR LF, the last one too, and begins without a byte order mark', () => {
    for (const table of TABLES) {
      const csv = renderCsv(table, [buildSample()])
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(csv.charCodeAt(0)).not.toBe(0xfeff)
    }
  })

  it('quotes each CR and LF in a cell, so that no reader takes it for the end of a row', () => {
    const sample = buildSample()
    expect(renderCsv(tableOf('findings'), [sample])).toContain('"• one\n• two"')
    setAt(sample.report, 'bodies[1].figures[0].rank', 'a\rb')
    expect(renderCsv(tableOf('figures'), [sample])).toContain(',"a\rb",')
  })

  it('writes the headers alone where there is no item', () => {
    expect(renderCsv(tableOf('figures'), []).split('\r\n')).toHaveLength(2)
  })

  it.each(TABLES.map((table) => [table.name, table] as const))('%s parses back to every cell', (_name, table) => {
    const tabled = hostile()
    const rows = readBack(table, tabled)
    expect(rows).not.toHaveLength(0)
    const cells = table.readRows(tabled).map((row) => row.map((cell) => String(cell ?? '')))
    expect(rows.map((row) => table.headers.map((header) => row[header]))).toStrictEqual(cells)
  })

  it('gives the records of the document back', () => {
    const tabled = hostile()
    const [, surrey] = tabled.report.bodies
    expect(readBack(tableOf('figures'), tabled)[1]).toMatchObject({
      id: 'south-east-2030-06-01/surrey/fig-2',
      report_id: 'south-east-2030-06-01',
      printed_in_body_id: 'surrey',
      value: '25',
      strands: 'pursue; prevent',
      subset: '-5',
      rank: "'=1",
      period_start: '',
      period_as_at: '2029-03-31',
      quote: surrey?.figures[1]?.quote,
      span_start: String(surrey?.figures[1]?.span.start),
      line: '13',
      page: '',
    })
    expect(readBack(tableOf('numbers'), tabled)).toStrictEqual([
      expect.objectContaining({
        id: 'south-east-2030-06-01/surrey/num-1',
        body_id: 'surrey',
        kind: 'name',
        text: 'A1',
        value: '',
        quote: '=SUM(A1) every month',
        line: '11',
      }),
    ])
    const recommendations = readBack(tableOf('recommendations'), tabled)
    expect(recommendations.map((row) => row.prior)).toStrictEqual(['false', 'true'])
    expect(recommendations[0]?.items?.split('\n')).toStrictEqual(surrey?.recommendations[0]?.items)
    expect(readBack(tableOf('findings'), tabled).map((row) => row.text)).toStrictEqual([
      '=HYPERLINK("x"), and\t"quoted"\n-2+3',
      'The force does not know its threats.',
      '• one\n• two',
    ])
  })
})

describe('guardCell', () => {
  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a plus', '+cmd|x', "'+cmd|x"],
    ['a minus', '- a dash', "'- a dash"],
    ['an at sign', '@SUM(1)', "'@SUM(1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', "'\r=1"],
    ['a full-width equals sign', '＝1', "'＝1"],
    ['a formula after an apostrophe of its own', "'=1", "''=1"],
    ['a negative number in words of its own', '-5 percent', "'-5 percent"],
    ['a negative number', '-5', '-5'],
    ['a signed decimal', '+12.50', '+12.50'],
    ['a date', '2023-09-01', '2023-09-01'],
    ['an equals sign inside', 'a=b', 'a=b'],
    ['a quotation', "'The force' is good", "'The force' is good"],
    ['an apostrophe alone', "'", "'"],
    ['the empty text', '', ''],
  ])('%s', (_why, text, expected) => {
    expect(guardCell(text)).toBe(expected)
    expect(unguardCell(expected)).toBe(text)
  })

  it('gives every text back, and makes no two the same', () => {
    const marks = ["'", '=', '-', '5', 'a', '\t']
    const texts = marks.flatMap((a) => marks.flatMap((b) => marks.flatMap((c) => [a, a + b, a + b + c])))
    const unique = [...new Set(texts)]
    expect(unique.length).toBeGreaterThan(200)
    expect(unique.map((text) => unguardCell(guardCell(text)))).toStrictEqual(unique)
    expect(unique.filter((text) => /^[=\t]|^-[^5]/.test(guardCell(text)))).toStrictEqual([])
  })
})

/** The sample with texts that a spreadsheet or a careless reader would stumble over. */
function hostile(): Tabled {
  const { report, numbers } = buildSample()
  const finding = report.bodies[0]?.findings[0]
  if (!finding) throw new RangeError('expected a finding in the sample')
  finding.title = '@"a", b; c\u2028d'
  finding.text = [
    { type: 'paragraph', text: '=HYPERLINK("x"), and\t"quoted"' },
    { type: 'paragraph', text: '-2+3' },
  ]
  return { report, numbers }
}

function readBack(table: Table, tabled: Tabled): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(renderCsv(table, [tabled]), { columns: true })
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, unguardCell(cell)])))
}

function tableOf(name: string): Table {
  const table = TABLES.find((candidate) => candidate.name === name)
  if (!table) throw new RangeError(`expected a table ${name}`)
  return table
}
