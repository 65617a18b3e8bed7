import { describe, expect, it } from 'vitest'
import { clearConverterMarks } from '../../../src/extract/read/converter-marks.js'
import { detectDialect } from '../../../src/extract/read/dialect.js'
import { readMarkdown } from '../../../src/extract/read/markdown.js'

/** The blocks of a text, each as role, depth and text. */
function read(text: string): [role: string, depth: number | null, text: string][] {
  return readMarkdown(text).blocks.map(({ role, depth, text: words }) => [role, depth, words])
}

describe('clearConverterMarks', () => {
  it.each<[why: string, text: string, ...blocks: ReturnType<typeof read>]>([
    ['an anchor before a heading', '<span id="page-1-0"></span>## **Gwent Police**', ['heading', 2, 'Gwent Police']],
    [
      'two anchors before an item',
      '- one\n<a id="x"></a> <a id="y"></a>- two',
      ['item', null, 'one'],
      ['item', null, 'two'],
    ],
    [
      'an anchor on a line of its own',
      '<span id="page-2-0"></span>\n## Gwent Police\n\nIt knows.',
      ['heading', 2, 'Gwent Police'],
      ['text', null, 'It knows.'],
    ],
    ['a heading with a name', '## Gwent Police {#gwent-police}', ['heading', 2, 'Gwent Police']],
    ['a heading with a class and closing marks', '## Gwent Police {.box} ##', ['heading', 2, 'Gwent Police']],
    ['a heading without a number', '## Gwent Police {-}', ['heading', 2, 'Gwent Police']],
    ['a bold line with a class', '**Recommendations** {.x}', ['heading', 0, 'Recommendations']],
    [
      'words with a class and a name without words',
      '## []{#_Toc1 .anchor}[Gwent]{.underline} Police',
      ['heading', 2, 'Gwent Police'],
    ],
    [
      'a box and its end',
      '::: {.box}\n## Gwent Police\n\n- one\n:::\n\nIt knows.',
      ['heading', 2, 'Gwent Police'],
      ['item', null, 'one'],
      ['text', null, 'It knows.'],
    ],
    ['a box by name', '::: box\nIt knows.\n:::', ['text', null, 'It knows.']],
    [
      'a fence around Markdown',
      '```markdown\n# Wales\n\n- one\n```\n\nMore.',
      ['heading', 1, 'Wales'],
      ['item', null, 'one'],
      ['text', null, 'More.'],
    ],
    [
      'a fence around the whole file',
      '\n````\n# Wales\n\nIt knows.\n````\n',
      ['heading', 1, 'Wales'],
      ['text', null, 'It knows.'],
    ],
    ['a fence that is not closed', '```md\n# Wales', ['heading', 1, 'Wales']],
    [
      'a callout with a title',
      '> [!warning]- Area for improvement: The force should act\n> It has no plan.',
      ['heading', 0, 'Area for improvement: The force should act'],
      ['text', null, 'It has no plan.'],
    ],
    ['a callout without one', '> [!IMPORTANT]\n> **The force should act**', ['heading', 0, 'The force should act']],
    ['a callout with a sentence', '> [!note] It has no plan.', ['text', null, 'It has no plan.']],
    ['code', '# Wales\n\n```yaml\n# no heading\n```', ['heading', 1, 'Wales'], ['text', null, '# no heading']],
    [
      'a short fence amid text',
      'One.\n\n```\n# two\n```\n\nThree.',
      ['text', null, 'One.'],
      ['text', null, '# two'],
      ['text', null, 'Three.'],
    ],
    ['braces that end a sentence', 'It {sic} knows {them}', ['text', null, 'It {sic} knows {them}']],
    ['colons before a sentence', '::: see the note below', ['text', null, '::: see the note below']],
    ['an anchor around words', '<a href="#x">Gwent</a> knows.', ['text', null, 'Gwent knows.']],
    ['a mark in brackets amid a sentence', 'It says [!] here.', ['text', null, 'It says [!] here.']],
    ['a number in braces', '{2} is a number.', ['text', null, '{2} is a number.']],
  ])('reads %s', (_why, text, ...blocks) => {
    expect(read(text)).toStrictEqual(blocks)
  })

  it('takes a mark of a page for furniture that begins one, and keeps each line its number', () => {
    const { blocks, furniture } = readMarkdown('One.\n\n{2}----------------\n\nTwo.\n\n3\n\n## Three {#three}')
    expect(furniture).toStrictEqual([
      { line: 3, page: null, text: '{2}----------------' },
      { line: 7, page: null, text: '3' },
    ])
    expect(blocks.map(({ startsPage, marks }) => [startsPage, marks[0]?.line])).toStrictEqual([
      [false, 1],
      [true, 5],
      [true, 9],
    ])
  })

  it('gives a text without such marks back as it is', () => {
    const text = '# Wales\n\n> It knows <b>all</b>.\n\n* one\n'
    expect(clearConverterMarks(text)).toStrictEqual({ text, furniture: [] })
  })

  it('lets headings behind such marks make a text Markdown', () => {
    expect(detectDialect('<span id="a"></span># Wales\n\nIt knows.\n\n<span id="b"></span># Gwent\n')).toBe('markdown')
    expect(detectDialect('```markdown\n# Wales\n\n# Gwent\n```\n')).toBe('markdown')
  })
})
