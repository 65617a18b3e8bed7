import { squeeze } from '../../words/characters.js'
import { readLabel } from '../../words/labels.js'
import { isTerminated } from '../shape.js'
import { isStandalone } from '../standalone.js'
import { readLink } from './links.js'
import { textOf } from './text.js'
import { childrenOf, isElement, type PageElement, type PageNode, readAttribute } from './tree.js'

const NOTE_SIGN = /^[\s[(]*(?:(?:foot)?note )?(?:\d{1,3}|[*\u2020\u2021]+)[\s\]),]*$/i
const NOTE_ROLE = /^doc-(?:endnotes?|footnotes?)$/

/** True for a raised number or star that only points to a note, or a link that a page says is one. */
export function isNoteSign(element: PageElement): boolean {
  if (element.tagName === 'sup') return NOTE_SIGN.test(textOf(element))
  if (element.tagName !== 'a') return false
  return (
    readAttribute(element, 'role') === 'doc-noteref' ||
    (readLink(element) === 'page' && /^\[(?:(?:foot)?note )?\d{1,3}\]$/i.test(textOf(element).trim()))
  )
}

/** True for an element that says that it holds notes. */
export function hasNoteRole(element: PageElement): boolean {
  const role = readAttribute(element, 'role')
  return role !== undefined && NOTE_ROLE.test(role)
}

/** True for the caption of a picture or table that is no sentence and no label, so that it is no text around it. */
export function isCaptionElement(element: PageElement): boolean {
  if (element.tagName !== 'figcaption' && element.tagName !== 'caption') return false
  const text = squeeze(textOf(element))
  return !isTerminated(text) && readLabel(text) === null && !isStandalone(text)
}

/** The mark in the page that a note's sign leads to, or null. */
export function findTarget(node: PageNode): string | null {
  if (isElement(node)) {
    const own = /#(.+)$/.exec(readAttribute(node, 'href') ?? '')?.[1]
    if (own !== undefined) return own
  }
  for (const child of childrenOf(node)) {
    const found = findTarget(child)
    if (found !== null) return found
  }
  return null
}
