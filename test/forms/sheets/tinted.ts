import { PLAIN_HTML, writeText } from '../html.js'
import { makeSheet } from './sheet.js'

/** Draws each grade as a picture: letters in an SVG would be letters in the PDF too. */
const DRAW_GRADES = `for (const image of document.querySelectorAll('.grade img')) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 96 })
  const context = canvas.getContext('2d')
  context.fillStyle = '#1c5c7a'
  context.fillRect(0, 0, 640, 96)
  Object.assign(context, { fillStyle: '#fff', font: 'bold 52px "Liberation Sans", Arial', textBaseline: 'middle' })
  context.fillText(image.dataset.words, 28, 50)
  delete image.dataset.words
  image.src = canvas.toDataURL()
}`

/** Without tags; boxes are only a tint, and stand behind the page's other text in the file; grades are pictures. */
export const TINTED_SHEET = makeSheet({
  name: 'pdf-tinted',
  isTagged: false,
  grade: 'picture',
  contents: 'pages',
  css: `@page { size: A4; margin: 22mm 28mm 24mm 24mm; @bottom-right { content: counter(page); font: 9pt Carlito, Calibri, sans-serif } }
body { font: 11pt/1.6 Carlito, Calibri, sans-serif }
p, ul { margin: 0 0 8pt }
h1 { font-size: 26pt; margin: 40mm 0 8mm }
h2 { font-size: 22pt; line-height: 1.2; margin: 0 0 10pt; color: #1c5c7a }
h3 { font-size: 15pt; line-height: 1.3; margin: 18pt 0 6pt; color: #1c5c7a }
h4 { font-size: 11pt; line-height: 1.4; margin: 12pt 0 4pt }
h5 { font-size: 11pt; font-style: italic; margin: 6pt 0 3pt }
.contents-title { font-size: 18pt }
.entry { margin: 0 0 2pt }
.entry-2 { padding-left: 5mm }
.grade img { width: 52mm; height: 7.8mm }
.box { position: relative; z-index: 1; background: #e4eff4; margin: 10pt 0; padding: 6pt 0 1pt }
.label { font-weight: bold; color: #1c5c7a }`,
  script: DRAW_GRADES,
  open: () => ({
    style: { ...PLAIN_HTML, grade: (text) => `<p class="grade"><img data-words="${writeText(text)}"></p>` },
    closeChapter: () => '',
  }),
})
