import { type Chapter, listChapters, listEntries } from '../chapters.js'
import type { Form } from '../form.js'
import type { Model } from '../model.js'
import { type Level, printChapter, type Style } from '../style.js'
import { escapeMarkup, setQuotes } from '../typography.js'

/** How a style that a word processor prints looks. */
export interface Layout {
  readonly name: string
  readonly isTagged: boolean
  readonly font: string
  /** Size of the text in points. */
  readonly size: number
  /** Styles beside the common ones. */
  readonly styles: string
  /** Styles of tables, which a document may not have among those with names. */
  readonly automatic?: string
  /** A style for one document: how it writes boxes, and what else is its own. */
  readonly open: () => Partial<Style> & Pick<Style, 'box'>
}

const NAMESPACES = ['office', 'style', 'text', 'table', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

/** Text as a document's file has it. */
export function writeText(text: string): string {
  return escapeMarkup(setQuotes(text))
}

/** A paragraph in a style of the document. */
export function writeParagraph(style: string, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`
}

/** The definition of a paragraph's style; properties are given as attributes. */
function defineParagraph(name: string, parent: string, paragraph: string, text = ''): string {
  return `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`
}

/** A form that a word processor prints from a document of its own. */
export function makeDocument(layout: Layout): Form {
  return {
    name: layout.name,
    extension: 'pdf',
    grade: 'words',
    converter: 'office',
    isTagged: layout.isTagged,
    asksForPages: false,
    write: (model) => writeDocument(layout, model),
  }
}

const STYLE: Omit<Style, 'box'> = {
  heading: (text, level, id) => {
    const mark = id === null ? '' : `<text:bookmark text:name="${id}"/>`
    if (level === 5) return writeParagraph('BoxHeading', writeText(text))
    return `<text:h text:style-name="Heading${level}" text:outline-level="${level - 1}">${mark}${writeText(text)}</text:h>`
  },
  paragraph: (text) => writeParagraph('Body', writeText(text)),
  list: (items) => writeList(items.map(writeText)),
  grade: (text) => writeParagraph('Grade', writeText(text)),
}

/** A list with a bullet before each item; the items are markup already. */
export function writeList(items: readonly string[]): string {
  const entries = items.map((item) => `<text:list-item>${writeParagraph('Item', item)}</text:list-item>`)
  return `<text:list text:style-name="Bullets">${entries.join('')}</text:list>`
}

function writeDocument(layout: Layout, model: Model): string {
  const chapters = listChapters(model)
  const style: Style = { ...STYLE, ...layout.open() }
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${writeText(model.title ?? model.id)}</dc:title></office:meta>
<office:font-face-decls><style:font-face style:name="Text" svg:font-family="'${layout.font}'"/><style:font-face style:name="OpenSymbol" svg:font-family="OpenSymbol"/></office:font-face-decls>
<office:styles>${writeStyles(layout)}${layout.styles}</office:styles>
<office:automatic-styles>${PAGE}${layout.automatic ?? ''}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>${writeParagraph('Foot', '<text:page-number text:select-page="current"/>')}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
${writeFront(model, chapters)}
${chapters.map((chapter) => printChapter(chapter, style)).join('\n')}
</office:text></office:body>
</office:document>
`
}

function writeFront({ title, programme, published }: Model, chapters: readonly Chapter[]): string {
  const cover = [
    ...(programme === null ? [] : [writeParagraph('Programme', writeText(programme))]),
    ...(title === null ? [] : [writeParagraph('Title', writeText(title))]),
    ...(published === null ? [] : [writeParagraph('Programme', writeText(published))]),
  ]
  const entries = listEntries(chapters).map(({ id, text, depth }) =>
    writeParagraph(
      `Entry${depth}`,
      `${writeText(text)}<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${id}">0</text:bookmark-ref>`,
    ),
  )
  return [...cover, writeParagraph('Contents', 'Contents'), ...entries].join('\n')
}

const KEEP = 'fo:keep-with-next="always" fo:keep-together="always"'
/** Sizes of headings, in parts of the text's own. */
const SIZES: Readonly<Record<Exclude<Level, 5>, number>> = { 2: 2, 3: 1.4, 4: 1.1 }

const PAGE = `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.2cm" fo:margin-bottom="1.6cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"><style:footnote-sep style:width="0.02cm" style:distance-before-sep="0.3cm" style:distance-after-sep="0.15cm" style:rel-width="25%" style:color="#000000"/></style:page-layout-properties><style:footer-style><style:header-footer-properties fo:min-height="0cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>`

function writeStyles({ size }: Layout): string {
  const heading = (level: 2 | 3 | 4): string =>
    defineParagraph(
      `Heading${level}`,
      'Standard',
      `fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" ${KEEP}${level === 2 ? ' fo:break-before="page"' : ''}`,
      `fo:font-weight="bold" fo:font-size="${size * SIZES[level]}pt"`,
    )
  const entry = (depth: 1 | 2): string =>
    `<style:style style:name="Entry${depth}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="${depth === 1 ? 0 : 0.6}cm"><style:tab-stops><style:tab-stop style:position="${depth === 1 ? 16 : 15.4}cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>`
  return [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/><style:text-properties fo:language="en" fo:country="GB" style:font-name="Text" fo:font-size="${size}pt"/></style:default-style>`,
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    ...([2, 3, 4] as const).map(heading),
    ...([1, 2] as const).map(entry),
    defineParagraph('Body', 'Standard', 'fo:margin-bottom="0.25cm" fo:line-height="115%"'),
    defineParagraph('Item', 'Body', 'fo:margin-bottom="0.1cm"'),
    defineParagraph('Grade', 'Standard', `fo:margin-bottom="0.4cm" ${KEEP}`, 'fo:font-weight="bold"'),
    defineParagraph('BoxHeading', 'Body', KEEP, 'fo:font-weight="bold"'),
    defineParagraph('Label', 'Standard', `fo:margin-bottom="0.1cm" ${KEEP}`, 'fo:color="#5b2a86"'),
    defineParagraph('Programme', 'Standard', 'fo:margin-top="2cm"', `fo:font-size="${size * 1.3}pt"`),
    defineParagraph('Title', 'Standard', 'fo:margin-top="2cm"', `fo:font-size="${size * 2.2}pt" fo:font-weight="bold"`),
    defineParagraph('Contents', 'Standard', 'fo:break-before="page" fo:margin-bottom="0.4cm"', 'fo:font-weight="bold"'),
    defineParagraph('Foot', 'Standard', 'fo:text-align="center"', 'fo:font-size="9pt"'),
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties><style:text-properties style:font-name="OpenSymbol"/></text:list-level-style-bullet></text:list-style>',
  ].join('\n')
}
