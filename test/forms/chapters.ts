import type { FormNode, Model } from './model.js'

/** What begins on a page of its own: the introduction, a body's part, an appendix. */
export interface Chapter {
  /** Mark in the document: "c3". */
  readonly id: string
  /** Null for text in front of the first heading. */
  readonly heading: string | null
  readonly nodes: readonly FormNode[]
}

/** A line of the list of contents. */
export interface Entry {
  /** Mark that it leads to. */
  readonly id: string
  /** Its number: "3" for a chapter, "3.1" for a section. */
  readonly number: string
  readonly text: string
  readonly depth: 1 | 2
}

const APPENDIX = /^(?:appendix|annex)\b/i

/** Takes a report apart into chapters. */
export function listChapters({ front, parts, back }: Model): Chapter[] {
  const pieces = [splitAt(front, (_, index) => index === 0), ...parts.map((part) => [part])]
  const behind = splitAt(back, ({ is, ...node }, index) => index === 0 || ('text' in node && isAppendix(is, node.text)))
  return [...pieces, behind].flat().map((nodes, index) => {
    const [first, ...rest] = nodes
    const id = `c${index + 1}`
    return first?.is === 'heading' ? { id, heading: first.text, nodes: rest } : { id, heading: null, nodes }
  })
}

function isAppendix(is: FormNode['is'], text: string): boolean {
  return is === 'heading' && APPENDIX.test(text)
}

/** Front and back matter: what a model calls headings there are chapters and, below them, sections. */
function splitAt(nodes: readonly FormNode[], isFirst: (node: FormNode, index: number) => boolean): FormNode[][] {
  const pieces: FormNode[][] = []
  for (const [index, node] of nodes.entries()) {
    if (isFirst(node, index)) pieces.push([])
    const level = isFirst(node, index) ? 2 : 3
    pieces.at(-1)?.push(node.is === 'heading' ? { ...node, level } : node)
  }
  return pieces
}

/** The mark of a chapter's section, which are counted from 1. */
export function markSection(chapter: Chapter, section: number): string {
  return `${chapter.id}-${section}`
}

/** The list of contents: chapters, and the sections of each. */
export function listEntries(chapters: readonly Chapter[]): Entry[] {
  return chapters.flatMap((chapter, index) => {
    const number = String(index + 1)
    const sections = chapter.nodes.filter((node) => node.is === 'heading' && node.level === 3)
    return [
      ...(chapter.heading === null ? [] : [{ id: chapter.id, number, text: chapter.heading, depth: 1 as const }]),
      ...sections.map((node, at): Entry => {
        const text = 'text' in node ? node.text : ''
        return { id: markSection(chapter, at + 1), number: `${number}.${at + 1}`, text, depth: 2 }
      }),
    ]
  })
}
