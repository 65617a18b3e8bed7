import { expect, it } from 'vitest'
import { extractBody, openPart } from './compose.js'

/** The value of each figure with that of the figure of which it is a part. */
function readLinks(said: string): [number, number | null][] {
  const { figures } = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  return figures.map(({ value, ofId }) => [value, figures.find(({ id }) => id === ofId)?.value ?? null])
}

it.each<[said: string, ...links: [number, number | null][]]>([
  [
    'It had 118 OCGs. Of these, 62 were involved in drug supply, 21 in fraud and 8 in firearms.',
    [118, null],
    [62, 118],
    [21, 118],
    [8, 118],
  ],
  ['It had 21 SOC threats. This included 13 OCGs and 6 SOC vulnerabilities.', [21, null], [13, 21], [6, 21]],
  [
    'It had 18 SCPOs. Eleven of these applied to people at home and seven to people in prison.',
    [18, null],
    [11, 18],
    [7, 18],
  ],
  [
    'It recorded 198 pursue disruptions, compared with just 20 prevent and 19 protect.',
    [198, null],
    [20, null],
    [19, null],
  ],
  ['Only 12 of its disruptions were prevent, with 22 recorded as protect.', [12, null], [22, null]],
  [
    'It recorded 61 disruptions relating to fraud, 204 to drugs and 17 to child abuse.',
    [61, null],
    [204, null],
    [17, null],
  ],
  [
    'Of the disruptions recorded, 12 (3 percent) were major, 102 (29 percent) moderate.',
    [12, null],
    [3, null],
    [102, null],
    [29, null],
  ],
  [
    'Of its disruptions, 198 (82 percent) were pursue, 20 (8 percent) prevent.',
    [198, null],
    [82, null],
    [20, null],
    [8, null],
  ],
  [
    'Of the 355 disruptions, 12 (3 percent) were major and 102 (29 percent) moderate.',
    [355, null],
    [12, 355],
    [3, 355],
    [102, 355],
    [29, 355],
  ],
  ['Sixty percent of disruptions were for drugs, and only 3 percent for fraud.', [60, null], [3, null]],
  // A part of a part says so.
  [
    'It led 702 disruptions, including 95 against people in prison, 12 of which were major.',
    [702, null],
    [95, 702],
    [12, 95],
  ],
  ['It led 702 disruptions in 2023, 95 in prisons.', [702, null], [95, 702]],
  [
    'It recorded 355 disruptions: 152 for drugs, 61 for fraud and 22 for firearms.',
    [355, null],
    [152, 355],
    [61, 355],
    [22, 355],
  ],
])('%j names the whole of each part', (said, ...links) => {
  expect(readLinks(said)).toStrictEqual(links)
})

it.each<[said: string, ...of: (string | null)[]]>([
  [
    "In 2024, 22 percent of the force's disruptions were prevent, 15 percent protect.",
    "the force's disruptions",
    "the force's disruptions",
  ],
  [
    'Pursue made up 61 percent of disruptions, protect 22 percent and prevent 16 percent.',
    'disruptions',
    'disruptions',
    'disruptions',
  ],
  [
    'Of its disruptions, 198 (82 percent) were pursue, 20 (8 percent) prevent.',
    null,
    'disruptions',
    null,
    'disruptions',
  ],
])('%j gives shares side by side the same words', (said, ...of) => {
  const { figures } = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  expect(figures.map((figure) => figure.of)).toStrictEqual(of)
})

it('gives the first of shares in turn its strand', () => {
  const said = "In total, the force's disruptions were 61 percent pursue, 22 percent protect and 17 percent prevent."
  const { figures } = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  expect(figures.map(({ strands }) => strands)).toStrictEqual([['pursue'], ['protect'], ['prevent']])
})

it.each<[said: string, ...links: [number, number | null][]]>([
  ["The force's 312 disruptions were 11 percent of the regional total.", [312, null], [11, null]],
  ['It led 312 disruptions, and 11 percent of the total were prevent.', [312, null], [11, 312]],
  ['Disruptions: 312 (pursue 250, prevent 30).', [312, null], [250, 312], [30, 312]],
  ['The majority of disruptions \u2013 250 out of 312 \u2013 were pursue.', [250, 312], [312, null]],
  [
    'Some 5 percent of disruptions were assessed as major, 25 percent as moderate and 70 percent as minor.',
    [5, null],
    [25, null],
    [70, null],
  ],
])('%j is linked by what its words say', (said, ...links) => {
  expect(readLinks(said)).toStrictEqual(links)
})

it('takes two of which for parts of the same', () => {
  const said = 'It has 64 OCGs, 12 of which have links to firearms and 9 of which are new.'
  expect(readLinks(said)).toStrictEqual([
    [64, null],
    [12, 64],
    [9, 64],
  ])
})

it.each<[said: string, ...links: [number, number | null][]]>([
  [
    'It had 112 SOC threats: 64 OCGs, 33 vulnerabilities and 15 priority individuals.',
    [112, null],
    [64, 112],
    [33, 112],
  ],
  [
    'It recorded 312 disruptions: 250 pursue disruptions and 62 prevent disruptions.',
    [312, null],
    [250, 312],
    [62, 312],
  ],
  ['It had two priorities: 64 OCGs and 33 SCPOs.', [64, null], [33, null]],
])('%j takes what stands behind a colon for parts, where it can be', (said, ...links) => {
  expect(readLinks(said)).toStrictEqual(links)
})

it.each<[said: string, ...links: [number, number | null][]]>([
  ['The force monitors 22 SCPOs, including 6 imposed by courts elsewhere.', [22, null], [6, 22]],
  ["The force's 64 OCGs include 12 that are linked to firearms.", [64, null], [12, 64]],
  ['The force has 64 OCGs. Twelve have links to firearms.', [64, null], [12, 64]],
  ['The force monitors 22 SCPOs, including 6 trained officers.', [22, null]],
])('%j names what is included', (said, ...links) => {
  expect(readLinks(said)).toStrictEqual(links)
})
