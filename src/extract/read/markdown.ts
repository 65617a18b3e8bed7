import type {
  Blockquote,
  Definition,
  Heading,
  Html,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { squeeze } from '../words/characters.js'
import { isCopiedControl } from '../words/controls.js'
import { readLabel } from '../words/labels.js'
import { type Furniture, joinBlocks, makeBlock, onLine, type Reading, type SourceBlock } from './block.js'
import { type BulletLine, readBullet } from './bullets.js'
import { clearConverterMarks } from './converter-marks.js'
import { checkDepth } from './depth.js'
import { stripMarks } from './inline.js'
import { splitMarkupLines } from './markup-lines.js'
import { readPicture } from './picture.js'
import { findRunningHeads } from './running-heads.js'
import { isAllBold, mergeRuns, type Run, spaced, splitLines } from './runs.js'
import { isPageNumber, startsInside } from './shape.js'
import { foldContentsEntry, isContentsEntry, isStandalone } from './standalone.js'
import { readTableBox } from './table-boxes.js'

const PARSER = unified().use(remarkParse).freeze()

/** The line under a table's first row, which is no text. */
const DELIMITER_ROW = /^[\s|:-]+$/

/** Tags inside a word or sentence, where no space was. */
const INLINE_TAG = /<\/?(?:a|abbr|b|em|i|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi

/** A sign that points to a footnote, and the line that opens one. */
const FOOTNOTE_SIGN = / ?\[\^[^\]\s]{1,40}\](?!:)/g
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,40}\]:/

/** A raised sign, and what it stands behind: a word or the end of a phrase, and no unit of which it would be a power. */
const RAISED_SIGN = /^(?:\d{1,2}|[*\u2020\u2021])$/
const SIGNED = /(?:(?<!\b(?:k|c|m)?)\p{L}|[.,;:)"'%\u2019\u201d])$/u
/** A note that such a sign opens. */
const RAISED_NOTE = /^<sup\b[^<>]*>\s?(?:\d{1,2}|[*\u2020\u2021])\s?<\/sup>\s?\S/i

/**
 * Reads Markdown as converters write it: what is no construct of Markdown is text.
 * @throws RangeError where its constructs stand too deep in each other.
 */
export function readMarkdown(text: string): Reading {
  const cleared = clearConverterMarks(text)
  checkDepth(cleared.text)
  const walk = new Walk()
  for (const node of PARSER.parse(cleared.text).children) walk.block(node)
  const furniture = [...cleared.furniture, ...walk.furniture].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return dropRunningHeads({ blocks: walk.blocks, furniture })
}

/** Blocks without heads and feet of pages, which are known by the page numbers beside them: a rule parts chapters too. */
function dropRunningHeads({ blocks, furniture }: Reading): Reading {
  const numbers = furniture.flatMap(({ text, line }) => (line !== null && isPageNumber(text) ? [line] : []))
  let next = 0
  const heads = findRunningHeads(
    blocks.map(({ text, role, marks }) => {
      const first = next
      while ((numbers[next] ?? Number.POSITIVE_INFINITY) < (marks[0]?.line ?? 1)) next += 1
      return { text, isItem: role === 'item', startsPage: next > first }
    }),
  )
  if (heads.size === 0) return { blocks, furniture }
  const dropped = blocks
    .filter((_, index) => heads.has(index))
    .map(({ text, marks }) => ({ ...onLine(marks[0]?.line ?? 1), text }))
  return {
    blocks: blocks.flatMap((block, index) =>
      heads.has(index) ? [] : [heads.has(index - 1) ? { ...block, startsPage: true } : block],
    ),
    furniture: [...furniture, ...dropped].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

class Walk {
  readonly blocks: SourceBlock[] = []
  readonly furniture: Furniture[] = []
  private startsPage = false
  /** The line on which the last heading ends. */
  private headingEnd = -1

  block(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.heading(node)
        return
      case 'paragraph':
        this.paragraph(node)
        return
      case 'list':
        this.list(node)
        return
      case 'blockquote':
        for (const child of (node as Blockquote).children) this.block(child)
        return
      case 'thematicBreak':
        this.startsPage = true
        return
      case 'html':
        this.html(node)
        return
      case 'code':
        // Text that a converter indented; reports hold no code.
        this.plainLines(
          node.value,
          (node.position?.start.line ?? 1) + (node.lang === undefined || node.lang === null ? 0 : 1),
        )
        return
      case 'definition':
        this.definition(node)
        return
      default:
        if ('children' in node) for (const child of node.children) this.block(child as RootContent)
        return
    }
  }

  private heading(node: Heading): void {
    const last = this.blocks.at(-1)
    this.add(this.collect(node.children), { role: 'heading', depth: node.depth })
    const own = this.blocks.at(-1)
    const isNext = node.position?.start.line === this.headingEnd + 1
    this.headingEnd = node.position?.end.line ?? -1
    // A title over two lines of a page may have got a mark on each.
    if (last && own && own !== last && isNext && own.depth === last.depth && startsInside(own.text))
      this.blocks.splice(-2, 2, joinBlocks(last, own))
  }

  private definition(node: Definition): void {
    this.furniture.push({
      ...onLine(node.position?.start.line ?? 1),
      text: `[${node.label ?? node.identifier}]: ${node.url}`,
    })
  }

  private list(list: List): void {
    for (const item of list.children) this.item(item, list.ordered === true)
  }

  private item(item: ListItem, isNumbered: boolean): void {
    const own = item.children.filter((child) => child.type !== 'list')
    const [first, ...rest] = own
    // A counted title in bold over its text is no item of a list.
    if (first?.type === 'paragraph' && rest.length > 0 && isAllBold(collectRuns(first.children))) {
      for (const child of item.children) this.block(child)
      return
    }
    const runs = own.flatMap((child) =>
      spaced(
        child.type === 'paragraph' || child.type === 'heading' ? this.collect(child.children) : collectText(child),
      ),
    )
    const depth = own.find((child) => child.type === 'heading')?.depth ?? null
    if (depth === null) this.itemLines(splitLines(runs), isNumbered)
    else this.add(runs, { role: 'heading', depth })
    for (const child of item.children) if (child.type === 'list') this.list(child)
  }

  /** An item's lines, which may have bullets of their own: one in front of it, or a list below it that lost its indent. */
  private itemLines(lines: readonly Run[][], isNumbered: boolean): void {
    let open: Run[] = []
    let mark: string | null = null
    let isInner = false
    const close = (): void => {
      if (open.length > 0) this.add(open, { role: 'item', isNumbered: isNumbered && !isInner })
    }
    for (const line of lines) {
      const inner = readBullet(line, open, mark)
      if (inner !== null && open.length > 0) {
        close()
        open = []
        isInner = true
      }
      mark = inner?.mark ?? mark
      open.push(...(inner?.runs ?? line))
    }
    close()
  }

  private html(node: Html): void {
    const line = node.position?.start.line ?? 1
    if (/^<hr\b/i.test(node.value)) this.startsPage = true
    const heading = /^<h([1-6])\b/i.exec(node.value)
    const markup = dropComments(node.value).replace(INLINE_TAG, '')
    const bare = markup.replace(/<\/?[a-z][^<>]*>/gi, ' ')
    if (heading)
      this.add([{ text: stripMarks(bare), isBold: true, line, startsLine: true }], {
        role: 'heading',
        depth: Number(heading[1]),
      })
    else if (/<li\b/i.test(markup)) this.markupLines(markup, line)
    else this.plainLines(bare, line)
  }

  private markupLines(markup: string, firstLine: number): void {
    for (const { text, offset, kind } of splitMarkupLines(markup)) {
      const line = firstLine + offset
      if (kind === 'text') this.plainLines(text, line)
      else
        this.add([{ text: stripMarks(text), isBold: false, line, startsLine: true }], {
          role: 'item',
          isNumbered: kind === 'counted-item',
        })
    }
  }

  private plainLines(value: string, firstLine: number): void {
    for (const [index, text] of value.split('\n').entries())
      if (isContentsEntry(text)) this.entry(text, firstLine + index)
      else {
        const line = [{ text: stripMarks(text), isBold: false, line: firstLine + index, startsLine: true }]
        const item = readBullet(line, [], null)
        this.add(item?.runs ?? line, item === null ? {} : { role: 'item' })
      }
  }

  private paragraph(node: Paragraph): void {
    if (this.picture(node)) return
    const lines = splitLines(this.collect(node.children))
    let open: Run[] = []
    let mark: string | null = null
    const [opening, sign, closing] = node.children
    let isNote =
      opening?.type === 'html' && sign?.type === 'text' && closing?.type === 'html'
        ? RAISED_NOTE.test(`${opening.value}${sign.value}${closing.value}-`)
        : false
    // A table of one column that a label opens is a finding in a box.
    let isBox = false
    const close = (): void => {
      if (open.length > 0)
        this.add(
          open,
          mark !== null
            ? { role: 'item' }
            : isNote
              ? { role: 'note' }
              : isAllBold(open)
                ? { role: 'heading', depth: 0 }
                : {},
        )
      open = []
      mark = null
    }
    let boxed = 0
    for (const [index, line] of lines.entries()) {
      if (index < boxed) continue
      const box = readTableBox(lines.slice(index))
      if (box) {
        close()
        for (const { runs, isHeading } of box.lines) this.add(runs, isHeading ? { role: 'heading', depth: 0 } : {})
        boxed = index + box.count
        continue
      }
      const raw = line.map((run) => run.text).join('')
      if (isContentsEntry(raw)) {
        close()
        this.entry(raw, line[0]?.line ?? 1)
        continue
      }
      // A table's row stands alone and is no heading.
      if (/^\s*\|.*\|\s*$/.test(raw)) {
        close()
        const cell = readOnlyCell(line)
        isBox ||= cell !== null && readLabel(squeeze(mergeRuns(cell).text)) !== null
        const isTitle = isBox && cell !== null && isAllBold(cell)
        if (/[\p{L}\d]/u.test(raw)) this.add(cell ?? line, isTitle ? { role: 'heading', depth: 0 } : {})
        else if (!DELIMITER_ROW.test(raw)) this.furniture.push({ ...onLine(line[0]?.line ?? 1), text: raw.trim() })
        continue
      }
      if (FOOTNOTE.test(raw)) {
        close()
        isNote = true
      }
      const item: BulletLine | null = isNote || isAllBold(line) ? null : readBullet(line, open, mark)
      if (item !== null) {
        close()
        open.push(...item.runs)
        mark = item.mark
        continue
      }
      const isAlone = !isNote && isStandalone(squeeze(raw))
      // A line all in bold above or below one that isn't is a heading that lost its blank line.
      if (isAlone || (open.length > 0 && isAllBold(open) !== isAllBold(line))) close()
      open.push(...line)
      if (isAlone) close()
    }
    close()
  }

  /** A paragraph that is nothing but pictures: what they show is no text of the report, unless it is a label or grade. */
  private picture({ children }: Paragraph): boolean {
    const images = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    const isPicture = (child: PhrasingContent): child is Image => child.type === 'image'
    if (images.length === 0 || !images.every(isPicture)) return false
    if (images.some(({ alt }) => readPicture(squeeze(alt ?? '')) !== null)) return false
    for (const { alt, position } of images)
      if (alt) this.furniture.push({ ...onLine(position?.start.line ?? 1), text: squeeze(alt) })
    return true
  }

  /** The runs of a paragraph or heading; signs for footnotes go to the furniture. */
  private collect(children: readonly PhrasingContent[]): Run[] {
    return collectRuns(this.dropRaised(children)).map((run) => {
      const text = run.text.replace(FOOTNOTE_SIGN, (sign) => {
        this.furniture.push({ ...onLine(run.line), text: sign.trim() })
        return ''
      })
      return text === run.text ? run : { ...run, text }
    })
  }

  /** What a converter wrote of a raised sign, as tags: "disruptions<sup>1</sup>". A power or an ordinal stays. */
  private dropRaised(children: readonly PhrasingContent[]): PhrasingContent[] {
    const isRaised = (index: number): boolean => {
      const [before, open, sign, close] = [-1, 0, 1, 2].map((step) => children[index + step])
      const isSign = sign?.type === 'text' && RAISED_SIGN.test(sign.value) && close?.type === 'html'
      return (
        open?.type === 'html' &&
        /^<sup\b/i.test(open.value) &&
        isSign &&
        before?.type === 'text' &&
        SIGNED.test(before.value)
      )
    }
    const raised = children.flatMap((_child, index) => (isRaised(index) ? [index] : []))
    for (const index of raised) {
      const sign = children[index + 1]
      if (sign?.type === 'text') this.furniture.push({ ...onLine(sign.position?.start.line ?? 1), text: sign.value })
    }
    return children.filter((_child, index) => !raised.some((at) => index >= at && index <= at + 2))
  }

  private entry(raw: string, line: number): void {
    const text = foldContentsEntry(stripMarks(raw))
    this.blocks.push(makeBlock(text, [{ at: 0, ...onLine(line) }], { startsPage: this.startsPage }))
    this.startsPage = false
  }

  private add(runs: readonly Run[], more: Partial<SourceBlock>): void {
    const { text, marks } = mergeRuns(runs)
    if (text === '') return
    const isNumber = isPageNumber(text) && more.role !== 'item'
    if (isNumber || isCopiedControl(text)) {
      this.furniture.push({ line: marks[0]?.line ?? 1, page: null, text })
      this.startsPage ||= isNumber
      return
    }
    this.blocks.push(makeBlock(text, marks, { ...more, startsPage: this.startsPage }))
    this.startsPage = false
  }
}

/** What a table's row of one cell says; null for a row of several, or of none. */
function readOnlyCell(line: readonly Run[]): Run[] | null {
  const raw = line.map(({ text }) => text).join('')
  if (raw.trim().slice(1, -1).includes('|') || !/[\p{L}\d]/u.test(raw)) return null
  return line.flatMap((run) => {
    const text = run.text.replace(/\|/g, '')
    return text.trim() === '' ? [] : [{ ...run, text }]
  })
}

function collectText(node: Nodes): Run[] {
  if ('children' in node) return node.children.flatMap((child) => collectText(child))
  return 'value' in node
    ? [
        {
          text: node.value,
          isBold: false,
          line: node.position?.start.line ?? 1,
          startsLine: true,
        },
      ]
    : []
}

function collectRuns(children: readonly PhrasingContent[]): Run[] {
  const runs: Run[] = []
  addRuns(runs, children, false)
  return runs
}

function addRuns(runs: Run[], children: readonly PhrasingContent[], isBold: boolean): void {
  let bold = isBold
  for (const node of children) {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        addLines(runs, node.value, bold, line)
        break
      case 'strong':
        addRuns(runs, node.children, true)
        break
      case 'break':
        runs.push({ text: '', isBold: bold, line: line + 1, startsLine: true })
        break
      case 'html':
        if (/^<(?:b|strong)\b/i.test(node.value)) bold = true
        if (/^<\/(?:b|strong)\b/i.test(node.value)) bold = isBold
        if (/^<br\b/i.test(node.value)) runs.push({ text: '', isBold: bold, line, startsLine: true })
        break
      case 'image':
        runs.push({ text: node.alt ?? '', isBold: bold, line, startsLine: false })
        break
      default:
        if ('children' in node) addRuns(runs, node.children as PhrasingContent[], bold)
    }
  }
}

function addLines(runs: Run[], value: string, isBold: boolean, firstLine: number): void {
  let line = firstLine
  for (const text of value.split('\n')) {
    runs.push({ text, isBold, line, startsLine: line > firstLine })
    line += 1
  }
}

/** Markup without its comments; one that is not closed stays. */
function dropComments(markup: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = markup.indexOf('<!--', from)
    const end = start < 0 ? -1 : markup.indexOf('-->', start + '<!--'.length)
    if (end < 0) return kept + markup.slice(from)
    kept += markup.slice(from, start)
    from = end + '-->'.length
  }
}
