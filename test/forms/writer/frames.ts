import { makeDocument, writeParagraph, writeText } from './document.js'

const FRAMES = `<style:default-style style:family="graphic"/>
<style:style style:name="Frame" style:family="graphic"><style:graphic-properties fo:border="0.8pt solid #8a6d00" fo:padding="0.3cm" fo:background-color="#fdf6ea" draw:fill="solid" draw:fill-color="#fdf6ea" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
<style:style style:name="Anchor" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Spaced" style:family="paragraph" style:parent-style-name="Label"><style:text-properties fo:letter-spacing="0.06cm" fo:font-size="9pt"/></style:style>
<style:style style:name="Shaded" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:background-color="#8a6d00" fo:padding="0.15cm" fo:margin-bottom="0.4cm" fo:keep-with-next="always"/><style:text-properties fo:color="#ffffff" fo:font-weight="bold"/></style:style>`

/** More than this does not fit on a page in one frame, which no page's end may cut. */
const LONGEST_FRAME = 2600

/** As a word processor prints it: boxes are frames, each as a large letter in a line of its own. */
export const FRAMES_DOCUMENT = makeDocument({
  name: 'pdf-frames',
  isTagged: false,
  font: 'Carlito',
  size: 11,
  styles: FRAMES,
  open: () => ({
    grade: (text) => writeParagraph('Shaded', writeText(text)),
    box: ({ label, title }, inner) => {
      const first = label === null ? '' : writeParagraph('Spaced', writeText(label))
      const heading = title === null ? '' : writeParagraph('BoxHeading', writeText(title))
      const content = `${first}${heading}${inner}`
      if (content.replace(/<[^<>]*>/g, '').length > LONGEST_FRAME) return content
      return writeParagraph(
        'Anchor',
        `<draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="15.9cm"><draw:text-box fo:min-height="1cm">${content}</draw:text-box></draw:frame>`,
      )
    },
  }),
})
