import { escapeMarks } from '../forms/markdown.js'
import { setQuotes } from '../forms/typography.js'
import type { ContentsStyle, Piece } from './pieces.js'
import type { Random } from './random.js'

/** How a variant is written down. */
export interface Layout {
  readonly dialect: 'markdown' | 'paragraphs' | 'lines' | 'wrapped'
  readonly contents: ContentsStyle
  /** The sign before an item. */
  readonly bullet: string
  readonly hasCurlyQuotes: boolean
  readonly lineEnd: '\n' | '\r\n'
  /** Markdown: headings by depth, all of one depth, or lines in bold. */
  readonly headings: 'depth' | 'flat' | 'bold'
  /** Wrapped: characters to a line. */
  readonly width: number
  /** Wrapped: where blank lines stand. */
  readonly air: 'none' | 'before headings' | 'around headings' | 'between blocks'
  /** Wrapped: what stands at the end of each page; null where pages leave no trace. */
  readonly foot: ((page: number, pages: number) => string) | null
  /** Wrapped: true where a page begins with the report's title, after a form feed. */
  readonly hasRunningHead: boolean
  /** Paragraphs: the share of long paragraphs that a page's end cuts in two. */
  readonly cuts: number
}

const FEET: readonly ((page: number, pages: number) => string)[] = [
  (page, pages) => `Page ${page} of ${pages}`,
  (page) => `Page ${page}`,
  (page) => String(page),
]

/** Draws a layout. */
export function drawLayout(random: Random): Layout {
  const dialect = random.pick(['markdown', 'paragraphs', 'lines', 'wrapped', 'wrapped'] as const)
  const styles: readonly ContentsStyle[] =
    dialect === 'wrapped' ? ['none', 'dots', 'dots'] : ['none', 'tabs', 'dots', 'bare']
  return {
    dialect,
    contents: random.pick(styles),
    bullet: random.pick(
      dialect === 'markdown' ? ['-', '*', '+'] : ['\u2022', '\u2022', '-', '\u2013', '\u25aa', '\uf0b7'],
    ),
    hasCurlyQuotes: random.chance(0.5),
    lineEnd: random.chance(0.15) ? '\r\n' : '\n',
    headings: random.pick(['depth', 'flat', 'bold'] as const),
    width: random.int(76, 100),
    air: random.pick(['none', 'before headings', 'around headings', 'between blocks'] as const),
    foot: random.chance(0.7) ? random.pick(FEET) : null,
    hasRunningHead: random.chance(0.6),
    cuts: random.chance(0.4) ? 0.1 : 0,
  }
}

/** A layout in a few words, for the report on a variant. */
export function describeLayout({ dialect, contents, headings, width, foot, cuts, air }: Layout): string {
  const own = {
    markdown: headings,
    paragraphs: cuts > 0 ? 'cut by pages' : '',
    lines: '',
    wrapped: `${width}, air ${air}${foot ? ', pages' : ''}`,
  }
  return `${dialect}${own[dialect] === '' ? '' : ` (${own[dialect]})`}, contents ${contents}`
}

/** The ending of a file in a layout. */
export function endingOf({ dialect }: Layout): 'md' | 'txt' {
  return dialect === 'markdown' ? 'md' : 'txt'
}

/** Writes pieces down. */
export function writePieces(pieces: readonly Piece[], layout: Layout, random: Random): string {
  const text = WRITERS[layout.dialect](
    layout.hasCurlyQuotes ? pieces.map((piece) => ({ ...piece, text: setQuotes(piece.text) })) : pieces,
    layout,
    random,
  )
  return layout.lineEnd === '\n' ? text : text.replace(/\n/g, layout.lineEnd)
}

type Writer = (pieces: readonly Piece[], layout: Layout, random: Random) => string

const WRITERS: Readonly<Record<Layout['dialect'], Writer>> = {
  markdown: (pieces, layout) => joinPieces(pieces, (piece) => writeMarkdown(piece, layout)),
  paragraphs: (pieces, layout, random) =>
    pieces.flatMap((piece) => cutByPage(printPlainly(piece, layout), piece, layout, random)).join('\n\n'),
  lines: (pieces, layout) => pieces.map((piece) => printPlainly(piece, layout)).join('\n'),
  wrapped: writePages,
}

function printPlainly({ is, text }: Piece, { bullet }: Layout): string {
  return is === 'item' ? `${bullet} ${text}` : text
}

/** Markdown: a blank line between pieces, none between items. */
function joinPieces(pieces: readonly Piece[], write: (piece: Piece) => string): string {
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1]
      const isTight = next !== undefined && piece.is === next.is && (piece.is === 'item' || piece.is === 'entry')
      return `${write(piece)}\n${isTight ? '' : '\n'}`
    })
    .join('')
}

const DEPTHS: Partial<Record<Piece['is'], number>> = {
  programme: 1,
  title: 1,
  'contents-heading': 1,
  chapter: 1,
  section: 2,
  label: 3,
  finding: 3,
  heading: 4,
}

function writeMarkdown({ is, text }: Piece, { headings, bullet }: Layout): string {
  const depth = DEPTHS[is]
  const escaped = escapeMarks(text)
  if (is === 'item') return `${bullet} ${escaped}`
  if (is === 'grade') return headings === 'bold' ? `**${escaped}**` : escaped
  if (depth === undefined) return escaped
  if (headings === 'bold' && depth > 1) return `**${escaped}**`
  return `${'#'.repeat(headings === 'flat' ? 2 : depth)} ${escaped}`
}

/** What a page's end leaves of a paragraph above it and below, in characters: two lines of print, and one. */
const LEAST_HALVES = [160, 80] as const

/** A paragraph in two where a page's end cuts it: inside a sentence, before a word in small letters. */
function cutByPage(text: string, { is }: Piece, { cuts }: Layout, random: Random): string[] {
  const [above, below] = LEAST_HALVES
  if (is !== 'paragraph' || text.length < above + below || !random.chance(cuts)) return [text]
  const places = [...text.matchAll(/(?<=[a-z]) (?=[a-z]{2,} [a-z])/g)]
    .map(({ index }) => index)
    .filter((index) => index >= above && index <= text.length - below)
  if (places.length === 0) return [text]
  const at = random.pick(places)
  return [text.slice(0, at), text.slice(at + 1)]
}

const HEADINGS = new Set<Piece['is']>(['chapter', 'section', 'label', 'finding', 'heading', 'contents-heading'])

/** Lines to a page. */
const PAGE_LENGTH = 42

/** Lines as wide as a page, and pages; each chapter begins on one of its own. */
function writePages(pieces: readonly Piece[], layout: Layout): string {
  const { foot, hasRunningHead } = layout
  // What the contents say of a heading's page is known once the pages are set; the numbers take up the same room.
  const pages = setPages(numberEntries(pieces, setPages(pieces, layout)), layout)
  const title = pieces.find(({ is }) => is === 'title')?.text ?? null
  return pages
    .map((lines, index) => {
      const head = hasRunningHead && title !== null && index > 0 && foot !== null ? [title, ''] : []
      const end = foot === null ? [''] : ['', foot(index + 1, pages.length)]
      return [...head, ...lines, ...end].join('\n')
    })
    .join(foot === null ? '\n' : '\n\f')
}

/** The contents with the pages that their headings stand on; one that is lost keeps the page that it had. */
function numberEntries(pieces: readonly Piece[], pages: readonly (readonly string[])[]): Piece[] {
  let from = pages.findIndex((lines) => lines.includes('Contents'))
  return pieces.map((piece) => {
    if (piece.is !== 'entry') return piece
    const heading = piece.text.replace(/ \.{4,} \d+$/, '')
    const at = pages.findIndex(
      (lines, index) => index >= from && lines.some((line) => line !== '' && heading.startsWith(line)),
    )
    if (at < 0) return piece
    from = at
    return { ...piece, text: piece.text.replace(/\d+$/, String(at + 1)) }
  })
}

/** The lines of each page. */
function setPages(pieces: readonly Piece[], layout: Layout): string[][] {
  const pages: string[][] = []
  let page: string[] = []
  const turn = (): void => {
    pages.push(page)
    page = []
  }
  let before: Piece | null = null
  for (const piece of pieces) {
    const isHeading = HEADINGS.has(piece.is)
    const isAfterLabel = before?.is === 'label'
    const lines = wrapPiece(piece, layout)
    // A heading stands with at least the first lines of its text.
    const isFull = page.length + (isHeading ? lines.length + 3 : 0) >= PAGE_LENGTH
    if ((piece.is === 'chapter' && page.length > 0) || (isHeading && isFull && !isAfterLabel)) turn()
    else if (page.length > 0 && before && isParted(before, piece, page.at(-1) ?? '', layout)) page.push('')
    for (const [index, line] of lines.entries()) {
      // A page that ends with a sentence, within a paragraph, would look like the paragraph's end to anyone.
      const isOpen = index === 0 || !/[.!?:][)"'\u2019\u201d]*$/.test(page.at(-1) ?? '')
      if (page.length >= PAGE_LENGTH && !isHeading && isOpen) turn()
      page.push(line)
    }
    before = piece
  }
  turn()
  return pages
}

function wrapPiece(piece: Piece, layout: Layout): string[] {
  if (piece.is === 'entry') return [`${piece.depth === 2 ? '  ' : ''}${piece.text}`]
  return wrap(printPlainly(piece, layout), layout.width, piece.is === 'item')
}

/** True where a blank line stands between two pieces. */
function isParted(before: Piece, piece: Piece, lastLine: string, { air, width }: Layout): boolean {
  const isHeading = HEADINGS.has(piece.is)
  const isUnderHeading = HEADINGS.has(before.is)
  const isList = before.is === piece.is && (piece.is === 'item' || piece.is === 'entry')
  if (air === 'between blocks') return !isList
  if (isHeading && !isUnderHeading && air !== 'none') return true
  if (isUnderHeading && !isHeading && air === 'around headings') return true
  // Where a paragraph fills its last line, nothing but a blank line shows that another one follows.
  const [word = ''] = piece.text.split(' ')
  return piece.is === 'paragraph' && before.is === 'paragraph' && lastLine.length + 1 + word.length > width
}

function wrap(text: string, width: number, isItem: boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = isItem ? `  ${word}` : word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
