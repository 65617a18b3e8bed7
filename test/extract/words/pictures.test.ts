import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/extract/read/markdown.js'
import { readPlain } from '../../../src/extract/read/plain.js'
import { readWebPage } from '../../../src/extract/read/web/index.js'
import { dropPictures, isPictures } from '../../../src/extract/words/pictures.js'

describe('dropPictures', () => {
  it.each<[line: string, kept: string]>([
    ['\u{1f4a1} Area for improvement', 'Area for improvement'],
    ['\u26a0\ufe0f Cause of concern', 'Cause of concern'],
    ['\u26a0 Cause of concern', 'Cause of concern'],
    ['\u{1f44d}\u{1f3fd}\u2705 Good', 'Good'],
    ['\u2713 trains its officers', '\u2713 trains its officers'],
    ['\u00a9 Crown copyright', '\u00a9 Crown copyright'],
    ['\u2022 one', '\u2022 one'],
    ['\u2630 Menu', '\u2630 Menu'],
    ['\u00a35 million', '\u00a35 million'],
    ['It saw \u{1f4a1} there', 'It saw \u{1f4a1} there'],
    ['12 forces', '12 forces'],
  ])('leaves of %j %j', (line, kept) => {
    expect(dropPictures(line)).toBe(kept)
  })

  it('tells text that is pictures alone', () => {
    expect(['\u26a0\ufe0f', ' \u{1f4a1} ', '', ' ', '1', '\u{1f4a1} one'].map(isPictures)).toStrictEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('lets a label behind one be a bold line, with its place', () => {
    const [block] = readMarkdown('\u{1f4a1} **Area for improvement: It should act**').blocks
    expect([block?.role, block?.text, block?.marks[0]]).toStrictEqual([
      'heading',
      'Area for improvement: It should act',
      { at: 0, line: 1, page: null },
    ])
    const page = readWebPage('<p>\u26a0\ufe0f <strong>Area for improvement</strong></p>')
    expect('blocks' in page && page.blocks.map(({ role, text }) => [role, text])).toStrictEqual([
      ['heading', 'Area for improvement'],
    ])
    expect(readPlain('\u26a0 Cause of concern', 'lines').blocks.map(({ text }) => text)).toStrictEqual([
      'Cause of concern',
    ])
  })
})
