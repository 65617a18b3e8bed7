import { deflateSync } from 'node:zlib'

/** A line of text on a page: where its baseline begins, in points from the page's bottom left corner as it is shown. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isBold?: boolean
  /** Degrees by which the line is turned against the clock. */
  readonly turn?: 0 | 90
}

/** A page of a PDF that a test makes. */
export interface PageSpec {
  readonly texts?: readonly PlacedText[]
  /** Degrees by which a viewer turns the page with the clock; the texts' places are those on the turned page. */
  readonly rotate?: 0 | 90
  /** True for a page that a picture fills. */
  readonly hasPicture?: boolean
  /** True where the page names no fonts, though it may use them. */
  readonly lacksFonts?: boolean
  /** Changes the bytes of the page's content, which are deflated. */
  readonly damage?: (content: Buffer) => Buffer
  /** The content itself, in place of texts. */
  readonly content?: string
}

/** The size of a page that is not turned: A4. */
const [WIDTH, HEIGHT] = [595, 842]

/** A PDF with a sound table of its objects: Helvetica, one deflated stream a page, a picture where one is asked for. */
export function buildPdf(pages: readonly PageSpec[]): Buffer {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number =>
    objects.push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
  const stream = (dictionary: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ])
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  for (const name of ['Helvetica', 'Helvetica-Bold'])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
  const picture = '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8'
  add(stream(picture, Buffer.from([0, 128, 255, 64])))
  for (const [index, page] of pages.entries()) {
    const fonts = page.lacksFonts ? '' : '/Font << /F1 3 0 R /F2 4 0 R >>'
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} ` +
        `/Resources << ${fonts} /XObject << /Im 5 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
    )
    const bytes = deflateSync(Buffer.from(page.content ?? drawPage(page), 'latin1'))
    add(stream('/Filter /FlateDecode', page.damage ? page.damage(bytes) : bytes))
  }
  return writeObjects(objects)
}

function writeObjects(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const offsets: number[] = []
  const push = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(length)
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`))
  push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

function drawPage({ texts = [], rotate = 0, hasPicture = false }: PageSpec): string {
  const picture = hasPicture ? `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im Do Q\n` : ''
  const drawn = texts.map(({ text, x, y, size, isBold = false, turn = 0 }) => {
    const angle = (rotate + turn) % 360
    const [right, up] = rotate === 90 ? [WIDTH - y, x] : [x, y]
    const matrix = angle === 0 ? '1 0 0 1' : angle === 90 ? '0 1 -1 0' : '-1 0 0 -1'
    const escaped = text.replace(/[\\()]/g, '\\$&')
    return `/F${isBold ? 2 : 1} ${size} Tf ${matrix} ${right.toFixed(2)} ${up.toFixed(2)} Tm (${escaped}) Tj`
  })
  return `${picture}BT\n${drawn.join('\n')}\nET\n`
}

/** Text that a test sets: a heading, or a paragraph. */
export interface SetText {
  readonly is: 'title' | 'heading' | 'text'
  readonly text: string
}

const SIZES = { title: 18, heading: 13, text: 11 } as const
const MARGIN = 70

/** Lays texts out on a page from its top, each paragraph wrapped where its lines are full. */
export function setPage(texts: readonly SetText[], width = WIDTH, height = HEIGHT): PlacedText[] {
  const placed: PlacedText[] = []
  let y = height - MARGIN
  for (const { is, text } of texts) {
    const size = SIZES[is]
    for (const line of wrap(text, (width - MARGIN * 2) / size)) {
      y -= size * 1.35
      placed.push({ text: line, x: MARGIN, y, size, isBold: is !== 'text' })
    }
    y -= size * 0.9
  }
  return placed
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const open = lines.at(-1)
    if (open !== undefined && measure(`${open} ${word}`) <= width) lines[lines.length - 1] = `${open} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Widths of Helvetica's letters from the space to the tilde, in thousandths of the font's size. */
const WIDTHS = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 ' +
  '584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 ' +
  '667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 ' +
  '278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number)

/** How wide Helvetica sets a text, in sizes of the font. */
export function measure(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS[letter.charCodeAt(0) - 32] ?? 556), 0) / 1000
}
