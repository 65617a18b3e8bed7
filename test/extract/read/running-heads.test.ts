import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/extract/read/markdown.js'
import { readPlain } from '../../../src/extract/read/plain.js'
import { findRunningHeads } from '../../../src/extract/read/running-heads.js'

const TITLE = 'Inspecting how the eastern region tackles serious and organised crime'
const said = (nth: number): string => `Officers told us about matter ${nth}, which the force had not yet put right.`

/** A report whose pages each hold some paragraphs, with what each page prints behind them. */
function pages(foot: (page: number) => readonly string[], top: (page: number) => readonly string[] = () => []): string {
  const paragraphs = [1, 2, 3, 4, 5].flatMap((page) => [
    ...top(page),
    said(page * 2),
    said(page * 2 + 1),
    ...foot(page),
  ])
  return [TITLE, said(90), said(91), said(92), ...paragraphs].join('\n\n')
}

const readBoth = (text: string): [string, ReturnType<typeof readPlain>][] => [
  ['plain text', readPlain(text, 'paragraphs')],
  ['lines', readPlain(text, 'lines')],
  ['Markdown', readMarkdown(text)],
]

const HEADS: readonly (readonly [why: string, text: string, heads: readonly string[]])[] = [
  ['a head behind the number', pages((page) => [`${page}`, 'HMICFRS – eastern region']), ['HMICFRS – eastern region']],
  ['a foot in front of it', pages((page) => ['PEEL 2021/22', `${page}`]), ['PEEL 2021/22']],
  [
    'two rows, and a head on every second page',
    pages((page) => [`${page}`, 'PEEL 2021/22', ...(page % 2 ? ['HMICFRS – eastern region'] : [])]),
    ['PEEL 2021/22', 'HMICFRS – eastern region'],
  ],
  ['the report’s own title, but for the cover', pages((page) => [`${page}`, TITLE]), [TITLE]],
  [
    'the number beside the head',
    pages((page) => [`Eastern region | ${page}`, 'PEEL 2021/22']),
    ['Eastern region | 1', 'PEEL 2021/22'],
  ],
  [
    'no numbers, but sentences that go on behind',
    pages(() => ['The officers told us that they had found', 'HMICFRS – eastern region', 'no plans for the work.']),
    ['HMICFRS – eastern region'],
  ],
]

const TEXTS: readonly (readonly [why: string, text: string, kept: string])[] = [
  ['a section’s heading', pages((page) => [`${page}`, 'Resources and skills']), 'Resources and skills'],
  ['a label', pages((page) => [`${page}`, 'Area for improvement']), 'Area for improvement'],
  ['a grade', pages((page) => [`${page}`, 'Good']), 'Good'],
  ['a body’s name', pages((page) => [`${page}`, 'Essex Police']), 'Essex Police'],
  ['a sentence', pages((page) => [`${page}`, 'We found no plans.']), 'We found no plans.'],
  [
    'a heading inside pages',
    pages(
      (page) => [`${page}`],
      (page) => [said(page + 40), 'Its staff'],
    ),
    'Its staff',
  ],
  [
    'a heading that opens each body’s part, which is several pages long',
    pages(
      (page) => [`${page}`],
      (page) => [said(50 + page), `${page * 10}`, said(60 + page), `${page * 10 + 1}`, 'Its staff'],
    ),
    'Its staff',
  ],
  ['a heading under a body’s name', pages((page) => [`${page}`, 'Essex Police', 'Its staff']), 'Its staff'],
  ['a heading that comes twice', pages((page) => [`${page}`, ...(page < 3 ? ['Its staff'] : [])]), 'Its staff'],
]

describe('running heads where paragraphs are whole', () => {
  for (const [why, text, heads] of HEADS)
    for (const [dialect, { blocks, furniture }] of readBoth(text))
      it(`takes ${why} away in ${dialect}`, () => {
        const left = furniture.map((one) => one.text)
        for (const head of heads) expect(left).toContain(head)
        expect(blocks.slice(1).filter((block) => heads.includes(block.text))).toEqual([])
        expect(blocks[0]?.text).toBe(TITLE)
      })

  for (const [why, text, kept] of TEXTS)
    for (const [dialect, { blocks, furniture }] of readBoth(text))
      it(`leaves ${why} in ${dialect}`, () => {
        expect(furniture.map((one) => one.text)).not.toContain(kept)
        expect(blocks.filter((block) => block.text.includes(kept)).length).toBeGreaterThan(1)
      })

  it('leaves case studies that are numbered behind a dash', () => {
    const lines = [1, 2, 3].map((n) => ({ text: `Case study \u2013 ${n}`, startsPage: false, isItem: false }))
    expect(findRunningHeads(lines)).toEqual(new Set())
  })
})
