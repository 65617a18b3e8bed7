import { childrenOf, isElement, type PageElement, type PageNode, readAttribute } from './tree.js'

/** Where a link leads: within the page, elsewhere, or null for no link. */
export function readLink(element: PageElement): 'page' | 'site' | null {
  if (element.tagName !== 'a') return null
  const address = readAttribute(element, 'href')
  if (address === undefined) return null
  // A page that was saved has its own address before the mark.
  return /^[^#]*#./.test(address) ? 'page' : 'site'
}

/** True for a list of contents: at least three links, most of them into the page itself. */
export function hasInPageLinks(element: PageElement): boolean {
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
