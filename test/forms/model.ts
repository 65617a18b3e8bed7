import { findContents } from '../../src/extract/outline/contents.js'
import { readCover } from '../../src/extract/outline/cover.js'
import { asPartBlock } from '../../src/extract/outline/lay.js'
import type { PartBlock } from '../../src/extract/outline/outline.js'
import { outlineReport } from '../../src/extract/outline/parts.js'
import type { SourceBlock } from '../../src/extract/read/block.js'
import { decode } from '../../src/extract/read/decode.js'
import { readText } from '../../src/extract/read/text.js'
import { readBodyHeading } from '../../src/extract/words/bodies.js'

/** A box of a report, or what a style prints as one. */
export interface Box {
  readonly is: 'box'
  /** As printed, or what a report prints for its kind: "Area for improvement"; null under a label for several. */
  readonly label: string | null
  readonly title: string | null
  readonly nodes: readonly Flow[]
}

/** What stands between headings and inside boxes. */
type Flow =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }

export type FormNode = Flow | Box | { readonly is: 'grade'; readonly text: string }

/** A report as what it says and means, without a form. */
export interface Model {
  readonly id: string
  readonly title: string | null
  readonly programme: string | null
  /** The date as printed. */
  readonly published: string | null
  /** What stands between the cover and the first part, without a list of contents. */
  readonly front: readonly FormNode[]
  /** Headings of bodies are of level 2, of sections 3, all others 4. */
  readonly parts: readonly (readonly FormNode[])[]
  readonly back: readonly FormNode[]
}

/** Takes a text report apart, so that it can be printed in other forms. */
export function modelReport(id: string, file: string, bytes: Uint8Array): Model {
  const outline = outlineReport(readText(decode(file, bytes)))
  const { title, programme, published } = readCover(outline.front, outline.back)
  const contents = findContents(outline.front)
  const isCover = ({ text }: SourceBlock): boolean =>
    text.length < 200 &&
    [title, programme, published?.text ?? null].some((line) => line !== null && text.includes(line))
  const model = (blocks: readonly SourceBlock[]): FormNode[] =>
    modelBlocks(blocks.filter((block) => !isCover(block)).map(asPartBlock))
  return {
    id,
    title,
    programme,
    published: published?.text ?? null,
    front: model(outline.front.filter((_, index) => !contents.blocks.has(index))),
    parts: outline.parts.map(({ blocks }) => modelBlocks(blocks)),
    back: model(outline.back),
  }
}

function modelBlocks(blocks: readonly PartBlock[]): FormNode[] {
  const nodes: FormNode[] = []
  let box: { is: 'box'; label: string | null; title: string | null; nodes: Flow[] } | null = null
  let isGroup = false
  const add = (node: Flow): void => {
    const into: FormNode[] = box?.nodes ?? nodes
    const last = into.at(-1)
    if (node.is === 'list' && last?.is === 'list')
      into[into.length - 1] = { is: 'list', items: [...last.items, ...node.items] }
    else into.push(node)
  }
  const open = (label: string | null, title: string | null): void => {
    box = { is: 'box', label, title, nodes: [] }
    nodes.push(box)
  }
  for (const { source, kind } of blocks) {
    const { text } = source
    switch (kind.is) {
      case 'body-heading': {
        box = null
        isGroup = false
        // Wrapped lines may have the grade in the line of the name.
        const grade = readBodyHeading(text)?.rest ?? null
        const name = grade === null ? text : text.slice(0, text.lastIndexOf(grade)).replace(/[^\p{L})]+$/u, '')
        nodes.push({ is: 'heading', level: 2, text: name })
        if (grade !== null) nodes.push({ is: 'grade', text: grade })
        break
      }
      case 'section-heading':
        box = null
        isGroup = false
        nodes.push({ is: 'heading', level: 3, text })
        break
      case 'grade-label':
        nodes.push({ is: 'grade', text })
        break
      case 'label':
        isGroup = kind.isGroup
        if (isGroup) {
          box = null
          nodes.push({ is: 'heading', level: 4, text })
        } else open(kind.label.title === null ? text : LABELS[kind.label.kind], kind.label.title)
        break
      case 'heading': {
        const current = box as Box | null
        if (current && current.title === null && current.nodes.length === 0)
          nodes[nodes.indexOf(current)] = box = { is: 'box', label: current.label, title: text, nodes: [] }
        else if (isGroup) open(null, text)
        else {
          box = null
          nodes.push({ is: 'heading', level: 4, text })
        }
        break
      }
      case 'recommendations-heading':
        add({ is: 'heading', level: 4, text })
        break
      case 'item':
        add({ is: 'list', items: [text] })
        break
      case 'text':
        add({ is: 'paragraph', text })
        break
      default:
    }
  }
  return nodes
}

const LABELS = {
  area_for_improvement: 'Area for improvement',
  cause_of_concern: 'Cause of concern',
  innovative_practice: 'Innovative practice',
  promising_practice: 'Promising practice',
} as const
