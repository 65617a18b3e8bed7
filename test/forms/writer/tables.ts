import { Footnotes } from '../footnotes.js'
import { makeDocument, writeList, writeParagraph, writeText } from './document.js'

const TABLE = `<style:style style:name="Table" style:family="table"><style:table-properties style:width="16cm" table:align="margins" fo:margin-top="0.3cm" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Column" style:family="table-column"><style:table-column-properties style:column-width="16cm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="1.2pt solid #5b2a86" fo:padding="0.3cm"/></style:style>`

const NOTES = `<style:style style:name="Sign" style:family="text"><style:text-properties style:text-position="super 60%"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.4cm" fo:text-indent="-0.4cm"/><style:text-properties fo:font-size="8.5pt"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Sign" text:citation-body-style-name="Sign" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`

/** As a word processor prints it: boxes are tables of one cell that go on over pages, notes stand at the page's end. */
export const TABLES_DOCUMENT = makeDocument({
  name: 'pdf-tables',
  isTagged: true,
  font: 'Liberation Serif',
  size: 12,
  styles: NOTES,
  automatic: TABLE,
  open: () => {
    const footnotes = new Footnotes()
    const write = (text: string): string =>
      footnotes.mark(
        writeText(text),
        ({ number, text: note }) =>
          `<text:note text:id="note${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body>${writeParagraph('Note', writeText(note))}</text:note-body></text:note>`,
      )
    return {
      paragraph: (text) => writeParagraph('Body', write(text)),
      list: (items) => writeList(items.map(write)),
      box: ({ label, title }, inner) => {
        const first = label === null ? '' : writeParagraph('Label', writeText(label))
        const heading = title === null ? '' : writeParagraph('BoxHeading', writeText(title))
        return `<table:table table:style-name="Table"><table:table-column table:style-name="Column"/><table:table-row table:style-name="Row"><table:table-cell table:style-name="Cell" office:value-type="string">${first}${heading}${inner}</table:table-cell></table:table-row></table:table>`
      },
    }
  },
})
