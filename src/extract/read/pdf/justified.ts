import type { PdfItem } from './page.js'

/** Gaps of one line differ by no more than this, in points, though its words differ by more. */
const SAME = 0.75
const LEAST_DIFFERENCE = 3
/** Fewer gaps than this may be alike by chance. */
const LEAST_GAPS = 2
/** Pieces of one word are no further apart than this share of the size, words of one line no further than this multiple. */
const WORD = 0.12
const WIDEST = 4

/**
 * The words of a row that a line is spread over to fill its width, but for the first: a few words of a heading may then
 * stand as far apart as columns do. They are of one style, and the gaps between them are alike while the words are not.
 */
export function findSpreadWords(row: readonly PdfItem[]): Set<PdfItem> {
  const found = new Set<PdfItem>()
  let stretch: PdfItem[] = []
  let gaps: number[] = []
  const close = (): void => {
    if (gaps.length >= LEAST_GAPS && differ(stretch)) for (const item of stretch.slice(1)) found.add(item)
  }
  for (const item of row) {
    const last = stretch.at(-1)
    const gap = last ? item.x - (last.x + last.width) : 0
    const isPiece = gap <= item.size * WORD
    const isNext = last !== undefined && isWordLike(last, item) && gap <= item.size * WIDEST
    const goesOn = isNext && (isPiece || gaps.every((other) => Math.abs(other - gap) <= SAME))
    if (goesOn) stretch.push(item)
    else {
      close()
      // Another gap may be the first of a stretch that begins with the last word.
      stretch = isNext ? [last, item] : [item]
      gaps = []
    }
    if (isNext && !isPiece) gaps.push(gap)
  }
  close()
  return found
}

/** True for single words of one style. */
function isWordLike(one: PdfItem, other: PdfItem): boolean {
  return one.font === other.font && one.size === other.size && ![one, other].some(({ text }) => /\S\s+\S/.test(text))
}

/** True where widths are unlike, so that alike gaps are no columns of a table, and some of it are letters. */
function differ(items: readonly PdfItem[]): boolean {
  const widths = items.map(({ width }) => width)
  return (
    Math.max(...widths) - Math.min(...widths) > LEAST_DIFFERENCE && items.some(({ text }) => /\p{L}{2}/u.test(text))
  )
}
