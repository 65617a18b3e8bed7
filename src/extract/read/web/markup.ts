import { childrenOf, isElement, isText, type PageElement, type PageNode, readAttribute } from './tree.js'

/** Elements that hold no text of a page: scripts and styles, what a reader fills in, and what shows other files. */
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template head select option datalist input textarea canvas iframe object embed audio video map progress meter'.split(
    ' ',
  ),
)
/** Elements and roles for the ways around a site. */
const CHROME: ReadonlySet<string> = new Set(['nav', 'dialog', 'menu'])
const CHROME_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'tooltip',
  'contentinfo',
])
/** Elements that stand inside a line of text; all others begin a block of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr button picture'.split(
    ' ',
  ),
)
const HEADING = /^h([1-6])$/

export function isInline({ tagName }: PageElement): boolean {
  return INLINE.has(tagName)
}

/** True for what is no text, and for little things that a browser doesn't show. */
export function isSilent(element: PageElement): boolean {
  if (SILENT.has(element.tagName) || readAttribute(element, 'type') === 'hidden') return true
  return isHidden(element) && !isFolded(element)
}

const HIDDEN_STYLE = /\b(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i

function isHidden(element: PageElement): boolean {
  if ((readAttribute(element, 'hidden') ?? 'until-found') !== 'until-found') return true
  const style = readAttribute(element, 'style')
  return style !== undefined && HIDDEN_STYLE.test(style)
}

/** A section that the page had folded when it was saved, told from a hidden remark by its size. */
function isFolded(element: PageElement): boolean {
  return LEAST_FOLDED < textLength(element)
}

const LEAST_FOLDED = 600

function textLength(node: PageNode): number {
  if (isText(node)) return node.value.length
  if (isElement(node) && SILENT.has(node.tagName)) return 0
  return childrenOf(node).reduce((sum, child) => sum + textLength(child), 0)
}

/** True for menus, dialogs and the like: text of the site and not of the report. */
export function isChrome(element: PageElement): boolean {
  if (CHROME.has(element.tagName)) return true
  const role = readAttribute(element, 'role')
  return role !== undefined && CHROME_ROLES.has(role)
}

/** The depth of a heading by its tag or role, or null. */
export function headingDepth(element: PageElement): number | null {
  const tag = HEADING.exec(element.tagName)?.[1]
  if (tag) return Number(tag)
  return readAttribute(element, 'role') === 'heading' ? Number(readAttribute(element, 'aria-level') ?? 2) || 2 : null
}

/** True for bold by the tag or by a style of the element's own; null where it says nothing. */
export function readWeight(element: PageElement): boolean | null {
  const { tagName } = element
  const style = readAttribute(element, 'style')
  const weight = style === undefined ? undefined : /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return tagName === 'b' || tagName === 'strong' ? true : null
}

/** True where an element has a heading inside. */
export function hasHeading(node: PageNode): boolean {
  return childrenOf(node).some((child) => isElement(child) && (headingDepth(child) !== null || hasHeading(child)))
}
