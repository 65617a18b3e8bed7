import type { Node, ReportModel } from '../model.js'
import type { Random } from '../random.js'
import { mapParts } from '../rewrite.js'
import type { Mutation } from './mutation.js'

/** The forces' parts in another order. */
export const OTHER_BODIES_FIRST: Mutation = {
  name: 'order/bodies',
  about: 'the parts of the forces stand in another order',
  mutate: (model, random) => {
    const isForce = ({ body }: ReportModel['parts'][number]): boolean => body.kind === 'force'
    return {
      ...model,
      parts: [...model.parts.filter((part) => !isForce(part)), ...random.shuffle(model.parts.filter(isForce))],
    }
  },
}

/** The findings of a section in another order. */
export const OTHER_FINDINGS_FIRST: Mutation = {
  name: 'order/findings',
  about: 'the findings of each section stand in another order, each with all that belongs to it',
  mutate: (model, random) =>
    mapParts(model, (part) => ({
      ...part,
      nodes: splitSections(part.nodes).flatMap((nodes) => shuffleFindings(nodes, random)),
    })),
}

/** A part without one of its findings. */
export const FEWER_FINDINGS: Mutation = {
  name: 'findings/removed',
  about: 'a finding of a body is left out, and its section too where it had no other',
  mutate: (model, random) => {
    const large = model.parts.filter(({ nodes }) => nodes.filter(({ is }) => is === 'finding').length > 2)
    if (large.length === 0) return null
    const chosen = random.pick(large)
    return mapParts(model, (part) => {
      if (part !== chosen) return part
      const sections = splitSections(part.nodes)
      const at = random.int(0, sections.length - 1)
      const pieces = splitFindings(sections[at] ?? [])
      if (pieces.length < 2 || pieces.some((piece) => piece.some(({ is }) => is === 'group'))) return part
      const gone = random.int(1, pieces.length - 1)
      const kept = pieces.filter((_, index) => index !== gone).flat()
      sections[at] = kept.length === 1 && kept[0]?.is === 'section' ? [] : kept
      return { ...part, nodes: sections.flat() }
    })
  },
}

/** A part's pieces: what stands before the first section, then each section with its heading. */
export function splitSections(nodes: readonly Node[]): Node[][] {
  return splitAt(nodes, ({ is }) => is === 'section')
}

/** A section's pieces: what stands before its first finding, then each finding with all that belongs to it. */
function splitFindings(nodes: readonly Node[]): Node[][] {
  return splitAt(nodes, ({ is }) => is === 'finding')
}

function splitAt(nodes: readonly Node[], isFirst: (node: Node) => boolean): Node[][] {
  const pieces: Node[][] = [[]]
  for (const node of nodes) {
    if (isFirst(node)) pieces.push([])
    pieces.at(-1)?.push(node)
  }
  return pieces
}

function shuffleFindings(nodes: readonly Node[], random: Random): Node[] {
  // Titles under a label for several belong together.
  if (nodes.some(({ is }) => is === 'group')) return [...nodes]
  const [opening = [], ...findings] = splitFindings(nodes)
  return [...opening, ...random.shuffle(findings).flat()]
}
