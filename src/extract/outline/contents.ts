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
  private byOpening: ReadonlyMap<string, readonly number[]> | null = null
  /** By their openings, the last blocks with each title: only titles that begin as one that is asked for are compared. */
  private readonly last = new Map<string, ReadonlyMap<string, number>>()

  constructor(private readonly blocks: readonly SourceBlock[]) {}

  has(at: number): boolean {
    const text = this.blocks[at]?.text ?? ''
    const key = titleKey(text)
    return key !== '' && (this.lastAlike(openingOf(text)).get(key) ?? -1) > at
  }

  private lastAlike(opening: string): ReadonlyMap<string, number> {
    this.byOpening ??= groupByOpening(this.blocks)
    const known = this.last.get(opening)
    if (known) return known
    const indices = this.byOpening.get(opening) ?? []
    const last = new Map(indices.map((index) => [titleKey(this.blocks[index]?.text ?? ''), index]))
    this.last.set(opening, last)
    return last
  }
}

function groupByOpening(blocks: readonly SourceBlock[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, { text }] of blocks.entries()) {
    if (text.length >= LONGEST_TITLE) continue
    const opening = openingOf(text)
    const group = groups.get(opening)
    if (group) group.push(index)
    else groups.set(opening, [index])
  }
  return groups
}

/** The first letters or digits of a title: titles that differ in them differ. */
function openingOf(text: string): string {
  return /[a-z\d]{1,4}/i.exec(text)?.[0].toLowerCase() ?? ''
}

function titleKey(text: string): string {
  const title = squeeze(readContentsEntry(text) ?? text).toLowerCase()
  const isPlain = !/[^ -~]/.test(title)
  return title
    .replace(isPlain ? /[^a-z\d]+/g : /[^\p{L}\d]+/gu, ' ')
    .replace(/ \d{1,3}$/, '')
    .trim()
}
