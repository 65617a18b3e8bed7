import { listChapters, listEntries } from '../chapters.js'
import type { Form } from '../form.js'
import { PLAIN_HTML, writeText } from '../html.js'
import { joinLabel, printChapter, type Style } from '../style.js'

const STYLE: Style = {
  ...PLAIN_HTML,
  grade: (text) => `<p>${writeText(text)}</p>`,
  box: (box, inner) => {
    const level = box.label === null ? 5 : 4
    return `<div>\n<h${level}>${writeText(joinLabel(box))}</h${level}>\n${inner}\n</div>`
  },
}

/** A browser's reader view, saved: no site, no classes, a box's label in the line of its title. */
export const READER_PAGE: Form = {
  name: 'page-reader',
  extension: 'html',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const chapters = listChapters(model)
    const { id, title, programme, published } = model
    const minutes = Math.ceil(JSON.stringify(model).length / 1100)
    const entries = listEntries(chapters).filter(({ depth }) => depth === 1)
    return `<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>${writeText(title ?? id)}</title></head>
<body class="light sans-serif loaded">
<div class="toolbar" role="toolbar"><button>Close Reader View</button><button>Type controls</button></div>
<div class="container">
<div class="header reader-header">
<a class="domain reader-domain" href="https://example.org/publications/${id}/">example.org</a>
${title === null ? '' : `<h1 class="reader-title">${writeText(title)}</h1>`}
<div class="credits reader-credits">${programme === null ? '' : writeText(programme)}</div>
<div class="meta-data"><div class="reader-estimated-time">${minutes} minutes</div></div>
</div>
<div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">
${published === null ? '' : `<p>Published ${writeText(published)}</p>`}
<div><h2>Contents</h2><ul>${entries.map((entry) => `<li><a href="#${entry.id}">${writeText(entry.text)}</a></li>`).join('')}</ul></div>
${chapters.map((chapter) => `<div>${printChapter(chapter, STYLE)}</div>`).join('\n')}
</div></div></div>
</div>
</body></html>
`
  },
}
