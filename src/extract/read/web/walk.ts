import { foldCharacters, squeeze } from '../../words/characters.js'
import type { Furniture } from '../block.js'
import { readPicture } from '../picture.js'
import { Boxes } from './boxes.js'
import type { Context, WebBlock } from './context.js'
import { entryOf } from './entries.js'
import { Gathering } from './gather.js'
import { hasInPageLinks, readLink } from './links.js'
import { headingDepth, isChrome, isInline, readWeight } from './markup.js'
import { findTarget, hasNoteRole, isCaptionElement, isNoteSign } from './notes.js'
import { readAlternative } from './picture.js'
import { isSilent, readHidden } from './silent.js'
import { isDataRow, readCells } from './table.js'
import { readText, textOf } from './text.js'
import {
  childrenOf,
  isElement,
  isText,
  lineOf,
  type Page,
  type PageElement,
  type PageNode,
  readAttribute,
} from './tree.js'

/** Elements that make lists and tables of their own inside an entry of a list. */
const OF_LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'li', 'tr', 'td', 'table'])

/**
 * The blocks that a page's elements make in their order, and what is none.
 *
 * @param source The page's own text, in which its elements have their places.
 */
export function walkPage(page: Page, source: string): { blocks: WebBlock[]; furniture: Furniture[] } {
  const { gathering } = new Walk(page, source)
  return { blocks: gathering.blocks, furniture: gathering.furniture }
}

class Walk {
  readonly gathering: Gathering
  private readonly boxes: Boxes
  /** Marks in the page that signs for notes lead to. */
  private readonly notes = new Set<string>()

  constructor(
    page: Page,
    private readonly source: string,
  ) {
    this.boxes = new Boxes(page)
    this.gathering = new Gathering(this.boxes)
    const context: Context = {
      place: { element: page, outer: null, depth: 0, isInFoot: false },
      depth: null,
      item: null,
      isBold: false,
      link: null,
      keepsLines: false,
      isNote: false,
    }
    this.children(page, context)
    this.gathering.close(context)
  }

  private children(node: PageNode, context: Context): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.gathering.text(readText(child, this.source), lineOf(child), context)
      else if (isElement(child)) this.element(child, context)
    }
  }

  private element(element: PageElement, context: Context): void {
    const line = lineOf(element)
    if (isSilent(element)) {
      this.gathering.drop(squeeze(foldCharacters(readHidden(element))), line)
      return
    }
    if (isNoteSign(element)) {
      const target = findTarget(element)
      if (target !== null) this.notes.add(target)
      this.gathering.dropSign(squeeze(textOf(element)), line)
      return
    }
    switch (element.tagName) {
      case 'br':
        this.gathering.endLine()
        return
      case 'wbr':
        return
      case 'img':
      case 'svg':
        this.picture(element, line, context)
        return
      case 'hr':
        this.gathering.close(context)
        return
      default:
    }
    if (isChrome(element) && !hasInPageLinks(element)) {
      this.gathering.close(context)
      this.gathering.drop(squeeze(textOf(element)), line)
    } else if (isInline(element)) this.inlineElement(element, context)
    else if (
      context.item !== null &&
      context.depth === null &&
      !OF_LISTS.has(element.tagName) &&
      headingDepth(element) === null
    )
      this.partOfItem(element, context)
    else this.blockElement(element, line, context)
  }

  private inlineElement(element: PageElement, context: Context): void {
    // A button is a line of its own in a menu, a term that a page explains, or a heading that folds its section.
    const link = readLink(element) ?? (element.tagName === 'button' ? 'site' : context.link)
    if (this.gathering.endsInLabel()) this.gathering.settleLine()
    this.children(element, { ...context, isBold: readWeight(element) ?? context.isBold, link })
    if (context.depth !== null && this.gathering.endsInLabel()) this.gathering.partTitle()
  }

  /** The paragraphs of one list item are one item. */
  private partOfItem(element: PageElement, context: Context): void {
    this.gathering.settleLine()
    this.children(element, { ...context, isBold: readWeight(element) ?? context.isBold })
    this.gathering.settleLine()
  }

  private blockElement(element: PageElement, line: number, context: Context): void {
    this.gathering.close(context)
    const own = enter(element, context, this.notes)
    const at = this.gathering.blocks.length
    const isBox = this.boxes.enter(element)
    if (element.tagName === 'tr' && isDataRow(element)) this.row(element, line, own)
    else this.children(element, own)
    this.gathering.close(own)
    const missing = isBox ? this.boxes.leave() : null
    if (missing !== null) this.gathering.insertLabel(at, missing)
  }

  private row(element: PageElement, line: number, context: Context): void {
    const cells = readCells(element).map((cell) => squeeze(foldCharacters(textOf(cell))))
    this.gathering.line(`| ${cells.join(' | ')} |`, line, { ...context, item: null, isBold: false, link: null })
  }

  private picture(element: PageElement, line: number, context: Context): void {
    const said = squeeze(foldCharacters(readAlternative(element)))
    const text = readPicture(said)
    if (text !== null) this.gathering.text(text, line, context)
    else this.gathering.drop(said, line)
  }
}

/** What an element that makes blocks says of the text in it, with what those around it say. */
function enter(element: PageElement, outer: Context, notes: ReadonlySet<string>): Context {
  const { place } = outer
  const id = readAttribute(element, 'id') ?? ''
  return {
    place: {
      element,
      outer: place,
      depth: place.depth + 1,
      isInFoot: place.isInFoot || element.tagName === 'footer',
    },
    depth: headingDepth(element) ?? outer.depth,
    item: entryOf(element, outer.item),
    isBold: readWeight(element) ?? outer.isBold,
    link: outer.link,
    keepsLines: outer.keepsLines || element.tagName === 'pre',
    isNote: outer.isNote || notes.has(id) || hasNoteRole(element) || isCaptionElement(element),
  }
}
