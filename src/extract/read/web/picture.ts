import { rawTextOf } from './text.js'
import { childrenOf, isElement, type PageElement, readAttribute } from './tree.js'

/** What a picture says to those who cannot see it. */
export function readAlternative(element: PageElement): string {
  return readAttribute(element, 'alt') ?? readAttribute(element, 'aria-label') ?? titleOf(element)
}

/** The title inside a drawing. */
function titleOf(element: PageElement): string {
  const title = childrenOf(element).find((child) => isElement(child) && child.tagName === 'title')
  return title ? rawTextOf(title) : ''
}
