import type { Dialect } from '../../schema/terms.js'
import { squeeze } from '../words/characters.js'
import { isCopiedControl } from '../words/controls.js'
import { dropPictures } from '../words/pictures.js'
import { type Furniture, joinLines, makeBlock, onLine, type Reading, type SourceBlock } from './block.js'
import { stripMarks } from './inline.js'
import { findRunningHeads } from './running-heads.js'
import { isAddress, isPageNumber, isTerminated, LIST_MARKER, startsInside } from './shape.js'
import { foldContentsEntry, isContentsEntry, isStandalone } from './standalone.js'

/** One line of the source that says something. */
export interface Line {
  readonly text: string
  /** 1-based line of the source. */
  readonly line: number
  /** True where a blank line, or more of them than usual, stands before. */
  readonly followsGap: boolean
  readonly startsPage: boolean
  readonly marker: string | null
}

/** The lines of plain text, inline marks gone; page numbers go to the furniture. */
export function splitLines(text: string): { lines: Line[]; furniture: Furniture[] } {
  const lines: Line[] = []
  const furniture: Furniture[] = []
  let followsGap = true
  let startsPage = false
  for (const [index, raw] of text.split('\n').entries()) {
    const isBroken = raw.includes('\f')
    startsPage ||= isBroken
    const trimmed = dropPictures(stripMarks(isBroken ? raw.replace(/\f/g, '') : raw).trim())
    if (trimmed === '') {
      followsGap = true
      continue
    }
    if (isPageNumber(trimmed)) {
      furniture.push({ ...onLine(index + 1), text: trimmed })
      startsPage = true
      followsGap = true
      continue
    }
    if (isCopiedControl(trimmed)) {
      furniture.push({ ...onLine(index + 1), text: trimmed })
      followsGap = true
      continue
    }
    const marker = LIST_MARKER.exec(trimmed)?.[0] ?? null
    const content = marker === null ? trimmed : trimmed.slice(marker.length)
    const kept = isContentsEntry(content) ? foldContentsEntry(content) : squeeze(content)
    lines.push({
      text: kept,
      line: index + 1,
      followsGap,
      startsPage,
      marker,
    })
    followsGap = false
    startsPage = false
  }
  return { lines, furniture }
}

/** Reads text with one paragraph a line, or with blank lines between paragraphs that may be broken over lines. */
export function readPlain(text: string, dialect: Extract<Dialect, 'paragraphs' | 'lines'>): Reading {
  const { lines, furniture } = dropRunningHeads(splitLines(text))
  const blocks: SourceBlock[] = []
  let open: Line[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(toBlock(open))
    open = []
  }
  for (const line of lines) {
    const last = open.at(-1)
    if (last && !(dialect === 'paragraphs' && continues(last, line))) close()
    open.push(line)
  }
  close()
  return { blocks, furniture }
}

/** Lines without heads and feet of pages; the line behind one begins the page. */
function dropRunningHeads({ lines, furniture }: ReturnType<typeof splitLines>): ReturnType<typeof splitLines> {
  const heads = findRunningHeads(lines.map((line) => ({ ...line, isItem: line.marker !== null })))
  if (heads.size === 0) return { lines, furniture }
  const dropped = lines.filter((_, index) => heads.has(index)).map(({ text, line }) => ({ ...onLine(line), text }))
  const kept = lines.flatMap((line, index) =>
    heads.has(index) ? [] : [heads.has(index - 1) ? { ...line, startsPage: true, followsGap: true } : line],
  )
  return { lines: kept, furniture: [...furniture, ...dropped].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

/** True where a line of a paragraph goes on from the line above, no blank line between them. */
function continues(above: Line, line: Line): boolean {
  if (line.followsGap || line.marker !== null) return false
  if (isContentsEntry(above.text) || isContentsEntry(line.text)) return false
  if (isStandalone(above.text) || isStandalone(line.text)) return false
  if (isAddress(above.text) || isAddress(line.text)) return false
  // Items of a list that lost its bullets end in semicolons.
  if (/;(?: and| or)?$/.test(above.text)) return false
  // Lines of a menu are short and no sentence runs over their ends.
  if (above.text.length < 45 && !startsInside(line.text)) return false
  return !isTerminated(above.text) || above.text.length <= 130
}

/** Lines of one paragraph or item as a block; a word cut at a soft hyphen is whole again. */
export function toBlock(lines: readonly Line[], more: Partial<SourceBlock> = {}): SourceBlock {
  const { text, marks } = joinLines(lines.map(({ text: piece, line }) => ({ text: piece, ...onLine(line) })))
  const first = lines[0]
  const role = isAddress(text) ? 'note' : first?.marker != null ? 'item' : 'text'
  return makeBlock(text, marks, {
    role,
    startsPage: first?.startsPage ?? false,
    isNumbered: /\d|[a-np-z]/i.test(first?.marker ?? ''),
    ...more,
  })
}
