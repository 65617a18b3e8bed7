import type { FindingNode, Node } from '../model.js'
import { mapParts } from '../rewrite.js'
import type { Mutation } from './mutation.js'
import { splitSections } from './order.js'

const NAMES = {
  area_for_improvement: ['Area for improvement', 'Areas for improvement'],
  cause_of_concern: ['Cause of concern', 'Causes of concern'],
  innovative_practice: ['Innovative practice', 'Innovative practices'],
  promising_practice: ['Promising practice', 'Promising practices'],
} as const

const CASES: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => label,
  (label) => label.toUpperCase(),
  (label) => label.replace(/\b(?!for|of)[a-z]/g, (letter) => letter.toUpperCase()),
]

/** Labels on the title's line, or on a line of their own. */
export const OTHER_LABEL_PLACES: Mutation = {
  name: 'labels/places',
  about: 'labels stand on the title’s line, parted by a colon, dash or bar, or on the line before it',
  mutate: (model, random) => {
    const isOneLine = random.chance(0.6)
    const joint = random.pick([': ', ': ', ' \u2013 ', ' - ', ' | '])
    return mapFindings(model, (node) => (node.label === null ? node : { ...node, isOneLine, joint }))
  },
}

/** Labels in other letters. */
export const OTHER_LABEL_CASES: Mutation = {
  name: 'labels/letters',
  about: 'labels are in capitals, or with a capital to each word',
  mutate: (model, random) => {
    const change = random.pick(CASES)
    return mapFindings(model, (node) =>
      node.label === null || node.kind === 'narrative' ? node : { ...node, label: change(NAMES[node.kind][0]) },
    )
  },
}

/** Labels with a number. */
export const NUMBERED_LABELS: Mutation = {
  name: 'labels/numbered',
  about: 'the labels of a kind are numbered within a body: "Area for improvement 2"',
  mutate: (model) =>
    mapParts(model, (part) => {
      const counts = new Map<string, number>()
      return {
        ...part,
        nodes: part.nodes.map((node) => {
          if (node.is !== 'finding' || node.label === null || node.kind === 'narrative') return node
          const number = (counts.get(node.kind) ?? 0) + 1
          counts.set(node.kind, number)
          return { ...node, label: `${NAMES[node.kind][0]} ${number}` }
        }),
      }
    }),
}

/** One label over all titles of a section that are of one kind. */
export const GROUPED_LABELS: Mutation = {
  name: 'labels/grouped',
  about: 'where all titles of a section are of one kind, one label in the plural stands over them',
  mutate: (model) => {
    let isChanged = false
    const changed = mapParts(model, (part) => ({
      ...part,
      nodes: splitSections(part.nodes).flatMap((nodes): Node[] => {
        const findings = nodes.filter((node) => node.is === 'finding')
        const [first] = findings
        if (!first || first.kind === 'narrative' || first.label === null) return nodes
        if (!findings.every(({ kind, title, label }) => kind === first.kind && title !== null && label !== null))
          return nodes
        isChanged = true
        const at = nodes.indexOf(first)
        const label: Node = { is: 'group', text: NAMES[first.kind][1] }
        const bare = nodes.map((node): Node => (node.is === 'finding' ? { ...node, label: null } : node))
        return [...bare.slice(0, at), label, ...bare.slice(at)]
      }),
    }))
    return isChanged ? changed : null
  },
}

function mapFindings(model: Parameters<Mutation['mutate']>[0], change: (node: FindingNode) => FindingNode) {
  return mapParts(model, (part) => ({
    ...part,
    nodes: part.nodes.map((node) => (node.is === 'finding' ? change(node) : node)),
  }))
}
