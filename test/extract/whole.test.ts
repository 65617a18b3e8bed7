import { expect, it } from 'vitest'
import { extractBody, openPart } from './compose.js'

function readFigures(said: string) {
  return extractBody('essex', [...openPart('essex'), 'What the force does', said]).figures
}

it.each<[said: string, ...figures: [value: number, strands: string[], role: string | null][]]>([
  ['Prevent accounted for only 4 percent of the 355 disruptions.', [4, ['prevent'], null], [355, [], null]],
  [
    "Pursue was by far the most common, making up 198 of the force's 240 disruptions.",
    [198, ['pursue'], null],
    [240, [], null],
  ],
  [
    'Prevent and protect accounted for just 42 of the 240 disruptions.',
    [42, ['prevent', 'protect'], null],
    [240, [], null],
  ],
  ['It led 12 of the 40 prevent disruptions.', [12, ['prevent'], 'lead'], [40, ['prevent'], null]],
  ['The force led 290 of the 335 disruptions that it recorded.', [290, [], 'lead'], [335, [], null]],
  ['Some 39 of the 88 disruptions were led by the force.', [39, [], 'lead'], [88, [], null]],
  ['It supported 39 of the 88 disruptions that Kent Police led.', [39, [], 'support'], [88, [], 'lead']],
  ['Fraud accounted for 14 percent of the 355 disruptions.', [14, [], null], [355, [], null]],
])('%j gives the part what is said of it, and the whole what is its own', (said, ...figures) => {
  expect(readFigures(said).map(({ value, strands, role }) => [value, strands, role])).toStrictEqual(figures)
})

it('gives a share of a number the words of that number', () => {
  expect(readFigures("Pursue made up 61 percent of the force's 355 disruptions.")[0]?.of).toBe(
    "the force's 355 disruptions",
  )
  expect(readFigures('Fraud made up 4 percent of the 355 disruptions the force recorded.')[0]?.of).toBe(
    'the 355 disruptions the force recorded',
  )
})
