/** Where a stretch of a block's text stands in the source: it begins at `at` and goes on to the next mark. */
export interface LineMark {
  /** Offset in the block's text. */
  readonly at: number
  /** 1-based line of the source file. */
  readonly line: number
}

/** One paragraph, heading or list item as a reader found it, cleaned, on one line. */
export interface SourceBlock {
  readonly text: string
  readonly marks: readonly LineMark[]
  /** What the reader could tell: a heading by marks or by its shape, an item by its bullet, a note at a page's foot. */
  readonly role: 'heading' | 'text' | 'item' | 'note'
  /** How the source marks a heading: its depth, 0 for bold alone; null for no mark. */
  readonly depth: number | null
  /** True for a list item that its source counts: "1.", "(a)". */
  readonly isNumbered: boolean
  /** True where a page break stands before the block. */
  readonly startsPage: boolean
  /** The widest that the block's lines run, for wrapped lines only: a box is narrower than the text around it. */
  readonly measure: 'box' | 'flow' | null
}

/** A part of the source that is no text of the report: page numbers, running heads, definitions of links. */
export interface Furniture {
  readonly line: number
  readonly text: string
}

/** The dialects of text, told apart by the text alone. */
export type Dialect = 'markdown' | 'paragraphs' | 'lines' | 'wrapped'

/** A source as its reader gives it on. */
export interface SourceText {
  readonly dialect: Dialect
  readonly blocks: readonly SourceBlock[]
  readonly furniture: readonly Furniture[]
}

/** A block of plain text with the defaults of one that nothing is known of. */
export function makeBlock(text: string, marks: readonly LineMark[], more: Partial<SourceBlock> = {}): SourceBlock {
  return { role: 'text', depth: null, isNumbered: false, startsPage: false, measure: null, ...more, text, marks }
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
    text: head + glue + second.text,
    marks: [...first.marks, ...second.marks.map((mark) => ({ ...mark, at: mark.at + offset }))],
  }
}

/** True where a line ends inside a word: at a soft hyphen, or at a hyphen that belongs to the word. */
export function endsInCutWord(line: string): boolean {
  return /[\p{L}\d]-$/u.test(line)
}
