import type { FlatBody } from '../../extract/fixtures.js'
import type { Node } from '../model.js'
import { mapParts } from '../rewrite.js'
import type { Mutation } from './mutation.js'

/** Names of a section that editions use, or could: each with the same words in it that say which of the three it is. */
const SECTION_NAMES = {
  understanding: [
    'Understanding SOC and setting priorities to tackle it',
    'Understanding serious and organised crime and setting priorities to tackle it',
    'Understanding the threat from SOC and setting priorities to tackle it',
    'Understanding SOC and setting priorities',
    'Understanding the threat of serious and organised crime and setting priorities',
    'Understanding SOC threats and setting priorities',
  ],
  resources: ['Resources and skills', 'Skills and resources', 'Resources, capacity and skills', 'Resources & skills'],
  tackling: [
    'Tackling SOC and safeguarding people and communities',
    'Tackling serious and organised crime and safeguarding people and communities',
    'Tackling SOC and protecting the public',
    'Tackling serious and organised crime and safeguarding communities',
    'Tackling SOC and safeguarding communities and people',
  ],
} as const

/** Where the body's name stands beside a section's. */
const PLACES: readonly ((section: string, name: string) => string)[] = [
  (section, name) => `${section}: ${name}`,
  (section, name) => `${section} \u2013 ${name}`,
  (section, name) => `${name}: ${section}`,
  (section, name) => `${section} (${name})`,
]

/** Other section headings, the same for all bodies. */
export const OTHER_SECTION_NAMES: Mutation = {
  name: 'headings/sections',
  about: 'the three sections have other names, the same for all bodies',
  mutate: (model, random) => {
    const names = {
      understanding: random.pick(SECTION_NAMES.understanding),
      resources: random.pick(SECTION_NAMES.resources),
      tackling: random.pick(SECTION_NAMES.tackling),
    }
    return mapSections(model, ({ section }) => names[section])
  },
}

/** Sections with the body's name beside theirs. */
export const NAMED_SECTIONS: Mutation = {
  name: 'headings/sections-with-names',
  about: 'a section’s heading has the body’s name beside it',
  mutate: (model, random) => {
    const place = random.pick(PLACES)
    return mapSections(model, ({ text }, { abbreviation, name }) => place(text, abbreviation ?? name))
  },
}

/** Sections with a number. */
export const NUMBERED_SECTIONS: Mutation = {
  name: 'headings/numbered',
  about: 'the headings of sections are numbered by part and section: "3.1 Resources and skills"',
  mutate: (model) =>
    mapParts(model, (part, index) => {
      let section = 0
      const number = (node: Node): Node => {
        if (node.is !== 'section') return node
        section += 1
        return { ...node, text: `${index + 2}.${section} ${node.text}` }
      }
      return { ...part, nodes: part.nodes.map(number) }
    }),
}

/** Headings of bodies in another form. */
export const OTHER_BODY_HEADINGS: Mutation = {
  name: 'headings/bodies',
  about: 'a unit’s heading goes without its letters where the text below introduces them, the region’s has its name',
  mutate: (model, random) => {
    const withName = random.chance(0.5)
    return mapParts(model, (part) => {
      const { kind, name, abbreviation } = part.body
      if (kind === 'region') return { ...part, heading: withName ? `Regional findings: ${name}` : 'Regional findings' }
      if (kind !== 'rocu' || abbreviation === null || withName) return part
      const introduction: Node = {
        is: 'paragraph',
        text: `The ${name.replace(/^the /i, '')} (${abbreviation}) works for all the forces in its region.`,
        figures: [],
        recommendation: null,
      }
      const grades = part.nodes.filter(({ is }) => is === 'grade')
      const rest = part.nodes.filter(({ is }) => is !== 'grade')
      return { ...part, heading: name, nodes: [...grades, introduction, ...rest] }
    })
  },
}

function mapSections(
  model: Parameters<Mutation['mutate']>[0],
  name: (node: Extract<Node, { is: 'section' }>, body: FlatBody) => string,
) {
  return mapParts(model, (part) => ({
    ...part,
    nodes: part.nodes.map((node) => (node.is === 'section' ? { ...node, text: name(node, part.body) } : node)),
  }))
}
