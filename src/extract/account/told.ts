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
  const deadlines = findDeadlines(draft)
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
      if (date.startsWith('--')) return known.has(date.slice(1))
      return known.has(firstDay(date)) || known.has(lastDay(date))
    },
  }
}

/** A deadline stands in the block in which its recommendation begins. */
function findDeadlines({ part, recommendations, prior }: DraftBody): Stretch[] {
  const items = [...recommendations, ...prior].sort((a, b) => a.start - b.start)
  let nth = 0
  return items.flatMap((item): Stretch[] => {
    const words = item.opening?.deadline?.text
    while ((part.blocks[nth]?.end ?? Number.POSITIVE_INFINITY) <= item.start) nth += 1
    const block = part.blocks[nth]
    const at = block && words !== undefined ? block.text.indexOf(words, Math.max(0, item.start - block.start)) : -1
    return block && words !== undefined && at >= 0
      ? [{ start: block.start + at, end: block.start + at + words.length }]
      : []
  })
}

/**
 * The first and last days of the periods of each paragraph's figures, with and without their years; a list's are those of
 * the paragraph that opens it too.
 */
function groupDays(
  blocks: readonly LaidBlock[],
  figures: readonly DraftFigure[],
): ReadonlyMap<LaidBlock, ReadonlySet<string>> {
  const days = new Map<LaidBlock, Set<string>>()
  const dated = figures.filter(({ period }) => period !== null)
  let next = 0
  let group = new Set<string>()
  for (const block of blocks) {
    if (next >= dated.length && block.kind.is !== 'item') break
    if (block.kind.is !== 'item') group = new Set()
    days.set(block, group)
    for (let figure = dated[next]; figure && figure.start < block.end; figure = dated[next]) {
      for (const day of figure.start >= block.start ? listDays(figure.period) : []) group.add(day).add(day.slice(4))
      next += 1
    }
  }
  return days
}

function listDays(period: DraftFigure['period']): string[] {
  if (period === null) return []
  return 'asAt' in period
    ? [firstDay(period.asAt), lastDay(period.asAt)]
    : [firstDay(period.start), lastDay(period.end)]
}
