import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/extract/read/index.js'

/** Text as a viewer copies it: lines that run as wide as the page lets them. */
const TEXT = [
  'The unit has a team that works with banks and shops to find out who has been a victim',
  'of fraud and to visit them. Each officer keeps a list of those who have been visited and',
  'goes back to them after a month. We spoke to five of them, who all said that this had',
  'helped. The team told us that it would like to see more people, but that it has neither',
  'the time nor the money to do so, and that nobody had asked what it would need for this.',
]

/** The blocks of the wrapped text with these lines behind it. */
function blocksOf(...lines: string[]): [role: string, text: string][] {
  return readText([...TEXT, ...lines, ...TEXT].join('\n')).blocks.map(({ role, text }) => [role, text])
}

describe('lines as a page shows them', () => {
  it('are wrapped text', () => {
    expect(readText([...TEXT, ...TEXT].join('\n')).dialect).toBe('wrapped')
  })

  it.each<[why: string, lines: string[], ...blocks: ReturnType<typeof blocksOf>]>([
    [
      'a title that a line breaks inside a name',
      ['Area for improvement: Yorkshire and the Humber Regional Organised', 'Crime Unit should plan ahead'],
      ['heading', 'Area for improvement: Yorkshire and the Humber Regional Organised Crime Unit should plan ahead'],
    ],
    [
      'a heading whose second line begins with a dash',
      ['South East Regional Organised Crime Unit', '\u2013 SEROCU'],
      ['heading', 'South East Regional Organised Crime Unit \u2013 SEROCU'],
    ],
    [
      'a title of a label alone, whose line is as full as a line of text',
      ['Area for improvement', 'The unit should agree with the forces in the region what training those leaders need'],
      ['heading', 'Area for improvement'],
      ['heading', 'The unit should agree with the forces in the region what training those leaders need'],
    ],
  ])('keep %s', (_why, lines, ...blocks) => {
    const found = blocksOf(...lines)
    for (const block of blocks) expect(found).toContainEqual(block)
  })
})
