import type { Label } from '../../words/labels.js'
import type { SourceBlock } from '../block.js'
import { isTerminated } from '../shape.js'
import { isStandalone } from '../standalone.js'
import { type ClassLabel, findLooseClasses, findPrintedLabel, readClassLabel } from './class-label.js'
import { hasHeading, headingDepth } from './markup.js'
import type { Page, PageElement } from './tree.js'

/** An element whose class says what kind of finding it is, while its title is still to come. */
interface Box extends ClassLabel {
  /** Depth of its first heading; null before that. */
  depth: number | null
  isUsed: boolean
}

/** The boxes around a text that only their classes label. */
export class Boxes {
  private readonly open: Box[] = []
  private loose: ReadonlySet<Label['kind']> | null = null

  constructor(private readonly page: Page) {}

  /** Opens the box that an element is; false where it is none. */
  enter(element: PageElement): boolean {
    const label = this.read(element)
    if (label) this.open.push({ ...label, depth: null, isUsed: false })
    return label !== null
  }

  /** Closes the innermost box. Gives the kind of finding whose label it needs as a title, where nothing inside was one. */
  leave(): Label['kind'] | null {
    const box = this.open.pop()
    return box === undefined || box.isUsed || this.open.length > 0 ? null : box.kind
  }

  /** The block with the kind of finding that the class of an element around it names, where it is that finding's title. */
  label(block: SourceBlock): SourceBlock {
    const box = this.open.at(-1)
    if (!box || isStandalone(block.text)) return block
    const isTitle =
      block.role === 'heading' || (block.role === 'text' && !isTerminated(block.text) && block.text.length < 200)
    const isNext = !box.isUsed || (box.isPlural && block.depth !== null && block.depth === box.depth)
    if (!isNext || !isTitle) return block
    for (const outer of this.open) {
      outer.isUsed = true
      outer.depth ??= block.depth
    }
    return { ...block, role: 'heading', labelled: box.kind }
  }

  private read(element: PageElement): ClassLabel | null {
    if (element.tagName === 'html' || element.tagName === 'body' || element.tagName === 'main') return null
    const found = readClassLabel(element)
    if (!found) return null
    this.loose ??= findLooseClasses(this.page)
    if (this.loose.has(found.kind) || findPrintedLabel(element) !== null) return null
    // A part of a labelled box has the box's name in its own class.
    if (this.open.at(-1)?.isUsed === true && headingDepth(element) === null && !hasHeading(element)) return null
    return found
  }
}
