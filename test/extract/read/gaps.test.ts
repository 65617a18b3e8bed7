import { describe, expect, it } from 'vitest'
import { type Gaps, measureGaps } from '../../../src/extract/read/gaps.js'
import { splitLines } from '../../../src/extract/read/plain.js'

/** A block as lines of a column: all but the last are full. */
type Block = readonly string[]

const HEADING: Block = ['The unit knows its threats']
const TEXT: Block = [
  'The unit has a team that works with banks and shops',
  'to find out who has been a victim of',
  'fraud.',
]
const LABEL: Block = ['Area for improvement']
const TITLE: Block = ['The unit should plan ahead']
/** Lines shorter than this were ended on purpose. */
const FULL = 32

/** What blank lines tell where blocks are printed with them between some, many times over. */
function gapsOf(blocks: readonly Block[], isParted: (above: Block, block: Block) => boolean): Gaps {
  const all = Array.from({ length: 12 }, () => blocks).flat()
  const text = all
    .map((block, index) => {
      const above = all[index - 1]
      return `${above && isParted(above, block) ? '\n' : ''}${block.join('\n')}`
    })
    .join('\n')
  return measureGaps(splitLines(text).lines, (line) => line.text.length < FULL)
}

const NOTHING: Gaps = {
  endBlocks: true,
  precedeHeadings: false,
  followHeadings: false,
  followTitles: false,
  partTexts: false,
}

describe('measureGaps', () => {
  it.each<[why: string, blocks: Block[], isParted: (above: Block, block: Block) => boolean, told: Partial<Gaps>]>([
    ['none at all', [HEADING, TEXT, TEXT], () => false, {}],
    [
      'between all blocks',
      [HEADING, TEXT, TEXT],
      () => true,
      { precedeHeadings: true, followHeadings: true, partTexts: true },
    ],
    ['before headings', [HEADING, TEXT, TEXT], (_above, block) => block === HEADING, { precedeHeadings: true }],
    [
      'around headings',
      [HEADING, TEXT, TEXT],
      (above, block) => above === HEADING || block === HEADING,
      { precedeHeadings: true, followHeadings: true },
    ],
    ['behind headings', [HEADING, TEXT, TEXT], (above) => above === HEADING, { followHeadings: true }],
    ['behind titles', [LABEL, TITLE, TEXT, TEXT], (above) => above === TITLE, { followTitles: true }],
    ['behind labels, not behind titles', [LABEL, TITLE, TEXT, TEXT], (above) => above === LABEL, {}],
    ['inside sentences', [HEADING, TEXT.slice(0, 1), TEXT.slice(1)], () => true, { endBlocks: false }],
  ])('%s', (_why, blocks, isParted, told) => {
    expect(gapsOf(blocks, isParted)).toStrictEqual({ ...NOTHING, ...told })
  })

  it('uses them where a page ends with one inside a sentence, but not to end blocks', () => {
    const report = Array.from({ length: 30 }, () => [...HEADING, '', ...TEXT, '', ...TEXT].join('\n'))
    const cut = [...report, [TEXT[0], '', ...TEXT.slice(1)].join('\n')].join('\n\n')
    expect(measureGaps(splitLines(cut).lines, (line) => line.text.length < FULL)).toStrictEqual({
      ...NOTHING,
      endBlocks: false,
      precedeHeadings: true,
      followHeadings: true,
      partTexts: true,
    })
  })

  it('says nothing of a text that is too short to tell', () => {
    const { lines } = splitLines([...HEADING, '', ...TEXT].join('\n'))
    expect(measureGaps(lines, () => true)).toStrictEqual({ ...NOTHING, endBlocks: false })
  })
})
