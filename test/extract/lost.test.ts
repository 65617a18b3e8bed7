import { describe, expect, it } from 'vitest'
import { extractReportSync } from '../../src/extract/sync.js'
import { entryOf, extractBody, openPart } from './compose.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'

type Read = [value: number, subset: string | null, whole: number | null]

function read(said: string): Read[] {
  const { figures } = extractBody('essex', [...openPart('essex'), said])
  const values = new Map(figures.map(({ id, value }) => [id, value]))
  return figures.map(({ value, subset, ofId }) => [value, subset, ofId === null ? null : (values.get(ofId) ?? null)])
}

describe('a further part of a whole that was named once', () => {
  it.each<[said: string, ...figures: Read[]]>([
    [
      'The force has 26 SCPOs. Of these, 17 were in custody and nine were in the community.',
      [26, null, null],
      [17, 'custody', 26],
      [9, 'the community', 26],
    ],
    [
      'It has 41 OCGs. Of these, 30 are involved in drugs, eight are involved in fraud and three are involved in theft.',
      [41, null, null],
      [30, 'drugs', 41],
      [8, 'fraud', 41],
      [3, 'theft', 41],
    ],
    [
      'It has 41 OCGs, of which 30 had been reviewed and 11 were overdue a review.',
      [41, null, null],
      [30, 'reviewed', 41],
      [11, 'overdue a review', 41],
    ],
    [
      'It has 41 OCGs. Of these, 30 were linked to drugs and eight were linked to fraud.',
      [41, null, null],
      [30, 'linked to drugs', 41],
      [8, 'linked to fraud', 41],
    ],
    [
      "It has 41 OCGs. Of these, 38 had a plan and the remaining three didn't have one.",
      [41, null, null],
      [38, null, 41],
      [3, "didn't have one", 41],
    ],
    [
      'It has 41 OCGs. Of these, 30 were reviewed in 2023 and 11 in 2024.',
      [41, null, null],
      [30, null, 41],
      [11, null, 41],
    ],
    [
      'It led 312 disruptions. Of these, 40 were against fraud and nine were supported by Kent Police.',
      [312, null, null],
      [40, 'against fraud', 312],
      [9, null, 312],
    ],
    [
      'It manages 64 OCGs. Of those, five were assessed as tier 1, 14 as tier 2 and 45 as tier 3.',
      [64, null, null],
      [5, 'tier 1', 64],
      [14, 'tier 2', 64],
      [45, 'tier 3', 64],
    ],
  ])('is read in %j', (said, ...figures) => {
    expect(read(said)).toStrictEqual(figures)
  })

  it.each<[why: string, said: string, ...figures: Read[]]>([
    [
      'officers',
      'It has 26 SCPOs, of which 17 are in custody, and nine officers were trained.',
      [26, null, null],
      [17, 'custody', 26],
    ],
    [
      'people who did something',
      'It has 26 OCGs. Of these, 17 had a plan, and nine were newly trained officers.',
      [26, null, null],
      [17, null, 26],
    ],
    [
      'managers numbered between',
      'It has 26 SCPOs, of which 17 had one of 12 managers, and nine were in post.',
      [26, null, null],
      [17, null, 26],
    ],
    ['no part before it', 'It has 26 SCPOs, and nine were in the community.', [26, null, null]],
    [
      'no kind of the same list',
      'It has 64 OCGs. Of those, five were assessed as tier 1, 14 as soon as it could.',
      [64, null, null],
      [5, 'tier 1', 64],
    ],
  ])('is none where it numbers %s', (_why, said, ...figures) => {
    expect(read(said)).toStrictEqual(figures)
  })
})

describe('a list of kinds', () => {
  it.each<[said: string, ...figures: Read[]]>([
    [
      "The force's 64 OCGs were made up of five tier 1, 14 tier 2 and 45 tier 3 groups.",
      [64, null, null],
      [5, 'tier 1', 64],
      [14, 'tier 2', 64],
      [45, 'tier 3', 64],
    ],
    [
      "The force's 64 OCGs comprised 19 high-risk and 45 low-risk groups.",
      [64, null, null],
      [19, 'high-risk', 64],
      [45, 'low-risk', 64],
    ],
    [
      'It had eight tier 1 OCGs, 12 in tier 2 and 21 in tier 3.',
      [8, 'tier 1', null],
      [12, 'tier 2', null],
      [21, 'tier 3', null],
    ],
    ['It had 20 OCGs, eight in tier 1 and 12 in tier 2.', [20, null, null], [8, 'tier 1', 20], [12, 'tier 2', 20]],
    ["The force's 64 OCGs were split into five teams, 14 active in the north.", [64, null, null]],
    ["The force's 64 OCGs were made up of five tier 1 offenders.", [64, null, null]],
  ])('is read in %j', (said, ...figures) => {
    expect(read(said)).toStrictEqual(figures)
  })
})

describe('what stands, whose noun the sentence before gives', () => {
  it.each<[said: string, ...figures: Read[]]>([
    [
      'The force used SCPOs well. At the time of our inspection, 26 were in force and a further eight had been applied for.',
      [26, null, null],
      [8, 'applied for', null],
    ],
    [
      'The force makes good use of SCPOs. It has 26 in place and eight pending.',
      [26, null, null],
      [8, 'pending', null],
    ],
    ['The force makes good use of SCPOs. At the time of our inspection, there were 26 in place.', [26, null, null]],
    [
      'The force led 30 disruptions. It makes good use of SCPOs. It has 26 in place.',
      [30, null, null],
      [26, null, null],
    ],
    ['The force makes good use of SCPOs. It has 26 officers in place.'],
    ['The force makes good use of SCPOs. It has trained its officers. There are 26 in place.'],
    ['The force records its disruptions. It has 26 in place.'],
    ['The force has trained its officers in SCPOs. It has 26 in place.'],
    ['The officers use SCPOs well. It has 26 in force.', [26, null, null]],
    ['The force makes good use of SCPOs. It aims to have 26 in place.'],
    ['The force has 26 SCPOs in place and eight pending trials.', [26, null, null]],
  ])('is read in %j', (said, ...figures) => {
    expect(read(said)).toStrictEqual(figures)
  })

  it('has no year in which something else was done', () => {
    const said = 'The force obtained 14 SCPOs in 2024. It has 26 in place.'
    const { figures } = extractBody('essex', [...openPart('essex'), said])
    expect(figures.map(({ value, measure, period }) => [value, measure, period])).toStrictEqual([
      [14, 'scpos', { start: '2024-01-01', end: '2024-12-31' }],
      [26, 'scpos', null],
    ])
  })
})

describe('zero and one', () => {
  it.each<[said: string, ...figures: [value: number, strands: string[]][]]>([
    ['One disruption was recorded as prepare in the whole of 2024.', [1, ['prepare']]],
    ['One disruption was recorded in 2024.', [1, []]],
    ['One prepare disruption was recorded by the force in 2024.', [1, ['prepare']]],
    ['One disruption was recorded as prevent after officers visited a school.'],
    ['One disruption was recorded when officers stopped a van.'],
    ['One disruption was led by a new team.'],
    [
      'It recorded 146 disruptions under the pursue strand, 20 under prevent and none under prepare.',
      [146, ['pursue']],
      [20, ['prevent']],
      [0, ['prepare']],
    ],
    ['It recorded 146 disruptions, but none of its officers under prepare had been trained.', [146, []]],
  ])('is counted in %j', (said, ...figures) => {
    const body = extractBody('essex', [...openPart('essex'), said])
    expect(body.figures.map(({ value, strands }) => [value, strands])).toStrictEqual(figures)
  })
})

it.each<[said: string, ...figures: [value: number, measure: string][]]>([
  [
    "The 33 OCGs and 21 vulnerabilities on the force's SOC master list are spread across three areas.",
    [33, 'ocgs'],
    [21, 'soc_vulnerabilities'],
  ],
  ['The force had mapped 33 OCGs and identified 21 vulnerabilities.', [33, 'ocgs'], [21, 'soc_vulnerabilities']],
  ['It has 21 vulnerabilities and 33 OCGs.', [21, 'soc_vulnerabilities'], [33, 'ocgs']],
  ['The force had 33 OCGs and identified 21 vulnerabilities.', [33, 'ocgs']],
  ['The force mapped 33 OCGs and found 21 vulnerabilities in its systems.', [33, 'ocgs']],
  ['The force led 33 disruptions and 21 vulnerabilities were found.', [33, 'disruptions']],
  ['It has 21 vulnerabilities of its own.'],
])('counts vulnerabilities beside OCGs in %j', (said, ...figures) => {
  const body = extractBody('essex', [...openPart('essex'), said])
  expect(body.figures.map(({ value, measure }) => [value, measure])).toStrictEqual(figures)
})

it.each<[said: string, ...figures: [value: number, subset: string | null, strands: string[], of: string | null][]]>([
  [
    'Drugs accounted for 52 percent of disruptions, followed by fraud (14 percent) and modern slavery (6 percent).',
    [52, 'Drugs', [], 'disruptions'],
    [14, 'fraud', [], 'disruptions'],
    [6, 'modern slavery', [], 'disruptions'],
  ],
  [
    'The force recorded 240 disruptions. Of these, drugs accounted for 112, followed by fraud with 61.',
    [240, null, [], null],
    [112, 'drugs', [], null],
    [61, 'fraud', [], null],
  ],
  [
    'Major disruptions made up 3 percent, moderate 29 percent and minor 68 percent.',
    [3, 'Major', [], 'disruptions'],
    [29, 'moderate', [], 'disruptions'],
    [68, 'minor', [], 'disruptions'],
  ],
  [
    'Pursue was the most common type of disruption (198), followed by protect (22).',
    [198, null, ['pursue'], null],
    [22, null, ['protect'], null],
  ],
  ['Drugs accounted for 52 disruptions, followed by fraud with 14 officers.', [52, 'Drugs', [], null]],
  ['Drugs accounted for 52 percent of arrests, followed by fraud (14 percent), and led to disruptions.'],
  ['The force recorded 240 disruptions, followed by a review (14).', [240, null, [], null]],
  ['Major crime made up 3 percent of its demand, moderate risks 29 percent, and disruptions were few.'],
  ['Pursue was the most common type of training (198), followed by disruption.'],
])('reads the kinds that follow one another in %j', (said, ...figures) => {
  const body = extractBody('essex', [...openPart('essex'), said])
  expect(body.figures.map(({ value, subset, strands, of }) => [value, subset, strands, of])).toStrictEqual(figures)
})

describe('so many more, to which something else was done', () => {
  it.each<[said: string, ...figures: Read[]]>([
    [
      'In 2024, six OCGs were dismantled and a further nine were significantly disrupted.',
      [6, 'dismantled', null],
      [9, 'significantly disrupted', null],
    ],
    ['In 2024, 16 OCGs were archived and 23 new ones were mapped.', [16, 'archived', null], [23, null, null]],
    [
      'The force had applied for 14 SCPOs in 2024, and we found that 11 had been granted.',
      [14, 'applied for', null],
      [11, 'granted', 14],
    ],
    [
      'We found that the force had applied for 14 SCPOs in 2024 and that 11 had been granted.',
      [14, 'applied for', null],
      [11, 'granted', 14],
    ],
    ['In 2024, the force identified 18 new OCGs and closed 23.', [18, null, null], [23, 'closed', null]],
    [
      'All 26 SCPOs had a manager, but only half had been added to the list.',
      [26, null, null],
      [50, 'added to the list', 26],
    ],
    ['All 26 SCPOs had a manager, but only 12 had been reviewed.', [26, null, null], [12, 'reviewed', 26]],
    ['Six OCGs were dismantled and nine warrants were issued.', [6, 'dismantled', null]],
    ['Six OCGs were dismantled and nine people were identified.', [6, 'dismantled', null]],
    ['The force identified 18 new OCGs and closed 23 premises.', [18, null, null]],
    ['The force led 18 disruptions and closed 23.', [18, null, null]],
    ['All 26 SCPOs had a manager, but only half had been newly trained.', [26, null, null]],
    ['All 26 SCPOs were managed by 12 officers, but only half had time.', [26, null, null]],
  ])('is read in %j', (said, ...figures) => {
    expect(read(said)).toStrictEqual(figures)
  })

  it('stands at no date once a total is brought to it', () => {
    const said = 'In 2024, the force obtained nine SCPOs, bringing the total number of SCPOs to 34.'
    const { figures } = extractBody('essex', [...openPart('essex'), said])
    expect(figures.map(({ value, period }) => [value, period])).toStrictEqual([
      [9, { start: '2024-01-01', end: '2024-12-31' }],
      [34, null],
    ])
  })

  it('is the rest of the same disruptions where it is a share', () => {
    const said =
      'Only 29 percent of disruptions were against SOC vulnerabilities; the remaining 71 percent were against OCGs.'
    const { figures } = extractBody('essex', [...openPart('essex'), said])
    expect(figures.map(({ value, measure, of }) => [value, measure, of])).toStrictEqual([
      [29, 'disruptions', 'disruptions'],
      [71, 'disruptions', 'disruptions'],
    ])
  })
})

describe('what was counted, at another time', () => {
  const IN_2024 = '2024-01-01'

  it.each<[said: string, ...figures: [value: number, strands: string[], from: string | null][]]>([
    [
      'The force recorded 61 prevent disruptions in 2024, up from just 9 two years earlier.',
      [61, ['prevent'], IN_2024],
      [9, ['prevent'], null],
    ],
    ['It manages 41 OCGs. In 2022, there were 53.', [41, [], null], [53, [], '2022-01-01']],
    ['It managed 20 OCGs in May 2025. This had been 30 in early 2024.', [20, [], '2025-05-01'], [30, [], null]],
    [
      'It recorded 240 disruptions in the year ending 31 March 2025. Its total for 2024 was 290.',
      [240, [], '2024-04-01'],
      [290, [], IN_2024],
    ],
    [
      'It recorded 240 disruptions in the year ending 31 March 2025. Its total the year before was 350.',
      [240, [], '2024-04-01'],
      [350, [], '2023-04-01'],
    ],
    [
      'It recorded 240 disruptions in 2024. This was more than in the previous year (118).',
      [240, [], IN_2024],
      [118, [], '2023-01-01'],
    ],
    [
      'It recorded 240 disruptions in the six months to 30 June 2025. This was more than in the whole of the previous year (118).',
      [240, [], '2025-01-01'],
      [118, [], null],
    ],
    [
      'OCG numbers have fallen steadily: 45 in 2022, 38 in 2023 and 33 in 2024.',
      [45, [], '2022-01-01'],
      [38, [], '2023-01-01'],
      [33, [], IN_2024],
    ],
    ['Disruption numbers fell from 310 to 248.', [310, [], null], [248, [], null]],
    ['It manages 41 OCGs. In 2022, there were 53 officers.', [41, [], null]],
    ['It manages 41 OCGs with 12 officers. In 2022, there were 53.', [41, [], null]],
    ['It manages 41 OCGs and 26 SCPOs. In 2022, there were 53.', [41, [], null], [26, [], null]],
    ['It manages 41 OCGs. It has a new plan. In 2022, there were 53.', [41, [], null]],
    ['It recorded 240 disruptions in 2024. This was 12 more than in 2023.', [240, [], IN_2024]],
    ['It recorded 240 disruptions in 2024. Its total budget for 2024 was 290.', [240, [], IN_2024]],
  ])('is read in %j', (said, ...figures) => {
    const body = extractBody('essex', [...openPart('essex'), said])
    expect(
      body.figures.map(({ value, strands, period }) => [
        value,
        strands,
        period && 'start' in period ? period.start : (period?.asAt ?? null),
      ]),
    ).toStrictEqual(figures)
    expect(body.figures.map(({ subset }) => subset).filter((subset) => subset !== null)).toStrictEqual([])
  })
})

it.each<[said: string, ...figures: [value: number, bodyId: string, role: string | null, subset: string | null][]]>([
  ['Essex Police supported 31 disruptions. It led on 45.', [31, 'essex', 'support', null], [45, 'essex', 'lead', null]],
  [
    'The force recorded 240 disruptions in 2024. ERSOU recorded 64 in Essex.',
    [240, 'essex', null, null],
    [64, 'ersou', null, 'Essex'],
  ],
  [
    'The force recorded 240 disruptions in 2024, with ERSOU leading on a further 45 in the force area.',
    [240, 'essex', null, null],
    [45, 'ersou', 'lead', 'the force area'],
  ],
  ['The force recorded 240 disruptions in 2024. ERSOU recorded 64 in meetings.', [240, 'essex', null, null]],
  ['The force recorded 240 disruptions in 2024. ERSOU recorded 64 in its systems.', [240, 'essex', null, null]],
  ['The force recorded 240 disruptions in 2024. It led on 12 teams.', [240, 'essex', null, null]],
])('reads what a body led on, and where, in %j', (said, ...figures) => {
  const { name } = entryOf('essex')
  const { report } = extractReportSync({
    file: 'composed.txt',
    bytes: Buffer.from(
      ['Regional findings', PLAIN, name, ...openPart('essex'), said, 'Appendix 1: Map', PLAIN].join('\n\n'),
    ),
  })
  const found = report.bodies.flatMap((body) => body.figures)
  expect(found.map(({ value, bodyId, role, subset }) => [value, bodyId, role, subset])).toStrictEqual(figures)
})
