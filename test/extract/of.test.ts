import { expect, it } from 'vitest'
import { extractBody, openPart } from './compose.js'

it.each<[said: string, ...figures: [value: number, of: string | null][]]>([
  ['Half of its disruptions were pursue.', [50, 'its disruptions']],
  [
    'It recorded 373 disruptions, of which 312 (84 percent) were pursue.',
    [373, null],
    [312, null],
    [84, '373 disruptions'],
  ],
  ['The proportion of prevent disruptions rose from 6 percent to 9 percent.', [6, 'disruptions'], [9, 'disruptions']],
  ['The force recorded 12 prevent disruptions (4 percent).', [12, null], [4, 'disruptions']],
  ['In 2022, 32 percent (58 of 180) of disruptions were prevent.', [32, 'disruptions'], [58, null], [180, null]],
  [
    'Drugs accounted for 55 percent of disruptions and firearms for 12 percent.',
    [55, 'disruptions'],
    [12, 'disruptions'],
  ],
])('%j gives each share the words of which it is one', (said, ...figures) => {
  const body = extractBody('essex', [...openPart('essex'), 'What the force does', said])
  expect(body.figures.map(({ value, of }) => [value, of])).toStrictEqual(figures)
})
