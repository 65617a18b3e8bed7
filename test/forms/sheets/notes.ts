import { Footnotes } from '../footnotes.js'
import { PLAIN_HTML, writeText } from '../html.js'
import { makeSheet } from './sheet.js'

/** Labels in spaced capitals, headings in small ones, and notes behind each chapter that raised numbers point to. */
export const NOTES_SHEET = makeSheet({
  name: 'pdf-notes',
  isTagged: false,
  grade: 'words',
  contents: 'bare',
  css: `@page { size: Letter; margin: 24mm 30mm; @top-right { content: counter(page); font: 9pt 'Liberation Serif', serif } }
body { font: 11.5pt/1.45 'Liberation Serif', 'Times New Roman', serif }
p, ul { margin: 0 0 7pt }
h1 { font-size: 25pt; margin: 35mm 0 15mm }
h2 { font-size: 22pt; line-height: 1.2; margin: 0 0 8mm; font-variant: small-caps }
h3 { font-size: 15pt; line-height: 1.25; margin: 6mm 0 2mm; font-variant: small-caps }
h4 { font-size: 11.5pt; margin: 4mm 0 1.5mm }
h5 { font-size: 11.5pt; font-style: italic; margin: 2mm 0 1mm }
.contents-title { font-size: 16pt; font-variant: small-caps }
.entry { margin: 0 0 2pt }
.entry-2 { padding-left: 5mm }
.box { background: #f4f0e6; border-top: 2pt solid #8a6d00; margin: 4mm 0; padding: 3mm 4mm 1mm }
.label { text-transform: uppercase; letter-spacing: .12em; font-size: 9pt; color: #8a6d00 }
sup { font-size: 7pt; line-height: 0 }
.notes { border-top: .5pt solid #000; width: 100%; margin-top: 8mm; padding-top: 2mm }
.notes p { font-size: 8.5pt; line-height: 1.3; margin: 0 0 2pt }`,
  open: () => {
    const footnotes = new Footnotes()
    let printed = 0
    const write = (text: string): string => footnotes.mark(writeText(text), ({ number }) => `<sup>${number}</sup>`)
    return {
      style: {
        ...PLAIN_HTML,
        paragraph: (text) => `<p>${write(text)}</p>`,
        list: (items) => `<ul>${items.map((item) => `<li>${write(item)}</li>`).join('\n')}</ul>`,
      },
      closeChapter: () => {
        const own = footnotes.notes.slice(printed)
        printed = footnotes.notes.length
        const lines = own.map(({ number, text }) => `<p><sup>${number}</sup> ${writeText(text)}</p>`)
        return lines.length === 0 ? '' : `<div class="notes">\n${lines.join('\n')}\n</div>`
      },
    }
  },
})
