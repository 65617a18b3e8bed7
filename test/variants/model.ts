import { REGISTRY } from '../../src/schema/registry.js'
import type { Finding } from '../../src/schema/report.js'
import type { FlatBody, FlatReport } from '../extract/fixtures.js'

/** A report as what it says and what should come out of it, in one piece: who changes its words changes its answer. */
export interface ReportModel {
  /** Id of the region. */
  readonly region: string
  readonly title: string | null
  readonly programme: string | null
  readonly published: Published | null
  /** The introduction: text that gives no data. */
  readonly front: readonly Plain[]
  readonly parts: readonly Part[]
  /** Appendices. */
  readonly back: readonly Plain[]
}

interface Published {
  /** ISO 8601. */
  readonly date: string
  /** The date's own words. */
  readonly text: string
  /** The line on which it is printed. */
  readonly line: string
  /** True where that line is the report's last. */
  readonly isBehind: boolean
}

/** What the introduction and the appendices are made of. */
export type Plain =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }

/** A body's part. */
export interface Part {
  readonly body: FlatBody
  readonly heading: string
  readonly nodes: readonly Node[]
}

/** A piece of a part, in reading order. A finding goes on until the next one, the next section or the part's end. */
export type Node = SectionNode | GroupNode | FindingNode | HeadingNode | GradeNode | ParagraphNode | ListNode

interface SectionNode {
  readonly is: 'section'
  readonly section: NonNullable<Finding['section']>
  readonly text: string
}

/** A label over several titles: "Areas for improvement". */
interface GroupNode {
  readonly is: 'group'
  readonly text: string
}

/** Where a finding begins: its label and its title. */
export interface FindingNode {
  readonly is: 'finding'
  readonly kind: Finding['kind']
  /** As printed, without what parts it from the title; null for narratives, and below a group's label. */
  readonly label: string | null
  /** Whether label and title share a line. */
  readonly isOneLine: boolean
  /** What stands between them where they do. */
  readonly joint: string
  readonly title: string | null
  readonly refersTo: Finding['refersTo']
}

/** A heading that opens no finding: "Recommendations". */
interface HeadingNode {
  readonly is: 'heading'
  readonly text: string
}

/** A grade on its own, or the sentence that gives it. */
interface GradeNode {
  readonly is: 'grade'
  readonly part: 'label' | 'statement'
  readonly text: string
}

/** A paragraph or an item, with what it says. */
export interface Statement {
  readonly text: string
  readonly figures: readonly ModelFigure[]
  /** Null where it is no recommendation. */
  readonly recommendation: ModelRecommendation | null
}

interface ParagraphNode extends Statement {
  readonly is: 'paragraph'
}

interface ListNode {
  readonly is: 'list'
  readonly items: readonly Statement[]
  /** True where the items belong to the recommendation in the paragraph before. */
  readonly isRecommended: boolean
}

export type ModelFigure = Omit<FlatReport['figures'][number], 'in'>

export interface ModelRecommendation {
  readonly isPrior: boolean
  /** The words that are the recommendation: all of the paragraph, or what it quotes. */
  readonly text: string
  readonly deadline: string | null
  readonly deadlineText: string | null
  readonly addressee: string | null
}

/** The data that a report should give: what the model holds, counted and put in order. Nothing is extracted. */
export function answer(model: ReportModel): FlatReport {
  const { title, programme, published, parts } = model
  const answers = parts.map(answerPart)
  return {
    report: reportId(model),
    title,
    programme,
    published: published?.date ?? null,
    bodies: parts.map(({ body }) => body),
    findings: answers.flatMap(({ findings }) => findings),
    recommendations: answers.flatMap(({ recommendations }) => recommendations),
    priorRecommendations: answers.flatMap(({ priorRecommendations }) => priorRecommendations),
    figures: answers.flatMap(({ figures }) => figures),
  }
}

/** The id that the data's contract gives a report: its region with the programme's years, else the date, else alone. */
function reportId({ region, programme, published }: ReportModel): string {
  const years = programme === null ? null : /\d{4}[/\u2013-]\d{2,4}/.exec(programme)?.[0].replace(/[/\u2013]/, '-')
  return [region, years ?? published?.date ?? null].filter((piece) => piece !== null).join('-')
}

type PartAnswer = { [Field in 'findings' | 'recommendations' | 'priorRecommendations' | 'figures']: FlatReport[Field] }

function answerPart({ body, nodes }: Part): PartAnswer {
  const findings: (Omit<FlatReport['findings'][number], 'text'> & { words: string[] })[] = []
  const recommendations: { prior: boolean; item: FlatReport['recommendations'][number] }[] = []
  const figures: FlatReport['figures'][number][] = []
  const numbers = new Map<Finding['kind'], number>()
  let section: Finding['section'] = null
  let current: (typeof findings)[number] | null = null
  const take = ({ text, figures: stated, recommendation }: Statement, isText: boolean): void => {
    figures.push(...stated.map((figure) => ({ in: body.id, ...figure })))
    if (isText && (recommendation === null || recommendation.isPrior)) current?.words.push(text)
    if (recommendation === null) return
    const { isPrior, ...fields } = recommendation
    const number = recommendations.filter(({ prior }) => prior === isPrior).length + 1
    const finding: string | null = current && `${current.kind}-${current.number}`
    recommendations.push({ prior: isPrior, item: { body: body.id, number, ...fields, items: [], finding } })
  }
  for (const node of nodes) {
    switch (node.is) {
      case 'section':
        section = node.section
        current = null
        break
      case 'finding': {
        const number = (numbers.get(node.kind) ?? 0) + 1
        numbers.set(node.kind, number)
        const { kind, title, refersTo } = node
        current = { body: body.id, section, kind, number, title, refersTo, words: [] }
        findings.push(current)
        break
      }
      case 'paragraph':
        take(node, true)
        break
      case 'list': {
        for (const item of node.items) take(item, !node.isRecommended)
        const last = recommendations.at(-1)
        if (node.isRecommended && last) last.item = { ...last.item, items: node.items.map(({ text }) => text) }
        break
      }
      default:
    }
  }
  const listed = (isPrior: boolean) => recommendations.filter(({ prior }) => prior === isPrior).map(({ item }) => item)
  return {
    findings: findings.map(({ words, ...finding }) => ({ ...finding, text: words.join(' ') })),
    recommendations: listed(false),
    priorRecommendations: listed(true),
    figures,
  }
}

/** Says what is wrong with a model in itself: words that its answer has and its text has not. */
export function checkModel({ parts, region }: ReportModel): string[] {
  const known = new Set(REGISTRY.map(({ id }) => id))
  const unknown = [region, ...parts.map(({ body }) => body.id)].filter((id) => !known.has(id))
  const wrong = parts.flatMap(({ body, nodes }) =>
    nodes.flatMap((node) => listStatements(node).flatMap((statement) => checkStatement(statement, body.id))),
  )
  const twice = parts.map(({ body }) => body.id).filter((id, index, ids) => ids.indexOf(id) !== index)
  return [...unknown.map((id) => `no body: ${id}`), ...twice.map((id) => `two parts: ${id}`), ...wrong]
}

/** The paragraphs and items of a node. */
export function listStatements(node: Node): readonly Statement[] {
  if (node.is === 'paragraph') return [node]
  return node.is === 'list' ? node.items : []
}

function checkStatement({ text, figures, recommendation }: Statement, body: string): string[] {
  const words = [
    ...figures.map(({ quote }) => quote),
    ...(recommendation ? [recommendation.text, recommendation.deadlineText, recommendation.addressee] : []),
  ]
  return words
    .filter((given) => given !== null && !text.includes(given))
    .map((given) => `${body}: "${given}" is not in "${text}"`)
}
