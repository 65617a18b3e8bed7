import { describe, expect, it } from 'vitest'
import { compareReports, compareSheets } from '../../src/compare/compare.js'
import type { Comparison } from '../../src/compare/comparison.js'
import { digestSheet } from '../../src/compare/digest.js'
import { toSheet } from '../../src/compare/sheet.js'
import { joinReports, renderCounts, renderReport } from '../../src/emit/comparison-text.js'
import { renderJunit } from '../../src/emit/junit.js'
import type { Report } from '../../src/schema/report.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

function change(edit: (report: Report) => void, isDigested = false): Comparison {
  const report = buildSample().report
  edit(report)
  const [before, after] = [toSheet(buildSample().report), toSheet(report)]
  return isDigested ? compareSheets(digestSheet(before), digestSheet(after)) : compareSheets(before, after)
}

function editMuch(report: Report): void {
  const [region, surrey] = report.bodies
  if (!region || !surrey) throw new RangeError('expected two bodies in the sample')
  setAt(surrey, 'grade.value', 'requires_improvement')
  setAt(surrey, 'grade.label', 'Requires improvement')
  setAt(surrey, 'figures[0].value', 41)
  setAt(surrey, 'figures[1].period', { start: '2028-04-01', end: '2029-03-31' })
  setAt(surrey, 'figures[1].ofId', null)
  setAt(surrey, 'recommendations[0].deadline', null)
  setAt(surrey, 'findings[0].text', [{ type: 'paragraph', text: 'The force does know its threats now, and says so.' }])
  surrey.findings.push(...region.findings.splice(0, 1))
  report.diagnostics.pop()
}

describe('renderReport', () => {
  it('says that nothing changed', () => {
    expect(renderReport(change(() => undefined))).toBe('south-east-2030-06-01: the same, 13 items\n')
  })

  it('gives each change a line under its kind, and each field a line below', () => {
    expect(renderReport(change(editMuch), ['read elsewhere'])).toMatchInlineSnapshot(`
      "south-east-2030-06-01
        read elsewhere
        grades
          ~ surrey         good → requires improvement (worse)
            label          none → Requires improvement
        findings
          ~ surrey coc-1   The force does know its threats now, and says so.
            text           The force does [- not] know its [threats. → threats now, and says so.]
          > surrey prp-1   The region shares its analysts (moved, was south-east prp-1)
        recommendations
          ~ surrey rec-1   By 1 September 2030, the chief constable should:
            deadline       2030-09-01 (1 September 2030) → none
        figures
          ~ surrey fig-1   41 disruptions, lead, 2028-04-01 to 2029-03-31
            value          40 → 41
          ~ surrey fig-2   25% of disruptions, pursue, prevent, 2028-04-01 to 2029-03-31
            period         2029-03-31 → 2028-04-01 to 2029-03-31
            ofId           fig-1 → none
        diagnostics
          - cover-missing  Expected a cover, found none.
      "
    `)
  })

  it('names the fields alone where only digests are known', () => {
    expect(renderReport(change(editMuch, true))).toMatchInlineSnapshot(`
      "south-east-2030-06-01
        grades
          ~ surrey         requires improvement
                           other value, label
        findings
          ~ surrey coc-1   The force does know its threats now, and says so.
                           other text
          > surrey prp-1   The region shares its analysts (moved, was south-east prp-1)
        recommendations
          ~ surrey rec-1   By 1 September 2030, the chief constable should:
                           other deadline
        figures
          ~ surrey fig-1   41 disruptions, lead, 2028-04-01 to 2029-03-31
                           other value
          ~ surrey fig-2   25% of disruptions, pursue, prevent, 2028-04-01 to 2029-03-31
                           other period, ofId
        diagnostics
          - cover-missing  Expected a cover, found none.
      "
    `)
  })

  it('tells a body that is gone with what it held', () => {
    expect(renderReport(change((report) => report.bodies.pop()))).toBe(
      [
        'south-east-2030-06-01',
        '  bodies',
        '    - surrey        Surrey Police',
        '      with          1 grade, 2 findings, 1 recommendation, 1 prior recommendation, 2 figures',
        '',
      ].join('\n'),
    )
  })

  it.each([false, true])('gives the sentence of a figure that is new, also among digests: %s', (isDigested) => {
    const quote = 'It mapped three groups, of which it knew next to nothing.'
    const comparison = change((report) => {
      const [figure] = report.bodies[1]?.figures ?? []
      if (figure) report.bodies[1]?.figures.push({ ...figure, id: 'x/surrey/fig-3', value: 3, measure: 'ocgs', quote })
    }, isDigested)
    expect(renderReport(comparison)).toBe(
      [
        'south-east-2030-06-01',
        '  figures',
        '    + surrey fig-3  3 OCGs, lead, 2028-04-01 to 2029-03-31',
        `                    ${quote}`,
        '',
      ].join('\n'),
    )
    expect(renderJunit('x', [{ name: 'x', comparison, problems: [] }])).toContain(`>${quote}</failure>`)
  })

  it('names both reports where they are two', () => {
    const rendered = renderReport(
      change((report) => {
        report.id = 'south-east-2031'
        report.bodies.reverse()
      }),
    )
    expect(rendered).toBe(
      [
        'south-east-2030-06-01 → south-east-2031',
        '  bodies',
        '    > surrey        Surrey Police (moved, was number 2)',
        '    > south-east    South East (moved, was number 1)',
        '',
      ].join('\n'),
    )
  })

  it('keeps within 100 columns, whatever two reports say', () => {
    const reports = FIXTURES.map(({ bytes, file }) => extract(bytes, file).report)
    const lines = reports.flatMap((before) =>
      reports.flatMap((after) => renderReport(compareReports(before, after)).split('\n')),
    )
    expect(lines.length).toBeGreaterThan(1000)
    expect(lines.filter((line) => line.length > 100)).toStrictEqual([])
    expect(lines.filter((line) => line !== line.trimEnd())).toStrictEqual([])
  })
})

describe('renderCounts', () => {
  it('sums the kinds that there are', () => {
    expect(renderCounts([change(editMuch), change(() => undefined)], { added: 'gained' })).toMatchInlineSnapshot(`
      "                       unchanged  edited  moved  gained  removed
      report                         2       0      0       0        0
      bodies                         4       0      0       0        0
      grades                         1       1      0       0        0
      findings                       4       1      1       0        0
      recommendations                1       1      0       0        0
      prior recommendations          2       0      0       0        0
      figures                        2       2      0       0        0
      diagnostics                    3       0      0       0        1
      "
    `)
  })
})

describe('joinReports', () => {
  it.each<[why: string, reports: string[], joined: string]>([
    ['none', [], ''],
    ['short ones', ['a\n', 'b\n'], 'a\nb\n'],
    ['a long one between short ones', ['a\n', 'b\nc\n', 'd\n'], 'a\n\nb\nc\n\nd\n'],
  ])('given %s', (_why, reports, joined) => {
    expect(joinReports(reports)).toBe(joined)
  })
})

describe('renderJunit', () => {
  it('has a failed test for each change and problem, and a passing one for each kind without', () => {
    const suites = [
      { name: 'south-east', comparison: change(editMuch), problems: [] },
      {
        name: 'gone',
        comparison: null,
        problems: [{ name: 'source-missing', message: 'a.md: expected <it> & "all"' }],
      },
    ]
    expect(renderJunit('peelback', suites)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="peelback" tests="11" failures="8">
      <testsuite name="south-east" tests="10" failures="7">
        <testcase classname="south-east.report" name="1 unchanged"></testcase>
        <testcase classname="south-east.bodies" name="2 unchanged"></testcase>
        <testcase classname="south-east.grades" name="surrey: requires improvement"><failure type="edited" message="edited: surrey: requires improvement">value: good → requires improvement (worse)
      label: none → Requires improvement</failure></testcase>
        <testcase classname="south-east.findings" name="surrey coc-1: The force does know its threats now, and says so."><failure type="edited" message="edited: surrey coc-1: The force does know its threats now, and says so.">text: The force does [- not] know its [threats. → threats now, and says so.]</failure></testcase>
        <testcase classname="south-east.findings" name="surrey prp-1: The region shares its analysts (moved, was south-east prp-1)"><failure type="moved" message="moved: surrey prp-1: The region shares its analysts (moved, was south-east prp-1)"></failure></testcase>
        <testcase classname="south-east.recommendations" name="surrey rec-1: By 1 September 2030, the chief constable should:"><failure type="edited" message="edited: surrey rec-1: By 1 September 2030, the chief constable should:">deadline: 2030-09-01 (1 September 2030) → none</failure></testcase>
        <testcase classname="south-east.prior recommendations" name="1 unchanged"></testcase>
        <testcase classname="south-east.figures" name="surrey fig-1: 41 disruptions, lead, 2028-04-01 to 2029-03-31"><failure type="edited" message="edited: surrey fig-1: 41 disruptions, lead, 2028-04-01 to 2029-03-31">value: 40 → 41</failure></testcase>
        <testcase classname="south-east.figures" name="surrey fig-2: 25% of disruptions, pursue, prevent, 2028-04-01 to 2029-03-31"><failure type="edited" message="edited: surrey fig-2: 25% of disruptions, pursue, prevent, 2028-04-01 to 2029-03-31">period: 2029-03-31 → 2028-04-01 to 2029-03-31
      ofId: fig-1 → none</failure></testcase>
        <testcase classname="south-east.diagnostics" name="cover-missing: Expected a cover, found none."><failure type="removed" message="removed: cover-missing: Expected a cover, found none."></failure></testcase>
      </testsuite>
      <testsuite name="gone" tests="1" failures="1">
        <testcase classname="gone.source" name="source-missing"><failure type="source-missing" message="a.md: expected &#x3C;it> &#x26; &#x22;all&#x22;">a.md: expected &#x3C;it> &#x26; "all"</failure></testcase>
      </testsuite>
      </testsuites>
      "
    `)
  })

  it('leaves out what no XML may have', () => {
    const comparison = change((report) =>
      setAt(report, 'bodies[1].findings[1].title', 'one\u0000two\u001b\ud800 three 😀'),
    )
    expect(renderJunit('peelback', [{ name: 'x', comparison, problems: [] }])).toContain(
      'surrey nar-1: onetwo three 😀',
    )
  })
})
