import { foldCharacters, squeeze } from '../../words/characters.js'
import { makeBlock, onLine, type Reading, type SourceBlock } from '../block.js'
import { markGroups } from './groups.js'
import { settleItems } from './settle-items.js'
import { settleLinks } from './settle-links.js'
import { isSilent } from './silent.js'
import { dropSite } from './site.js'
import { rawTextOf } from './text.js'
import { childrenOf, isElement, isText, lineOf, type Page, type PageElement, type PageNode, parsePage } from './tree.js'
import { walkPage } from './walk.js'

/** A page's text as a reader finds it, or the plain text that the page only wraps. */
export type WebReading = Reading | { readonly plain: string; readonly firstLine: number }

/** Reads a web page: the report in it goes on, the site around it is furniture. Nothing throws. */
export function readWebPage(text: string): WebReading {
  const root = parsePage(text)
  const plain = findPlainText(root)
  if (plain) return plain
  const walked = walkPage(root, text)
  const { kept, dropped } = dropSite(settleItems(settleLinks(walked.blocks)))
  const furniture = [
    ...walked.furniture,
    ...dropped.map(({ block }) => ({ ...onLine(block.marks[0]?.line ?? 1), text: block.text })),
  ]
  return {
    blocks: withTitle(markGroups(kept), root),
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

/** The page's own title goes first where no line of the page has its words. */
function withTitle(blocks: readonly SourceBlock[], root: Page): SourceBlock[] {
  const element = findElement(root, 'title')
  const [printed] = element?.childNodes ?? []
  const words = printed && isText(printed) ? squeeze(foldCharacters(printed.value)) : ''
  const title = words.split(/ (?:[|\u2013\u2014\u2022\u00bb<-]|:{1,2}) /)[0] ?? ''
  if (title === '' || blocks.some(({ text }) => text.toLowerCase().includes(title.toLowerCase()))) return [...blocks]
  return [makeBlock(title, [{ at: 0, ...onLine(element ? lineOf(element) : 1) }]), ...blocks]
}
