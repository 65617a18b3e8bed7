import { expect, it } from 'vitest'
import { extractPart, openPart } from './compose.js'

it.each<[said: string, ...figures: number[]]>([
  ['The force manages 22 SCPOs. Of these, 14 were trained.', 22],
  ['The force has 64 OCGs and 33 LROs. Of these, 14 were newly recruited.', 64],
  ['Five of the six forces in the region recorded prevent disruptions.'],
  ["Two of the forces hadn't recorded any prepare disruptions."],
  ['An analyst supports every 10 OCGs.'],
  ['The force manages 64 OCGs. It has 33 LROs. Of these, 14 were helpful and 8 were new to the role.', 64],
  ['The force recorded 312 disruptions. It arrested 45 people. Of these, 30 were charged.', 312],
  ['The force has 64 OCGs with 450 members. Of these, 120 were in custody.', 64],
  ['The force has 22 SCPOs and an action plan with 12 actions. Of these, eight are complete.', 22],
  ['The force has 64 OCGs. It has 33 LROs. It had 38 at our last inspection.', 64],
  ['The force recorded 312 disruptions. It recorded 4,500 offences. In 2023, it recorded 4,000.', 312],
  ['The force recorded 312 disruptions. It had 12 prevent officers. This has reduced to nine.', 312],
  ['The force recorded 312 disruptions. It ran nine prevent workshops and 45 protect training sessions.', 312],
  ['The number of OCGs fell from 64 to 50, while the number of officers fell from 40 to 31.', 64, 50],
  ['Disruptions rose from 290 to 325 and arrests from 400 to 420.', 290, 325],
  ['The force has increased its use of SCPOs from 9 to 22 and its officers from 3 to 6.', 9, 22],
  ['The number of disruptions fell when staffing dropped from 40 to 31.'],
  ['The force has 64 OCGs and 33 LROs, up from 21 in 2022.', 64],
  ['The force recorded 312 disruptions in 2024 and made 450 arrests, compared with 300 in 2023.', 312],
  ['The force can manage up to 70 OCGs.'],
  ['The average number of OCGs fell from six to four, and OCGs per LRO fell from three to two.'],
  ['The force manages 64 OCGs and 15 county lines, of which 12 were closed.', 64],
  ['In 2024, 80 percent of disruptions were pursue and vacancies stood at 12 percent.', 80],
])('%j states what others are, and makes no figure of it', (said, ...figures) => {
  const { body, diagnostics } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value }) => value)).toStrictEqual(figures)
  expect(diagnostics.map(({ code }) => code)).not.toContain('figure-unread')
})

it.each<[said: string, ...figures: number[]]>([
  ['The force manages 22 SCPOs. Of these, 14 were new.', 22, 14],
  ["Half of the region's recorded disruptions were pursue.", 50],
  ['Essex Police supports 10 OCGs.', 10],
  ['The force has 64 OCGs in five areas. Of these, 33 were linked to drugs.', 64, 33],
  ['The force recorded 312 disruptions. It made 450 arrests. In 2023, it recorded 290.', 312, 290],
  ['The force recorded 140 disruptions to pursue offenders and 21 to protect victims.', 140, 21],
  ['The number of OCGs rose from 12 to 15, and then to 20.', 12, 15, 20],
  ['Disruptions increased, as planned, from 9 to 20.', 9, 20],
  ['The number of disruptions recorded and assessed was 312.', 312],
  ['The force has 112 SOC threats, 64 of which are OCGs and 33 vulnerabilities.', 112, 64, 33],
  ['The ROCU recorded 494 disruptions and the force 312.', 494, 312],
  ['The force had 64 OCGs, up from 50 in 2022.', 64, 50],
])('%j has its figures', (said, ...figures) => {
  const { body } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value }) => value)).toStrictEqual(figures)
})

it.each<[said: string, ...figures: [value: number, strands: string, subset: string | null, role: string | null][]]>([
  ['The number of OCGs in Essex is 64.', [64, '', null, null]],
  ['It has 22 SCPOs, of which 8 are in prison.', [22, '', null, null], [8, '', 'prison', null]],
  [
    'The force led 30 prevent disruptions. It recorded 312 in all.',
    [30, 'prevent', null, 'lead'],
    [312, '', null, null],
  ],
  ['The force recorded 312 disruptions. Of these, 30 led to convictions.', [312, '', null, null], [30, '', null, null]],
  [
    'The force has 64 OCGs. Of these, 12 had no LRO and 9 had no plan.',
    [64, '', null, null],
    [12, '', 'had no LRO', null],
    [9, '', 'had no plan', null],
  ],
])('%j says no more than it does', (said, ...figures) => {
  const { body } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value, strands, subset, role }) => [value, strands.join(), subset, role])).toStrictEqual(
    figures,
  )
})

it.each([
  'In 2024, it recorded 312 disruptions. Two years earlier, it recorded 150.',
  'The force had 64 OCGs in May 2025. Six months later, it had 50.',
  'In 2022, it recorded 150 disruptions. In 2023 and 2024, it recorded 602.',
])('%j dates the second number by no time that is said', (said) => {
  const { body } = extractPart('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ period }) => period === null)).toStrictEqual([false, true])
})
