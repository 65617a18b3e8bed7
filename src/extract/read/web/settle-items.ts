import type { SourceBlock } from '../block.js'
import { LIST_MARKER } from '../shape.js'
import { isRecommendationsHeading } from '../standalone.js'
import type { WebBlock } from './context.js'

/** How lists count their items. */
const COUNTS = [
  '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20',
  'a b c d e f g h i j k l m n o p q r s t',
  'i ii iii iv v vi vii viii ix x xi xii xiii',
].map((counts) => counts.split(' '))

/** A paragraph that begins as an item of a list does. */
interface Marked {
  readonly marker: string
  /** What the marks of one list have in common: "-", "1.", "(a)". */
  readonly sign: string
  readonly isCounted: boolean
}

/**
 * Paragraphs that begin with a list's marks are its items: behind a colon or the heading of recommendations, else only
 * where at least two with the same sign follow each other, since reports may count all their paragraphs.
 */
export function settleItems(blocks: readonly WebBlock[]): WebBlock[] {
  const settled: WebBlock[] = []
  let before: SourceBlock | undefined
  for (let at = 0; at < blocks.length; ) {
    const run = findRun(blocks, at)
    const isList = run[0] !== undefined && (opensList(before) || (!run[0].isCounted && run.length > 1))
    for (const marked of isList ? run : [null]) {
      const web = blocks[at] as WebBlock
      settled.push(marked ? { ...web, block: toItem(web.block, marked) } : web)
      before = web.block
      at += 1
    }
  }
  return settled
}

/** The items that follow each other from here on; those of a list that is counted from its first. */
function findRun(blocks: readonly WebBlock[], from: number): Marked[] {
  const run: Marked[] = []
  for (let web = blocks[from]; web; web = blocks[from + run.length]) {
    const marked = readMarked(web.block, run)
    if (!marked) break
    run.push(marked)
  }
  return run
}

/** A block with the mark of the next item behind these, or null. */
function readMarked({ role, text }: SourceBlock, run: readonly Marked[]): Marked | null {
  const marker = role === 'text' ? LIST_MARKER.exec(text)?.[0] : undefined
  if (marker === undefined) return null
  const isCounted = /[.)]/.test(marker)
  const sign = marker.trim()
  const expected = run[0]?.sign
  if (!isCounted) return expected === undefined || expected === sign ? { marker, sign, isCounted } : null
  const count = sign.replace(/[().]/g, '')
  for (const counts of COUNTS) {
    const first = sign.replace(count, counts[0] ?? '')
    if (counts[run.length] === count && (expected === undefined || expected === first))
      return { marker, sign: first, isCounted }
  }
  return null
}

function opensList(before: SourceBlock | undefined): boolean {
  return before !== undefined && (/:$/.test(before.text) || isRecommendationsHeading(before.text))
}

function toItem(block: SourceBlock, { marker, isCounted }: Marked): SourceBlock {
  return {
    ...block,
    role: 'item',
    isNumbered: isCounted,
    text: block.text.slice(marker.length),
    marks: block.marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - marker.length) })),
  }
}
