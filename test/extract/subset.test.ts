import { expect, it } from 'vitest'
import { extractBody, openPart } from './compose.js'

it.each<[said: string, ...figures: [value: number, subset: string | null][]]>([
  ['The force recorded 412 minor disruptions.', [412, 'minor']],
  [
    'The force recorded 103 major, 204 moderate and 412 minor disruptions.',
    [103, 'major'],
    [204, 'moderate'],
    [412, 'minor'],
  ],
  ['It had 12 major and 30 moderate disruptions.', [12, 'major'], [30, 'moderate']],
  [
    'Of the 80 disruptions, 12 were major, 20 moderate and 48 minor.',
    [80, null],
    [12, 'major'],
    [20, 'moderate'],
    [48, 'minor'],
  ],
  ['Of the disruptions that it led, 31 percent had a major impact.', [31, 'major impact']],
  [
    'Of its 45 OCGs, 12 are involved in drugs supply, eight in fraud and the rest in other crime.',
    [45, null],
    [12, 'drugs supply'],
    [8, 'fraud'],
  ],
  [
    'The force recorded 95 disruptions, 15 of which were against county lines.',
    [95, null],
    [15, 'against county lines'],
  ],
  ['We were told that 24 of the 61 OCGs it manages are involved in drugs supply.', [24, 'drugs supply'], [61, null]],
  [
    'The force had six high-risk, 12 medium-risk and 21 low-risk OCGs.',
    [6, 'high-risk'],
    [12, 'medium-risk'],
    [21, 'low-risk'],
  ],
  ['It has 23 OCGs, of which 17 are active and six are archived.', [23, null], [17, 'active'], [6, 'archived']],
  ['It has 42 OCGs, of which 6 were tier 1 and 36 were tier 2.', [42, null], [6, 'tier 1'], [36, 'tier 2']],
  [
    'It has 40 OCGs, 5 of which were scored as high risk, 11 as medium and 24 as low.',
    [40, null],
    [5, 'high risk'],
    [11, 'medium'],
    [24, 'low'],
  ],
  ['The force has six tier 1 OCGs.', [6, 'tier 1']],
  [
    "26 percent of the force's disruptions were major, compared with 18 percent in the previous year.",
    [26, 'major'],
    [18, 'major'],
  ],
  ['Drugs accounted for 55 percent of disruptions.', [55, 'Drugs']],
  ['A total of 412 disruptions were recorded in the year ending 31 March 2024.', [412, null]],
  ['The force archived 14 OCGs in 2023.', [14, 'archived']],
  ['Eleven OCGs were archived in the year ending 31 March 2024.', [11, 'archived']],
  ["23 of the 40 OCGs hadn't been reassessed.", [23, "hadn't been reassessed"], [40, null]],
  ["Only 9 percent of disruptions weren't pursue.", [9, "weren't pursue"]],
  ['Major disruptions accounted for 3 percent of the total.', [3, 'Major']],
  ['Almost half of disruptions targeted drug supply.', [50, 'targeted drug supply']],
  [
    'Drugs accounted for 55 percent of disruptions, firearms for 12 percent and modern slavery for 9 percent.',
    [55, 'Drugs'],
    [12, 'firearms'],
    [9, 'modern slavery'],
  ],
  ['The force led 42 disruptions, and 12 were against fraud.', [42, null], [12, 'against fraud']],
  ["Of the force's disruptions, 12 related to the three other Ps.", [12, null]],
  ['The regional fraud team led 12 disruptions.', [12, 'regional fraud team']],
  ['The force led 214 disruptions in total.', [214, null]],
  ['Some 214 disruptions were led by Essex Police.', [214, null]],
  [
    'A total of 530 disruptions were recorded, of which 204 were led by local officers.',
    [530, null],
    [204, 'led by local officers'],
  ],
  ['Of the 412 minor disruptions that it recorded, 30 were prevent.', [412, 'minor'], [30, null]],
])('narrows %j', (said, ...figures) => {
  const body = extractBody('essex', [...openPart('essex'), said])
  expect(body.figures.map(({ value, subset }) => [value, subset])).toStrictEqual(figures)
})
