import type { ReportModel } from './model.js'

/** What a change does to the words and to the ids of a model; what it leaves out stays. */
export interface Rewriting {
  readonly words?: (words: string) => string
  /** Ids of bodies, the region's too. */
  readonly ids?: (id: string) => string
  /** ISO dates: of publication, of deadlines and of the periods of figures. */
  readonly dates?: (date: string) => string
}

/** The fields that hold words of the report, wherever in a model they stand. */
const WORDS = new Set(
  'text quote title heading name abbreviation gradeLabel gradeStatement addressee deadlineText subset of rank items line programme label'.split(
    ' ',
  ),
)
const IDS = new Set(['region', 'body', 'id'])
const DATES = new Set(['date', 'deadline', 'start', 'end', 'asAt'])

/** A model, or a piece of one, with its text and its answer changed alike. */
export function rewrite<T>(piece: T, rewriting: Rewriting): T {
  return walk(piece, '', rewriting) as T
}

function walk(value: unknown, key: string, rewriting: Rewriting): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, key, rewriting))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name, rewriting)]))
  if (typeof value !== 'string') return value
  if (WORDS.has(key)) return rewriting.words?.(value) ?? value
  if (IDS.has(key)) return rewriting.ids?.(value) ?? value
  return DATES.has(key) ? (rewriting.dates?.(value) ?? value) : value
}

/** A model with its parts changed one by one. */
export function mapParts(
  model: ReportModel,
  change: (part: ReportModel['parts'][number], index: number) => ReportModel['parts'][number],
): ReportModel {
  return { ...model, parts: model.parts.map(change) }
}
