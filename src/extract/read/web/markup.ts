import { childrenOf, isElement, type PageElement, type PageNode, readAttribute } from './tree.js'

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
