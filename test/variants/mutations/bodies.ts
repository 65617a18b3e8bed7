import type { FlatBody } from '../../extract/fixtures.js'
import type { ModelFigure, Node, Part, ReportModel } from '../model.js'
import { bodiesOf, bodyOf, callBody, headingOf, namedBodies, regionWords, renameBody, renaming } from '../names.js'
import { ORIGINALS } from '../originals.js'
import { inWords } from '../pattern.js'
import type { Random } from '../random.js'
import { rewrite } from '../rewrite.js'
import { isBefore, publicationOf } from './dates.js'
import type { Mutation } from './mutation.js'

/** The report of another region with as many forces. */
export const OTHER_REGION: Mutation = {
  name: 'bodies/region',
  about: 'the region, its unit and its forces are those of another region with as many forces',
  mutate: (model, random) => {
    const own = bodiesOf(model.region)
    const others = REGIONS.filter((id) => id !== model.region && bodiesOf(id).forces.length === own.forces.length)
    if (own.rocu === null || others.length === 0) return null
    const region = random.pick(others)
    return moveTo(model, region, pairBodies(model, region, random))
  },
}

/** The report of a larger region: what is missing comes from other reports. */
export const LARGER_REGION: Mutation = {
  name: 'bodies/larger-region',
  about: 'the region is one with more forces; the parts that are missing are taken from other reports',
  mutate: (model, random) => {
    const own = bodiesOf(model.region)
    const larger = REGIONS.filter((id) => bodiesOf(id).forces.length > own.forces.length)
    if (own.rocu === null || larger.length === 0) return null
    const region = random.pick(larger)
    const { forces } = bodiesOf(region)
    const moved = moveTo(model, region, pairBodies(model, region, random))
    const present = new Set(moved.parts.map(({ body }) => body.id))
    const parts = forces
      .filter(({ id }) => !present.has(id))
      .map(({ id }) => transplantPart(moved, id, random))
      .filter((part) => part !== null)
    if (present.size + parts.length < forces.length + 2) return null
    const isOutdated = new RegExp(`\\b${inWords(own.forces.length)} (police )?forces\\b`, 'gi')
    const recounted = rewrite(moved, {
      words: (words) => words.replace(isOutdated, (_all, police = '') => `${inWords(forces.length)} ${police}forces`),
    })
    return introduceRegion({ ...recounted, parts: [...recounted.parts, ...parts] }, random)
  },
}

/** A finding from another report. */
export const TRANSPLANTED_FINDING: Mutation = {
  name: 'findings/transplanted',
  about: 'a body gets a section’s findings from a body of another report, under its own name',
  mutate: (model, random) => {
    const host = random.pick(model.parts.filter(({ body }) => body.kind !== 'region'))
    const part = transplantPart(model, host.body.id, random)
    if (!part || part.nodes.some(({ is }) => is === 'group')) return null
    const sections = new Set(host.nodes.flatMap((node) => (node.is === 'section' ? [node.section] : [])))
    const added = listSections(part.nodes).filter(({ section }) => sections.has(section))
    if (added.length === 0) return null
    const { section, nodes } = random.pick(added)
    if (clashes(model, nodes)) return null
    const heading = host.nodes.findIndex((node) => node.is === 'section' && node.section === section)
    const next = host.nodes.findIndex((node, index) => index > heading && node.is === 'section')
    const end = next < 0 ? host.nodes.length : next
    if (host.nodes.slice(heading, end).some(({ is }) => is === 'group')) return null
    const merged = [...host.nodes.slice(0, end), ...nodes, ...host.nodes.slice(end)]
    return { ...model, parts: model.parts.map((own) => (own === host ? { ...own, nodes: merged } : own)) }
  },
}

/** Regions with a unit; London's bodies are like no others. */
const REGIONS = [
  'north-east',
  'yorkshire-and-the-humber',
  'north-west',
  'southern-wales',
  'west-midlands',
  'east-midlands',
  'eastern',
  'south-west',
  'south-east',
]

/** Which body of another region stands in for each of a model's; for those of the other region, the other way about. */
function pairBodies(model: ReportModel, region: string, random: Random): Map<string, string> {
  const { rocu, forces } = bodiesOf(region)
  const into = random.shuffle(forces)
  const own = model.parts.filter(({ body }) => body.kind === 'force').map(({ body }) => body.id)
  const pairs = own.flatMap((id, index): [string, string][] => (into[index] ? [[id, into[index].id]] : []))
  const unit = model.parts.find(({ body }) => body.kind === 'rocu')?.body.id
  if (unit !== undefined && rocu) pairs.push([unit, rocu.id])
  pairs.push([model.region, region])
  return new Map([...pairs.map(([from, to]): [string, string] => [to, from]), ...pairs])
}

function moveTo(model: ReportModel, region: string, pairs: ReadonlyMap<string, string>): ReportModel {
  const change = renaming(pairs)
  const parts = model.parts.map((part): Part => {
    const id = pairs.get(part.body.id) ?? part.body.id
    const body = renameBody(part.body, id, change)
    return { body, heading: headingOf(body), nodes: rewrite(part.nodes, change) }
  })
  return { ...rewrite({ ...model, parts: [] }, change), region, parts }
}

/** A part of another report under the name of a body of this one, or null where it names more bodies than there are. */
function transplantPart(model: ReportModel, id: string, random: Random): Part | null {
  const host = bodyOf(id)
  const donors = ORIGINALS.filter(({ model: other }) => other.region !== 'london').flatMap(({ model: other }) =>
    other.parts
      .filter(({ body }) => body.kind === host.kind && body.inspected === 'this_report')
      .map((part) => ({ part, other })),
  )
  const { part, other } = random.pick(donors)
  const named = namedBodies(JSON.stringify([part.body, part.nodes]))
  const free = random.shuffle(bodiesOf(model.region).forces.filter((force) => force.id !== id))
  const pairs = new Map([[other.region, model.region]])
  for (const body of named) {
    if (body.id === part.body.id) pairs.set(body.id, id)
    else if (body.region !== other.region) continue
    else if (body.kind === 'rocu') pairs.set(body.id, bodiesOf(model.region).rocu?.id ?? '')
    else pairs.set(body.id, free.pop()?.id ?? '')
  }
  pairs.set(part.body.id, id)
  if ([...pairs.values()].includes('')) return null
  // A body from elsewhere that is at home here would be two.
  if (named.some((body) => !pairs.has(body.id) && body.region === model.region)) return null
  const change = renaming(pairs)
  const body: FlatBody = renameBody(part.body, id, change)
  const nodes = rewrite(part.nodes, change)
  if (clashes(model, nodes)) return null
  return { body, heading: headingOf(body), nodes }
}

/** True where pieces contradict a report: another value for the same thing, or a deadline that has passed, a title twice. */
export function clashes(model: ReportModel, nodes: readonly Node[]): boolean {
  const published = publicationOf(model)
  const own = model.parts.flatMap((part) => part.nodes)
  const titles = new Set(own.flatMap((node) => (node.is === 'finding' && node.title !== null ? [node.title] : [])))
  const stated = new Map(own.flatMap(figuresOf).map((figure) => [keyOf(figure), figure.value]))
  return nodes.some((node) => {
    if (node.is === 'finding' && node.title !== null && titles.has(node.title)) return true
    if (recommendationsOf(node).some((date) => isBefore(date, published))) return true
    return figuresOf(node).some((figure) => (stated.get(keyOf(figure)) ?? figure.value) !== figure.value)
  })
}

function keyOf({ body, measure, unit, strands, period }: ModelFigure): string {
  return JSON.stringify([body, measure, unit, strands, period])
}

function figuresOf(node: Node): readonly ModelFigure[] {
  if (node.is === 'list') return node.items.flatMap(({ figures }) => figures)
  return node.is === 'paragraph' ? node.figures : []
}

function recommendationsOf(node: Node): string[] {
  const given = node.is === 'list' ? node.items : node.is === 'paragraph' ? [node] : []
  return given.flatMap(({ recommendation }) =>
    recommendation === null || recommendation.isPrior || recommendation.deadline === null
      ? []
      : [recommendation.deadline],
  )
}

function listSections(nodes: readonly Node[]) {
  const sections: { section: 'understanding' | 'resources' | 'tackling'; nodes: Node[] }[] = []
  for (const node of nodes) {
    if (node.is === 'section') sections.push({ section: node.section, nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
    .map(({ section, nodes: own }) => ({ section, nodes: own.slice(own.findIndex(({ is }) => is === 'finding')) }))
    .filter(({ nodes: own }) => own[0]?.is === 'finding')
}

/** The sentence that says which forces a region has. */
const INTRODUCTIONS: readonly ((region: string, count: string, forces: string, unit: string) => string)[] = [
  (region, count, forces, unit) => `The ${region} region consists of ${count} forces (${forces}) and ${unit}.`,
  (region, count, forces, unit) =>
    `The ${region} region is made up of ${count} forces (${forces}). Their ROCU is ${unit}.`,
  (region, count, forces, unit) => `The ${region} region has ${count} forces: ${forces}. They are served by ${unit}.`,
  (region, count, forces, unit) => `${unit} serves the ${count} forces of the ${region} region: ${forces}.`,
]

/** Puts in place of the region's first sentence one that names all of its forces. */
function introduceRegion(model: ReportModel, random: Random): ReportModel {
  const { rocu, forces } = bodiesOf(model.region)
  const names = forces.map(({ name }) => name)
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const sentence = random.pick(INTRODUCTIONS)(
    regionWords(model.region),
    inWords(forces.length),
    listed,
    callBody(rocu?.id ?? ''),
  )
  const isNaming = (text: string): boolean => namedBodies(text).length > 2
  const parts = model.parts.map((part): Part => {
    if (part.body.kind !== 'region') return part
    const at = part.nodes.findIndex((node) => node.is === 'paragraph' && isNaming(node.text))
    const opening: Node = { is: 'paragraph', text: sentence, figures: [], recommendation: null }
    return {
      ...part,
      nodes: [opening, ...part.nodes.flatMap((node, index) => (index === at ? splitOff(node) : [node]))],
    }
  })
  return { ...model, parts }
}

/** What a paragraph says behind the sentences that name the region's forces and its unit. */
function splitOff(node: Node): Node[] {
  if (node.is !== 'paragraph') return [node]
  const rest = node.text.replace(/^.*?[A-Za-z)]\. (?=[A-Z])/, '').replace(/^Their ROCU is [^.]*\. ?/, '')
  return rest === node.text || rest === '' || node.text.length - rest.length < 40 ? [] : [{ ...node, text: rest }]
}
