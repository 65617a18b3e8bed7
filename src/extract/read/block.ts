import type { Dialect, Format } from '../../schema/terms.js'
import type { ReadingCode } from '../diagnose/remarks.js'
import type { Label } from '../words/labels.js'

/** A place in the source. */
export interface SourcePlace {
  /** 1-based line of the source file; null where the format has no lines. */
  readonly line: number | null
  /** 1-based page; null where the format has no pages. */
  readonly page: number | null
}

/** Where a stretch of a block's text stands in the source: it begins at `at` and goes on to the next mark. */
export interface SourceMark extends SourcePlace {
  /** Offset in the block's text. */
  readonly at: number
}

/** One paragraph, heading or list item as a reader found it, cleaned, on one line. */
export interface SourceBlock {
  readonly text: string
  readonly marks: readonly SourceMark[]
  /**
   * What the reader could tell: a heading by marks or by its shape, an item by its bullet, a note at a page's foot, or a
   * line that is a link and nothing else, as in a list of contents or a menu.
   */
  readonly role: 'heading' | 'text' | 'item' | 'note' | 'link'
  /** How the source marks a heading: its depth, 0 for bold alone; null for no mark. */
  readonly depth: number | null
  /** True for a list item that its source counts: "1.", "(a)". */
  readonly isNumbered: boolean
  /** True where a page break stands before the block. */
  readonly startsPage: boolean
  /** Whether the block stands in a box or in the text around it, where lines or a page's layout tell: null where not. */
  readonly measure: 'box' | 'flow' | null
  /** True where the page's layout shows running text that its page or column cuts, so that the block is no heading. */
  readonly isCut: boolean
  /** The kind of finding that the source's markup says the block is the title of, where no text says so. */
  readonly labelled: Label['kind'] | null
}

/** A part of the source that is no text of the report: page numbers, running heads, definitions of links. */
export interface Furniture extends SourcePlace {
  readonly text: string
}

/** What a reader finds in a source. */
export interface Reading {
  readonly blocks: readonly SourceBlock[]
  readonly furniture: readonly Furniture[]
}

/** A source as its reader gives it on. */
export interface SourceText extends Reading {
  readonly format: Format
  /** Null for formats that are no text. */
  readonly dialect: Dialect | null
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  /** What the reader has to remark on the source as a whole. */
  readonly remarks: readonly SourceRemark[]
}

/** A remark of a reader. */
export interface SourceRemark {
  readonly code: ReadingCode
  readonly message: string
}

/** A place in a source that has lines and no pages. */
export function onLine(line: number): SourcePlace {
  return { line, page: null }
}

/** A block of plain text with the defaults of one that nothing is known of. */
export function makeBlock(text: string, marks: readonly SourceMark[], more: Partial<SourceBlock> = {}): SourceBlock {
  return {
    role: 'text',
    depth: null,
    isNumbered: false,
    startsPage: false,
    measure: null,
    labelled: null,
    isCut: false,
    ...more,
    text,
    marks,
  }
}

/** Two blocks that a page break cut, as one; a space or nothing goes between. */
export function joinBlocks(first: SourceBlock, second: SourceBlock): SourceBlock {
  const isSoft = first.text.endsWith('\u00ad')
  const head = isSoft ? first.text.slice(0, -1) : first.text
  const glue = isSoft || endsInCutWord(head) ? '' : ' '
  const offset = head.length + glue.length
  return {
    ...first,
    measure: first.measure ?? second.measure,
    isCut: second.isCut,
    text: head + glue + second.text,
    marks: [...first.marks, ...second.marks.map((mark) => ({ ...mark, at: mark.at + offset }))],
  }
}

/** Lines of one paragraph as one text, with the place of each; a word that is cut at a line's end is whole again. */
export function joinLines(lines: readonly (SourcePlace & { readonly text: string })[]): {
  text: string
  marks: SourceMark[]
} {
  let text = ''
  const marks: SourceMark[] = []
  for (const { text: piece, line, page } of lines) {
    if (text.endsWith('\u00ad')) text = text.slice(0, -1)
    else if (text !== '' && !endsInCutWord(text)) text += ' '
    marks.push({ at: text.length, line, page })
    text += piece
  }
  return { text, marks }
}

/** True where a line ends inside a word: at a hyphen that belongs to the word, or inside a range of numbers. */
function endsInCutWord(line: string): boolean {
  // The last letter may be two code units; what stands before it is not looked at, since lines add up to paragraphs.
  return /[\p{L}\d]-$|\d\u2013$/u.test(line.slice(-3))
}
