import { expect, it } from 'vitest'
import type { Figure } from '../../src/schema/report.js'
import { extractBody, openPart } from './compose.js'

function readFigures(said: string): readonly Figure[] {
  return extractBody('essex', [...openPart('essex'), 'What the force does', said]).figures
}

function when({ period }: Figure): string | null {
  return period === null ? null : 'asAt' in period ? period.asAt : `${period.start} to ${period.end}`
}

const YEAR = (year: number): string => `${year}-01-01 to ${year}-12-31`

it.each<[said: string, ...figures: [value: number, strand: string, when: string | null][]]>([
  [
    'Pursue disruptions rose from 150 in 2023 to 198 in 2024, and prevent from 9 to 20.',
    [150, 'pursue', YEAR(2023)],
    [198, 'pursue', YEAR(2024)],
    [9, 'prevent', YEAR(2023)],
    [20, 'prevent', YEAR(2024)],
  ],
  [
    'Pursue disruptions rose from 150 in 2023 to 198 in 2024 and prevent disruptions from 9 in 2021 to 20 in 2022.',
    [150, 'pursue', YEAR(2023)],
    [198, 'pursue', YEAR(2024)],
    [9, 'prevent', YEAR(2021)],
    [20, 'prevent', YEAR(2022)],
  ],
  [
    'The force recorded 198 pursue disruptions in 2024, while prevent disruptions fell from 20 to 9.',
    [198, 'pursue', YEAR(2024)],
    [20, 'prevent', null],
    [9, 'prevent', YEAR(2024)],
  ],
])('%j gives the second subject its own numbers', (said, ...figures) => {
  expect(readFigures(said).map((figure) => [figure.value, figure.strands.join(), when(figure)])).toStrictEqual(figures)
})

it.each<[said: string, ...times: [value: number, when: string | null][]]>([
  [
    'In 2022 the force led 450 disruptions, in 2023 it led 380 and in 2024 it led 330.',
    [450, YEAR(2022)],
    [380, YEAR(2023)],
    [330, YEAR(2024)],
  ],
  [
    'In 2022 the force had 45 OCGs, in 2023 it had 38 and in 2024 it had 33.',
    [45, YEAR(2022)],
    [38, YEAR(2023)],
    [33, YEAR(2024)],
  ],
  [
    'In March 2024 the force had 45 OCGs, but by March 2025 it had 38.',
    [45, '2024-03-01 to 2024-03-31'],
    [38, '2025-03'],
  ],
  [
    'The force led 450 disruptions in 2022, 380 in 2023 and 330 in 2024.',
    [450, YEAR(2022)],
    [380, YEAR(2023)],
    [330, YEAR(2024)],
  ],
  ['It led 450 disruptions in 2023, when the force was growing.', [450, YEAR(2023)]],
  ['In the first six months of 2025, the force recorded 155 disruptions.', [155, '2025-01-01 to 2025-06-30']],
  ['In the last three months of 2023/24, the force recorded 80 disruptions.', [80, '2024-01-01 to 2024-03-31']],
  [
    'Between 1 October 2024 and 31 March 2025, it led 180 disruptions. In the following 6 months, it led 220.',
    [180, '2024-10-01 to 2025-03-31'],
    [220, '2025-04-01 to 2025-09-30'],
  ],
  ['It recorded 90 disruptions in 2022. Between 2019 and 2021, it recorded 310.', [90, YEAR(2022)], [310, null]],
  // The number from which something rose is older than the time of which the paragraph speaks.
  [
    'In 2024 it led 61 prevent disruptions. Protect disruptions have also risen, from 14 to 40.',
    [61, YEAR(2024)],
    [14, null],
    [40, YEAR(2024)],
  ],
])('%j gives each number its own time', (said, ...times) => {
  expect(readFigures(said).map((figure) => [figure.value, when(figure)])).toStrictEqual(times)
})

it.each<[said: string, ...strands: [value: number, strand: string][]]>([
  [
    'It led 61 prevent disruptions. They now account for 21 percent of its disruptions.',
    [61, 'prevent'],
    [21, 'prevent'],
  ],
  ["Pursue disruptions dominate: they account for 82 percent of the force's disruptions.", [82, 'pursue']],
  ['Prepare is the weakest strand, with only three disruptions.', [3, 'prepare']],
  ['Prevent was the strand with the fewest disruptions, at six.', [6, 'prevent']],
  ['The force performs well on prevent, with 61 disruptions.', [61, 'prevent']],
  ['The force did well in protect, where it recorded 55 disruptions.', [55, 'protect']],
  ['More than 200 disruptions, or 71 percent, were pursue.', [200, 'pursue'], [71, 'pursue']],
  [
    'Prevent disruptions made up 21 percent of disruptions in 2024 (12 percent in 2023).',
    [21, 'prevent'],
    [12, 'prevent'],
  ],
  ['Nine of the last ten disruptions were pursue.', [9, 'pursue'], [10, '']],
  ['The force accounts for 47 percent of disruptions.', [47, '']],
  ['Prevent is a priority. The force recorded 355 disruptions.', [355, '']],
  ['Prevent is a priority for the force, which recorded 355 disruptions.', [355, '']],
])('%j gives each number the strand that is spoken of', (said, ...strands) => {
  expect(readFigures(said).map(({ value, strands: found }) => [value, found.join()])).toStrictEqual(strands)
})

it.each<[said: string, qualifier: string | null]>([
  ['We were told about 12 OCGs that work in the county.', null],
  ['Personnel spoke to us about 14 disruptions they had led.', null],
  ['The force knows about 12 OCGs.', null],
  ['The force has about 12 OCGs.', 'about'],
  ['We were told that about 12 OCGs work in the county.', 'about'],
])('%j tells "about" as loosely from "about" as of what', (said, qualifier) => {
  expect(readFigures(said)[0]?.qualifier).toBe(qualifier)
})

it('dates no number of today by what it was', () => {
  expect(readFigures('In 2021 it had 88 OCGs. This has reduced to 64.').map(when)).toStrictEqual([YEAR(2021), null])
})
