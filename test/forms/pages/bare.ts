import { listChapters } from '../chapters.js'
import type { Form } from '../form.js'
import { writeText } from '../html.js'
import { type Level, printChapter, type Style } from '../style.js'

const SIZES: Readonly<Record<Level, number>> = { 2: 6, 3: 5, 4: 4, 5: 3 }

const STYLE: Style = {
  heading: writeHeading,
  paragraph: (text) => `${writeText(text)}<br><br>`,
  list: (items) => `${items.map((item) => `• ${writeText(item)}<br>`).join('\n')}<br>`,
  grade: (text) => `<img src="grade.gif" width="160" height="32" alt="${writeText(text)}"><br><br>`,
  box: ({ label, title }, inner) => {
    const first = label === null ? '' : `${writeHeading(label, 4)}\n`
    return `<div>\n${first}${title === null ? '' : `${writeHeading(title, label === null ? 5 : 4)}\n`}${inner}\n</div>`
  },
}

/** A page saved as "HTML only" from a plain converter: line breaks for paragraphs, bold lines for headings, grades as pictures. */
export const BARE_PAGE: Form = {
  name: 'page-bare',
  extension: 'html',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const { id, title, programme, published } = model
    const cover = [programme, title, published].filter((line) => line !== null)
    return `<html><head><title>${writeText(title ?? id)}</title></head><body>
<div>
${cover.map((line) => `<font size="6"><b>${writeText(line)}</b></font><br><br>`).join('\n')}
${listChapters(model)
  .map((chapter) => printChapter(chapter, STYLE))
  .join('\n')}
</div>
</body></html>
`
  },
}

function writeHeading(text: string, level: Level): string {
  return `<font size="${SIZES[level]}"><b>${writeText(text)}</b></font><br><br>`
}
