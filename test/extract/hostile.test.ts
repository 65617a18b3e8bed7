import { describe, expect, it } from 'vitest'
import type { Body } from '../../src/schema/report.js'
import { extractBody, openPart } from './compose.js'

/** Words and marks that patterns look for; said over and over, each must stay cheap. */
const PIECES: readonly string[] = [
  // What figures are made of.
  'disruptions ',
  'SOC threats, ',
  'serious and organised crime ',
  'organised crime groups (OCGs) ',
  '39 ',
  '1,',
  '1,000 ',
  'one hundred and ',
  'twenty ',
  'two thirds of ',
  '100 percent ',
  'pursue, ',
  'prevent and ',
  'protect/',
  'to prepare ',
  'no pursue ',
  'none of these ',
  'all of the ',
  '39 pursue, ',
  'number of ',
  'a total of ',
  'the force led ',
  'recorded, ',
  'Surrey Police, ',
  'Kent Police (43), ',
  'from 1 ',
  'between 1 June 2021 and ',
  'in the year ending ',
  'the same period ',
  'aged ',
  'an increase of ',
  'second highest number of ',
  // What headings, grades and recommendations are made of.
  'is good at ',
  'requires improvement at tackling ',
  'under the previous programme ',
  'By 1 May 2023 ',
  'the force should ',
  'we recommended that ',
  'Within six months, ',
  'area for improvement ',
  'relevant to the area for improvement in ',
  // Marks.
  ' ',
  '. ',
  'A. ',
  '1. ',
  'e.g. ',
  '"',
  "'",
  '(',
  ')',
  '[',
  '](',
  '**',
  '<b>',
  '\\',
  '#',
  '|',
  '. . . ',
  '....',
  '\t',
]

/** Lengths near each other, so that one that doubles its time with each word is caught while it is still short. */
const LENGTHS = [...Array.from({ length: 15 }, (_, index) => 50 + 25 * index), 800, 1600, 3000]
describe('a paragraph that says one thing over and over', () => {
  it('has things to say', () => {
    expect(PIECES).not.toHaveLength(0)
  })

  // No clock: a pattern that runs away doesn't come back before the runner's own time is up.
  it.each([...PIECES])('comes to an end: %j', (piece) => {
    for (const length of LENGTHS) expect(read(piece, length).id, `${length} characters`).toBe('surrey')
  })
})

/** The body whose part holds a paragraph of about this length. */
function read(piece: string, length: number): Body {
  const words = piece.repeat(Math.ceil(length / piece.length))
  const lines = [...openPart('surrey'), 'The force has a plan', `In 2023 the force led ${words} disruptions.`]
  return extractBody('surrey', lines)
}
