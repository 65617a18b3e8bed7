import { describe, expect, it } from 'vitest'
import { extract } from './fixtures.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'
const grade = (name: string) => `${name} is good at tackling serious and organised crime.`

/** The bodies of a report, each with the titles of its findings. */
function bodiesOf(lines: readonly string[], glue = '\n\n'): [id: string, ...titles: (string | null)[]][] {
  return extract(lines.join(glue)).report.bodies.map(({ id, findings }) => [id, ...findings.map(({ title }) => title)])
}

const FORCES = ['Surrey Police', grade('Surrey Police'), 'Sussex Police', grade('Sussex Police')]

describe('the outline of a report', () => {
  it.each<[why: string, lines: string[], ...bodies: ReturnType<typeof bodiesOf>]>([
    ['parts in their order', ['Regional findings', PLAIN, ...FORCES], ['south-east'], ['surrey'], ['sussex']],
    ['no part of the region', FORCES, ['surrey'], ['sussex']],
    [
      'a region’s part that lost its heading',
      ['The south-east region consists of Surrey Police, Sussex Police and two other forces.', PLAIN, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'the region’s name in the heading of its part',
      ['Regional findings for the south-east', PLAIN, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'the region’s part behind the bodies’',
      [...FORCES, 'Regional findings', PLAIN, 'The region plans well', PLAIN],
      ['surrey'],
      ['sussex'],
      ['south-east', 'The region plans well'],
    ],
    [
      'the region’s heading behind the bodies’ again, which is no part',
      ['Regional findings', PLAIN, 'The region plans well', PLAIN, ...FORCES, 'Regional findings'],
      ['south-east', 'The region plans well'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'an overview where nothing else opens the region’s part',
      ['Regional overview', PLAIN, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'an overview inside the region’s part',
      ['Regional findings', PLAIN, 'Regional overview', PLAIN, ...FORCES],
      ['south-east', 'Regional overview'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a short name over a grade, and over none',
      ['BTP', PLAIN, 'GMP', grade('GMP'), 'BTP', PLAIN, 'Cheshire Constabulary', grade('Cheshire Constabulary')],
      ['greater-manchester', 'BTP'],
      ['cheshire'],
    ],
    [
      'words over a grade, which are no finding',
      ['Regional findings', PLAIN, 'Surrey Police', 'Our judgment', ...FORCES.slice(1)],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a sentence that gives the grade as a heading, which is no finding above the sections',
      ['Surrey Police', grade('Surrey Police').slice(0, -1), PLAIN, 'It plans well', PLAIN],
      ['surrey', 'It plans well'],
    ],
    [
      'such a sentence below the sections, which is a finding',
      ['Surrey Police', 'Good', 'Tackling SOC', 'The force is good at tackling SOC', PLAIN],
      ['surrey', 'The force is good at tackling SOC'],
    ],
    [
      'numbered headings, each over the name and the grade',
      ['2. Surrey Police', 'Surrey Police: Good', 'It plans well', PLAIN, '3. Sussex Police', 'Sussex Police: Good'],
      ['surrey', 'It plans well'],
      ['sussex'],
    ],
    [
      'a name again with its grade far below the heading, which is where its part begins',
      ['Surrey Police', 'Sussex Police', 'Surrey Police: Good', 'It plans well', PLAIN, ...FORCES.slice(2)],
      ['surrey', 'It plans well'],
      ['sussex'],
    ],
    [
      'a heading that says that the body was inspected',
      ['Inspection of Surrey Police', grade('Surrey Police'), 'Our findings: Sussex Police', grade('Sussex Police')],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a heading about an inspection of something else',
      ['Surrey Police', grade('Surrey Police'), 'Inspection of vehicles', PLAIN],
      ['surrey', 'Inspection of vehicles'],
    ],
    [
      'a unit’s part under a heading that doesn’t name it',
      ['Regional findings', PLAIN, 'The regional organised crime unit', grade('SEROCU'), ...FORCES],
      ['south-east'],
      ['serocu'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'what the unit is as a heading beside its name, which opens no second part',
      ['Regional findings', PLAIN, 'The regional organised crime unit', PLAIN, 'SEROCU', grade('SEROCU'), ...FORCES],
      ['south-east', 'The regional organised crime unit'],
      ['serocu'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a list of contents in front',
      [
        'Contents',
        'Regional findings\t3',
        'Surrey Police\t5',
        'Sussex Police\t9',
        'Regional findings',
        PLAIN,
        ...FORCES,
      ],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a list of contents without page numbers',
      ['Contents', 'Regional findings', 'Surrey Police', 'Sussex Police', 'Regional findings', PLAIN, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a name in running text',
      ['Regional findings', `We went to Sussex Police. ${PLAIN}`, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'a name twice, once over nothing',
      ['Sussex Police', 'Regional findings', PLAIN, ...FORCES],
      ['south-east'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'an introduction with headings',
      ['Introduction', 'About our inspection', PLAIN, 'Regional findings', 'The region plans well', PLAIN, ...FORCES],
      ['south-east', 'The region plans well'],
      ['surrey'],
      ['sussex'],
    ],
    [
      'appendices behind the last part',
      [
        'Regional findings',
        PLAIN,
        ...FORCES,
        'The force plans well',
        PLAIN,
        'Appendix 1: Our data',
        'Where it is from',
        PLAIN,
      ],
      ['south-east'],
      ['surrey'],
      ['sussex', 'The force plans well'],
    ],
    [
      'the name at the head of a page',
      [
        'Regional findings',
        PLAIN,
        'Surrey Police',
        grade('Surrey Police'),
        'It plans well',
        PLAIN,
        'Surrey Police',
        PLAIN,
        ...FORCES.slice(2),
      ],
      ['south-east'],
      ['surrey', 'It plans well'],
      ['sussex'],
    ],
  ])('has %s', (_why, lines, ...bodies) => {
    expect(bodiesOf(lines)).toStrictEqual(bodies)
    expect(bodiesOf(lines, '\n')).toStrictEqual(bodies)
  })

  it('gives each section its findings, and none without one its own', () => {
    const sections = [
      'Understanding SOC and setting priorities to tackle it',
      'Resources and skills: Surrey Police',
      'Tackling serious and organised crime and safeguarding people and communities',
    ]
    const lines = ['Surrey Police', grade('Surrey Police'), 'It plans well', PLAIN]
    const report = extract(
      [
        'Regional findings',
        PLAIN,
        ...lines,
        ...sections.flatMap((heading, index) => [heading, `Finding number ${index + 1}`, PLAIN]),
      ].join('\n\n'),
    ).report
    expect(report.bodies[1]?.findings.map(({ section, title }) => [section, title])).toStrictEqual([
      [null, 'It plans well'],
      ['understanding', 'Finding number 1'],
      ['resources', 'Finding number 2'],
      ['tackling', 'Finding number 3'],
    ])
  })
})

describe('the cover', () => {
  const rest = ['Introduction', PLAIN, 'Regional findings', PLAIN, ...FORCES]
  const title = 'An inspection of the south-east regional response to serious and organised crime'

  it.each<
    [
      why: string,
      front: string[],
      back: string[],
      id: string,
      title: string | null,
      programme: string | null,
      date: string | null,
    ]
  >([
    ['nothing', [], [], 'south-east', null, null, null],
    ['a title', [title], [], 'south-east', title, null, null],
    ['a programme', ['PEEL 2021/22', title], [], 'south-east-2021-22', title, 'PEEL 2021/22', null],
    [
      'a programme with a dash',
      ['PEEL 2023\u201325', title],
      [],
      'south-east-2023-25',
      title,
      'PEEL 2023\u201325',
      null,
    ],
    ['a date', [title, 'Published on: 30 August 2024'], [], 'south-east-2024-08-30', title, null, '2024-08-30'],
    ['a date alone', [title, '30 August 2024'], [], 'south-east-2024-08-30', title, null, '2024-08-30'],
    [
      'a month',
      ['PEEL 2021/22', title],
      ['March 2023 | \u00a9 HMICFRS 2023'],
      'south-east-2021-22',
      title,
      'PEEL 2021/22',
      '2023-03',
    ],
    [
      'a programme behind the title, and a weekday',
      [`${title}: PEEL 2025\u201327 inspection`, 'Published: Thursday 7 May 2026'],
      [],
      'south-east-2025-27',
      title,
      'PEEL 2025\u201327',
      '2026-05-07',
    ],
    [
      'a weekday before the date alone',
      [title, 'Friday, 30 August 2024'],
      [],
      'south-east-2024-08-30',
      title,
      null,
      '2024-08-30',
    ],
    [
      'a title about organised crime',
      ['Regional organised crime inspection: the south-east'],
      [],
      'south-east',
      'Regional organised crime inspection: the south-east',
      null,
      null,
    ],
    [
      'years in a title that are no programme\u2019s',
      [`${title}: 2025\u201327`],
      [],
      'south-east',
      `${title}: 2025\u201327`,
      null,
      null,
    ],
    ['a date in the title of no report', ['30 August 2024 was a Friday.', title], [], 'south-east', title, null, null],
  ])('with %s', (_why, front, back, id, wanted, programme, date) => {
    const { report } = extract([...front, ...rest, ...back].join('\n\n'))
    expect([report.id, report.title, report.programme, report.published?.date ?? null]).toStrictEqual([
      id,
      wanted,
      programme,
      date,
    ])
  })
})

describe('a grade that its form runs into the sentence', () => {
  const STATEMENT = 'Surrey Police requires improvement at tackling serious and organised crime.'

  it.each<[why: string, box: string]>([
    ['a table of one column', `| Requires improvement |\n|---|\n| ${STATEMENT} |`],
    ['a box of HTML on one line', `<div><p><b>Requires improvement</b></p><p>${STATEMENT}</p></div>`],
    ['lines of their own', `Requires improvement\n\n${STATEMENT}`],
  ])('is read from %s', (_why, box) => {
    const source = ['# Regional findings', PLAIN, '# Surrey Police', box, '## Resources and skills', PLAIN].join('\n\n')
    const { report, text } = extract(source, 'box.md')
    const grade = report.bodies.find(({ id }) => id === 'surrey')?.grade
    expect(grade).toMatchObject({ value: 'requires_improvement', label: 'Requires improvement', statement: STATEMENT })
    expect(text.slice(grade?.span.start, grade?.span.end)).toMatch(/^Requires improvement\s\S.*crime\.$/s)
  })
})
