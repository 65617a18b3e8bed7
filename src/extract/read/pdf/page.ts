import type { Furniture, SourceBlock } from '../block.js'
import type { Line } from './lines.js'

/** A piece of text as a PDF draws it: usually a line or a part of one, in one font. */
export interface PdfItem {
  readonly text: string
  /** Left edge and baseline in points, from the page's top left corner as it is shown. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the font in points. */
  readonly size: number
  /** The file's name for the font, the same on all its pages. */
  readonly font: string
  /** True where the text does not run from left to right. */
  readonly isTurned: boolean
  /** The tag of the paragraph, heading or list item that the text is of, by its number in the page; null without tags. */
  readonly tag: number | null
  /** True where the file marks the text as no part of the content, as it does running heads. */
  readonly isArtifact: boolean
}

/** A tag of the file's own structure that text stands under. */
export interface PdfTag {
  /** `H1` to `H6`, `P`, `LI`, `TD` and so on. */
  readonly role: string
  /** True inside a list's entry. */
  readonly isItem: boolean
}

/** A rectangle that is filled or outlined on a page, in points from its top left corner. */
export interface PdfShape {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Fewer characters than this on a page are no page of text. */
export const LEAST_TEXT = 50

/** What a page of a PDF says, as its library gives it. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly items: readonly PdfItem[]
  readonly tags: readonly PdfTag[]
  /** True where a page with next to no text shows a picture. */
  readonly hasPicture: boolean
}

/** What is known of a page as a whole. */
export interface PageSummary extends Pick<PdfPage, 'number' | 'hasPicture'> {
  /** Characters on the page. */
  readonly size: number
}

/** What is kept of a page: its lines, which are far fewer than its items. */
export interface ReadPage extends PageSummary {
  readonly lines: readonly Line[]
  /** Text that does not run from left to right. */
  readonly turned: readonly string[]
}

/** What the thread is asked for: to read a file. */
export interface WorkerRequest {
  readonly bytes: Uint8Array
  readonly password: string | null
  /** True to read a damaged file as far as it goes. */
  readonly isLenient: boolean
}

/** What a PDF holds, laid out; nothing is laid out where most pages have no text. */
export interface LaidPdf {
  readonly pages: readonly PageSummary[]
  readonly blocks: readonly SourceBlock[]
  readonly furniture: readonly Furniture[]
  /** The title that the file states of itself, which need not be printed. */
  readonly title: string | null
  /** True where the file is damaged, so that text may be missing. */
  readonly isDamaged: boolean
}

/** What the thread answers. */
export type WorkerAnswer =
  | ({ readonly is: 'read' } & LaidPdf)
  | {
      readonly is: 'failed'
      readonly name: string
      readonly message: string
      readonly code: number | null
      readonly page: number | null
    }

/** True where at most half of the pages have no text to speak of. */
export function hasText(pages: readonly PageSummary[]): boolean {
  return pages.filter(({ size }) => size < LEAST_TEXT).length <= pages.length / 2
}

/** How many characters a page has. */
export function countText(items: readonly Pick<PdfItem, 'text'>[]): number {
  return items.reduce((sum, { text }) => sum + text.trim().length, 0)
}
