import { describe, expect, it } from 'vitest'
import { compareForms } from '../../src/batch/compare-forms.js'
import type { Report } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

type Change = (report: Report) => void

/** Puts a value at a path of the report. */
function set(path: string, value: unknown): Change {
  return (report) => setAt(report, path, value)
}

/** Changes the list at a path of the report by a function that gives another. */
function edit(path: string, change: (items: readonly unknown[]) => unknown[]): Change {
  return (report) => {
    const list = path.split(/[.[\]]+/).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], report)
    if (!Array.isArray(list)) throw new RangeError(`expected a list at ${path}`)
    setAt(report, path, change(list))
  }
}

function all(...changes: readonly Change[]): Change {
  return (report) => {
    for (const change of changes) change(report)
  }
}

const TITLE = 'An inspection of the south-east region'
const QUOTE = 'Surrey Police led 40 disruptions.'
const NOWHERE = { start: 0, end: 1, line: null, page: 9 }

describe('compareForms', () => {
  it.each<[why: string, change: Change, differences: string[]]>([
    ['nothing', () => undefined, []],
    [
      'the file',
      set('source', { file: 'a.pdf', format: 'pdf', dialect: null, sha256: 'b'.repeat(64), bytes: 1, pages: 9 }),
      [],
    ],
    ['a place', all(set('bodies[1].span', NOWHERE), set('bodies[1].figures[0].span', NOWHERE)), []],
    ['the place of a grade', set('bodies[1].grade.span', NOWHERE), []],
    ['the diagnostics', set('diagnostics', []), []],
    ['how the date is printed', set('published.text', '01/06/2030'), []],
    [
      'the order of bodies and items',
      all(
        edit('bodies', (bodies) => bodies.toReversed()),
        edit('bodies[0].findings', (findings) => findings.toReversed()),
        edit('bodies[0].figures', (figures) => figures.toReversed()),
      ),
      [],
    ],
    [
      'a list that is printed as paragraphs',
      set('bodies[1].findings[1].text', [
        { type: 'paragraph', text: 'one' },
        { type: 'paragraph', text: 'two' },
      ]),
      [],
    ],

    ['the title', set('title', 'Another title'), [`title ${TITLE} here, Another title there`]],
    ['no title', set('title', null), [`title ${TITLE} here, none there`]],
    ['the programme', set('programme', 'PEEL 2028/29'), ['programme none here, PEEL 2028/29 there']],
    ['the date', set('published.date', '2030-06-02'), ['date of publication 2030-06-01 here, 2030-06-02 there']],
    ['no date', set('published', null), ['date of publication 2030-06-01 here, none there']],

    ['a body that is missing', edit('bodies', ([region]) => [region]), ['no part about surrey there']],
    ['a body more', edit('bodies', (bodies) => [...bodies, sussex()]), ['a part about sussex only there']],
    ['another body', set('bodies[1]', sussex()), ['no part about surrey there', 'a part about sussex only there']],

    ['a grade', set('bodies[1].grade.value', 'adequate'), ['surrey: grade good here, adequate there']],
    ['no grade', set('bodies[1].grade', null), ['surrey: grade good here, none there']],
    [
      'a grade where there was none',
      (report) => setAt(report, 'bodies[0].grade', report.bodies[1]?.grade),
      ['south-east: grade none here, good there'],
    ],

    [
      'the kind of a finding',
      set('bodies[0].findings[0].kind', 'innovative_practice'),
      ['south-east: findings 1 with other kind'],
    ],
    [
      'the title of a finding',
      set('bodies[0].findings[0].title', 'The region shares its detectives'),
      ['south-east: findings 1 with other title'],
    ],
    ['the section of a finding', set('bodies[1].findings[1].section', null), ['surrey: findings 1 with other section']],
    [
      'a word of a finding',
      set('bodies[1].findings[0].text', [{ type: 'paragraph', text: 'The force does not know its threat.' }]),
      ['surrey: findings 1 with other text'],
    ],
    [
      'an item of a finding’s list',
      set('bodies[1].findings[1].text', [{ type: 'list', items: ['one'] }]),
      ['surrey: findings 1 with other text'],
    ],
    ['a finding that is missing', edit('bodies[1].findings', ([first]) => [first]), ['surrey: findings 1 only here']],
    [
      'a finding more',
      (report) => report.bodies[0]?.findings.push(...(report.bodies[1]?.findings ?? [])),
      ['south-east: findings 2 only there'],
    ],

    [
      'a finding in the part of another body',
      (report) => report.bodies[0]?.findings.push(...(report.bodies[1]?.findings.splice(1) ?? [])),
      ['south-east: findings 1 only there', 'surrey: findings 1 only here'],
    ],
    [
      'a finding that is gone, one that is new and one with other fields',
      all(
        edit('bodies[1].findings', ([, second]) => [...(buildSample().report.bodies[0]?.findings ?? []), second]),
        set('bodies[1].findings[1].section', null),
        edit('bodies[0].findings', () => []),
      ),
      ['south-east: findings 1 only here', 'surrey: findings 1 only here, 1 only there, 1 with other section'],
    ],

    [
      'the text of a recommendation',
      set('bodies[1].recommendations[0].text', 'The chief constable should:'),
      ['surrey: recommendations 1 with other text'],
    ],
    [
      'the items of a recommendation',
      set('bodies[1].recommendations[0].items', ['map its threats; and']),
      ['surrey: recommendations 1 with other items'],
    ],
    [
      'the deadline of a recommendation',
      set('bodies[1].recommendations[0].deadline.date', '2030-09-02'),
      ['surrey: recommendations 1 with other deadline'],
    ],
    [
      'a recommendation of an earlier report',
      set('bodies[1].priorRecommendations[0].text', 'The chief constable should:'),
      ['surrey: recommendations of earlier reports 1 with other text'],
    ],
    [
      'no recommendations at all',
      all(set('bodies[1].recommendations', []), set('bodies[1].priorRecommendations', [])),
      ['surrey: recommendations 1 only here', 'surrey: recommendations of earlier reports 1 only here'],
    ],

    ...Object.entries({
      value: 41,
      unit: 'percent',
      measure: 'soc_threats',
      bodyId: 'serocu',
      role: 'support',
      strands: ['protect'],
      period: { asAt: '2030-01-01' },
      qualifier: 'over',
      subset: 'Cyber Protect team',
      rank: 'highest',
      quote: QUOTE,
    }).map(([field, value]): [string, Change, string[]] => [
      `the ${field} of a figure`,
      set(`bodies[1].figures[0].${field}`, value),
      [`surrey: figures 1 with other ${field}`],
    ]),
    ['a figure that is missing', edit('bodies[1].figures', ([first]) => [first]), ['surrey: figures 1 only here']],
    [
      'several things, in the order of the report',
      all(
        set('title', 'Another title'),
        edit('bodies', (bodies) => [sussex(), ...bodies]),
        set('bodies[1].findings', []),
        set('bodies[2].grade', null),
        set('bodies[2].figures', []),
      ),
      [
        `title ${TITLE} here, Another title there`,
        'south-east: findings 1 only here',
        'surrey: grade good here, none there',
        'surrey: figures 2 only here',
        'a part about sussex only there',
      ],
    ],
  ])('tells %s', (_why, change, differences) => {
    const other = buildSample().report
    change(other)
    expect(compareForms(buildSample().report, other)).toStrictEqual(differences)
  })

  it('says what only the second has', () => {
    const first = buildSample().report
    setAt(first, 'bodies[1].figures', [])
    setAt(first, 'bodies[1].grade', null)
    expect(compareForms(first, buildSample().report)).toStrictEqual([
      'surrey: grade none here, good there',
      'surrey: figures 2 only there',
    ])
  })

  it.each<[bodies: number, rest: string[]]>([
    [8, []],
    [9, ['and 1 more']],
    [30, ['and 22 more']],
  ])('given %i differences, lists at most eight and counts the rest', (bodies, rest) => {
    const other = buildSample().report
    for (let number = 1; number <= bodies; number += 1) other.bodies.push({ ...sussex(), id: `sussex-${number}` })
    const listed = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `a part about sussex-${number} only there`)
    expect(compareForms(buildSample().report, other)).toStrictEqual([...listed, ...rest])
  })

  it('changes neither report', () => {
    const [first, second] = [buildSample().report, buildSample().report]
    second.bodies.pop()
    const before = structuredClone([first, second])
    compareForms(first, second)
    expect([first, second]).toStrictEqual(before)
  })
})

function sussex(): Report['bodies'][number] {
  const [region] = buildSample().report.bodies
  if (!region) throw new RangeError('expected a body in the sample')
  return { ...region, id: 'sussex', kind: 'force', name: 'Sussex Police' }
}
