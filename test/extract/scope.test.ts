import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/schema/report.js'
import { extractBody, openPart } from './compose.js'

function readFigures(said: string): readonly Figure[] {
  return extractBody('essex', [...openPart('essex'), said]).figures
}

describe('a number that changed counts the head of its phrase', () => {
  it.each([
    'Arrests linked to OCGs have risen by 12 percent, to 1,133.',
    'Intelligence submissions about OCGs increased from 900 to 1,900.',
    'The number of referrals about county lines OCGs fell to 212.',
    'Warrants executed against OCGs rose from 120 to 212.',
    'The number of 4P plans for OCGs rose from 12 to 21.',
    'The number of young people linked to OCGs fell from 80 to 61.',
    'The number of breaches of SCPOs rose from 2 to 7.',
    'There was an increase in arrests linked to OCGs, from 120 to 212.',
    'The number of officers trained in disruptions rose from 12 to 40.',
    'The number of arrests linked to OCGs was 212.',
    'Meetings about OCGs totalled 30.',
  ])('%j is no figure', (said) => {
    expect(readFigures(said)).toStrictEqual([])
  })

  it.each<[said: string, ...figures: [value: number, measure: Figure['measure']][]]>([
    ['The number of disruptions against OCGs rose from 30 to 41.', [30, 'disruptions'], [41, 'disruptions']],
    ['The number of its OCGs fell from 45 to 41.', [45, 'ocgs'], [41, 'ocgs']],
    ['The proportion of OCGs with a plan rose from 60 percent to 80 percent.', [60, 'ocgs'], [80, 'ocgs']],
    ['The total number of mapped OCGs in the region has fallen from 131 to 112.', [131, 'ocgs'], [112, 'ocgs']],
    ['There was an increase in the numbers of SCPOs, from 12 to 31.', [12, 'scpos'], [31, 'scpos']],
    [
      'The force now focuses on prevent disruptions, which rose from 12 to 40.',
      [12, 'disruptions'],
      [40, 'disruptions'],
    ],
    ["The force's number of OCGs was 41.", [41, 'ocgs']],
  ])('%j counts what it names', (said, ...figures) => {
    expect(readFigures(said).map(({ value, measure }) => [value, measure])).toStrictEqual(figures)
  })
})

describe('"which" and "them" mean the head of the phrase before them', () => {
  it.each([
    'In 2024, officers submitted 1,900 intelligence reports about OCGs, about 40 percent of which related to county lines.',
    'The force received 212 referrals about OCGs, 61 of which came from partner organisations.',
    'We reviewed 20 4P plans for OCGs and found that 14 of them contained only pursue activity.',
    'The force held 30 meetings about OCGs in 2024, a third of which were attended by partners.',
    'Officers submitted intelligence reports about OCGs, half of which related to county lines.',
  ])('%j is no figure', (said) => {
    expect(readFigures(said)).toStrictEqual([])
  })

  it.each<[said: string, ...figures: [value: number, measure: Figure['measure']][]]>([
    ['The force has 12 analysts for its 41 OCGs, 12 of which are archived.', [41, 'ocgs'], [12, 'ocgs']],
    ['The force has several OCGs, half of which are linked to drugs.', [50, 'ocgs']],
    ['Ten officers led disruptions against OCGs, 14 of which were for fraud.', [14, 'disruptions']],
    ['Two forces in the region led disruptions, 12 of which were for fraud.', [12, 'disruptions']],
  ])('%j counts what it names', (said, ...figures) => {
    expect(readFigures(said).map(({ value, measure }) => [value, measure])).toStrictEqual(figures)
  })
})

type Narrowed = [value: number, subset: string | null]

function readSubsets(said: string): Narrowed[] {
  return readFigures(said).map(({ value, subset }) => [value, subset])
}

describe('what is told of a part narrows it', () => {
  it.each<[said: string, ...figures: Narrowed[]]>([
    ['A fifth of disruptions had an impact assessed as major or moderate.', [20, 'assessed as major or moderate']],
    [
      "Some 15 percent of the force's disruptions were recorded as having a major impact.",
      [15, 'recorded as having a major impact'],
    ],
    [
      'Only four (1 percent) of the 290 disruptions led by the force were assessed as major.',
      [4, 'assessed as major'],
      [1, 'assessed as major'],
      [290, null],
    ],
    ['We found that 18 of the 25 OCGs managed by the force were scored as high harm.', [18, 'high harm'], [25, null]],
    ['Almost half of the disruptions recorded by the force were graded as minor.', [50, 'graded as minor']],
    ['Half of the disruptions led by the force were pursue.', [50, null]],
    ['The force recorded 9 disruptions, 7 of which were moderate.', [9, null], [7, 'moderate']],
    [
      'The force recorded 523 disruptions. But only 52 of these (10 percent) were for fraud.',
      [523, null],
      [52, 'for fraud'],
      [10, 'for fraud'],
    ],
    [
      'The force recorded 206 disruptions against OCGs and 84 against SOC vulnerabilities.',
      [206, 'against OCGs'],
      [84, 'against SOC vulnerabilities'],
    ],
    [
      "Most of the force's SOC threats (58 of 73) were linked to drug supply.",
      [58, 'linked to drug supply'],
      [73, null],
    ],
    ["Most (58) of the force's 73 SOC threats were linked to drug supply.", [58, 'linked to drug supply'], [73, null]],
    ["Most of the force's 412 minor disruptions were for drugs.", [412, 'minor']],
    ["County lines featured in 18 of the force's 41 OCGs.", [18, 'County lines'], [41, null]],
    ['Officers were involved in 18 disruptions.', [18, null]],
    [
      'The force manages 31 SCPOs, of which 12 relate to offenders who are in custody.',
      [31, null],
      [12, 'relate to offenders who are in custody'],
    ],
    ['The force manages 31 SCPOs, of which 12 were priority individuals.', [31, null], [12, 'priority individuals']],
    ['The force applied for 40 SCPOs, of which 38 were agreed.', [40, 'applied for'], [38, 'agreed']],
    ['The force recorded 80 disruptions, of which 12 were recorded in March 2025.', [80, null], [12, null]],
    [
      'The force recorded 80 disruptions, of which 44 were lead and 36 were support.',
      [80, null],
      [44, null],
      [36, null],
    ],
    ['It had 58 SOC threats, of which 49 were OCGs and 9 were SOC vulnerabilities.', [58, null], [49, null], [9, null]],
  ])('%j', (said, ...figures) => {
    expect(readSubsets(said)).toStrictEqual(figures)
  })
})

describe('a noun in front of its verb brings its scope', () => {
  it.each<[said: string, ...figures: Narrowed[]]>([
    [
      'The number of disruptions relating to fraud rose from 12 to 38.',
      [12, 'relating to fraud'],
      [38, 'relating to fraud'],
    ],
    ['The number of OCGs in tier 1 fell from 8 to 5.', [8, 'tier 1'], [5, 'tier 1']],
    ['Cyber disruptions increased from 12 to 38.', [12, 'Cyber'], [38, 'Cyber']],
    ['The number of county lines disruptions was 38.', [38, 'county lines']],
    ['However, disruptions rose from 12 to 38.', [12, null], [38, null]],
    ['The force told us disruptions have increased from 12 to 38.', [12, null], [38, null]],
    ['The number of disruptions led by the force rose from 12 to 38.', [12, null], [38, null]],
    ['The number of OCGs in the force area fell from 45 to 41.', [45, null], [41, null]],
    ['The number of OCGs at the start of the year was 45.', [45, null]],
    ["The force's SCPOs rose from 12 to 31.", [12, null], [31, null]],
    ['The force led the fewest disruptions of any force in the region, at 41.', [41, null]],
  ])('%j', (said, ...figures) => {
    expect(readSubsets(said)).toStrictEqual(figures)
  })

  it('says of which a proportion of major disruptions is one', () => {
    const figures = readFigures('The proportion of major disruptions fell from 6 percent to 3 percent.')
    expect(figures.map(({ value, subset, of }) => [value, subset, of])).toStrictEqual([
      [6, 'major', 'disruptions'],
      [3, 'major', 'disruptions'],
    ])
  })
})

describe('a list says its verb or its noun once', () => {
  it('makes each a part of the one whole', () => {
    const figures = readFigures(
      'It recorded 235 disruptions, of which 152 related to drugs, 61 to fraud and 22 to modern slavery.',
    )
    expect(figures.map(({ value, subset, ofId }) => [value, subset, ofId])).toStrictEqual([
      [235, null, null],
      [152, 'related to drugs', figures[0]?.id],
      [61, 'fraud', figures[0]?.id],
      [22, 'modern slavery', figures[0]?.id],
    ])
  })

  it.each<[said: string, ...figures: Narrowed[]]>([
    [
      'The main threats were drugs (152 disruptions), fraud (61 disruptions) and modern slavery (22 disruptions).',
      [152, 'drugs'],
      [61, 'fraud'],
      [22, 'modern slavery'],
    ],
    ['Essex Police (152 disruptions) and Kent Police (61 disruptions) recorded the most.', [152, null], [61, null]],
    ['The force recorded fewer than last year (152 disruptions).', [152, null]],
  ])('%j', (said, ...figures) => {
    expect(readSubsets(said)).toStrictEqual(figures)
  })
})

describe('none of some is not none at all', () => {
  it.each<[said: string, subset: string | null]>([
    [
      'There had been no disruptions against 12 of its 41 OCGs in the year ending 31 March 2025.',
      'against 12 of its 41 OCGs',
    ],
    ['We found that 17 OCGs had had no disruptions recorded against them for over three months.', '17 OCGs'],
    ['For 12 of the 41 OCGs, no disruptions had been recorded in the past three months.', '12 of the 41 OCGs'],
    ['We found no disruptions had been recorded against five OCGs.', 'against five OCGs'],
    ['The force recorded no disruptions for three of its OCGs.', 'for three of its OCGs'],
    ['For these OCGs, the force recorded no disruptions against them.', 'against them'],
    ['The force recorded no disruptions against SOC vulnerabilities.', 'against SOC vulnerabilities'],
    ['There were no disruptions recorded against this OCG.', 'this OCG'],
    ['The force recorded no major disruptions.', 'major'],
    ['The force had not recorded any county lines disruptions.', 'county lines'],
    ['The force recorded no disruptions.', null],
    ['The force recorded no further disruptions.', null],
    ['The force recorded no disruptions in this period.', null],
    ['The force recorded no disruptions for 12 months.', null],
    ['The force recorded no disruptions against SOC threats.', null],
    ['The force had 41 OCGs and no disruptions.', null],
    ['There were no prevent, protect or prepare disruptions recorded.', null],
  ])('%j', (said, subset) => {
    const none = readFigures(said).filter(({ value }) => value === 0)
    expect(none.map((figure) => figure.subset)).toStrictEqual([subset])
  })
})

describe('words that belong to something else narrow nothing', () => {
  it.each<[said: string, ...figures: Narrowed[]]>([
    ['Drugs accounted for 52 percent of disruptions, with fraud at 14 percent.', [52, 'Drugs']],
    [
      'Drug supply made up just over half of the disruptions, with child sexual exploitation at 11 percent.',
      [50, 'Drug supply'],
    ],
    ['The force has 41 OCGs with a total of 410 members.', [41, null]],
    ['The force manages 33 OCGs with a combined membership of 410 nominals.', [33, null]],
    ['The unit led 33 disruptions with a combined value of £1.2 million.', [33, null]],
    ['It led 12 disruptions against OCGs with a combined membership of 410 nominals.', [12, 'against OCGs']],
    ['The force manages 71 SCPOs on behalf of forces in the region.', [71, null]],
    ['The force has up to 45 OCGs at any one time.', [45, null]],
    ['The force has 12 OCGs with links to 3 other forces.', [12, null]],
    ['The force has 12 OCGs with links to county lines.', [12, 'links to county lines']],
    ['The force has 12 OCGs with a 4P plan.', [12, 'a 4P plan']],
    ['The force led 40 disruptions on modern slavery.', [40, 'modern slavery']],
  ])('%j', (said, ...figures) => {
    expect(readSubsets(said)).toStrictEqual(figures)
  })
})

describe('a load of one of several and a limit that is not passed are no figures', () => {
  it.each([
    'Half of the LROs we spoke to managed more than one OCG.',
    'Some officers managed more than one OCG at a time.',
    'Some of them owned more than two OCGs.',
    'Neither force recorded more than one prepare disruption.',
    'None of the forces that we inspected recorded more than two prepare disruptions.',
    'No force in the region led more than 40 prevent disruptions.',
    'The force had not recorded more than 10 prevent disruptions.',
    'LROs had an average workload of 3.2 OCGs, and one LRO managed 9.',
    'No LRO managed more than three OCGs.',
  ])('%j', (said) => {
    expect(readFigures(said)).toStrictEqual([])
  })

  it.each<[said: string, ...values: number[]]>([
    ['The force managed more than 40 OCGs.', 40],
    ['The force not only recorded more than 40 disruptions but also shared them.', 40],
    ['Although it had no plan, it recorded more than 40 disruptions.', 40],
    ['The force did not know that it managed more than 40 OCGs.', 40],
    ['The force has no plan and manages more than 40 OCGs.', 40],
    ['Some 45 OCGs were managed by the force.', 45],
    ['The team has 12 officers and manages 41 OCGs.', 41],
    ['The force had 41 OCGs, of which one LRO managed 9.', 41],
    ['The four LROs we spoke to were managing 26 OCGs between them.', 26],
    ['It ranked fifth in England and Wales for prevent disruptions in 2024, recording 66.', 66],
  ])('%j is a figure', (said, ...values) => {
    expect(readFigures(said).map(({ value }) => value)).toStrictEqual(values)
  })
})

describe("a national share is not the body's", () => {
  const OWN = 'Prevent accounted for 4 percent of the 355 disruptions the force recorded.'

  it.each([
    'Nationally, prevent accounts for 12 percent.',
    'Nationally, prevent accounts for 12 percent of disruptions.',
    'Across England and Wales, prevent accounts for 12 percent.',
    'In all forces, 12 percent of disruptions were prevent, but nationally, pursue made up 60 percent.',
    'Across other forces, prevent disruptions made up 12 percent.',
  ])('%j', (said) => {
    expect(readFigures(`${OWN} ${said}`).map(({ value }) => value)).toStrictEqual([4, 355])
  })

  it.each<[said: string, ...values: number[]]>([
    ['Nationally, the force had the highest number of disruptions, at 412.', 412],
    ['Nationally, prevent is a priority, and the force recorded 355 disruptions.', 355],
    ['Working with other forces on prevent, the unit led 12 disruptions.', 12],
    ['In the force, prevent made up 12 percent of disruptions.', 12],
  ])('%j is a figure', (said, ...values) => {
    expect(readFigures(said).map(({ value }) => value)).toStrictEqual(values)
  })
})

it.each<[said: string, ...figures: [value: number, rank: string | null][]]>([
  [
    'The force has recorded more disruptions than any other force: 1,311 in the 12 months to 31 March 2025, of which 402 were prevent.',
    [1311, 'more disruptions than any other force'],
    [402, null],
  ],
  [
    'The force recorded the highest number of disruptions in the region: 412, of which 30 were prevent.',
    [412, 'highest number of disruptions in the region'],
    [30, null],
  ],
  ['The force recorded 1,311 disruptions, more than any other force.', [1311, 'more than any other force']],
])('a rank ends at the colon in front of its number: %j', (said, ...figures) => {
  expect(readFigures(said).map(({ value, rank }) => [value, rank])).toStrictEqual(figures)
})
