import { readBodyHeading } from '../../words/bodies.js'
import { foldCharacters, squeeze } from '../../words/characters.js'
import { readSectionHeading } from '../../words/sections.js'
import { makeBlock, onLine, type Reading, type SourceBlock } from '../block.js'
import { isImprint, isRegionalHeading } from '../standalone.js'
import { isSilent, rawTextOf } from './markup.js'
import { childrenOf, isElement, isText, lineOf, type Page, type PageElement, type PageNode, parsePage } from './tree.js'
import { type Place, Walk, type WebBlock } from './walk.js'

/** A page's text as a reader finds it, or the plain text that the page only wraps. */
export type WebReading = Reading | { readonly plain: string; readonly firstLine: number }

/** Reads a web page: the report in it goes on, the site around it is furniture. Nothing throws. */
export function readWebPage(text: string): WebReading {
  const root = parsePage(text)
  const plain = findPlainText(root)
  if (plain) return plain
  const walk = new Walk(text)
  walk.page(root)
  const { kept, dropped } = dropSite(settleLinks(walk.blocks))
  const furniture = [
    ...walk.furniture,
    ...dropped.map(({ block }) => ({ ...onLine(block.marks[0]?.line ?? 1), text: block.text })),
  ]
  return {
    blocks: withTitle(
      kept.map(({ block }) => block),
      root,
    ),
    furniture: furniture.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

/** The text of a page that is nothing but one preformatted element, as browsers show a text file. */
function findPlainText(root: Page): { plain: string; firstLine: number } | null {
  const body = findElement(root, 'body')
  const own = body?.childNodes.filter((child) => !isText(child) || child.value.trim() !== '') ?? []
  const [pre, ...rest] = own.filter((child) => !isElement(child) || !isSilent(child))
  if (pre === undefined || !isElement(pre) || pre.tagName !== 'pre' || rest.length > 0) return null
  return { plain: foldCharacters(rawTextOf(pre)), firstLine: lineOf(pre) }
}

function findElement(node: PageNode, name: string): PageElement | null {
  if (isElement(node) && node.tagName === name) return node
  for (const child of childrenOf(node)) {
    const found = findElement(child, name)
    if (found) return found
  }
  return null
}

/** Links that a sentence introduces, or that stand among a list's other entries, are items, wherever they lead. */
function settleLinks(blocks: readonly WebBlock[]): WebBlock[] {
  const settled: WebBlock[] = []
  const lists = new Set(blocks.filter(({ block }) => block.role === 'item').map(({ list }) => list))
  let isList = false
  for (const web of blocks) {
    const isItem: boolean =
      web.block.role === 'link' && ((isList && web.leadsAway) || (web.list !== null && lists.has(web.list)))
    const block: SourceBlock = isItem ? { ...web.block, role: 'item' } : web.block
    settled.push({ ...web, block })
    isList = isItem || (block.role === 'text' && /:$/.test(block.text)) || (isList && block.role === 'item')
  }
  return settled
}

/** Takes away what stands behind the report, and what a page's foot holds but for its imprint. */
function dropSite(blocks: readonly WebBlock[]): { kept: WebBlock[]; dropped: WebBlock[] } {
  const zone = findZone(blocks)
  const first = blocks.findIndex(({ place }) => isWithin(place, zone))
  const isSite = ({ block, place }: WebBlock, index: number): boolean =>
    !isImprint(block.text) && ((index > first && !isWithin(place, zone)) || isInFoot(place))
  return { kept: blocks.filter((web, index) => !isSite(web, index)), dropped: blocks.filter(isSite) }
}

/** The smallest element that holds all headings which only a report has, and most of the text from the first of them on. */
function findZone(blocks: readonly WebBlock[]): Place | null {
  const marks = blocks.filter(({ block }) => isReportHeading(block))
  let zone: Place | null = marks[0]?.place ?? null
  for (const { place } of marks) while (zone && !isWithin(place, zone)) zone = zone.outer
  const from = marks[0] ? blocks.slice(blocks.indexOf(marks[0])) : []
  const sizeOf = (some: readonly WebBlock[]): number => some.reduce((sum, { block }) => sum + block.text.length, 0)
  const all = sizeOf(from)
  while (zone && sizeOf(from.filter(({ place }) => isWithin(place, zone))) < all * LEAST_SHARE) zone = zone.outer
  return zone
}

/** Sites have less text behind a report than the report has itself. */
const LEAST_SHARE = 0.6

function isReportHeading({ role, text }: SourceBlock): boolean {
  return (
    role === 'heading' &&
    (isRegionalHeading(text) || readBodyHeading(text) !== null || readSectionHeading(text) !== null)
  )
}

function isWithin(place: Place, zone: Place | null): boolean {
  for (let at: Place | null = place; at; at = at.outer) if (at.element === zone?.element) return true
  return zone === null
}

function isInFoot(place: Place): boolean {
  for (let at: Place | null = place; at; at = at.outer)
    if (isElement(at.element) && at.element.tagName === 'footer') return true
  return false
}

/** The page's own title goes first where no line of the page has its words. */
function withTitle(blocks: readonly SourceBlock[], root: Page): SourceBlock[] {
  const element = findElement(root, 'title')
  const [printed] = element?.childNodes ?? []
  const words = printed && isText(printed) ? squeeze(foldCharacters(printed.value)) : ''
  const title = words.split(/ (?:[|\u2013\u2014\u2022\u00bb<-]|:{1,2}) /)[0] ?? ''
  if (title === '' || blocks.some(({ text }) => text.toLowerCase().includes(title.toLowerCase()))) return [...blocks]
  return [makeBlock(title, [{ at: 0, ...onLine(element ? lineOf(element) : 1) }]), ...blocks]
}
