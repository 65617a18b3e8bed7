import { findLabelKind, type Label, readLabel } from '../../words/labels.js'
import { childrenOf, isElement, isText, type PageElement, type PageNode, readAttribute } from './tree.js'

/** What an element's names say that it is. */
export type ClassLabel = Pick<Label, 'kind' | 'isPlural'>

/** Few names hold a word of a label. */
const LABEL_WORD = /improvement|concern|practice|afi/i

/** The kind of finding that an element's class, name or spoken label says it is, or null. */
export function readClassLabel(element: PageElement): ClassLabel | null {
  if (!element.attrs.some(({ value }) => LABEL_WORD.test(value))) return null
  const names = [
    ...(readAttribute(element, 'class') ?? '').split(/\s+/),
    readAttribute(element, 'id') ?? '',
    readAttribute(element, 'aria-label') ?? '',
  ]
  for (const name of names) {
    if (!LABEL_WORD.test(name)) continue
    const words = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}]+/gu, ' ')
    if (/\b(?:nav|toc|menu|contents|count|filter|link)\b/i.test(words)) continue
    const found = findLabelKind(words)
    if (found) return found
  }
  return null
}

/** The label that is printed somewhere inside an element, so that its class need not be asked; null for none. */
export function findPrintedLabel(node: PageNode): Label | null {
  if (isText(node)) return readLabel(node.value.replace(/\s+/g, ' ').trim())
  if (isElement(node) && node.tagName === 'img') return readLabel(readAttribute(node, 'alt') ?? '')
  // A link in a sentence explains the term.
  if (isElement(node) && node.tagName === 'a') return null
  for (const child of childrenOf(node)) {
    const found = findPrintedLabel(child)
    if (found) return found
  }
  return null
}

/** Kinds that the page's classes name on boxes whose printed label says another: there, a class says no more than "box". */
export function findLooseClasses(node: PageNode): Set<Label['kind']> {
  const loose = new Set<Label['kind']>()
  const walk = (at: PageNode): void => {
    if (isElement(at)) {
      const named = readClassLabel(at)
      const printed = named ? findPrintedLabel(at) : null
      if (named && printed && printed.kind !== named.kind) loose.add(named.kind)
    }
    for (const child of childrenOf(at)) walk(child)
  }
  walk(node)
  return loose
}
