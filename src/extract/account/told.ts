import type { DraftFigure } from '../assemble/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { LaidBlock } from '../outline/lay.js'
import { firstDay, lastDay } from '../words/dates.js'
import type { Numeral } from './numerals.js'

/** A stretch of the reading text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** The numbers of a part that its items have already. */
export interface ToldNumbers {
  /** Where figures have their numbers and recommendations their deadlines: in order, none inside another. */
  readonly places: readonly Stretch[]
  /** True for a date of the period of a figure in the same paragraph. */
  readonly isOfPeriod: (numeral: Numeral, block: LaidBlock) => boolean
}

/** Finds the numbers that the items of a part have: those of its figures and their periods, and its deadlines. */
export function findTold(draft: DraftBody, figures: readonly DraftFigure[]): ToldNumbers {
  const numbers = figures.flatMap(({ at }) => at ?? [])
  const deadlines = [...draft.recommendations, ...draft.prior].flatMap((item) => findDeadline(item, draft.part.blocks))
  const places: Stretch[] = []
  for (const place of [...numbers, ...deadlines].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = places.at(-1)
    if (!last || place.start >= last.end) places.push(place)
    // What is told twice is told once: two figures of one number, a recommendation quoted in another.
    else if (place.end > last.end) places[places.length - 1] = { start: last.start, end: place.end }
  }
  const days = groupDays(draft.part.blocks, figures)
  return {
    places,
    isOfPeriod: ({ date }, block) => {
      const known = days.get(block)
      if (date === null || !known) return false
      if (date.startsWith('--')) return known.some((day) => day.endsWith(date.slice(1)))
      return known.includes(firstDay(date)) || known.includes(lastDay(date))
    },
  }
}

function findDeadline(item: DraftBody['recommendations'][number], blocks: readonly LaidBlock[]): Stretch[] {
  const words = item.opening?.deadline?.text
  if (words === undefined) return []
  for (const { text, start, end } of blocks) {
    if (end <= item.start || start >= item.end) continue
    const at = text.indexOf(words, Math.max(0, item.start - start))
    if (at >= 0) return [{ start: start + at, end: start + at + words.length }]
  }
  return []
}

/** The first and last days of the periods of each paragraph's figures; a list's are those of the paragraph that opens it. */
function groupDays(blocks: readonly LaidBlock[], figures: readonly DraftFigure[]): Map<LaidBlock, string[]> {
  const days = new Map<LaidBlock, string[]>()
  const dated = figures.filter(({ period }) => period !== null)
  let next = 0
  let group: string[] = []
  for (const block of blocks) {
    if (next >= dated.length) break
    if (block.kind.is !== 'item') group = []
    days.set(block, group)
    for (let figure = dated[next]; figure && figure.start < block.end; figure = dated[next]) {
      const { period } = figure
      if (period && figure.start >= block.start)
        group.push(
          ...('asAt' in period
            ? [firstDay(period.asAt), lastDay(period.asAt)]
            : [firstDay(period.start), lastDay(period.end)]),
        )
      next += 1
    }
  }
  return days
}
