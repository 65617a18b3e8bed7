import { STRANDS, type Strand } from '../../../schema/terms.js'
import type { PageFigure } from '../data.js'
import type { Account } from './accounts.js'

/** A stretch of the bar. */
export interface Share {
  readonly strands: readonly Strand[]
  readonly figure: PageFigure
  /** Part of the whole, above 0. */
  readonly share: number
}

/** The shares that one bar can show, or why there is none. */
export type Bar = { readonly shares: readonly Share[]; readonly rest: number } | { readonly none: string }

/** Words that make a share one of something else than the body's own disruptions. */
const OF_MORE = /\b(?:pursue|prevent|protect|prepare|region|regional|national|nationally|country|england|wales)\b/i

const UNCLEAR = 'Not drawn: what it is a share of is not clear'

/** Draws an account as shares of one bar, where the report prints what they are shares of. */
export function drawBar(account: Account): Bar {
  const shares: Share[] = []
  for (const strand of STRANDS) {
    const share = account.strands[strand].flatMap((figure) => toShare([strand], figure, account))
    const [first] = share
    if (!first && account.strands[strand].length > 0) return { none: UNCLEAR }
    if (share.some((other) => Math.abs(other.share - (first?.share ?? 0)) > 0.02))
      return { none: `Not drawn: several numbers are printed for ${strand}` }
    if (first) shares.push(first)
  }
  const drawn = new Set(shares.flatMap(({ strands }) => strands))
  for (const figure of account.together) {
    if (figure.strands.some((strand) => drawn.has(strand))) continue
    const [share] = toShare(figure.strands, figure, account)
    if (!share) return { none: UNCLEAR }
    shares.push(share)
    for (const strand of figure.strands) drawn.add(strand)
  }
  const positive = shares.filter(({ share }) => share > 0)
  const sum = positive.reduce((all, { share }) => all + share, 0)
  if (positive.length === 0) return { none: 'Not drawn: the only numbers printed are zero' }
  if (sum > 1.01) return { none: 'Not drawn: the numbers printed are more than the whole' }
  return { shares: positive, rest: sum > 0.99 ? 0 : 1 - sum }
}

/** The totals that an account's strands are parts of; none where a share is printed that is not said to be one of them. */
export function findWhole({ totals, totalIds, strands, together }: Account): readonly PageFigure[] {
  const parts = [...Object.values(strands).flat(), ...together]
  const isLinked = parts.some(({ unit, ofId }) => unit === 'count' || (ofId !== null && totalIds.has(ofId)))
  return isLinked ? totals : []
}

/** Whether words name more than what the body did; its own name says nothing of that: "South Wales Police's disruptions". */
function isOfMore(words: string, { report, bodyId }: Account): boolean {
  const body = report.bodies.find(({ id }) => id === bodyId)
  const names = [body?.name, body?.abbreviation].flatMap((name) => name ?? [])
  return OF_MORE.test(names.reduce((rest, name) => rest.replaceAll(name, ''), words))
}

/** The share that a figure is of the account's whole; none where it is one of something else, or of what isn't printed. */
function toShare(strands: readonly Strand[], figure: PageFigure, account: Account): Share[] {
  const { totals, totalIds } = account
  const isOfOther = figure.ofId !== null && !totalIds.has(figure.ofId)
  if (isOfOther) return []
  if (figure.unit === 'percent') {
    const isOwn = figure.ofId !== null || !isOfMore(figure.of ?? '', account)
    return isOwn ? [{ strands, figure, share: figure.value / 100 }] : []
  }
  if (figure.value === 0) return [{ strands, figure, share: 0 }]
  const [total, ...others] = totals
  return total && total.value > 0 && others.length === 0 ? [{ strands, figure, share: figure.value / total.value }] : []
}
