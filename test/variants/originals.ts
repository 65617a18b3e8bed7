import { readSectionHeading } from '../../src/extract/words/sections.js'
import { REGISTRY } from '../../src/schema/registry.js'
import { FIXTURES, type Fixture, type FlatReport } from '../extract/fixtures.js'
import { foldAll } from '../extract/fold.js'
import { type FormNode, modelReport } from '../forms/model.js'
import type { ModelFigure, ModelRecommendation, Node, Part, Plain, ReportModel, Statement } from './model.js'

/** A fixture as a model. */
export interface Original {
  readonly id: string
  readonly model: ReportModel
}

/**
 * The fixtures with the data that were typed for them, joined: where a piece of text stands is read from the report, and
 * what it says comes from the expected data alone. A test holds that the joined model gives just these data.
 */
export const ORIGINALS: readonly Original[] = FIXTURES.map((fixture) => ({
  id: fixture.id,
  model: joinFixture(fixture),
}))

function joinFixture({ id, file, bytes, expected: typed }: Fixture): ReportModel {
  const expected = foldAll(typed)
  const { front, parts, back, published } = foldAll(modelReport(id, file, bytes))
  const region = REGISTRY.find(
    (entry) => entry.kind === 'region' && expected.bodies.some((body) => body.id === entry.id),
  )
  if (!region) throw new RangeError(`expected a region among the bodies of ${id}`)
  const isDate = (text: string): boolean => published !== null && text.length < 120 && text.includes(published)
  const behind = back.map(textOf).find(isDate) ?? null
  return {
    region: region.id,
    title: expected.title,
    programme: expected.programme,
    published:
      published === null || expected.published === null
        ? null
        : { date: expected.published, text: published, line: behind ?? published, isBehind: behind !== null },
    front: front.map(toPlain),
    parts: parts.map((nodes, index) => joinPart(nodes, expected, index)),
    back: back.filter((node) => !isDate(textOf(node)) && !/^(?:\(c\)|\u00a9|Back to)/.test(textOf(node))).map(toPlain),
  }
}

function textOf(node: FormNode): string {
  return 'text' in node ? node.text : ''
}

function toPlain(node: FormNode): Plain {
  if (node.is === 'list') return node
  const text = textOf(node)
  if (node.is !== 'heading') return { is: 'paragraph', text }
  return { is: 'heading', level: /^(?:introduction|appendix|annex)\b/i.test(text) ? 2 : 3, text }
}

/** Puts the typed data of a body to the pieces of its part, in order. */
function joinPart(nodes: readonly FormNode[], expected: FlatReport, index: number): Part {
  const body = expected.bodies[index]
  const [first, ...rest] = nodes
  if (!body || first?.is !== 'heading') throw new RangeError(`expected a heading of part ${index}`)
  const own = <T extends { body: string }>(items: readonly T[]): T[] => items.filter((item) => item.body === body.id)
  const findings = own(expected.findings)
  const figures = expected.figures.filter((figure) => figure.in === body.id)
  const recommendations = [
    ...own(expected.recommendations).map((item) => ({ item, isPrior: false })),
    ...own(expected.priorRecommendations).map((item) => ({ item, isPrior: true })),
  ]
  let open: FlatReport['recommendations'][number] | null = null
  const join = (text: string): Statement => {
    const stated: ModelFigure[] = []
    while (figures[0] && text.includes(figures[0].quote)) {
      const { in: _in, ...figure } = figures.shift() as FlatReport['figures'][number]
      stated.push(figure)
    }
    const at = recommendations.findIndex(({ item, isPrior }) =>
      isPrior ? text.includes(item.text) : text === item.text,
    )
    const found = at < 0 ? null : recommendations.splice(at, 1)[0]
    open = found?.item ?? null
    return { text, figures: stated, recommendation: found ? toRecommendation(found.item, found.isPrior) : null }
  }
  const joinFlow = (node: FormNode): Node[] => {
    if (node.is === 'list') {
      const isRecommended = open !== null && open.items.length === node.items.length
      return [{ is: 'list', items: node.items.map(join), isRecommended }]
    }
    return node.is === 'heading' ? [{ is: 'heading', text: node.text }] : [{ is: 'paragraph', ...join(textOf(node)) }]
  }
  const joinNode = (node: FormNode): Node[] => {
    if (node.is === 'grade') return [{ is: 'grade', part: 'label', text: node.text }]
    if (node.is === 'heading' && node.level === 3) return [toSection(node.text)]
    if (node.is === 'paragraph' && body.gradeStatement !== null && node.text.startsWith(body.gradeStatement))
      return joinStatement(node.text, body.gradeStatement, join)
    const title = node.is === 'box' ? node.title : textOf(node)
    if (node.is === 'box' || (node.is === 'heading' && findings[0]?.title === title)) {
      const finding = findings.shift()
      if (!finding || finding.title !== title) throw new RangeError(`expected ${finding?.title}, found ${title}`)
      const label = node.is === 'box' ? (node.label?.replace(/\s*[:.]$/, '') ?? null) : null
      const { kind, refersTo } = finding
      const opening: Node = { is: 'finding', kind, label, isOneLine: false, joint: ': ', title, refersTo }
      return [opening, ...(node.is === 'box' ? node.nodes.flatMap(joinFlow) : [])]
    }
    if (node.is === 'heading' && /^areas for improvement$/i.test(node.text)) return [{ is: 'group', text: node.text }]
    return joinFlow(node)
  }
  return { body, heading: first.text, nodes: rest.flatMap(joinNode) }
}

/** The sentence that gives the grade, and what its paragraph goes on with. */
function joinStatement(text: string, statement: string, join: (text: string) => Statement): Node[] {
  const rest = text.slice(statement.length).trim()
  const grade: Node = { is: 'grade', part: 'statement', text: statement }
  return rest === '' ? [grade] : [grade, { is: 'paragraph', ...join(rest) }]
}

function toSection(text: string): Node {
  const read = readSectionHeading(text)
  if (!read) throw new RangeError(`expected a section heading, found ${text}`)
  // A body's name beside it is of this report's making; variants put it there themselves.
  const words = read.rest === null ? text : text.replace(read.rest, '').replace(/[\s:(|)\u2013-]+$/, '')
  return { is: 'section', section: read.section, text: words }
}

function toRecommendation(
  { text, deadline, deadlineText, addressee }: FlatReport['recommendations'][number],
  isPrior: boolean,
): ModelRecommendation {
  return { isPrior, text, deadline, deadlineText, addressee }
}
