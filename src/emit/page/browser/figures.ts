import { nameBodyOf } from './choices.js'
import { element } from './element.js'
import type { FigureItem } from './items.js'
import { linkItem } from './link.js'
import { showLong } from './long-list.js'
import type { Model } from './model.js'
import { tellPeriod, tellValue } from './number.js'
import { ROLE_WORDS } from './strand-table.js'
import { makeTable } from './table.js'
import { MEASURE_WORDS } from './words.js'

/** Shows every figure with its sentence. */
export function showFigures(
  { textOf }: Model,
  items: readonly FigureItem[],
): (Node | string | number | null | false)[] {
  const make = (shown: readonly FigureItem[]): HTMLElement =>
    makeTable(
      'Every figure, in the reports’ order',
      [{ label: 'Body' }, { label: 'Figure' }, { label: 'What it counts' }, { label: 'Sentence', isFull: true }],
      shown.map((item) => [
        { content: [nameSubject(item)] },
        { content: [linkItem(item.id, 'disruptions', tellValue(item.figure))] },
        { content: [tellScope(item)] },
        { content: [quoteOf(textOf, item)] },
      ]),
      'figures',
    )
  return items.length === 0 ? [element('p', {}, 'No figure is printed.')] : showLong(items, make, 'figures')
}

/** The name of the body that a figure is about. */
export function nameSubject({ report, figure }: FigureItem): string {
  const body = report.bodies.find(({ id }) => id === figure.bodyId)
  return body ? nameBodyOf(body) : figure.bodyId
}

/** What a figure counts, in words. */
export function tellScope({ figure }: FigureItem): string {
  const { measure, strands, role, subset, of, period } = figure
  return [
    `${MEASURE_WORDS[measure]}${strands.length > 0 ? ` (${strands.join(', ')})` : ''}`,
    ...(role === null ? [] : [ROLE_WORDS[role]]),
    ...(subset === null ? [] : [subset]),
    ...(of === null ? [] : [`of ${of}`]),
    ...(period === null ? [] : [tellPeriod(period)]),
  ].join('; ')
}

/** The sentence of a figure. */
export function quoteOf(textOf: Model['textOf'], { report, span }: FigureItem): string {
  return textOf(report).slice(span.start, span.end)
}
