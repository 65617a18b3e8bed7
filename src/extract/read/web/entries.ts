import type { Entry } from './context.js'
import { hasHeading, isInline, readWeight } from './markup.js'
import { childrenOf, isElement, isText, type PageElement, type PageNode } from './tree.js'

/** The entry of a list that an element is or stands in; null outside lists. */
export function entryOf(element: PageElement, outer: Entry | null): Entry | null {
  switch (element.tagName) {
    case 'li':
      if (isCard(element)) return null
      return { isNumbered: outer?.isNumbered ?? false, list: outer?.list ?? element }
    case 'ol':
    case 'ul':
      return { isNumbered: element.tagName === 'ol', list: element }
    default:
      return outer
  }
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
