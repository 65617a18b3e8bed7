import { scaleUtc } from 'd3-scale'
import { judgeDeadline, lastMoment } from './due.js'
import { type Child, shape } from './element.js'
import type { RecommendationItem } from './items.js'
import { tellDate } from './words.js'

/** Pixels: a row, the room for its name where that stands beside it, the mark, and the width from which there is such room. */
const ROW = 34
const NAME = 250
const MARK = 6
const WIDE = 640
const TOP = 44

/** What one row shows: deadlines of one body. */
export interface Row {
  readonly name: string
  readonly items: readonly RecommendationItem[]
}

/** Draws rows of deadlines, and the day as of which they are overdue. */
export function drawRows(rows: readonly Row[], day: string, width: number, summary: string): SVGSVGElement {
  const isWide = width >= WIDE
  const left = isWide ? NAME : 12
  const step = isWide ? ROW : ROW + 18
  const height = TOP + rows.length * step + 8
  const moments = [...rows.flatMap(({ items }) => items.map((item) => lastMoment(dateOf(item)))), Date.parse(day)]
  const time = scaleUtc()
    .domain([Math.min(...moments), Math.max(...moments)])
    .range([left + 20, width - 50])
    .nice()
  const now = time(Date.parse(day))
  const children: Child[] = [
    ...time
      .ticks(Math.max(2, Math.floor((width - left) / 160)))
      .map((tick) => drawTick(time(tick), tellTick(tick), height)),
    shape('line', { class: 'now', x1: now, x2: now, y1: 26, y2: height }),
    shape('text', { class: 'now', x: now, y: 18, 'text-anchor': now > width - 90 ? 'end' : 'middle' }, tellDate(day)),
    ...rows.flatMap((row, index) => drawRow(row, TOP + index * step + step / 2, isWide, { left, width, day, time })),
  ]
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': summary },
    ...children,
  )
}

interface Frame {
  readonly left: number
  readonly width: number
  readonly day: string
  readonly time: (moment: number) => number
}

function drawRow({ name, items }: Row, y: number, isWide: boolean, { left, width, day, time }: Frame): Child[] {
  const base = isWide ? y : y + 12
  const groups = new Map<string, RecommendationItem[]>()
  for (const item of items) groups.set(dateOf(item), [...(groups.get(dateOf(item)) ?? []), item])
  return [
    shape('line', { class: 'row', x1: left, x2: width - 12, y1: base, y2: base }),
    shape('text', { class: 'name', x: isWide ? 0 : left, y: isWide ? y + 5 : y - 2 }, name),
    ...[...groups].flatMap(([date, own]): Child[] => [
      drawMark(time(lastMoment(date)), base, judgeDeadline(date, day).isOverdue),
      own.length > 1 &&
        shape(
          'text',
          { class: 'many', x: time(lastMoment(date)) + MARK + 4, y: isWide ? base - 6 : base + 18 },
          `×${own.length}`,
        ),
    ]),
  ]
}

function drawMark(x: number, y: number, isOverdue: boolean): SVGElement {
  if (!isOverdue) return shape('circle', { class: 'due', cx: x, cy: y, r: MARK })
  const size = MARK + 2
  return shape('path', { class: 'overdue', d: `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z` })
}

function drawTick(x: number, words: string, height: number): SVGElement {
  return shape(
    'g',
    {},
    shape('line', { class: 'tick', x1: x, x2: x, y1: TOP - 4, y2: height }),
    shape('text', { class: 'tick', x, y: TOP - 8, 'text-anchor': 'middle' }, words),
  )
}

function tellTick(tick: Date): string {
  const [year = '', month = '01', day = '01'] = tick.toISOString().slice(0, 10).split('-')
  if (day !== '01') return tellDate(`${year}-${month}-${day}`)
  return month === '01' ? year : `${tellDate(`${year}-${month}`).slice(0, 3)} ${year}`
}

/** The date of a recommendation that has one. */
export function dateOf({ recommendation }: RecommendationItem): string {
  return recommendation.deadline?.date ?? ''
}
