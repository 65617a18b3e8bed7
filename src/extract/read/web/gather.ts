import { foldCharacters, squeeze } from '../../words/characters.js'
import { LABEL_NAMES, type Label, readLabel } from '../../words/labels.js'
import { type Furniture, makeBlock, onLine } from '../block.js'
import type { Boxes } from './boxes.js'
import type { Context, WebBlock } from './context.js'
import { makeWebBlock } from './make-block.js'
import { splitParagraphs } from './paragraphs.js'
import type { WebRun } from './web-run.js'

/** Gathers a page's pieces of text in their order, and makes blocks of them. */
export class Gathering {
  readonly blocks: WebBlock[] = []
  readonly furniture: Furniture[] = []
  private runs: WebRun[] = []
  /** True where the runs hold more than white space. */
  private isOpen = false
  private breaks = 0
  private isAfterSign = false
  private isAfterLabel = false

  constructor(private readonly boxes: Boxes) {}

  /** Adds a piece of text that begins on a line of the source. */
  text(value: string, line: number, context: Context): void {
    // Half of all texts are the white space between blocks: of these only the line of the first may count.
    if (!this.isOpen && !context.keepsLines && value.trim() === '') {
      if (this.runs.length === 0 && this.breaks === 0) this.run('', line, false, context)
      this.isAfterSign = false
      return
    }
    const folded = foldCharacters(value)
    if (this.isAfterSign) this.closeSign(folded)
    // A colon or a dash still belongs to the label, and in lower case the heading goes on with its words.
    if (this.isAfterLabel && /^\s*["']?[\p{Lu}\d]/u.test(folded)) this.settleLine()
    this.isAfterLabel &&= folded.trim() === ''
    this.isOpen = true
    if (!folded.includes('\n')) {
      this.piece(folded, line, false, context)
      return
    }
    let at = line
    for (const piece of folded.split('\n')) {
      this.piece(piece, at, at > line, context)
      at += 1
    }
  }

  /** Adds a block that is one line of the source. */
  line(text: string, line: number, context: Context): void {
    this.run(text, line, false, context)
    this.isOpen = true
    this.close(context)
  }

  /** Ends a line inside a block. */
  endLine(): void {
    this.breaks += 1
  }

  /** Ends a line inside a block where none has just ended. */
  settleLine(): void {
    this.breaks = Math.max(this.breaks, 1)
  }

  /** Makes a title that follows begin a line: what was gathered is an element that has its label. */
  partTitle(): void {
    this.isAfterLabel = true
  }

  /** Leaves out a sign that points to a note. */
  dropSign(text: string, line: number): void {
    this.drop(text, line)
    this.isAfterSign = true
  }

  /** Takes a text for furniture. */
  drop(text: string, line: number): void {
    if (text !== '') this.furniture.push({ ...onLine(line), text })
  }

  /** True where what was gathered so far is a label and nothing else, so that what follows in another element is its title. */
  endsInLabel(): boolean {
    if (!this.isOpen || this.runs.length > 12) return false
    const text = squeeze(this.runs.map((run) => run.text).join(''))
    return text !== '' && text.length < 60 && readLabel(text)?.title === null
  }

  /** Makes blocks of what was gathered since the last block's end. */
  close(context: Context): void {
    const { runs, isOpen } = this
    this.breaks = 0
    this.isAfterLabel = false
    if (runs.length === 0) return
    this.runs = []
    this.isOpen = false
    if (isOpen) for (const paragraph of splitParagraphs(runs, context)) this.add(paragraph, context)
  }

  /** Puts a label's own words before a block that has no title, so that its finding is one. */
  insertLabel(at: number, kind: Label['kind']): void {
    const first = this.blocks[at]
    if (!first) return
    const marks = first.block.marks.slice(0, 1)
    this.blocks.splice(at, 0, { ...first, block: makeBlock(LABEL_NAMES[kind], marks, { role: 'heading', depth: 0 }) })
  }

  /** A sign may stand apart from its word, but what follows it does not. */
  private closeSign(next: string): void {
    const last = this.runs.at(-1)
    if (last && /^[.,;:)]/.test(next)) this.runs[this.runs.length - 1] = { ...last, text: last.text.trimEnd() }
    this.isAfterSign = false
  }

  private piece(piece: string, line: number, isNextLine: boolean, context: Context): void {
    const startsLine = this.breaks > 0 || (isNextLine && context.keepsLines)
    // A line's end in the source is a space.
    const text = isNextLine && !startsLine ? ` ${piece}` : piece
    if (startsLine && !context.keepsLines && text.trim() === '') return
    for (; this.breaks > 1; this.breaks -= 1) this.run('', line, true, context)
    this.breaks = 0
    this.run(text, line, startsLine, context)
  }

  private run(text: string, line: number, startsLine: boolean, { isBold, link }: Context): void {
    this.runs.push({ text, isBold, line, startsLine, link })
  }

  private add(runs: readonly WebRun[], context: Context): void {
    const made = makeWebBlock(runs, context)
    if (made === null) return
    if ('furniture' in made) {
      this.drop(made.furniture, made.line)
      return
    }
    const { block, mayBeTitle, leadsAway } = made
    const { place, item } = context
    this.blocks.push({
      block: mayBeTitle ? this.boxes.label(block) : block,
      place,
      leadsAway,
      list: item?.list ?? null,
    })
  }
}
