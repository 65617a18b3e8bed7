import { STRANDS } from '../../../schema/terms.js'
import { listAccounts, tellPeriodKey } from './accounts.js'
import { chooseReports, REGION } from './choices.js'
import { element } from './element.js'
import { nameSubject, quoteOf, showFigures } from './figures.js'
import type { FigureItem } from './items.js'
import type { Model } from './model.js'
import { showStrands } from './strand-table.js'
import { showTotals } from './totals.js'
import type { View } from './view.js'
import { capitalise, count } from './words.js'

/** Disruptions of organised crime: by strand, their totals, and every figure. */
export const DISRUPTIONS: View = {
  name: 'disruptions',
  title: 'Disruptions',
  lead: 'How many disruptions of serious and organised crime the reports print, and what shares of them. What a report does not print is never taken for none.',
  controls: [REGION],
  show: ({ model, place }) => {
    const reports = chooseReports(model, place.filters)
    const chosen = new Set(reports)
    const items = model.items.filter((item) => item.is === 'figure').filter(({ report }) => chosen.has(report))
    const accounts = reports.flatMap(listAccounts)
    return {
      status: `${count(items.length, 'figure')} in ${count(reports.length, 'report')}`,
      content: [
        element('h2', {}, 'The four strands'),
        element('p', {}, 'Shares are drawn where the report prints them, or prints the whole and the part.'),
        showLegend(),
        ...showStrands(reports, accounts),
        element('h2', {}, 'Totals side by side'),
        element(
          'p',
          {},
          'Only totals of the same time and the same role stand side by side. Where several are printed for a body, they count different things, and none is drawn. The sentence beside a total says what it counts.',
        ),
        ...showTotals(model, accounts),
        element('h2', {}, 'All figures'),
        ...showFigures(model, items),
      ],
      rows: () => [HEADERS, ...items.map((item) => toRow(model, item))],
    }
  },
}

const HEADERS = [
  'id',
  'report',
  'body',
  'measure',
  'value',
  'unit',
  'qualifier',
  'role',
  'strands',
  'period',
  'sentence',
  'file',
  'line',
  'page',
]

function showLegend(): HTMLElement {
  const entries = [
    ...STRANDS.map((strand) => [strand, capitalise(strand)]),
    ['several', 'Several together'],
    ['rest', 'Not printed'],
  ]
  return element(
    'ul',
    { class: 'legend' },
    ...entries.map(([sort = '', words = '']) =>
      element('li', {}, element('span', { class: `part ${sort}`, 'aria-hidden': 'true' }), words),
    ),
  )
}

function toRow({ textOf }: Model, item: FigureItem): string[] {
  const { id, report, figure, span } = item
  return [
    id,
    report.id,
    nameSubject(item),
    figure.measure,
    String(figure.value),
    figure.unit,
    figure.qualifier ?? '',
    figure.role ?? '',
    figure.strands.join('; '),
    tellPeriodKey(figure.period) ?? '',
    quoteOf(textOf, item),
    report.source.file,
    String(span.line ?? ''),
    String(span.page ?? ''),
  ]
}
