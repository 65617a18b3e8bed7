import type { Body, Figure, Finding, Grade, Recommendation } from '../../src/schema/report.js'
import { entryOf, extractBody, openPart } from './compose.js'
import { fold } from './fold.js'
import {
  type Case,
  judgeList,
  makeTable,
  type Outcome,
  omit,
  pick,
  readCases,
  type Table,
  type Unsure,
} from './table.js'

/**
 * A figure as the table has it: a field that is left out is that of the case (body, and its text as the quote), a
 * count, or null.
 */
type CaseFigure = Pick<Figure, 'measure' | 'value'> &
  Partial<Pick<Figure, 'bodyId' | 'unit' | 'qualifier' | 'role' | 'strands' | 'period' | 'quote'>> &
  Unsure

interface FigureCase extends Case {
  readonly bodyId: string
  /** One paragraph. */
  readonly text: string
  /** The list that it opens. */
  readonly items?: readonly string[]
  readonly figures: readonly CaseFigure[]
}

interface LabelCase extends Case {
  /** What stands below a section heading. */
  readonly lines: readonly string[]
  readonly findings: readonly Pick<Finding, 'kind' | 'title'>[]
}

type CaseRecommendation = Pick<Recommendation, 'deadline' | 'addressee' | 'text' | 'items'> & Unsure

interface RecommendationCase extends Case {
  /** What stands below the heading of a finding. */
  readonly lines: readonly string[]
  readonly recommendations: readonly CaseRecommendation[]
  readonly priorRecommendations: readonly CaseRecommendation[]
}

interface GradeCase extends Case, Unsure {
  readonly bodyId: string
  /** The part from its heading on. */
  readonly lines: readonly string[]
  readonly grade: Pick<Grade, 'value' | 'label' | 'statement'> | null
  readonly inspected: Body['inspected']
}

/** The tables of wordings: each case is a part of a small report. */
export function openWordings(): Table[] {
  return [
    makeTable('figures', readCases<FigureCase[]>('figures'), judgeFigures),
    makeTable('paragraphs', readCases<FigureCase[]>('paragraphs'), judgeFigures),
    makeTable('labels', readCases<LabelCase[]>('labels'), judgeLabels),
    makeTable('recommendations', readCases<RecommendationCase[]>('recommendations'), judgeRecommendations),
    makeTable('grades', readCases<GradeCase[]>('grades'), judgeGrade),
    makeTable('further-paragraphs', readCases<FigureCase[]>('further-paragraphs'), judgeFigures),
    makeTable(
      'further-recommendations',
      readCases<RecommendationCase[]>('further-recommendations'),
      judgeRecommendations,
    ),
    makeTable('further-grades', readCases<GradeCase[]>('further-grades'), judgeGrade),
  ]
}

/** The fields of a figure that tables compare; the others are words of which none is the only right choice. */
export const FIGURE_FIELDS = [
  'bodyId',
  'measure',
  'value',
  'unit',
  'qualifier',
  'role',
  'strands',
  'period',
  'quote',
] as const

function judgeFigures({ bodyId, text, items = [], figures }: FigureCase): Outcome {
  const opening = entryOf(bodyId).kind === 'region' ? [] : openPart(bodyId)
  const list = items.map((item) => `- ${item}`)
  const body = extractBody(bodyId, [...opening, 'What we saw when we looked at its work', text, ...list])
  const given = { bodyId, unit: 'count', qualifier: null, role: null, strands: [], period: null, quote: text }
  return judgeList(
    body.figures.map((figure) => pick(figure, FIGURE_FIELDS)),
    figures.map((figure) => ({ ...given, ...figure })),
  )
}

function judgeLabels({ lines, findings }: LabelCase): Outcome {
  const body = extractBody('surrey', [...openPart('surrey'), ...lines])
  const show = ({ kind, title }: Pick<Finding, 'kind' | 'title'>) => ({ kind, title: title && fold(title) })
  return { found: body.findings.map(show), expected: findings.map(show) }
}

function judgeRecommendations({ lines, recommendations, priorRecommendations }: RecommendationCase): Outcome {
  const body = extractBody('surrey', [...openPart('surrey'), 'The force has a plan', ...lines])
  const show = ({ deadline, addressee, text, items, unsure = [] }: CaseRecommendation) => ({
    deadline,
    addressee: addressee && fold(addressee),
    text: fold(text),
    items: items.map(fold),
    unsure,
  })
  const found = [body.recommendations, body.priorRecommendations]
  const pairs = [recommendations, priorRecommendations].map((expected, index) =>
    judgeList(
      (found[index] ?? []).map((item) => omit(show(item), ['unsure'])),
      expected.map(show),
    ),
  )
  return { found: pairs.map((pair) => pair.found), expected: pairs.map((pair) => pair.expected) }
}

function judgeGrade({ bodyId, lines: [, ...lines], grade, inspected, unsure = [] }: GradeCase): Outcome {
  const body = extractBody(bodyId, [...lines, 'Resources and skills'])
  const show = (given: GradeCase['grade'], when: Body['inspected']) => {
    const fields = given && { ...pick(given, ['value', 'label']), statement: given.statement && fold(given.statement) }
    return omit({ grade: fields && omit(fields, unsure), inspected: when }, unsure)
  }
  return { found: show(body.grade, body.inspected), expected: show(grade, inspected) }
}
