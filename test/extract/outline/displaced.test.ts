import { describe, expect, it } from 'vitest'
import { putBoxesBack } from '../../../src/extract/outline/displaced.js'
import type { BlockKind, PartBlock } from '../../../src/extract/outline/outline.js'
import { makeBlock, type SourceBlock } from '../../../src/extract/read/block.js'
import { findLiterals } from '../../../src/extract/words/literals.js'

/** A block by a sign for what it is, the sign for its width, and its text. */
type Row = readonly [sign: keyof typeof KINDS, text: string, measure?: SourceBlock['measure']]

const KINDS = {
  section: { is: 'section-heading', section: 'resources' },
  label: { is: 'label', label: { kind: 'cause_of_concern', isPlural: false, title: null }, isGroup: false },
  heading: { is: 'heading' },
  recommendations: { is: 'recommendations-heading' },
  text: { is: 'text' },
  item: { is: 'item' },
} as const satisfies Record<string, BlockKind>

/** The texts of the blocks in the order in which they are put; the second of two pages begins at the text "page". */
function orderOf(rows: readonly Row[]): string[] {
  const blocks = rows.map(([sign, text, measure = null], at): PartBlock => {
    const marks = [{ at: 0, line: at + 1, page: null }]
    const source = makeBlock(text, marks, { measure, startsPage: text === 'page' })
    return { source, kind: KINDS[sign], literals: findLiterals(text) }
  })
  return putBoxesBack(blocks, 'kent').blocks.map(({ source }) => source.text)
}

const NARRATIVE: readonly Row[] = [
  ['section', 'section'],
  ['heading', 'narrative'],
  ['text', 'page', 'flow'],
]

describe('putBoxesBack', () => {
  it('puts text as wide as the column back to the narrative that a box was set into', () => {
    const rows: Row[] = [
      ...NARRATIVE,
      ['label', 'label'],
      ['heading', 'title'],
      ['text', 'narrow', 'box'],
      ['text', 'rest', 'flow'],
    ]
    expect(orderOf(rows)).toStrictEqual(['section', 'narrative', 'page', 'rest', 'label', 'title', 'narrow'])
  })

  it.each<[why: string, rows: Row[]]>([
    [
      'recommendations as wide as the column, under their own heading',
      [
        ...NARRATIVE,
        ['label', 'label'],
        ['heading', 'title'],
        ['text', 'narrow', 'box'],
        ['recommendations', 'recommendations'],
        ['item', 'first', 'flow'],
        ['item', 'second'],
      ],
    ],
    [
      'the first text under a title',
      [...NARRATIVE, ['label', 'label'], ['heading', 'title'], ['text', 'only', 'flow']],
    ],
    [
      'what could only go to a section heading without text',
      [
        ['section', 'section'],
        ['label', 'label'],
        ['heading', 'title'],
        ['text', 'page', 'box'],
        ['text', 'rest', 'flow'],
      ],
    ],
  ])('leaves %s', (_why, rows) => {
    expect(orderOf(rows)).toStrictEqual(rows.map(([, text]) => text))
  })
})
