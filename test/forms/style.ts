import { type Chapter, markSection } from './chapters.js'
import type { Box, FormNode } from './model.js'

/** Depth of a heading: 2 for a chapter, 3 for a section, 4 for a finding, 5 inside a box. */
export type Level = 2 | 3 | 4 | 5

/** How a form writes each kind of node; all text is given as it reads, without markup. */
export interface Style {
  /** `id` is the mark that the list of contents leads to, null for headings that it doesn't list. */
  heading(text: string, level: Level, id: string | null): string
  paragraph(text: string): string
  list(items: readonly string[]): string
  grade(text: string): string
  /** `inner` is what stands in the box, already written. */
  box(box: Box, inner: string): string
}

/** Writes a chapter in a style, its heading first. */
export function printChapter(chapter: Chapter, style: Style): string {
  let sections = 0
  const mark = (node: FormNode): string | null => {
    if (node.is !== 'heading' || node.level !== 3) return null
    sections += 1
    return markSection(chapter, sections)
  }
  return [
    ...(chapter.heading === null ? [] : [style.heading(chapter.heading, 2, chapter.id)]),
    ...chapter.nodes.map((node) => printNode(node, style, mark(node), false)),
  ].join('\n')
}

function printNode(node: FormNode, style: Style, id: string | null, isInBox: boolean): string {
  switch (node.is) {
    case 'heading':
      return style.heading(node.text, isInBox ? 5 : node.level, id)
    case 'paragraph':
      return style.paragraph(node.text)
    case 'list':
      return style.list(node.items)
    case 'grade':
      return style.grade(node.text)
    case 'box':
      return style.box(node, node.nodes.map((inner) => printNode(inner, style, null, true)).join('\n'))
  }
}

/** A box's label and title on one line: "Area for improvement: The force should…"; the title alone under a label for several. */
export function joinLabel({ label, title }: Box): string {
  return [label?.replace(/\s*[:.]$/, '') ?? null, title].filter((words) => words !== null).join(': ')
}
