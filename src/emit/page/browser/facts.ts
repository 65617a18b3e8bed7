import { ORIGIN_WORDS } from '../../../schema/origin-words.js'
import { nameBodyOf, nameReport } from './choices.js'
import { nameSubject, tellScope } from './figures.js'
import type { Item } from './items.js'
import type { Model } from './model.js'
import { tellValue } from './number.js'
import { capitalise, GRADE_WORDS, KIND_WORDS, MEASURE_WORDS, SECTION_WORDS, tellDate } from './words.js'

/** Something that is known of an item: what it is called, and what it is. */
export type Fact = readonly [name: string, value: string]

/** What an item is, in a few words. */
export function nameItem(item: Item): string {
  if (item.is === 'report') return nameReport(item.report)
  if (item.is === 'body') return nameBodyOf(item.body)
  if (item.is === 'grade') return `${nameBodyOf(item.body)}: ${GRADE_WORDS[item.grade.value].toLowerCase()}`
  if (item.is === 'finding') return item.finding.title ?? `${KIND_WORDS[item.finding.kind]} ${item.finding.number}`
  if (item.is === 'recommendation') return `Recommendation ${item.recommendation.number} to ${nameBodyOf(item.body)}`
  if (item.is === 'figure')
    return `${tellValue(item.figure)}: ${MEASURE_WORDS[item.figure.measure].toLowerCase()}, ${nameSubject(item)}`
  return capitalise(item.remark.message)
}

/** All that is known of an item, its rule last. */
export function listFacts({ catalogue }: Model, item: Item): Fact[] {
  const rule = ruleOf(item)
  return [
    ...listOwn(item),
    ...(item.is === 'report' || item.is === 'body' || item.body === null
      ? []
      : [['In the part of', nameBodyOf(item.body)] as const]),
    ...(item.is === 'report' ? [] : [['Report', nameReport(item.report)] as const]),
    ['Id', item.id],
    ...(rule === null ? [] : [['Found by', `${capitalise(catalogue.rules[rule] ?? '')} (rule ${rule})`] as const]),
    ...(item.is === 'remark' ? listAdvice(catalogue, item.remark.code) : []),
  ]
}

function listOwn(item: Item): Fact[] {
  if (item.is === 'grade') return [['Grade', GRADE_WORDS[item.grade.value]]]
  if (item.is === 'finding') {
    const { kind, section, refersTo } = item.finding
    return [
      ['Kind', KIND_WORDS[kind]],
      ['Section', SECTION_WORDS[section ?? 'none']],
      ...(refersTo === null ? [] : [['To be read with', 'the findings of the region'] as const]),
    ]
  }
  if (item.is === 'recommendation') {
    const { deadline, addressee } = item.recommendation
    return [
      ...(item.isPrior ? [['Quoted from', 'an earlier report'] as const] : []),
      ['Deadline', deadline ? tellDate(deadline.date) : 'not printed'],
      ['To', addressee ?? 'not printed'],
    ]
  }
  if (item.is === 'figure') {
    const { rank, derived } = item.figure
    return [
      ['Value', tellValue(item.figure)],
      ['About', nameSubject(item)],
      ['Counts', tellScope(item)],
      ...(rank === null ? [] : [['Rank', rank] as const]),
      ...derived.map(({ field, from }): Fact => [`Its ${FIELD_WORDS[field]} is from`, ORIGIN_WORDS[from]]),
    ]
  }
  if (item.is === 'remark') {
    const { severity, code, actual, expected, note } = item.remark
    return [
      ['Severity', capitalise(severity)],
      ['Code', code],
      ...(actual === null ? [] : [['The report says', actual] as const]),
      ...(expected.length === 0 ? [] : [['It could have said', expected.join(', ')] as const]),
      ...(note === null ? [] : [['Note', note] as const]),
    ]
  }
  return item.is === 'report' ? listCover(item.report) : []
}

const FIELD_WORDS = {
  bodyId: 'body',
  measure: 'measure',
  value: 'value',
  role: 'role',
  strands: 'strands',
  subset: 'scope',
  of: 'whole',
  period: 'time',
  rank: 'rank',
} as const

function listCover({ title, programme, published }: Item['report']): Fact[] {
  return [
    ['Title', title ?? 'not printed'],
    ['Programme', programme ?? 'not printed'],
    ['Published', published?.text ?? 'not printed'],
  ]
}

function ruleOf(item: Item): string | null {
  if (item.is === 'grade') return item.grade.rule
  if (item.is === 'finding') return item.finding.rule
  if (item.is === 'recommendation') return item.recommendation.rule
  return item.is === 'figure' ? item.figure.rule : null
}

function listAdvice({ remarks }: Model['catalogue'], code: string): Fact[] {
  const known = remarks[code]
  return known
    ? [
        ['Said of', capitalise(known.about)],
        ['Remedy', known.remedy],
      ]
    : []
}
