import { foldCharacters, squeeze } from '../../words/characters.js'
import { findSpreadWords } from './justified.js'
import type { PdfItem, PdfPage, PdfTag } from './page.js'

/** The font and size that most of a line is set in, as a key. */
export type Style = string

/** Text that stands side by side on one baseline: a line, or the part of one that belongs to a column. */
export interface Line {
  readonly text: string
  /** 1-based. */
  readonly page: number
  readonly left: number
  readonly right: number
  /** Baseline, from the page's top. */
  readonly y: number
  /** Size of most of the text, in points. */
  readonly size: number
  readonly style: Style
  /** The styles in which the line begins and ends. */
  readonly first: Style
  readonly last: Style
  /** True where all of it is in one style. */
  readonly isPure: boolean
  /** The tag that the line stands under, and its number in the page. */
  readonly tag: (PdfTag & { readonly number: number }) | null
  readonly isArtifact: boolean
  /** Where the line has a hyphen that the file draws as a piece of its own: at its end, further in, or not at all. */
  readonly loneHyphen: 'end' | 'inside' | null
  /** Raised signs for notes, left out of the text. */
  readonly signs: readonly string[]
}

/** Text that is set smaller and higher than this share of what it stands beside is raised. */
const RAISED_SIZE = 0.86
/** Gaps, in sizes of the font: between words, between the columns of a page, and between words of different styles. */
const WORD_GAP = 0.12
const COLUMN_GAP = 1.5
const STYLE_GAP = 0.5

type TextPage = Pick<PdfPage, 'number' | 'items' | 'tags'>

/** The lines of a page, from top to bottom and left to right; text that is turned comes as lines of its own at the end. */
export function readLines(page: TextPage): { lines: Line[]; turned: string[] } {
  const upright = page.items.filter(({ isTurned }) => !isTurned)
  const lines = gatherRows(upright).flatMap((row) => splitRow(row).map((items) => toLine(items, page)))
  const turned = page.items.filter(({ isTurned }) => isTurned).map(({ text }) => squeeze(foldCharacters(text)))
  return { lines: lines.filter(({ text }) => text !== ''), turned }
}

/** Items whose baselines are one, smaller ones that stand beside them included. */
function gatherRows(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = []
  // Large text first, so that what is raised beside it finds its row.
  const sorted = [...items].sort((a, b) => b.size - a.size || a.y - b.y || a.x - b.x)
  for (const item of sorted) {
    const row = rows.findLast((other) => isBeside(item, other))
    if (!row) {
      rows.push({ y: item.y, size: item.size, items: [item] })
      continue
    }
    row.items.push(item)
    if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size })
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.items.sort((a, b) => a.x - b.x))
}

function isBeside(item: PdfItem, row: { y: number; size: number; items: readonly PdfItem[] }): boolean {
  const away = Math.abs(item.y - row.y)
  const small = Math.min(item.size, row.size)
  if (away <= small * 0.25) return true
  // Raised text, or text that stands raised text's height below it, touches what it belongs to.
  if (away > Math.max(item.size, row.size) * 0.6 || small > Math.max(item.size, row.size) * RAISED_SIZE) return false
  return row.items.some((other) => {
    const gap = Math.max(item.x - (other.x + other.width), other.x - (item.x + item.width))
    return gap > -small && gap < small * 0.35
  })
}

function splitRow(row: readonly PdfItem[]): PdfItem[][] {
  const parts: PdfItem[][] = []
  const apart = row.filter((item, index) => index > 0 && isApart(row[index - 1] as PdfItem, item))
  const spread = apart.length > 0 ? findSpreadWords(row) : null
  for (const [index, item] of row.entries()) {
    const isFirst = index === 0 || (apart.includes(item) && !spread?.has(item))
    if (isFirst) parts.push([item])
    else parts.at(-1)?.push(item)
  }
  return parts
}

function isApart(before: PdfItem, item: PdfItem): boolean {
  const gap = item.x - (before.x + before.width)
  const size = Math.max(before.size, item.size)
  if (gap > COLUMN_GAP * size) return !isMarker(before.text)
  const differ = Math.min(before.size, item.size) < size * 0.87
  return differ && gap > STYLE_GAP * size
}

/** A bullet, number or letter that stands before a list's entry, at some distance. */
function isMarker(text: string): boolean {
  return /^\s*(?:[\u2022\u00b7\u25aa\u25a0\u25cf\u25cb\u2023\u2043\u2013\u2014*o-]|[\uf000-\uf0ff]|\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,4})[.)])\s*$/.test(
    text,
  )
}

/** The sign of a note: a number or star, or several. */
const SIGN = /^[\s[(]*(?:\d{1,3}|[*\u2020\u2021]+)(?:, ?\d{1,3})*[\s\]),]*$/

function toLine(given: readonly PdfItem[], page: TextPage): Line {
  const items = unfoldSmallCapitals(given)
  const size = items === given ? mainSize(items) : Math.max(...items.map((item) => item.size))
  const base = Math.max(...items.filter((item) => item.size >= size * 0.95).map(({ y }) => y))
  const signs: string[] = []
  const kept: PdfItem[] = []
  let raw = ''
  let end = items[0]?.x ?? 0
  for (const [index, item] of items.entries()) {
    const isRaised = item.size <= size * RAISED_SIZE && item.y < base - size * 0.15
    if (isRaised && index > 0 && SIGN.test(item.text)) {
      signs.push(item.text.trim())
      end = item.x + item.width
      continue
    }
    kept.push(item)
    const isWord = item.x - end > WORD_GAP * Math.min(size, item.size)
    raw += isWord && raw !== '' && !/\s/.test(raw.at(-1) ?? '') && !/^\s/.test(item.text) ? ` ${item.text}` : item.text
    end = item.x + item.width
  }
  const styles = kept.map(styleOf)
  const tagged = kept.find(({ tag }) => tag !== null)?.tag ?? null
  const tag = tagged === null ? undefined : page.tags[tagged]
  return {
    text: tidy(raw),
    page: page.number,
    left: items[0]?.x ?? 0,
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y: base,
    size,
    style:
      items === given
        ? findHeaviest(kept, (_, index) => styles[index] ?? '')
        : styleOf({ font: kept[0]?.font ?? '', size }),
    first: styles[0] ?? '',
    last: styles.at(-1) ?? '',
    isPure: styles.every((style) => style === styles[0]),
    tag: tag && tagged !== null ? { ...tag, number: tagged } : null,
    isArtifact: items.every(({ isArtifact }) => isArtifact),
    loneHyphen: findLoneHyphen(kept),
    signs,
  }
}

function findLoneHyphen(items: readonly PdfItem[]): Line['loneHyphen'] {
  const at = items.findIndex(({ text }, index) => index > 0 && text === '-')
  return at < 0 ? null : at === items.length - 1 ? 'end' : 'inside'
}

/** Small letters of a line in small capitals are this share of its capitals. */
const SMALL_CAPITALS = [0.65, 0.9] as const

/** A line that is all in capitals of two sizes has its small letters back; any other is given back as it is. */
function unfoldSmallCapitals(items: readonly PdfItem[]): readonly PdfItem[] {
  // Cheap to tell for nearly all lines.
  if (items.every(({ size }) => size === items[0]?.size)) return items
  const letters = items.filter(({ text }) => /\p{L}/u.test(text))
  const large = Math.max(...letters.map(({ size }) => size))
  const isSmall = ({ size }: PdfItem): boolean => size >= large * SMALL_CAPITALS[0] && size <= large * SMALL_CAPITALS[1]
  const isSet =
    letters.some(isSmall) &&
    letters.every((item) => (isSmall(item) || item.size > large * 0.98) && item.font === letters[0]?.font) &&
    letters.every(({ text, y }) => !/\p{Ll}/u.test(text) && Math.abs(y - (letters[0]?.y ?? 0)) < 1)
  return isSet ? items.map((item) => (isSmall(item) ? { ...item, text: item.text.toLowerCase() } : item)) : items
}

/** Text on one line; a soft hyphen at its end stays, since a word is cut there. */
function tidy(raw: string): string {
  const text = raw.trim()
  // U+2010 at a line's end is where a browser cut a word.
  return squeeze(foldCharacters(text.endsWith('\u2010') ? `${text.slice(0, -1)}\u00ad` : text))
}

function mainSize(items: readonly PdfItem[]): number {
  return Number(findHeaviest(items, ({ size }) => size.toFixed(2)))
}

/** The key that most of the text has. */
export function findHeaviest<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
  keyOf: (piece: Piece, index: number) => string,
): string {
  const [first] = pieces
  if (first && pieces.length === 1) return keyOf(first, 0)
  const weights = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) {
    const key = keyOf(piece, index)
    weights.set(key, (weights.get(key) ?? 0) + piece.text.trim().length)
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', -1])[0]
}

function styleOf({ font, size }: Pick<PdfItem, 'font' | 'size'>): Style {
  return `${font} ${Math.round(size * 5) / 5}`
}
