import { BODY, chooseReports, nameBodyOf, nameReport, REGION } from './choices.js'
import { isDay, judgeDeadline, lastMoment } from './due.js'
import { type Child, element } from './element.js'
import type { RecommendationItem } from './items.js'
import { linkItem } from './link.js'
import { showLong } from './long-list.js'
import { showAbsent, showTag } from './pieces.js'
import { tellPlaceShort } from './source-place.js'
import { makeTable } from './table.js'
import { showTimeLine } from './time-line.js'
import { today } from './today.js'
import type { View } from './view.js'
import { count, tellDate } from './words.js'

/** What the inspectors ask for, by when. */
export const RECOMMENDATIONS: View = {
  name: 'recommendations',
  title: 'Recommendations',
  lead: 'What the inspectors ask for and by when. A report cannot say what has been done since: overdue means that the date has passed.',
  controls: [
    REGION,
    BODY,
    { is: 'date', name: 'date', label: 'Overdue as of' },
    { is: 'check', name: 'prior', label: 'With those quoted from earlier reports' },
  ],
  show: ({ model, place }) => {
    const { body, prior, date } = place.filters
    const day = isDay(date) ? date : today()
    const reports = new Set(chooseReports(model, place.filters))
    const all = model.items.filter((item) => item.is === 'recommendation')
    const shown = all
      .filter(
        ({ report, isPrior, ...item }) =>
          reports.has(report) && (body === undefined || item.body.id === body) && (prior !== undefined || !isPrior),
      )
      .sort((a, b) => momentOf(a) - momentOf(b))
    const overdue = shown.filter((item) => judgeDeadline(dateOf(item), day).isOverdue).length
    return {
      status: `${count(shown.length, 'recommendation')} of ${all.length.toLocaleString('en-GB')}, ${overdue} overdue as of ${tellDate(day)}`,
      content: shown.length === 0 ? [element('p', {}, 'No recommendation is like that.')] : showShown(shown, day),
      rows: () => [HEADERS, ...shown.map((item) => toRow(item, day))],
    }
  },
}

const HEADERS = [
  'id',
  'report',
  'body',
  'deadline',
  'as of',
  'state',
  'prior',
  'addressee',
  'text',
  'file',
  'line',
  'page',
]

function dateOf({ recommendation }: RecommendationItem): string | null {
  return recommendation.deadline?.date ?? null
}

function momentOf(item: RecommendationItem): number {
  const date = dateOf(item)
  return date === null ? Number.MAX_SAFE_INTEGER : lastMoment(date)
}

function showShown(items: readonly RecommendationItem[], day: string): Child[] {
  const make = (shown: readonly RecommendationItem[]): HTMLElement =>
    makeTable(
      'Recommendations by deadline',
      [{ label: 'Deadline' }, { label: 'State' }, { label: 'Body' }, { label: 'Recommendation', isFull: true }],
      shown.map((item) => toCells(item, day)),
      'recommendations',
    )
  return [showTimeLine(items, day), ...showLong(items, make, 'recommendations')]
}

function toCells({ id, report, body, recommendation, isPrior, span }: RecommendationItem, day: string) {
  const { deadline, text, items } = recommendation
  const due = judgeDeadline(deadline?.date ?? null, day)
  return [
    { content: [deadline ? tellDate(deadline.date) : showAbsent()] },
    { content: [due.isOverdue ? showTag(due.words, 'overdue') : due.words] },
    { content: [nameBodyOf(body), element('span', { class: 'hint' }, nameReport(report))] },
    {
      content: [
        isPrior ? showTag('From an earlier report', 'prior') : null,
        isPrior ? ' ' : null,
        text,
        items.length > 0 && element('ul', {}, ...items.map((item) => element('li', {}, item))),
        element('span', { class: 'line' }, linkItem(id, 'recommendations', `In the report, ${tellPlaceShort(span)}`)),
      ],
    },
  ]
}

function toRow(item: RecommendationItem, day: string): string[] {
  const { id, report, body, recommendation, isPrior, span } = item
  const { deadline, addressee, text, items } = recommendation
  return [
    id,
    report.id,
    body.name,
    deadline?.date ?? '',
    day,
    judgeDeadline(deadline?.date ?? null, day).words,
    String(isPrior),
    addressee ?? '',
    [text, ...items].join('\n'),
    report.source.file,
    String(span.line ?? ''),
    String(span.page ?? ''),
  ]
}
