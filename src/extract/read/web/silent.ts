import { childrenOf, isElement, isText, type PageElement, type PageNode, readAttribute } from './tree.js'

/** Elements that hold no text of a page: scripts and styles, what a reader fills in, and what shows other files. */
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template head select option datalist input textarea canvas iframe object embed audio video map progress meter'.split(
    ' ',
  ),
)
/** What a reader fills in, as menus and searches that open have it. */
const FIELDS: ReadonlySet<string> = new Set(['form', 'input', 'select', 'textarea'])
/** Elements of running text. */
const TEXTS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote'.split(' '))

/** True for what is no text, and for little things that a browser doesn't show. */
export function isSilent(element: PageElement): boolean {
  if (SILENT.has(element.tagName) || readAttribute(element, 'type') === 'hidden') return true
  return isHidden(element) && !isFolded(element)
}

/** The sentences of a silent element that a browser doesn't show; empty for one that says nothing or is no text. */
export function readHidden(element: PageElement): string {
  if (SILENT.has(element.tagName) || !isHidden(element)) return ''
  const said = saidIn(element)
  return SENTENCE.test(said) ? said : ''
}

const HIDDEN_STYLE = /\b(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i

function isHidden(element: PageElement): boolean {
  if ((readAttribute(element, 'hidden') ?? 'until-found') !== 'until-found') return true
  const style = readAttribute(element, 'style')
  return style !== undefined && HIDDEN_STYLE.test(style)
}

const LEAST_FOLDED = 600
const SENTENCE = /\p{Lu}[^.!?]{20,400}[.!?](?!\S)/u

/** Text that the page had folded when it was saved: told from a hidden remark by its size, or by what stands before it. */
function isFolded(element: PageElement): boolean {
  const said = saidIn(element)
  if (said.length > LEAST_FOLDED) return true
  return SENTENCE.test(said) && !hasField(element) && goesOn(element)
}

/** True behind a control that opens it, and for a box behind text that it goes on with. */
function goesOn(element: PageElement): boolean {
  const before = elementBefore(element)
  if (!before) return false
  return isOpener(before) || (element.tagName === 'div' && TEXTS.has(before.tagName))
}

function elementBefore(element: PageElement): PageElement | null {
  const siblings = element.parentNode ? childrenOf(element.parentNode) : []
  return siblings.slice(0, siblings.indexOf(element)).findLast(isElement) ?? null
}

/** True for a control that opens something, and for what holds one. */
function isOpener(element: PageElement): boolean {
  return (
    readAttribute(element, 'aria-expanded') !== undefined ||
    readAttribute(element, 'aria-controls') !== undefined ||
    /^(?:read|show|see) more\W*$/i.test(saidIn(element)) ||
    childrenOf(element).some((child) => isElement(child) && isOpener(child))
  )
}

function hasField(element: PageElement): boolean {
  return FIELDS.has(element.tagName) || childrenOf(element).some((child) => isElement(child) && hasField(child))
}

/** All that an element and those inside it say, shown or not. */
function saidIn(node: PageNode): string {
  return collectSaid(node).join(' ').replace(/\s+/g, ' ').trim()
}

function collectSaid(node: PageNode): string[] {
  if (isText(node)) return [node.value]
  if (isElement(node) && SILENT.has(node.tagName)) return []
  return childrenOf(node).flatMap(collectSaid)
}
