import { PLAIN_HTML } from '../html.js'
import { makeSheet } from './sheet.js'

/** As a publisher's own PDF: tagged, sans-serif, boxes with a border in the flow of the text, page numbers below. */
export const BORDERED_SHEET = makeSheet({
  name: 'pdf-bordered',
  isTagged: true,
  grade: 'words',
  contents: 'pages',
  css: `@page { size: A4; margin: 25mm 25mm 22mm; @bottom-center { content: counter(page); font: 10pt 'Liberation Sans', Arial, sans-serif } }
@page cover { @bottom-center { content: none } }
body { font: 12pt/1.4 'Liberation Sans', Arial, sans-serif; color: #111 }
p, ul { margin: 0 0 9pt }
ul { padding-left: 20pt }
h1 { font-size: 29pt; line-height: 1.2; margin: 60mm 0 30mm }
h2 { font-size: 26pt; line-height: 1.15; color: #5b2a86; margin: 0 0 16pt }
h3 { font-size: 18pt; line-height: 1.2; color: #5b2a86; margin: 20pt 0 8pt }
h4 { font-size: 13.5pt; line-height: 1.25; margin: 15pt 0 5pt }
h5 { font-size: 12pt; margin: 8pt 0 4pt }
.contents-title { font-size: 24pt; font-weight: bold }
.entry { margin: 0 0 3pt }
.entry-1 { font-weight: bold; padding-top: 5pt }
.entry-2 { padding-left: 6mm }
.grade strong { background: #5b2a86; color: #fff; padding: 4pt 14pt; border-radius: 14pt }
.box { border: 1.5pt solid #5b2a86; margin: 14pt 0; padding: 8pt 12pt 2pt }
.label { color: #5b2a86; font-weight: bold }`,
  open: () => ({ style: PLAIN_HTML, closeChapter: () => '' }),
})
