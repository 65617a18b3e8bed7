import { describe, expect, it } from 'vitest'
import { extractBody, openPart } from './compose.js'

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
      [30, null, 41],
      [11, null, 41],
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
