import { listChapters, listEntries } from '../chapters.js'
import type { Form } from '../form.js'
import { PLAIN_HTML, writeContents, writeText } from '../html.js'
import { printChapter, type Style } from '../style.js'
import { makeSlug } from '../typography.js'

const STYLE: Style = {
  ...PLAIN_HTML,
  // The words of the label are drawn by the style sheet.
  box: ({ label, title }, inner) => {
    const name = label === null ? 'panel' : `panel ${makeSlug(label.replace(/\d+/g, ''))}`
    const level = label === null ? 5 : 4
    const heading = title === null ? '' : `<h${level}>${writeText(title)}</h${level}>\n`
    return `<aside class="${name}">\n${heading}${inner}\n</aside>`
  },
}

const SHEET = `.panel::before { display: block; font-weight: bold }
.area-for-improvement::before { content: "Area for improvement" }
.cause-of-concern::before { content: "Cause of concern" }
.innovative-practice::before { content: "Innovative practice" }
.promising-practice::before { content: "Promising practice" }`

/** A page of an older site, in its character set: boxes whose kind is only the name of a class, contents at the side. */
export const CLASSES_PAGE: Form = {
  name: 'page-classes',
  extension: 'html',
  grade: 'words',
  converter: null,
  isTagged: false,
  asksForPages: false,
  write: (model) => {
    const chapters = listChapters(model)
    const { id, title, programme, published } = model
    const facts = [
      ...(programme === null ? [] : [`<dt>Programme</dt><dd>${writeText(programme)}</dd>`]),
      ...(published === null ? [] : [`<dt>Published</dt><dd>${writeText(published)}</dd>`]),
    ]
    return encodeWindows1252(`<!DOCTYPE html>
<html lang="en">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>${writeText(title ?? id)}</title>
<style>
${SHEET}
</style>
</head>
<body>
<div id="top"><a href="/">Home</a> | <a href="/reports.asp">Reports</a> | <a href="/help.asp">Help</a></div>
<nav class="side">
<h2>On this page</h2>
${writeContents(listEntries(chapters), ({ text }) => writeText(text))}
</nav>
<div id="content">
${title === null ? '' : `<h1>${writeText(title)}</h1>`}
${facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`}
${chapters.map((chapter) => `${printChapter(chapter, STYLE)}\n<p class="up"><a href="#top">Back to top</a></p>`).join('\n')}
</div>
<div id="foot"><p>© Crown copyright</p></div>
</body>
</html>
`)
  },
}

/** What windows-1252 has at 0x80 to 0x9f, as far as reports use it. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
])

/** HTML in windows-1252; a character that this doesn't have is written as its number. */
function encodeWindows1252(html: string): Uint8Array {
  const bytes = [...html].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0
    const own = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WINDOWS_1252.get(character)
    return own === undefined ? [...Buffer.from(`&#${code};`)] : [own]
  })
  return Uint8Array.from(bytes)
}
