import type { SourceBlock } from '../read/block.js'
import { isTerminated } from '../read/shape.js'
import { isContentsHeading, readContentsEntry } from '../read/standalone.js'
import { squeeze } from '../words/characters.js'
import { readSectionHeading } from '../words/sections.js'

/** A list of contents: which blocks it takes up, and the titles that it lists. */
export interface Contents {
  /** Indices of the blocks that belong to the list, its heading too. */
  readonly blocks: ReadonlySet<number>
  readonly titles: readonly string[]
}

/** Titles are shorter than this. */
const LONGEST_TITLE = 200

/** How many entries in a row are a list of contents even without its heading. */
const LEAST_RUN = 3

/**
 * Finds the list of contents: lines that end in a page number, and after the heading "Contents" also lines that come again
 * later in the report, and those whose heading the report has lost.
 */
export function findContents(blocks: readonly SourceBlock[]): Contents {
  const taken = new Set<number>()
  const titles: string[] = []
  const later = new LaterTitles(blocks)
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block?.role === 'link') {
      taken.add(index)
      titles.push(squeeze(block.text))
      continue
    }
    const isHeading = isContentsHeading(blocks[index]?.text ?? '')
    const run = measureRun(blocks, later, isHeading ? index + 1 : index, isHeading)
    if (!isHeading && run < LEAST_RUN) continue
    if (isHeading) taken.add(index)
    const first = isHeading ? index + 1 : index
    for (let at = first; at < first + run; at += 1) {
      taken.add(at)
      const title = readContentsEntry(blocks[at]?.text ?? '') ?? blocks[at]?.text ?? ''
      titles.push(squeeze(title))
    }
    index = first + run - 1
  }
  return { blocks: taken, titles }
}

/** How many blocks from here are entries. */
function measureRun(
  blocks: readonly SourceBlock[],
  later: LaterTitles,
  start: number,
  isUnderHeading: boolean,
): number {
  let at = start
  for (; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) break
    if (block.role === 'link' || readContentsEntry(block.text) !== null) continue
    const isShort = block.text.length < LONGEST_TITLE && block.role !== 'note'
    if (isUnderHeading && isShort && (later.has(at) || isLostTitle(blocks, later, at, start))) continue
    break
  }
  return at - start
}

/** True for an entry whose heading the report has lost: the name of a section, or a line with titles right behind it. */
function isLostTitle(blocks: readonly SourceBlock[], later: LaterTitles, at: number, start: number): boolean {
  const text = blocks[at]?.text ?? ''
  if (at > start && readSectionHeading(text) !== null) return true
  return !isTerminated(text) && later.has(at + 1) && later.has(at + 2)
}

/** Which blocks come again further on, worked out when first asked. */
class LaterTitles {
  private last: Map<string, number> | null = null

  constructor(private readonly blocks: readonly SourceBlock[]) {}

  has(at: number): boolean {
    this.last ??= new Map(
      this.blocks.flatMap(({ text }, index) => (text.length < LONGEST_TITLE ? [[titleKey(text), index] as const] : [])),
    )
    const key = titleKey(this.blocks[at]?.text ?? '')
    return key !== '' && (this.last.get(key) ?? -1) > at
  }
}

function titleKey(text: string): string {
  const title = squeeze(readContentsEntry(text) ?? text).toLowerCase()
  const isPlain = !/[^ -~]/.test(title)
  return title
    .replace(isPlain ? /[^a-z\d]+/g : /[^\p{L}\d]+/gu, ' ')
    .replace(/ \d{1,3}$/, '')
    .trim()
}
