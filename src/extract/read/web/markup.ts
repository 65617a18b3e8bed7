import type { Element, Nodes, Text } from 'hast'
import { toGrade } from '../../words/grades.js'
import { findLabelKind, type Label, readLabel } from '../../words/labels.js'

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

export function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName)
}

/** True for what is no text, and for little things that a browser doesn't show. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName) || element.properties.type === 'hidden') return true
  return isHidden(element) && !isFolded(element)
}

const HIDDEN_STYLE = /\b(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i

function isHidden({ properties: { hidden, style } }: Element): boolean {
  if (hidden !== undefined && hidden !== null && hidden !== false && hidden !== 'until-found') return true
  return style !== undefined && HIDDEN_STYLE.test(String(style))
}

/** A section that the page had folded when it was saved, told from a hidden remark by its size. */
function isFolded(element: Element): boolean {
  return LEAST_FOLDED < textLength(element)
}

const LEAST_FOLDED = 600

function textLength(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  if (node.type === 'element' && SILENT.has(node.tagName)) return 0
  return 'children' in node ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0
}

/** True for menus, dialogs and the like: text of the site and not of the report. */
export function isChrome({ tagName, properties }: Element): boolean {
  return CHROME.has(tagName) || CHROME_ROLES.has(String(properties.role ?? ''))
}

/** The depth of a heading by its tag or role, or null. */
export function headingDepth({ tagName, properties }: Element): number | null {
  const tag = HEADING.exec(tagName)?.[1]
  if (tag) return Number(tag)
  return properties.role === 'heading' ? Number(properties.ariaLevel ?? 2) || 2 : null
}

/** True for bold by the tag or by a style of the element's own; null where it says nothing. */
export function readWeight({ tagName, properties }: Element): boolean | null {
  const { style } = properties
  const weight = style === undefined ? undefined : /font-weight\s*:\s*(\w+)/i.exec(String(style))?.[1]
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return tagName === 'b' || tagName === 'strong' ? true : null
}

/** Where a link leads: within the page, elsewhere, or null for no link. */
export function readLink({ tagName, properties }: Element): 'page' | 'site' | null {
  if (tagName !== 'a' || properties.href === undefined) return null
  // A page that was saved has its own address before the mark.
  return /^[^#]*#./.test(String(properties.href)) ? 'page' : 'site'
}

/** The mark in the page that an element's address ends in, or null. */
export function readTarget(element: Element): string | null {
  return /#(.+)$/.exec(String(element.properties.href ?? ''))?.[1] ?? null
}

/** The kind of finding that an element's class, name or spoken label says it is, or null. */
export function readClassLabel({ properties }: Element): { kind: Label['kind']; isPlural: boolean } | null {
  const { className, id, ariaLabel } = properties
  if (className === undefined && id === undefined && ariaLabel === undefined) return null
  const names = [className ?? [], id ?? [], ariaLabel ?? []].flat()
  for (const name of names) {
    // Few names hold a word of a label.
    if (!/improvement|concern|practice|afi/i.test(String(name))) continue
    const words = String(name)
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/[^\p{L}]+/gu, ' ')
    if (/\b(?:nav|toc|menu|contents|count|filter|link)\b/i.test(words)) continue
    const found = findLabelKind(words)
    if (found) return found
  }
  return null
}

/** The label that is printed somewhere inside an element, so that its class need not be asked; null for none. */
export function findPrintedLabel(node: Nodes): Label | null {
  if (node.type === 'text') return readLabel(node.value.replace(/\s+/g, ' ').trim())
  if (node.type === 'element' && node.tagName === 'img') return readLabel(String(node.properties.alt ?? ''))
  // A link in a sentence explains the term.
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'a')) return null
  for (const child of node.children) {
    const found = findPrintedLabel(child)
    if (found) return found
  }
  return null
}

/** Kinds that the page's classes name on boxes whose printed label says another: there, a class says no more than "box". */
export function findLooseClasses(node: Nodes): Set<Label['kind']> {
  const loose = new Set<Label['kind']>()
  const walk = (at: Nodes): void => {
    if (at.type === 'element') {
      const named = readClassLabel(at)
      const printed = named ? findPrintedLabel(at) : null
      if (named && printed && printed.kind !== named.kind) loose.add(named.kind)
    }
    if ('children' in at) for (const child of at.children) walk(child)
  }
  walk(node)
  return loose
}

/** True where an element has a heading inside. */
export function hasHeading(node: Nodes): boolean {
  if (!('children' in node)) return false
  return node.children.some((child) => child.type === 'element' && (headingDepth(child) !== null || hasHeading(child)))
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
export function readText({ value, position }: Text, source: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined || end - start !== value.length) return value
  const printed = source.slice(start, end)
  return /[&<\r\0]/.test(printed) ? value : printed
}

/** All text in a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && isSilent(node)) return ''
  if (!('children' in node)) return ''
  const text = node.children.map((child) => textOf(child)).join('')
  return node.type === 'element' && !isInline(node) ? ` ${text} ` : text
}

/** The title inside a drawing. */
export function titleOf(node: Nodes): string {
  if (!('children' in node)) return ''
  const title = node.children.find((child) => child.type === 'element' && child.tagName === 'title')
  return title ? textOfTitle(title) : ''
}

function textOfTitle(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOfTitle(child)).join('') : ''
}
