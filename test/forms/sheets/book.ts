import { PLAIN_HTML, writeText } from '../html.js'
import { hyphenate } from '../typography.js'
import { makeSheet, quoteCss } from './sheet.js'

const HEAD = `font: italic 8.5pt 'Noto Serif', 'DejaVu Serif', serif; vertical-align: bottom; padding-bottom: 5mm`

/** As a book: serifs and ligatures, justified and hyphenated, indented first lines, the chapter's name over each page. */
export const BOOK_SHEET = makeSheet({
  name: 'pdf-book',
  isTagged: false,
  grade: 'words',
  contents: 'pages',
  css: `@page { size: A4; margin: 30mm 24mm 22mm 30mm }
body { font: 10.5pt/1.3 'Noto Serif', 'DejaVu Serif', serif; font-variant-ligatures: common-ligatures }
p { margin: 0; text-align: justify }
p + p { text-indent: 5mm }
.title + p, .label + p, .box .title { text-indent: 0 }
ul { margin: 4pt 0; padding-left: 6mm; list-style: '–  '; text-align: justify }
h1 { font-size: 24pt; font-weight: normal; margin: 50mm 0 20mm; text-align: center }
.cover p { text-align: center; text-indent: 0 }
h2 { font-size: 20pt; font-weight: normal; line-height: 1.2; margin: 0 0 10mm }
h3 { font-size: 13pt; line-height: 1.25; margin: 7mm 0 2.5mm }
h4 { font-size: 10.5pt; font-style: italic; line-height: 1.3; margin: 4mm 0 1.5mm }
h5 { font-size: 10pt; margin: 2mm 0 1mm }
.contents-title { font-size: 15pt; margin-bottom: 6mm }
.contents .entry { text-align: left; text-indent: 0 }
.entry-2 { padding-left: 6mm }
.grade { text-align: right; font-style: italic; margin-bottom: 4mm; text-indent: 0 }
.grade strong { font-weight: normal }
.box { border-left: 3pt solid #777; margin: 5mm 0 5mm 4mm; padding: 0 0 0 5mm }
.label { font-size: 9pt; font-style: italic; text-align: left }
.title { text-align: left }`,
  writeHeads: ({ heading }, name, { title }) => {
    const [left, right] = [quoteCss(title ?? 'Inspection report'), quoteCss(heading ?? '')]
    return `@page ${name}:right { @top-left { content: ${right}; ${HEAD}; white-space: nowrap } @top-right { content: counter(page); ${HEAD} } }
@page ${name}:left { @top-left { content: counter(page); ${HEAD} } @top-right { content: ${left}; ${HEAD}; white-space: nowrap } }`
  },
  open: () => ({
    style: {
      ...PLAIN_HTML,
      paragraph: (text) => `<p>${writeText(hyphenate(text))}</p>`,
      list: (items) => `<ul>${items.map((item) => `<li>${writeText(hyphenate(item))}</li>`).join('\n')}</ul>`,
    },
    closeChapter: () => '',
  }),
})
