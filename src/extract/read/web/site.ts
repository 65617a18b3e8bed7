import { readBodyHeading } from '../../words/bodies.js'
import { readSectionHeading } from '../../words/sections.js'
import type { SourceBlock } from '../block.js'
import { isImprint, isRegionalHeading } from '../standalone.js'
import type { Place, WebBlock } from './context.js'

/** Sites have less text behind a report than the report has itself. */
const LEAST_SHARE = 0.6

/** Takes away what stands behind the report, and what a page's foot holds but for its imprint. */
export function dropSite(blocks: readonly WebBlock[]): { kept: WebBlock[]; dropped: WebBlock[] } {
  const zone = findZone(blocks)
  const kept: WebBlock[] = []
  const dropped: WebBlock[] = []
  let isBehind = false
  for (const web of blocks) {
    const isOutside = !isWithin(web.place, zone)
    isBehind ||= !isOutside
    const isSite = (web.place.isInFoot || (isBehind && isOutside)) && !isImprint(web.block.text)
    if (isSite) dropped.push(web)
    else kept.push(web)
  }
  return { kept, dropped }
}

/** The smallest element that holds all headings which only a report has, and most of the text from the first of them on. */
function findZone(blocks: readonly WebBlock[]): Place | null {
  const marks = blocks.filter(({ block }) => isReportHeading(block))
  let zone: Place | null = marks[0]?.place ?? null
  for (const { place } of marks) while (zone && !isWithin(place, zone)) zone = zone.outer
  const from = marks[0] ? blocks.slice(blocks.indexOf(marks[0])) : []
  const sizeOf = (some: readonly WebBlock[]): number => some.reduce((sum, { block }) => sum + block.text.length, 0)
  const all = sizeOf(from)
  while (zone && sizeOf(from.filter(({ place }) => isWithin(place, zone))) < all * LEAST_SHARE) zone = zone.outer
  return zone
}

function isReportHeading({ role, text }: SourceBlock): boolean {
  return (
    role === 'heading' &&
    (isRegionalHeading(text) || readBodyHeading(text) !== null || readSectionHeading(text) !== null)
  )
}

function isWithin(place: Place, zone: Place | null): boolean {
  if (zone === null) return true
  let at: Place | null = place
  while (at && at.depth > zone.depth) at = at.outer
  return at === zone
}
