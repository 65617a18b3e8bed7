import { foldCharacters, squeeze } from '../../words/characters.js'
import { isControl } from '../../words/controls.js'
import { readGradeLabel } from '../../words/grades.js'
import { LABEL_NAMES, readLabel } from '../../words/labels.js'
import { type Furniture, makeBlock, onLine, type SourceBlock } from '../block.js'
import { isAllBold, mergeRuns, type Run } from '../runs.js'
import { isPageNumber, isProse, isTerminated, LIST_MARKER } from '../shape.js'
import { foldContentsEntry, isContentsEntry, isContentsHeading, isStandalone } from '../standalone.js'
import {
  findLooseClasses,
  findPrintedLabel,
  hasHeading,
  headingDepth,
  isChrome,
  isInline,
  isSilent,
  readClassLabel,
  readLink,
  readPicture,
  readTarget,
  readText,
  readWeight,
  textOf,
  titleOf,
} from './markup.js'
import { isDataRow, readCells } from './table.js'
import {
  childrenOf,
  isElement,
  isText,
  lineOf,
  type Page,
  type PageElement,
  type PageNode,
  readAttribute,
} from './tree.js'

/** A piece of text with what the elements around it say. */
interface WebRun extends Run {
  readonly link: 'page' | 'site' | null
}

/** An element with those around it. */
export interface Place {
  readonly element: PageElement | Page
  readonly outer: Place | null
}

/** A block with the element that it stands in. */
export interface WebBlock {
  readonly block: SourceBlock
  readonly place: Place
  /** True for a link that leads out of the page. */
  readonly leadsAway: boolean
  /** The list that the block is an entry of. */
  readonly list: PageElement | null
}

/** What the elements around a text say of it. */
interface Context {
  readonly place: Place
  readonly depth: number | null
  readonly item: { readonly isNumbered: boolean; readonly list: PageElement } | null
  readonly isBold: boolean
  readonly link: 'page' | 'site' | null
  readonly keepsLines: boolean
  readonly isNote: boolean
}

/** Elements that make lists and tables of their own inside an entry of a list. */
const OF_LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'li', 'tr', 'td', 'table'])
const NOTE_ROLE = /^doc-(?:endnotes?|footnotes?)$/

/** An element whose class says what kind of finding it is, while its title is still to come. */
interface ClassLabel {
  readonly kind: NonNullable<SourceBlock['labelled']>
  readonly isPlural: boolean
  /** Depth of its first heading; null before that. */
  depth: number | null
  isUsed: boolean
}

/** Walks a page's elements in order and gathers the blocks that they make. */
export class Walk {
  readonly blocks: WebBlock[] = []
  readonly furniture: Furniture[] = []
  private runs: WebRun[] = []
  private readonly labels: ClassLabel[] = []
  /** Marks in the page that signs for notes lead to. */
  private readonly notes = new Set<string>()
  private loose: ReadonlySet<string> = new Set()
  private breaks = 0
  private isAfterSign = false

  /** @param source The page's own text, in which its elements have their places. */
  constructor(private readonly source: string) {}

  page(root: Page): void {
    this.loose = findLooseClasses(root)
    const place = { element: root, outer: null }
    const context: Context = {
      place,
      depth: null,
      item: null,
      isBold: false,
      link: null,
      keepsLines: false,
      isNote: false,
    }
    this.children(root, context)
    this.close(context)
  }

  private children(node: PageNode, context: Context): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.text(readText(child, this.source), lineOf(child), context)
      else if (isElement(child)) this.element(child, context)
    }
  }

  private text(value: string, line: number, context: Context): void {
    const folded = foldCharacters(value)
    // A sign may stand apart from its word, but what follows it does not.
    const last = this.runs.at(-1)
    if (this.isAfterSign && last && /^[.,;:)]/.test(folded))
      this.runs[this.runs.length - 1] = { ...last, text: last.text.trimEnd() }
    this.isAfterSign = false
    const { isBold, link } = context
    for (const [index, piece] of (folded.includes('\n') ? folded.split('\n') : [folded]).entries()) {
      const startsLine = this.breaks > 0 || (index > 0 && context.keepsLines)
      // A line's end in the source is a space.
      const text = index > 0 && !startsLine ? ` ${piece}` : piece
      if (startsLine && squeeze(text) === '' && !context.keepsLines) continue
      for (; this.breaks > 1; this.breaks -= 1)
        this.runs.push({ text: '', isBold, line: line + index, startsLine: true, link })
      this.breaks = 0
      this.runs.push({ text, isBold, line: line + index, startsLine, link })
    }
  }

  private element(element: PageElement, context: Context): void {
    if (isSilent(element)) return
    const line = lineOf(element)
    if (isNoteSign(element)) {
      const target = findTarget(element)
      if (target !== null) this.notes.add(target)
      this.drop(squeeze(textOf(element)), line)
      this.isAfterSign = true
      return
    }
    switch (element.tagName) {
      case 'br':
        this.breaks += 1
        return
      case 'wbr':
        return
      case 'img':
      case 'svg':
        this.picture(element, line, context)
        return
      case 'hr':
        this.close(context)
        return
      default:
    }
    if (isChrome(element) && !hasInPageLinks(element)) {
      this.close(context)
      this.drop(squeeze(textOf(element)), line)
      return
    }
    if (isInline(element)) {
      // A button is a line of its own in a menu, a term that a page explains, or a heading that folds its section.
      const link = readLink(element) ?? (element.tagName === 'button' ? 'site' : context.link)
      if (this.endsInLabel()) this.breaks = Math.max(this.breaks, 1)
      this.children(element, { ...context, isBold: readWeight(element) ?? context.isBold, link })
      return
    }
    this.blockElement(element, line, context)
  }

  private blockElement(element: PageElement, line: number, context: Context): void {
    const isInItem = context.item !== null && !OF_LISTS.has(element.tagName)
    // The paragraphs of one list item are one item.
    if (isInItem && headingDepth(element) === null && context.depth === null) {
      this.breaks = Math.max(this.breaks, 1)
      this.children(element, { ...context, isBold: readWeight(element) ?? context.isBold })
      this.breaks = Math.max(this.breaks, 1)
      return
    }
    this.close(context)
    const id = readAttribute(element, 'id') ?? ''
    const own: Context = {
      ...context,
      place: { element, outer: context.place },
      depth: headingDepth(element) ?? context.depth,
      item: itemOf(element, context),
      isBold: readWeight(element) ?? context.isBold,
      keepsLines: context.keepsLines || element.tagName === 'pre',
      isNote: context.isNote || this.notes.has(id) || NOTE_ROLE.test(readAttribute(element, 'role') ?? ''),
    }
    const place = this.blocks.length
    const label = openLabel(element, this.labels.at(-1), this.loose)
    if (label) this.labels.push(label)
    if (element.tagName === 'tr' && isDataRow(element)) this.row(element, line, own)
    else this.children(element, own)
    this.close(own)
    if (label) this.endLabel(label, place)
  }

  /** True where what was gathered so far is a label and nothing else, so that what follows in another element is its title. */
  private endsInLabel(): boolean {
    const text = this.runs.length > 12 ? '' : squeeze(this.runs.map((run) => run.text).join(''))
    return text !== '' && text.length < 60 && readLabel(text)?.title === null
  }

  /** A box without a title that only its class labels gets the label's words, so that its finding is one. */
  private endLabel(label: ClassLabel, at: number): void {
    this.labels.pop()
    const first = this.blocks[at]
    if (label.isUsed || !first || this.labels.length > 0) return
    const marks = first.block.marks.slice(0, 1)
    this.blocks.splice(at, 0, {
      ...first,
      block: makeBlock(LABEL_NAMES[label.kind], marks, { role: 'heading', depth: 0 }),
    })
  }

  private row(element: PageElement, line: number, context: Context): void {
    const cells = readCells(element).map((cell) => squeeze(foldCharacters(textOf(cell))))
    this.runs.push({ text: `| ${cells.join(' | ')} |`, isBold: false, line, startsLine: false, link: null })
    this.close({ ...context, item: null })
  }

  private picture(element: PageElement, line: number, context: Context): void {
    const own = readAttribute(element, 'alt') ?? readAttribute(element, 'aria-label')
    const said = squeeze(foldCharacters(own ?? titleOf(element)))
    const text = readPicture(said)
    if (text !== null) this.text(text, line, context)
    else if (said !== '') this.drop(said, line)
  }

  private drop(text: string, line: number): void {
    if (text !== '') this.furniture.push({ ...onLine(line), text })
  }

  /** Makes blocks of what was gathered since the last block's end. */
  private close(context: Context): void {
    const runs = this.runs
    this.runs = []
    this.breaks = 0
    for (const paragraph of splitParagraphs(runs, context)) this.add(paragraph, context)
  }

  private add(given: readonly WebRun[], context: Context): void {
    const runs = context.depth === null ? given : dropPermalink(given)
    const { text: whole, marks } = mergeRuns(runs)
    const line = runs[0]?.line ?? 1
    if (!/[\p{L}\d]/u.test(whole)) return
    if (isContentsEntry(whole)) {
      this.push(makeBlock(foldContentsEntry(whole), marks), context, false)
      return
    }
    if (isPageNumber(whole) && context.item === null) {
      this.drop(whole, line)
      return
    }
    const marker =
      context.item === null && context.depth === null ? /^[\u2022\u00a7]\s*(?=\S)/.exec(whole)?.[0] : undefined
    const text = marker ? whole.slice(marker.length) : whole
    const at = marker ? marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - marker.length) })) : marks
    const link = linkOf(runs)
    if (context.isNote) this.push(makeBlock(text, at, { role: 'note' }), context, false)
    else if (context.depth === null && isControl(text) && !isContentsHeading(text)) this.drop(text, line)
    else if (link !== null && context.depth === null && !/[.!?;,:]$/.test(text))
      this.push(
        makeBlock(text, at, { role: 'link', isNumbered: context.item?.isNumbered ?? false }),
        context,
        link === 'site',
      )
    else
      this.push(this.withLabel(makeBlock(text, at, roleOf(text, runs, marker !== undefined, context))), context, false)
  }

  private push(block: SourceBlock, { place, item }: Context, leadsAway: boolean): void {
    this.blocks.push({ block, place, leadsAway, list: item?.list ?? null })
  }

  /** The block with the kind of finding that the class of an element around it names, where it is that finding's title. */
  private withLabel(block: SourceBlock): SourceBlock {
    const label = this.labels.at(-1)
    if (!label || isStandalone(block.text)) return block
    const isTitle =
      block.role === 'heading' || (block.role === 'text' && !isTerminated(block.text) && block.text.length < 200)
    const isNext = !label.isUsed || (label.isPlural && block.depth !== null && block.depth === label.depth)
    if (!isNext || !isTitle) return block
    for (const open of this.labels) Object.assign(open, { isUsed: true, depth: open.depth ?? block.depth })
    return { ...block, role: 'heading', labelled: label.kind }
  }
}

function openLabel(element: PageElement, outer: ClassLabel | undefined, loose: ReadonlySet<string>): ClassLabel | null {
  if (element.tagName === 'html' || element.tagName === 'body' || element.tagName === 'main') return null
  const found = readClassLabel(element)
  if (!found || loose.has(found.kind) || findPrintedLabel(element) !== null) return null
  // A part of a labelled box has the box's name in its own class.
  if (outer?.isUsed === true && headingDepth(element) === null && !hasHeading(element)) return null
  return { ...found, depth: null, isUsed: false }
}

function itemOf(element: PageElement, context: Context): Context['item'] {
  const { tagName } = element
  if (tagName === 'li')
    return isCard(element)
      ? null
      : { isNumbered: context.item?.isNumbered ?? false, list: context.item?.list ?? element }
  if (tagName === 'ol' || tagName === 'ul') return { isNumbered: tagName === 'ol', list: element }
  return context.item
}

/** True for a list's entry that is a part of its own: a heading, or a bold line, with text under it. */
function isCard(entry: PageElement): boolean {
  if (hasHeading(entry)) return true
  const [first, ...rest] = entry.childNodes.filter(isElement).filter((child) => !isInline(child))
  return (
    first !== undefined && rest.length > 0 && isBoldThroughout(first, false) && !['ul', 'ol'].includes(first.tagName)
  )
}

function isBoldThroughout(node: PageNode, isBold: boolean): boolean {
  if (isText(node)) return isBold || node.value.trim() === ''
  const own = isElement(node) ? (readWeight(node) ?? isBold) : isBold
  return childrenOf(node).every((child) => isBoldThroughout(child, own))
}

const NOTE_SIGN = /^[\s[(]*(?:(?:foot)?note )?(?:\d{1,3}|[*\u2020\u2021]+)[\s\]),]*$/i

/** True for a raised number or star that only points to a note, or a link that a page says is one. */
function isNoteSign(element: PageElement): boolean {
  if (element.tagName === 'sup') return NOTE_SIGN.test(textOf(element))
  if (element.tagName !== 'a') return false
  return (
    readAttribute(element, 'role') === 'doc-noteref' ||
    (readLink(element) === 'page' && /^\[(?:(?:foot)?note )?\d{1,3}\]$/i.test(textOf(element).trim()))
  )
}

function findTarget(node: PageNode): string | null {
  if (isElement(node)) {
    const own = readTarget(node)
    if (own !== null) return own
  }
  for (const child of childrenOf(node)) {
    const found = findTarget(child)
    if (found !== null) return found
  }
  return null
}

/** True for a list of contents: at least three links, most of them into the page itself. */
function hasInPageLinks(element: PageElement): boolean {
  const links = collectLinks(element)
  const inPage = links.filter((link) => link === 'page').length
  return inPage >= 3 && inPage > links.length / 2
}

function collectLinks(node: PageNode): ('page' | 'site')[] {
  if (isElement(node)) {
    const link = readLink(node)
    if (link !== null) return [link]
  }
  return childrenOf(node).flatMap((child) => collectLinks(child))
}

/** Where the text leads, if it is a link and nothing else. */
function linkOf(runs: readonly WebRun[]): WebRun['link'] {
  const said = runs.filter(({ text }) => /\p{L}/u.test(text))
  return said.every(({ link }) => link !== null) ? (said[0]?.link ?? null) : null
}

/** A heading without the sign beside it that links to itself. */
function dropPermalink(runs: readonly WebRun[]): readonly WebRun[] {
  const links = runs.some(({ text, link }) => link !== null && isControl(text.trim()))
  const rest = runs.filter(({ text, link }) =>
    link === null ? !links || !/^[\s[\]]+$/.test(text) : /[\p{L}\d]/u.test(text) && !isControl(text.trim()),
  )
  return rest.some(({ text }) => /[\p{L}\d]/u.test(text)) ? rest : runs
}

/** Parts what blank lines part, and lines that stand alone: labels, bold headings above text, items after a bullet. */
function splitParagraphs(runs: readonly WebRun[], { depth, item }: Context): WebRun[][] {
  const lines: WebRun[][] = []
  for (const run of runs) {
    if (run.startsLine || lines.length === 0) lines.push([])
    lines.at(-1)?.push(run)
  }
  if (item !== null || lines.length <= 1) return lines.length === 0 ? [] : [lines.flat()]
  if (depth !== null) return splitHeading(lines)
  const paragraphs: WebRun[][] = []
  let open: WebRun[] = []
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open)
    open = []
  }
  for (const line of lines) {
    const text = squeeze(line.map((run) => run.text).join(''))
    const isAlone = isStandalone(text) || isContentsEntry(text)
    const said = open.some((run) => run.text.trim() !== '')
    if (text === '' || isAlone || LIST_MARKER.test(text) || (said && isAllBold(open) !== isAllBold(line))) close()
    if (text === '') continue
    open.push(...line)
    if (isAlone) close()
  }
  close()
  return paragraphs
}

/** A heading over several lines is one, but a label or a grade on a line of its own is not part of the title. */
function splitHeading(lines: readonly WebRun[][]): WebRun[][] {
  const parts: WebRun[][] = []
  let isAlone = true
  for (const line of lines) {
    const text = squeeze(line.map((run) => run.text).join(''))
    if (text === '' || isControl(text)) continue
    const isOwn = readLabel(text)?.title === null || readGradeLabel(text) !== null
    if (isAlone || isOwn) parts.push([...line])
    else parts.at(-1)?.push(...line)
    isAlone = isOwn
  }
  return parts
}

function roleOf(
  text: string,
  runs: readonly WebRun[],
  hasBullet: boolean,
  { depth, item }: Context,
): Partial<SourceBlock> {
  if (depth !== null && !isProse(text)) return { role: 'heading', depth }
  if (item !== null) return { role: 'item', isNumbered: item.isNumbered }
  if (hasBullet) return { role: 'item' }
  if (isAllBold(runs) && !isProse(text) && depth === null) return { role: 'heading', depth: 0 }
  return readLabel(text)?.title === null ? { role: 'heading', depth: 0 } : {}
}
