import { type Chapter, listChapters, listEntries } from '../chapters.js'
import type { Form } from '../form.js'
import { writeText } from '../html.js'
import type { Model } from '../model.js'
import { printChapter, type Style } from '../style.js'
import { breakTitle } from '../typography.js'

/** How a style that a browser prints looks. */
export interface Design {
  readonly name: string
  readonly isTagged: boolean
  readonly grade: Form['grade']
  /** Page numbers in the list of contents, or nothing behind its entries. */
  readonly contents: 'pages' | 'bare'
  /** The style sheet: size and margins of the page, type, boxes. */
  readonly css: string
  /** The running heads of a chapter's pages, as rules for its page; `name` is the page's. */
  readonly writeHeads?: (chapter: Chapter, name: string, model: Model) => string
  /** What runs in the page before it is printed. */
  readonly script?: string
  /** A style for one document, and what it puts at the end of a chapter. */
  readonly open: () => { readonly style: Style; readonly closeChapter: () => string }
}

/** What all printed styles share: pages for the cover, the contents and each chapter, and no heading at a page's end. */
const BASE = `* { box-sizing: border-box; print-color-adjust: exact }
html, body { margin: 0 }
a { color: inherit; text-decoration: none }
.cover, .contents { break-after: page }
.cover { page: cover }
.chapter { break-before: page }
h2, h3, h4, h5, .grade, .label, .title { break-after: avoid; break-inside: avoid }
p, ul { orphans: 2; widows: 2 }
.entry a { display: flex; align-items: baseline }
.dots { flex: 1; margin: 0 2mm; border-bottom: 1px dotted #555 }`

/** A form that a browser prints from a page of its own. */
export function makeSheet(design: Design): Form {
  const { name, grade, isTagged, contents } = design
  return {
    name,
    extension: 'pdf',
    grade,
    converter: 'browser',
    isTagged,
    asksForPages: contents === 'pages',
    write: (model, pages) => writeSheet(design, model, pages),
  }
}

function writeSheet(design: Design, model: Model, pages: ReadonlyMap<string, number>): string {
  const chapters = listChapters(model)
  const { style, closeChapter } = design.open()
  const heads = chapters.map((chapter) => design.writeHeads?.(chapter, chapter.id, model) ?? '')
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${writeText(model.title ?? model.id)}</title>
<style>
${BASE}
${design.css}
${heads.join('\n')}
</style>
</head>
<body>
${writeCover(model)}
${writeContents(design, chapters, pages)}
${chapters
  .map(
    (chapter) =>
      `<section class="chapter" style="page: ${chapter.id}">\n${printChapter(chapter, style)}\n${closeChapter()}\n</section>`,
  )
  .join('\n')}
${design.script === undefined ? '' : `<script>${design.script}</script>`}
</body>
</html>
`
}

function writeCover({ title, programme, published }: Model): string {
  const lines = [
    ...(programme === null ? [] : [`<p class="programme">${writeText(programme)}</p>`]),
    ...(title === null ? [] : [`<h1>${breakTitle(title, 28).map(writeText).join('<br>')}</h1>`]),
    ...(published === null ? [] : [`<p class="published">${writeText(published)}</p>`]),
  ]
  return lines.length === 0 ? '' : `<div class="cover">\n${lines.join('\n')}\n</div>`
}

function writeContents(design: Design, chapters: readonly Chapter[], pages: ReadonlyMap<string, number>): string {
  // A first printing needs as many digits as the second.
  const pageOf = (id: string): string =>
    design.contents === 'pages' ? `<span class="dots"></span><span>${pages.get(id) ?? 88}</span>` : ''
  const lines = listEntries(chapters).map(
    ({ id, text, depth }) =>
      `<p class="entry entry-${depth}"><a href="#${id}"><span>${writeText(text)}</span>${pageOf(id)}</a></p>`,
  )
  return `<div class="contents">\n<p class="contents-title">Contents</p>\n${lines.join('\n')}\n</div>`
}

/** A string of a style sheet. */
export function quoteCss(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
