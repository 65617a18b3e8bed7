import { PLAIN_HTML } from '../html.js'
import { makeSheet } from './sheet.js'

/** Two columns: a chapter's heading over both, boxes with a thin border within one, from one into the next where they must. */
export const COLUMNS_SHEET = makeSheet({
  name: 'pdf-columns',
  isTagged: true,
  grade: 'words',
  contents: 'bare',
  css: `@page { size: A4; margin: 20mm 18mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt 'Liberation Sans', Arial, sans-serif } }
body { font: 10pt/1.35 'Liberation Sans', Arial, sans-serif }
.chapter { columns: 2; column-gap: 9mm; column-fill: balance }
p, ul { margin: 0 0 6pt }
ul { padding-left: 12pt }
h1 { font-size: 24pt; margin: 30mm 0 20mm }
h2 { column-span: all; font-size: 21pt; line-height: 1.2; margin: 0 0 8mm; color: #0b5d4c }
h3 { font-size: 13pt; line-height: 1.25; margin: 5mm 0 2mm; color: #0b5d4c }
h4 { font-size: 10pt; line-height: 1.35; margin: 4mm 0 1.5mm }
h5 { font-size: 10pt; margin: 2mm 0 1mm; font-weight: normal; text-decoration: underline }
.contents-title { font-size: 16pt }
.entry { margin: 0 0 2pt }
.entry-2 { padding-left: 5mm }
.grade strong { border: 1.5pt solid #0b5d4c; padding: 2pt 8pt }
.box { border: .6pt solid #0b5d4c; margin: 4mm 0; padding: 3mm 3mm 1mm }
.label { color: #0b5d4c; font-size: 9pt }`,
  open: () => ({ style: PLAIN_HTML, closeChapter: () => '' }),
})
