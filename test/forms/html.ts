import type { Entry } from './chapters.js'
import type { Style } from './style.js'
import { escapeMarkup, setQuotes } from './typography.js'

/** Text as HTML has it, with the quotation marks of print. */
export function writeText(text: string): string {
  return escapeMarkup(setQuotes(text))
}

/** The attribute that makes an element a place to go to; nothing without a mark. */
function writeId(id: string | null): string {
  return id === null ? '' : ` id="${id}"`
}

/** HTML that says what each thing is by its element: the start for styles that differ in something. */
export const PLAIN_HTML: Style = {
  heading: (text, level, id) => `<h${level}${writeId(id)}>${writeText(text)}</h${level}>`,
  paragraph: (text) => `<p>${writeText(text)}</p>`,
  list: (items) => `<ul>\n${items.map((item) => `<li>${writeText(item)}</li>`).join('\n')}\n</ul>`,
  grade: (text) => `<p class="grade"><strong>${writeText(text)}</strong></p>`,
  box: ({ label, title }, inner) => {
    const heading = title === null ? '' : `<p class="title"><strong>${writeText(title)}</strong></p>\n`
    return `<div class="box">\n${label === null ? '' : `<p class="label">${writeText(label)}</p>\n`}${heading}${inner}\n</div>`
  },
}

/** The list of contents as a list of links, the sections of a chapter in a list of their own. */
export function writeContents(entries: readonly Entry[], writeEntry: (entry: Entry) => string): string {
  let html = ''
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]?.depth ?? 0
    html += before < entry.depth ? '<ul>'.repeat(entry.depth - before) : '</li>'
    if (before > entry.depth) html += '</ul></li>'
    html += `\n<li><a href="#${entry.id}">${writeEntry(entry)}</a>`
  }
  const last = entries.at(-1)?.depth ?? 0
  return html + '</li></ul>'.repeat(last)
}
