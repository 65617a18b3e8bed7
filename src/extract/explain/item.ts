import { ORIGIN_WORDS } from '../../schema/origin-words.js'
import type { Body, Figure, Period, Span } from '../../schema/report.js'
import type { Analysis } from '../pipeline.js'
import { RULES } from '../rules/catalogue.js'
import type { ExplainedField, ItemExplanation, MarkedPart } from './explanation.js'
import { markSentence } from './sentence.js'

const PRINTED = 'printed'

/** The stage that settles each field of a figure. */
const SETTLED_BY = {
  bodyId: 'refine/body',
  measure: 'rules/figure',
  value: 'rules/figure',
  qualifier: 'rules/figure',
  role: 'refine/role',
  strands: 'rules/figure',
  subset: 'refine/subset',
  of: 'refine/figures',
  ofId: 'refine/paragraph',
  period: 'refine/period',
  rank: 'refine/rank',
  findingId: 'assemble/walk',
} as const satisfies Partial<Record<keyof Figure, string>>

interface Item {
  readonly id: string
  readonly kind: string
  readonly rule: string
  readonly span: Span
  /** The sentence that is shown; null for the text at the span, as far as it goes on its line. */
  readonly sentence: string | null
  readonly marks: readonly MarkedPart[]
  readonly fields: readonly ExplainedField[]
}

/** The items of a body; its grade has an id here that ends in `grade`. */
function listItems(reportId: string, body: Body): Item[] {
  const { grade } = body
  return [
    ...(grade ? [toGrade(`${reportId}/${body.id}/grade`, grade)] : []),
    ...body.findings.map((finding) => toFinding(finding)),
    ...body.recommendations.map((item) => toRecommendation(item, 'recommendation')),
    ...body.priorRecommendations.map((item) => toRecommendation(item, 'recommendation of an earlier report')),
    ...body.figures.map((figure) => toFigure(figure)),
  ]
}

/** Why the item is as it is; null where the report has none of that id, with or without the report's own id before it. */
export function explainItem({ report, reading, text }: Analysis, id: string): ItemExplanation | null {
  const items = report.bodies.flatMap((body) => listItems(report.id, body))
  const item = items.find((other) => other.id === id) ?? items.find((other) => other.id === `${report.id}/${id}`)
  if (!item) return null
  const block = reading.parts.flatMap(({ blocks }) => blocks).findLast(({ start }) => start <= item.span.start)
  const sentences = block?.sentences ?? []
  const at = sentences.findIndex(({ text: sentence }) => sentence === item.sentence)
  const line = text.slice(item.span.start, Math.min(item.span.end, text.indexOf('\n', item.span.start)))
  return {
    is: 'item',
    id: item.id,
    kind: item.kind,
    rule: { id: item.rule, about: RULES.get(item.rule) ?? '' },
    span: item.span,
    context: {
      before: sentences[at - 1]?.text ?? null,
      sentence: item.sentence === null ? { text: line, parts: [] } : markSentence(item.sentence, item.marks),
      after: at < 0 ? null : (sentences[at + 1]?.text ?? null),
    },
    fields: item.fields,
    remarks: report.diagnostics.filter(
      ({ span }) =>
        span !== null && span.start < item.span.end && item.span.start < span.end && !isWhole(span, report.bodies),
    ),
  }
}

/** The ids of all items, in the report's order. */
export function listIds({ report }: Analysis): string[] {
  return report.bodies.flatMap((body) => listItems(report.id, body).map(({ id }) => id))
}

/** A remark on a body as a whole is none on each of its items. */
function isWhole(span: Span, bodies: readonly Body[]): boolean {
  return bodies.some((body) => body.span.start === span.start && body.span.end === span.end)
}

function toFigure(figure: Figure): Item {
  const origins = new Map(figure.derived.map(({ field, from }) => [field as string, from]))
  const fields = Object.entries(SETTLED_BY).flatMap(([name, by]): ExplainedField[] => {
    const value = tell(figure[name as keyof typeof SETTLED_BY])
    const origin = origins.get(name)
    if (value === null && !origin) return []
    const isLink = name === 'ofId' || name === 'findingId'
    return [
      { name, value: value ?? '', from: origin ? ORIGIN_WORDS[origin] : isLink ? 'where it stands' : PRINTED, by },
    ]
  })
  const marks = [
    { words: figure.rank, says: 'rank' },
    { words: figure.subset, says: 'narrowed to' },
  ].flatMap(({ words, says }): MarkedPart[] => {
    const start = words === null ? -1 : figure.quote.indexOf(words)
    return start < 0 || words === null ? [] : [{ start, end: start + words.length, says }]
  })
  const value = { name: 'unit', value: figure.unit, from: PRINTED, by: 'rules/figure' }
  const at = fields.findIndex(({ name }) => name === 'value')
  return {
    ...figure,
    kind: 'figure',
    sentence: figure.quote,
    marks,
    fields: [...fields.slice(0, at + 1), value, ...fields.slice(at + 1)],
  }
}

function toGrade(id: string, grade: NonNullable<Body['grade']>): Item {
  const { value, label, statement } = grade
  return {
    id,
    kind: 'grade',
    rule: grade.rule,
    span: grade.span,
    sentence: statement,
    marks: [],
    fields: [
      printed('value', value, 'rules/grade'),
      ...(label === null ? [] : [printed('label', label, 'assemble/grade')]),
      ...(statement === null ? [] : [printed('statement', statement, 'rules/grade')]),
    ],
  }
}

function toFinding(finding: Body['findings'][number]): Item {
  const { id, kind, rule, span, title, section, text, refersTo } = finding
  const by = 'assemble/walk'
  return {
    id,
    kind: kind.replaceAll('_', ' '),
    rule,
    span,
    sentence: null,
    marks: [],
    fields: [
      { name: 'kind', value: kind, from: kind === 'narrative' ? 'a heading without a label' : 'the label', by },
      ...(title === null ? [] : [printed('title', title, by)]),
      ...(section === null ? [] : [{ name: 'section', value: section, from: 'the section heading above it', by }]),
      { name: 'text', value: count(text.length, 'paragraph or list', 'paragraphs and lists'), from: PRINTED, by },
      ...(refersTo === null ? [] : [printed('refersTo', refersTo, 'assemble/report')]),
    ],
  }
}

function toRecommendation(item: Body['recommendations'][number], kind: string): Item {
  const { id, rule, span, deadline, addressee, items, findingId } = item
  const by = 'rules/recommendation'
  return {
    id,
    kind,
    rule,
    span,
    sentence: null,
    marks: [],
    fields: [
      ...(deadline === null ? [] : [printed('deadline', `${deadline.date} ("${deadline.text}")`, by)]),
      ...(addressee === null ? [] : [printed('addressee', addressee, by)]),
      { name: 'items', value: count(items.length, 'item', 'items'), from: PRINTED, by: 'assemble/recommend' },
      ...(findingId === null
        ? []
        : [{ name: 'findingId', value: findingId, from: 'where it stands', by: 'assemble/walk' }]),
    ],
  }
}

function printed(name: string, value: string, by: string): ExplainedField {
  return { name, value, from: PRINTED, by }
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`
}

/** A value in words; null where there is none. */
function tell(value: Figure[keyof typeof SETTLED_BY]): string | null {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? tellPeriod(value) : String(value)
}

function tellPeriod(period: Period): string {
  return 'asAt' in period ? period.asAt : `${period.start} to ${period.end}`
}
