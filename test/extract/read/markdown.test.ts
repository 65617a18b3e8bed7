import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/extract/read/markdown.js'

/** The blocks of a text, each as role, depth and text. */
function read(text: string): [role: string, depth: number | null, text: string][] {
  return readMarkdown(text).blocks.map(({ role, depth, text: words }) => [role, depth, words])
}

describe('readMarkdown', () => {
  it.each<[why: string, text: string, ...blocks: ReturnType<typeof read>]>([
    ['a marked heading', '## Gwent Police', ['heading', 2, 'Gwent Police']],
    ['an underlined heading', 'Gwent Police\n---', ['heading', 2, 'Gwent Police']],
    ['a heading over two lines', 'The force\nknows\n===', ['heading', 1, 'The force knows']],
    [
      'a heading marked on each of its lines',
      '## **The force should train**\n## **its officers**',
      ['heading', 2, 'The force should train its officers'],
    ],
    [
      'two headings on lines that follow each other',
      '## Gwent Police\n## The force trains its officers',
      ['heading', 2, 'Gwent Police'],
      ['heading', 2, 'The force trains its officers'],
    ],
    ['headings of two depths', '## Gwent\n### its plans', ['heading', 2, 'Gwent'], ['heading', 3, 'its plans']],
    [
      'headings with a blank line between them',
      '## Gwent\n\n## iPhones',
      ['heading', 2, 'Gwent'],
      ['heading', 2, 'iPhones'],
    ],
    ['a bold paragraph', '**Gwent Police**', ['heading', 0, 'Gwent Police']],
    ['a bold paragraph in HTML', '<b>Gwent Police</b>', ['heading', 0, 'Gwent Police']],
    ['bold words in a sentence', 'The **force** knows.', ['text', null, 'The force knows.']],
    [
      'a bold line over text',
      '**Gwent Police**\nIt knows.',
      ['heading', 0, 'Gwent Police'],
      ['text', null, 'It knows.'],
    ],
    ['a break in a heading', '# An inspection<br>of Wales', ['heading', 1, 'An inspection of Wales']],
    ['a hard break', 'one  \ntwo', ['text', null, 'one two']],
    ['emphasis and underline', 'The *force* <u>knows</u>.', ['text', null, 'The force knows.']],
    ['a link', 'Uses [the list](https://example.org "list") well.', ['text', null, 'Uses the list well.']],
    [
      'a link by reference',
      'Uses [the list][1] well.\n\n[1]: https://example.org',
      ['text', null, 'Uses the list well.'],
    ],
    ['an image alone', '![](page_1.png)'],
    ['an image with words, which show what it is', '![A map](map.png)'],
    ['an image of a label', '![Cause of concern](box.png)', ['text', null, 'Cause of concern']],
    ['an image of a grade', '![Badge: Good](good.png)', ['text', null, 'Badge: Good']],
    ['an image inside text', 'Uses ![a map](map.png) well.', ['text', null, 'Uses a map well.']],
    [
      'footnotes, their signs left out',
      '## Cars[^1]\n\nIt uses cars.[^2] It knows.\n\n[^1]: See a *list*.\n[^note-2]: Home\nOffice.',
      ['heading', 2, 'Cars'],
      ['text', null, 'It uses cars. It knows.'],
      ['note', null, '[^1]: See a list.'],
      ['note', null, '[^note-2]: Home Office.'],
    ],
    ['a power, which is no footnote', 'Up to 10^2 and [^ 1].', ['text', null, 'Up to 10^2 and [^ 1].']],
    [
      'raised signs in tags',
      'It led 77 disruptions<sup>1</sup> and 12.<sup>2</sup>\n\n<sup>1</sup> The database held 4,312.',
      ['text', null, 'It led 77 disruptions and 12.'],
      ['note', null, '1 The database held 4,312.'],
    ],
    [
      'a power and an ordinal in tags',
      'It has 12 m<sup>2</sup>, 10<sup>6</sup> and the 1<sup>st</sup>.',
      ['text', null, 'It has 12 m2, 106 and the 1st.'],
    ],
    [
      'a box: a label beside what it labels',
      '| Area for improvement | The force should improve its records |\n|---|---|\n| | It has few. They are old. |',
      ['heading', 0, 'Area for improvement'],
      ['heading', 0, 'The force should improve its records'],
      ['text', null, 'It has few. They are old.'],
    ],
    [
      'a box: a cell of several lines',
      '|**Cause of concern**<br>**The force has no records**<br>It has none.<br>Nobody does.|\n|---|',
      ['heading', 0, 'Cause of concern'],
      ['heading', 0, 'The force has no records'],
      ['text', null, 'It has none.'],
      ['text', null, 'Nobody does.'],
    ],
    [
      'data beside a label',
      '| Area for improvement | 12 a year |\n|---|---|\n| Cause of concern | none |',
      ['text', null, '| Area for improvement | 12 a year |'],
      ['text', null, '| Cause of concern | none |'],
    ],
    [
      'a box: a table of one column under a label',
      '| Area for improvement |\n|---|\n| **The force should improve its records** |\n| It **has** few. |',
      ['text', null, 'Area for improvement'],
      ['heading', 0, 'The force should improve its records'],
      ['text', null, 'It has few.'],
    ],
    [
      'a table of one column without a label',
      '| Strand |\n|---|\n| Pursue |',
      ['text', null, 'Strand'],
      ['text', null, 'Pursue'],
    ],
    ['escapes', 'the ROCU \\(Tarian\\) and\\-so on', ['text', null, 'the ROCU (Tarian) and-so on']],
    ['entities', 'cash &amp; cars', ['text', null, 'cash & cars']],
    [
      'a table, each row alone and its ruler left out',
      '| Strand | Number |\n|---|---|\n| Pursue work | 310 a year |',
      ['text', null, '| Strand | Number |'],
      ['text', null, '| Pursue work | 310 a year |'],
    ],
    [
      'a counted title in bold over its text',
      '1. **The force should agree**\n\n   It has no plan.',
      ['heading', 0, 'The force should agree'],
      ['text', null, 'It has no plan.'],
    ],
    ['an item of two paragraphs', '- one\n\n  and two', ['item', null, 'one and two']],
    ['a list', '- one\n- two', ['item', null, 'one'], ['item', null, 'two']],
    ['an item over two lines', '* one\n  and two', ['item', null, 'one and two']],
    ['a list in a list', '- one\n  - two', ['item', null, 'one'], ['item', null, 'two']],
    ['a counted list', '1. one\n2. two', ['item', null, 'one'], ['item', null, 'two']],
    [
      'bullets that are no Markdown, each line an item',
      'It should:\n• plan;\n• train\n  its staff; and\n• report.',
      ['text', null, 'It should:'],
      ['item', null, 'plan;'],
      ['item', null, 'train its staff; and'],
      ['item', null, 'report.'],
    ],
    ['bullets with blank lines between', '• plan.\n\n• train.', ['item', null, 'plan.'], ['item', null, 'train.']],
    [
      'dashes under what leads to a list',
      'It has:\n– vans; and\n– bikes',
      ['text', null, 'It has:'],
      ['item', null, 'vans; and'],
      ['item', null, 'bikes'],
    ],
    ['a bullet behind a bullet', '- • plan', ['item', null, 'plan']],
    [
      'bullets in an item',
      '- It should:\n  • plan\n  • train',
      ['item', null, 'It should:'],
      ['item', null, 'plan'],
      ['item', null, 'train'],
    ],
    ['a bullet over words in bold', '• **Plan:** it has none.', ['item', null, 'Plan: it has none.']],
    ['bullets as code', 'Text:\n\n    • plan', ['text', null, 'Text:'], ['item', null, 'plan']],
    [
      'no bullet: a dash inside a sentence that two lines hold',
      'The force\n– which has vans –\nis good.',
      ['text', null, 'The force – which has vans – is good.'],
    ],
    [
      'no bullet: a dash inside an item that has another bullet',
      '• staff – who are\n– as we saw – busy\n• vans',
      ['item', null, 'staff – who are – as we saw – busy'],
      ['item', null, 'vans'],
    ],
    ['dashes without full stops', '– vans\n– bikes', ['item', null, 'vans'], ['item', null, 'bikes']],
    ['no bullet: a dot inside a line', 'Home • Reports', ['text', null, 'Home • Reports']],
    ['no bullet: a heading in bold', '**– SEROCU**', ['heading', 0, '– SEROCU']],
    ['a heading in a list', '- ## Gwent Police', ['heading', 2, 'Gwent Police']],
    ['a quotation', '> By 1 May 2023, it should act.', ['text', null, 'By 1 May 2023, it should act.']],
    [
      'indented text',
      'Text.\n\n    as a converter indented it',
      ['text', null, 'Text.'],
      ['text', null, 'as a converter indented it'],
    ],
    ['a fence', '```\nas it was\n```', ['text', null, 'as it was']],
    ['code in a line', 'The `APMIS` list.', ['text', null, 'The APMIS list.']],
    ['a heading in HTML', '<h2>Gwent Police</h2>', ['heading', 2, 'Gwent Police']],
    ['a paragraph in HTML', '<p>It <i>knows</i>.</p>', ['text', null, 'It knows.']],
    [
      'a list in HTML on one line',
      '<ul><li>one</li><li>and <b>two</b></li></ul>',
      ['item', null, 'one'],
      ['item', null, 'and two'],
    ],
    [
      'a list in HTML amid text',
      '<div>\nIt should:\n<ol>\n<li>act\n  now;</li>\n<li>plan.</li>\n</ol>\nIt knows.\n</div>',
      ['text', null, 'It should:'],
      ['item', null, 'act now;'],
      ['item', null, 'plan.'],
      ['text', null, 'It knows.'],
    ],
    ['a comment', '<!-- page 3 -->'],
    ['a page number', 'Text.\n\n12\n\nMore.', ['text', null, 'Text.'], ['text', null, 'More.']],
    [
      'an entry of the contents',
      'Gwent Police\t9\nTarian\t5',
      ['text', null, 'Gwent Police\t9'],
      ['text', null, 'Tarian\t5'],
    ],
    ['a soft hyphen at a line’s end', 'neigh\u00ad\nbour', ['text', null, 'neighbour']],
    ['nothing', ''],
  ])('reads %s', (_why, text, ...blocks) => {
    expect(read(text)).toStrictEqual(blocks)
  })

  it('keeps the way back to the lines of the source', () => {
    const source = '# Gwent\n\nThe *force*\nknows its\n<u>threats</u>.\n'
    const lines = source.split('\n')
    for (const { text, marks } of readMarkdown(source).blocks)
      for (const { at, line } of marks) expect(lines[(line ?? 0) - 1]).toContain(text.slice(at).trim()[0] ?? '')
    const own = readMarkdown(source).blocks[1]?.marks.map(({ line }) => line)
    expect(new Set(own)).toStrictEqual(new Set([3, 4, 5]))
  })

  it('keeps the lines of a list in HTML, and whether it is counted', () => {
    const { blocks } = readMarkdown(
      'It should:\n\n<ol\nclass="x">\n<li>\nact;</li><li>plan.</li></ol>\n<ul><li>one</li></ul>',
    )
    expect(blocks.map(({ text, marks, isNumbered }) => [text, marks[0]?.line, isNumbered])).toStrictEqual([
      ['It should:', 1, false],
      ['act;', 6, true],
      ['plan.', 6, true],
      ['one', 7, false],
    ])
  })

  it('puts page numbers and definitions aside, and marks what begins a page', () => {
    const { blocks, furniture } = readMarkdown('One.\n\n12\n\nTwo.\n\n---\n\nThree.\n\n[a]: https://example.org')
    expect(furniture).toStrictEqual([
      { line: 3, page: null, text: '12' },
      { line: 11, page: null, text: '[a]: https://example.org' },
    ])
    expect(blocks.map(({ startsPage }) => startsPage)).toStrictEqual([false, true, true])
  })
})
