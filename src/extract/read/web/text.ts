import { isInline } from './markup.js'
import { isSilent } from './silent.js'
import { childrenOf, isElement, isText, type PageNode, type PageText } from './tree.js'

/**
 * What a piece of text says, cut out of the page where it stands there just so: the parser makes its value of words one by
 * one, and to put these together takes a fifth of all reading.
 */
export function readText({ value, sourceCodeLocation: place }: PageText, source: string): string {
  if (!place || place.endOffset - place.startOffset !== value.length) return value
  const printed = source.slice(place.startOffset, place.endOffset)
  return /[&<\r\0]/.test(printed) ? value : printed
}

/** All text in a node. */
export function textOf(node: PageNode): string {
  if (isText(node)) return node.value
  if (isElement(node) && isSilent(node)) return ''
  const text = childrenOf(node)
    .map((child) => textOf(child))
    .join('')
  return isElement(node) && !isInline(node) ? ` ${text} ` : text
}

/** All text in a node as it stands there, hidden or not. */
export function rawTextOf(node: PageNode): string {
  if (isText(node)) return node.value
  return childrenOf(node)
    .map((child) => rawTextOf(child))
    .join('')
}
