import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/extract/read/markdown.js'
import { splitLines } from '../../../src/extract/read/plain.js'
import { isControl, isCopiedControl } from '../../../src/extract/words/controls.js'

describe('isControl', () => {
  it.each([
    'Back to top',
    '| Back to top |',
    'Print this section',
    'Share on X',
    'Share this page via email',
    'Share on X | Print this section',
  ])('tells %j', (line) => {
    expect(isControl(line)).toBe(true)
  })

  it.each(['Share on threats', 'The force shares this section', 'Kent | Print this page', 'Back to basics'])(
    'leaves %j',
    (line) => {
      expect(isControl(line)).toBe(false)
    },
  )
})

describe('isCopiedControl', () => {
  it.each(['Back to top', 'Back to top <#top>', 'Back to the contents', 'Share on X | Print this page'])(
    'tells %j',
    (line) => {
      expect(isCopiedControl(line)).toBe(true)
    },
  )

  it.each(['share', 'back to top', 'Print', 'Open', 'Back to top performance', '', 'Share on X and more'])(
    'leaves %j',
    (line) => {
      expect(isCopiedControl(line)).toBe(false)
    },
  )

  it('puts such lines of a text aside', () => {
    const { lines, furniture } = splitLines('It acts.\nBack to top <#top>\nIt plans.')
    expect(lines.map(({ text, followsGap }) => [text, followsGap])).toStrictEqual([
      ['It acts.', true],
      ['It plans.', true],
    ])
    expect(furniture).toStrictEqual([{ line: 2, page: null, text: 'Back to top <#top>' }])
    const markdown = readMarkdown('It acts.\n\n[Back to top](#top)\n\nIt plans.')
    expect(markdown.blocks.map(({ text, startsPage }) => [text, startsPage])).toStrictEqual([
      ['It acts.', false],
      ['It plans.', false],
    ])
    expect(markdown.furniture).toStrictEqual([{ line: 3, page: null, text: 'Back to top' }])
  })
})
