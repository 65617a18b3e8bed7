import { toGrade } from '../../words/grades.js'
import { findLabelKind, type Label, readLabel } from '../../words/labels.js'
import { childrenOf, isElement, isText, type PageElement, type PageNode, type PageText, readAttribute } from './tree.js'

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
  return HIDDEN_STYLE.test(readAttribute(element, 'style') ?? '')
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
  return CHROME.has(element.tagName) || CHROME_ROLES.has(readAttribute(element, 'role') ?? '')
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
  const weight = /font-weight\s*:\s*(\w+)/i.exec(readAttribute(element, 'style') ?? '')?.[1]
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return tagName === 'b' || tagName === 'strong' ? true : null
}

/** Where a link leads: within the page, elsewhere, or null for no link. */
export function readLink(element: PageElement): 'page' | 'site' | null {
  if (element.tagName !== 'a') return null
  const address = readAttribute(element, 'href')
  if (address === undefined) return null
  // A page that was saved has its own address before the mark.
  return /^[^#]*#./.test(address) ? 'page' : 'site'
}

/** The mark in the page that an element's address ends in, or null. */
export function readTarget(element: PageElement): string | null {
  return /#(.+)$/.exec(readAttribute(element, 'href') ?? '')?.[1] ?? null
}

/** The kind of finding that an element's class, name or spoken label says it is, or null. */
export function readClassLabel(element: PageElement): { kind: Label['kind']; isPlural: boolean } | null {
  if (element.attrs.length === 0) return null
  const names = [
    ...(readAttribute(element, 'class') ?? '').split(/\s+/),
    readAttribute(element, 'id') ?? '',
    readAttribute(element, 'aria-label') ?? '',
  ]
  for (const name of names) {
    // Few names hold a word of a label.
    if (!/improvement|concern|practice|afi/i.test(name)) continue
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

/** True where an element has a heading inside. */
export function hasHeading(node: PageNode): boolean {
  return childrenOf(node).some((child) => isElement(child) && (headingDepth(child) !== null || hasHeading(child)))
}

const PICTURE_WORDS =
  /\b(?:badge|icon|image|picture|graphic|symbol|label|overall|hmicfrs|(?:this )?(?:force|unit|rocu|it) (?:is|was)|graded?(?: as)?|grading|rated|rating|judge?ment)\b|[:.,()_\u2013-]/gi

/** What a picture says that stands for text: a grade or a label; null for any other picture. */
export function readPicture(alternative: string): string | null {
  const grade = alternative.replace(PICTURE_WORDS, ' ').replace(/\s+/g, ' ').trim()
  if (toGrade(grade) !== null) return grade
  return readLabel(alternative.trim())?.title === null ? alternative.trim() : null
}

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

/** The title inside a drawing. */
export function titleOf(node: PageNode): string {
  const title = childrenOf(node).find((child) => isElement(child) && child.tagName === 'title')
  return title ? rawTextOf(title) : ''
}

/** All text in a node as it stands there, hidden or not. */
export function rawTextOf(node: PageNode): string {
  if (isText(node)) return node.value
  return childrenOf(node)
    .map((child) => rawTextOf(child))
    .join('')
}
