import { describe, expect, it } from 'vitest'
import { putBoxesBack } from '../../src/extract/outline/displaced.js'
import type { BlockKind, PartBlock } from '../../src/extract/outline/outline.js'
import { makeBlock, type SourceBlock } from '../../src/extract/read/block.js'
import { findLiterals } from '../../src/extract/words/literals.js'

const LABEL: BlockKind = {
  is: 'label',
  label: { kind: 'area_for_improvement', isPlural: false, title: 'The force should count' },
  isGroup: false,
}

/** A block of so many lines. */
function block(kind: BlockKind, lines: number, more: Partial<SourceBlock> = {}): PartBlock {
  const marks = Array.from({ length: lines }, (_, at) => ({ at, line: at + 1, page: null }))
  const source = makeBlock(`${lines} lines of ${kind.is}`, marks, more)
  return { kind, source, literals: findLiterals(source.text) }
}

const TEXT: BlockKind = { is: 'text' }
/** A page that ends in a box, and one that begins with a narrative; behind it stand as many narrow lines as given. */
function pages(narrow: number, after: Partial<SourceBlock> = {}): PartBlock[] {
  return [
    block({ is: 'body-heading' }, 1),
    block(LABEL, 1),
    block(TEXT, 3, { measure: 'box' }),
    block({ is: 'heading' }, 1, { startsPage: true }),
    block(TEXT, 5, { measure: 'flow' }),
    block(TEXT, narrow, { measure: 'box' }),
    block(TEXT, 5, { startsPage: true, measure: 'flow', ...after }),
  ]
}

describe('putBoxesBack', () => {
  it.each<[why: string, blocks: PartBlock[], codes: string[], order: number[]]>([
    ['puts back narrow lines, enough to be sure', pages(6), ['box-put-back'], [0, 1, 2, 5, 3, 4, 6]],
    ['leaves narrow lines, too few to be sure, and says so', pages(2), ['may-be-displaced'], [0, 1, 2, 3, 4, 5, 6]],
    [
      'leaves narrow lines that wide ones follow on the page',
      pages(2, { startsPage: false, measure: 'flow' }),
      [],
      [0, 1, 2, 3, 4, 5, 6],
    ],
  ])('%s', (_why, blocks, codes, order) => {
    const { blocks: placed, remarks } = putBoxesBack(blocks, 'surrey')
    expect(remarks.map(({ code }) => code)).toStrictEqual(codes)
    expect(placed.map((own) => blocks.indexOf(own))).toStrictEqual(order)
  })
})
