import type { PageFigure } from '../data.js'
import { QUALIFIER_WORDS, tellDate } from './words.js'

/** A figure's value as the report loosens it: "almost 75 percent". */
export function tellValue({ value, unit, qualifier }: Pick<PageFigure, 'value' | 'unit' | 'qualifier'>): string {
  const number = `${value.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`
  return qualifier === null ? number : `${QUALIFIER_WORDS[qualifier]} ${number}`
}

/** A time in words. */
export function tellPeriod(period: PageFigure['period']): string {
  if (period === null) return 'not printed'
  if ('asAt' in period) return `on ${tellDate(period.asAt)}`
  return `${tellDate(period.start)} to ${tellDate(period.end)}`
}
