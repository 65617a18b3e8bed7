import { describe, expect, it } from 'vitest'
import { compareReports, compareSheets } from '../../src/compare/compare.js'
import { type Change, type Comparison, ComparisonSchema } from '../../src/compare/comparison.js'
import { digestSheet } from '../../src/compare/digest.js'
import { toSheet } from '../../src/compare/sheet.js'
import type { Body, Report } from '../../src/schema/report.js'
import { extract, FIXTURES, rowsOf } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

type Edit = (report: Report) => void

function set(path: string, value: unknown): Edit {
  return (report) => setAt(report, path, value)
}

/** What came of the sample after an edit, as lines: change, kind, id before, id after, fields. */
function tell(edit: Edit, compare = compareReports): string[] {
  const report = buildSample().report
  edit(report)
  return tellChanges(compare(buildSample().report, report))
}

function tellChanges({ changes }: Comparison): string[] {
  return changes.map(({ change, kind, before, after, fields, movement, hasMoved }) =>
    [
      change,
      kind,
      ...[before, after].map((place) => place?.id.replace(/^[^/]+\//, '') ?? '-'),
      ...fields.map(({ field }) => field),
      ...(movement ? [movement] : []),
      ...(hasMoved && change === 'edited' ? ['and moved'] : []),
    ].join(' '),
  )
}

describe('compareReports', () => {
  it.each<[why: string, edit: Edit, changes: string[]]>([
    ['nothing', () => undefined, []],
    [
      'places, the source and the version',
      (report) => {
        setAt(report, 'source.sha256', 'b'.repeat(64))
        setAt(report, 'schemaVersion', '1.7.0')
        setAt(report, 'bodies[1].figures[0].span', { start: 0, end: 1, line: null, page: 3 })
      },
      [],
    ],
    ['the title', set('title', null), ['edited report south-east-2030-06-01 south-east-2030-06-01 title']],
    [
      'the day and how it is printed',
      set('published', { date: '2030-06', text: 'June 2030' }),
      ['edited report south-east-2030-06-01 south-east-2030-06-01 published'],
    ],
    ['the name of a body', set('bodies[1].name', 'Surrey police'), ['edited body surrey surrey name']],
    [
      'the order of the bodies',
      (report) => report.bodies.reverse(),
      ['moved body surrey surrey', 'moved body south-east south-east'],
    ],
    [
      'a worse grade',
      set('bodies[1].grade.value', 'inadequate'),
      ['edited grade surrey/grade surrey/grade value worse'],
    ],
    [
      'a better grade',
      set('bodies[1].grade.value', 'outstanding'),
      ['edited grade surrey/grade surrey/grade value better'],
    ],
    ['a grade that is gone', set('bodies[1].grade', null), ['removed grade surrey/grade -']],
    [
      'the sentence of a grade',
      set('bodies[1].grade.statement', 'It is good.'),
      ['edited grade surrey/grade surrey/grade statement'],
    ],
    ['a finding put in at the top', (report) => insertFinding(bodyOf(report, 1), 0), ['added finding - surrey/coc-1']],
    [
      'the first finding, which a recommendation leads to',
      (report) => {
        bodyOf(report, 1).findings.shift()
        setAt(report, 'bodies[1].recommendations[0].findingId', null)
      },
      ['removed finding surrey/coc-1 -', 'edited recommendation surrey/rec-1 surrey/rec-1 findingId'],
    ],
    [
      'two findings that changed places',
      (report) => bodyOf(report, 1).findings.reverse(),
      ['moved finding surrey/nar-1 surrey/nar-1', 'moved finding surrey/coc-1 surrey/coc-1'],
    ],
    [
      'two findings that changed places, one with another section',
      (report) => {
        setAt(report, 'bodies[1].findings[1].section', 'resources')
        bodyOf(report, 1).findings.reverse()
      },
      ['edited finding surrey/nar-1 surrey/nar-1 section and moved', 'moved finding surrey/coc-1 surrey/coc-1'],
    ],
    [
      'a finding in the part of another body',
      (report) => {
        const [finding] = bodyOf(report, 0).findings.splice(0, 1)
        if (finding) bodyOf(report, 1).findings.push({ ...finding, id: 'south-east-2030-06-01/surrey/prp-1' })
      },
      ['moved finding south-east/prp-1 surrey/prp-1'],
    ],
    [
      'a list that became paragraphs',
      set('bodies[1].findings[1].text', [{ type: 'paragraph', text: 'one two' }]),
      ['edited finding surrey/nar-1 surrey/nar-1 text'],
    ],
    [
      'another kind of finding',
      set('bodies[1].findings[0].kind', 'narrative'),
      ['edited finding surrey/coc-1 surrey/coc-1 kind'],
    ],
    [
      'a deadline',
      set('bodies[1].recommendations[0].deadline.date', '2031-09-01'),
      ['edited recommendation surrey/rec-1 surrey/rec-1 deadline'],
    ],
    [
      'a prior recommendation that is gone',
      set('bodies[1].priorRecommendations', []),
      ['removed prior_recommendation surrey/prec-1 -'],
    ],
    [
      'the number of a figure',
      set('bodies[1].figures[0].value', 41),
      ['edited figure surrey/fig-1 surrey/fig-1 value'],
    ],
    ['the role of a figure', set('bodies[1].figures[0].role', null), ['edited figure surrey/fig-1 surrey/fig-1 role']],
    [
      'what a figure is part of',
      set('bodies[1].figures[1].ofId', null),
      ['edited figure surrey/fig-2 surrey/fig-2 ofId'],
    ],
    [
      'a figure put in before one that another is a part of',
      (report) => {
        const { figures } = bodyOf(report, 1)
        const [whole, part] = figures
        if (!whole || !part) throw new RangeError('expected two figures in the sample')
        const id = 'south-east-2030-06-01/surrey/fig'
        figures.splice(
          0,
          2,
          { ...whole, value: 3, measure: 'ocgs', quote: 'It mapped three groups.' },
          { ...whole, id: `${id}-2` },
          { ...part, id: `${id}-3`, ofId: `${id}-2` },
        )
      },
      ['added figure - surrey/fig-1'],
    ],
    [
      'a lost and a gained figure of one sentence',
      set('bodies[1].figures[1]', { ...buildSample().report.bodies[1]?.figures[1], value: 75, strands: [] }),
      ['added figure - surrey/fig-2', 'removed figure surrey/fig-2 -'],
    ],
    ['a diagnostic less', (report) => report.diagnostics.shift(), ['removed diagnostic finding-title-missing-1 -']],
    ['the order of diagnostics', (report) => report.diagnostics.reverse(), []],
    [
      'a graver diagnostic',
      set('diagnostics[1].severity', 'error'),
      ['edited diagnostic cover-missing-1 cover-missing-1 severity'],
    ],
    [
      'a body that is gone, with all that it holds',
      (report) => report.bodies.pop(),
      [
        'removed body surrey -',
        'removed grade surrey/grade -',
        'removed finding surrey/coc-1 -',
        'removed finding surrey/nar-1 -',
        'removed recommendation surrey/rec-1 -',
        'removed prior_recommendation surrey/prec-1 -',
        'removed figure surrey/fig-1 -',
        'removed figure surrey/fig-2 -',
      ],
    ],
  ])('tells %s, and the mirror of it the other way round', (_why, edit, changes) => {
    expect(tell(edit)).toStrictEqual(changes)
    const [before, after] = [buildSample().report, buildSample().report]
    edit(after)
    const there = compareReports(before, after)
    expect(sortChanges(mirror(compareReports(after, before)))).toStrictEqual(sortChanges(there.changes))
  })

  it('says what a field was and is, and where the item stands', () => {
    const report = buildSample().report
    setAt(report, 'bodies[1].figures[0].value', 41)
    const { changes, counts } = compareReports(buildSample().report, report)
    const { quote } = buildSample().report.bodies[1]?.figures[0] ?? {}
    const place = { id: 'south-east-2030-06-01/surrey/fig-1', bodyId: 'surrey', place: 1, quote }
    expect(changes).toStrictEqual([
      {
        kind: 'figure',
        change: 'edited',
        hasMoved: false,
        movement: null,
        before: { ...place, label: '40 disruptions, lead, 2028-04-01 to 2029-03-31' },
        after: { ...place, label: '41 disruptions, lead, 2028-04-01 to 2029-03-31' },
        fields: [{ field: 'value', before: 40, after: 41 }],
      },
    ])
    expect(counts.figure).toStrictEqual({ unchanged: 1, edited: 1, moved: 0, added: 0, removed: 0 })
  })

  it('leaves the second of three equal items over where it is gone', () => {
    const [before, after] = [buildSample().report, buildSample().report]
    for (const report of [before, after]) {
      const { findings } = bodyOf(report, 1)
      const [first, second] = findings
      if (!first || !second) throw new RangeError('expected two findings in the sample')
      findings.splice(
        0,
        2,
        first,
        second,
        { ...first, id: 'x/surrey/coc-2' },
        { ...second, id: 'x/surrey/nar-2', title: 'Other' },
        { ...first, id: 'x/surrey/coc-3' },
      )
    }
    bodyOf(after, 1).findings.splice(2, 1)
    expect(tellChanges(compareReports(before, after))).toStrictEqual(['removed finding surrey/coc-2 -'])
    expect(tellChanges(compareReports(after, before))).toStrictEqual(['added finding - surrey/coc-2'])
  })

  it('changes neither report', () => {
    const [before, after] = [buildSample().report, buildSample().report]
    after.bodies.reverse()
    const copies = structuredClone([before, after])
    compareReports(before, after)
    expect([before, after]).toStrictEqual(copies)
  })

  it('compares thousands of items that are nearly alike in a few seconds', () => {
    const [before, after] = [buildSample().report, buildSample().report]
    for (const [report, words] of [
      [before, 'led'],
      [after, 'had'],
    ] as const) {
      const [figure] = bodyOf(report, 1).figures
      if (!figure) throw new RangeError('expected a figure in the sample')
      bodyOf(report, 1).figures = Array.from({ length: 3000 }, (_, index) => ({
        ...figure,
        id: `x/surrey/fig-${index}`,
        value: index,
        quote: `In the year ending 31 March 2029, Surrey Police ${words} ${index} disruptions.`,
      }))
    }
    const start = performance.now()
    const { counts } = compareReports(before, after)
    expect(counts.figure).toStrictEqual({ unchanged: 0, edited: 3000, moved: 0, added: 0, removed: 0 })
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('compareSheets, given digests', () => {
  const compareDigests: typeof compareReports = (before, after) =>
    compareSheets(digestSheet(toSheet(before)), digestSheet(toSheet(after)))

  it.each<[why: string, edit: Edit, changes: string[]]>([
    ['nothing', () => undefined, []],
    [
      'a worse grade, without its movement',
      set('bodies[1].grade.value', 'adequate'),
      ['edited grade surrey/grade surrey/grade value'],
    ],
    ['a finding put in at the top', (report) => insertFinding(bodyOf(report, 1), 0), ['added finding - surrey/coc-1']],
    [
      'a number and its sentence',
      (report) => {
        setAt(report, 'bodies[1].figures[0].value', 41)
        setAt(report, 'bodies[1].figures[0].quote', 'It led 41 disruptions.')
      },
      ['edited figure surrey/fig-1 surrey/fig-1 value quote'],
    ],
    [
      'the words of a recommendation',
      set('bodies[1].recommendations[0].text', 'The force should:'),
      ['edited recommendation surrey/rec-1 surrey/rec-1 text'],
    ],
    [
      'a title that is gone',
      set('bodies[1].findings[1].title', null),
      ['edited finding surrey/nar-1 surrey/nar-1 title'],
    ],
  ])('tells %s', (_why, edit, changes) => {
    expect(tell(edit, compareDigests)).toStrictEqual(changes)
  })

  it('holds no word of the report', () => {
    const { report } = buildSample()
    const kept = JSON.stringify(digestSheet(toSheet(report)).items.map(({ fields }) => fields))
    const words = report.bodies.flatMap(({ findings, figures }) => [
      ...findings.flatMap(({ title }) => title ?? []),
      ...figures.map(({ quote }) => quote),
    ])
    expect(words).not.toHaveLength(0)
    for (const word of words) expect(kept).not.toContain(word)
    expect(kept).not.toContain('"good"')
  })
})

describe.each(rowsOf(FIXTURES))('%s', (id, { file, bytes }) => {
  const { report } = extract(bytes, file)
  const other = FIXTURES[(FIXTURES.findIndex((fixture) => fixture.id === id) + 1) % FIXTURES.length]
  if (!other) throw new RangeError('expected another fixture')
  const another = extract(other.bytes, other.file).report

  it('is the same as itself', () => {
    const { changes, counts } = compareReports(report, structuredClone(report))
    expect(changes).toStrictEqual([])
    expect(Object.values(counts).reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(toSheet(report).items.length)
  })

  it('gives a comparison that keeps its schema', () => {
    const comparison = compareReports(report, another)
    expect(ComparisonSchema.parse(JSON.parse(JSON.stringify(comparison)))).toStrictEqual(comparison)
  })

  it('compared with another is the mirror of that one compared with it', () => {
    const there = compareReports(report, another)
    const back = compareReports(another, report)
    expect(there.changes).not.toHaveLength(0)
    expect(sortChanges(mirror(back))).toStrictEqual(sortChanges(there.changes))
  })

  it('has one addition for a finding put in anywhere', () => {
    for (const [index, body] of report.bodies.entries()) {
      for (let place = 0; place <= body.findings.length; place += 1) {
        const edited = structuredClone(report)
        insertFinding(bodyOf(edited, index), place)
        const { changes } = compareReports(report, edited)
        expect(changes.map(({ change, kind }) => [change, kind])).toStrictEqual([['added', 'finding']])
      }
    }
  })

  it('has one removal for a figure that is gone, save for what leads to it', () => {
    for (const [index, body] of report.bodies.entries()) {
      for (const [place, { id: gone }] of body.figures.entries()) {
        const edited = structuredClone(report)
        bodyOf(edited, index).figures.splice(place, 1)
        const { changes } = compareReports(report, edited)
        const others = changes.filter(({ fields }) => !fields.some(({ field }) => field === 'ofId'))
        expect(others.map(({ change, before }) => [change, before?.id])).toStrictEqual([['removed', gone]])
      }
    }
  })

  it('has one edit for a number that changed, and names the field', () => {
    for (const [index, body] of report.bodies.entries()) {
      for (const [place, { id: edited }] of body.figures.entries()) {
        const copy = structuredClone(report)
        const figure = bodyOf(copy, index).figures[place]
        if (figure) figure.value += 1000
        const { changes } = compareReports(report, copy)
        expect(
          changes.map(({ change, after, fields }) => [change, after?.id, fields.map(({ field }) => field)]),
        ).toStrictEqual([['edited', edited, ['value']]])
      }
    }
  })

  it('has no change but two moves for two findings that changed places', () => {
    const index = report.bodies.findIndex(({ findings }) => findings.length > 1)
    const edited = structuredClone(report)
    const { findings } = bodyOf(edited, index)
    findings.splice(0, 2, ...findings.slice(0, 2).reverse())
    expect(compareReports(report, edited).changes.map(({ change }) => change)).toStrictEqual(['moved', 'moved'])
  })
})

function bodyOf(report: Report, index: number): Body {
  const body = report.bodies[index]
  if (!body) throw new RangeError(`expected a body ${index}`)
  return body
}

/** Puts in a finding with words of its own, and numbers the others anew, as the extractor would. */
function insertFinding(body: Body, place: number): void {
  const [report] = (body.findings[0] ?? body.figures[0])?.id.split('/') ?? ['x']
  body.findings.splice(place, 0, {
    id: '',
    number: 1,
    kind: 'cause_of_concern',
    title: 'Kestrels nest above the custody suite',
    section: null,
    text: [{ type: 'paragraph', text: 'Nobody has counted their eggs.' }],
    refersTo: null,
    rule: 'finding/label',
    span: { start: 0, end: 1, line: 1, page: null },
  })
  const counts = new Map<string, number>()
  const renamed = new Map<string, string>()
  for (const finding of body.findings) {
    finding.number = (counts.get(finding.kind) ?? 0) + 1
    counts.set(finding.kind, finding.number)
    const abbreviation = {
      area_for_improvement: 'afi',
      cause_of_concern: 'coc',
      innovative_practice: 'inp',
      promising_practice: 'prp',
      narrative: 'nar',
    }[finding.kind]
    const id = `${report}/${body.id}/${abbreviation}-${finding.number}`
    if (finding.id !== '') renamed.set(finding.id, id)
    finding.id = id
  }
  for (const item of [...body.recommendations, ...body.priorRecommendations, ...body.figures]) {
    item.findingId = renamed.get(item.findingId ?? '') ?? item.findingId
  }
}

function mirror({ changes }: Comparison): Change[] {
  const turned = { added: 'removed', removed: 'added', edited: 'edited', moved: 'moved' } as const
  const turnedMovement = { better: 'worse', worse: 'better' } as const
  return changes.map((change) => ({
    ...change,
    change: turned[change.change],
    movement: change.movement && turnedMovement[change.movement],
    before: change.after,
    after: change.before,
    fields: change.fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
  }))
}

function sortChanges(changes: readonly Change[]): Change[] {
  const keyOf = ({ before, after }: Change): string => `${before?.id} ${after?.id}`
  return changes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
