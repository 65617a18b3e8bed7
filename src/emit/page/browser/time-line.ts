import { shortNameOf } from './choices.js'
import { judgeDeadline, lastMoment } from './due.js'
import { element } from './element.js'
import type { RecommendationItem } from './items.js'
import { dateOf, drawRows, type Row } from './time-rows.js'
import { count, tellDate } from './words.js'

/** Bodies that are drawn before the rest are only listed. */
const MOST_ROWS = 40

/** Shows deadlines on a line of time, a row a body, with the day as of which they are overdue, as wide as there is room. */
export function showTimeLine(items: readonly RecommendationItem[], day: string): HTMLElement {
  const holder = element('div', { class: 'room' })
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0)
    const figure = width === 0 ? null : drawTimeLine(items, day, width)
    holder.replaceChildren(...(figure ? [figure] : []))
  }).observe(holder)
  return holder
}

function drawTimeLine(items: readonly RecommendationItem[], day: string, width: number): HTMLElement | null {
  const dated = items.filter(({ recommendation }) => recommendation.deadline !== null)
  if (dated.length === 0) return null
  const all = listRows(dated)
  const rows = all.slice(0, MOST_ROWS)
  const overdue = dated.filter((item) => judgeDeadline(dateOf(item), day).isOverdue).length
  const summary = `${count(dated.length, 'deadline')} from ${tellDate(firstOf(dated))} to ${tellDate(lastOf(dated))}; ${overdue} overdue as of ${tellDate(day)}. The list below has them all.`
  const rest = all.length > rows.length ? ` The first ${MOST_ROWS} of ${all.length} bodies are drawn.` : ''
  return element(
    'figure',
    { class: 'time-line' },
    drawRows(rows, day, width, summary),
    element('figcaption', { class: 'hint' }, `◆ overdue, ○ not yet due as of ${tellDate(day)}.${rest}`),
  )
}

function listRows(items: readonly RecommendationItem[]): Row[] {
  const rows = new Map<string, RecommendationItem[]>()
  for (const item of items) {
    const name = shortNameOf(item.body)
    rows.set(name, [...(rows.get(name) ?? []), item])
  }
  return [...rows].map(([name, own]) => ({ name, items: own }))
}

function firstOf(items: readonly RecommendationItem[]): string {
  return items.map(dateOf).reduce((a, b) => (lastMoment(b) < lastMoment(a) ? b : a))
}

function lastOf(items: readonly RecommendationItem[]): string {
  return items.map(dateOf).reduce((a, b) => (lastMoment(b) > lastMoment(a) ? b : a))
}
