import { type Role, STRANDS, type Strand } from '../../../schema/terms.js'
import type { PageFigure, PageReport } from '../data.js'

/** Numbers of disruptions that can be compared: of one body, in one role and time. */
export interface Account {
  readonly report: PageReport
  readonly bodyId: string
  readonly role: Role | null
  /** Key of the time; null where none is printed. */
  readonly period: string | null
  /** All that is printed of the total, each value once; more than one says that they count different things. */
  readonly totals: readonly PageFigure[]
  /** Ids of all figures that print the total. */
  readonly totalIds: ReadonlySet<string>
  /** What is printed of each strand alone, each value once. */
  readonly strands: Readonly<Record<Strand, readonly PageFigure[]>>
  /** What is printed of several strands together. */
  readonly together: readonly PageFigure[]
}

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

/** Gathers what a report prints of disruptions into accounts, in its order. */
export function listAccounts(report: PageReport): Account[] {
  const figures = report.bodies.flatMap((body) =>
    body.figures.map((figure) => ({ figure, isOwn: figure.bodyId === body.id })),
  )
  const counted = figures
    .filter(({ figure }) => figure.measure === 'disruptions' && figure.subset === null)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .map(({ figure }) => figure)
  const byId = new Map(figures.map(({ figure }) => [figure.id, figure]))
  const keys = new Map<string, PageFigure[]>()
  for (const figure of counted) {
    const role = roleOf(figure, byId)
    const key = [figure.bodyId, role ?? '', tellPeriodKey(figure.period) ?? ''].join('|')
    keys.set(key, [...(keys.get(key) ?? []), { ...figure, role }])
  }
  return [...keys.values()].map((list) => toAccount(report, list, byId))
}

/** The role of a figure; a part that says none has its whole's. */
function roleOf(figure: PageFigure, byId: ReadonlyMap<string, PageFigure>): Role | null {
  return figure.role ?? (figure.ofId === null ? null : (byId.get(figure.ofId)?.role ?? null))
}

/** One text for one time; null where none is printed. */
export function tellPeriodKey(period: PageFigure['period']): string | null {
  if (period === null) return null
  return 'asAt' in period ? period.asAt : `${period.start}/${period.end}`
}

function toAccount(report: PageReport, figures: readonly PageFigure[], byId: ReadonlyMap<string, PageFigure>): Account {
  const [first] = figures
  const isCount = ({ unit }: PageFigure): boolean => unit === 'count'
  const totals = figures.filter((figure) => isCount(figure) && figure.strands.length === 0 && !isPart(figure, byId))
  const single = figures.filter(({ strands }) => strands.length > 0)
  // "No prevent or prepare disruptions" says that of each of them.
  const of = (strand: Strand): PageFigure[] =>
    single.filter(({ strands, value }) => strands.includes(strand) && (strands.length === 1 || value === 0))
  return {
    report,
    bodyId: first?.bodyId ?? '',
    role: first?.role ?? null,
    period: tellPeriodKey(first?.period ?? null),
    totals: unique(totals),
    totalIds: new Set(totals.map(({ id }) => id)),
    strands: {
      pursue: unique(of('pursue')),
      prevent: unique(of('prevent')),
      protect: unique(of('protect')),
      prepare: unique(of('prepare')),
    },
    together: unique(single.filter(({ strands, value }) => strands.length > 1 && value > 0)),
  }
}

/** Whether a figure is a part of another by more than its role. */
function isPart(figure: PageFigure, byId: ReadonlyMap<string, PageFigure>): boolean {
  const whole = figure.ofId === null ? undefined : byId.get(figure.ofId)
  return whole !== undefined && whole.bodyId === figure.bodyId && whole.role === figure.role
}

function unique(figures: readonly PageFigure[]): PageFigure[] {
  const seen = new Map<string, PageFigure>()
  for (const figure of figures) {
    const key = `${figure.unit} ${figure.qualifier} ${figure.value}`
    if (!seen.has(key)) seen.set(key, figure)
  }
  return [...seen.values()]
}

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

/** The share that a figure is of the account's whole; none where it is one of something else, or of what isn't printed. */
function toShare(strands: readonly Strand[], figure: PageFigure, { totals, totalIds }: Account): Share[] {
  const isOfOther = figure.ofId !== null && !totalIds.has(figure.ofId)
  if (isOfOther) return []
  if (figure.unit === 'percent') {
    const isOwn = figure.ofId !== null || !OF_MORE.test(figure.of ?? '')
    return isOwn ? [{ strands, figure, share: figure.value / 100 }] : []
  }
  if (figure.value === 0) return [{ strands, figure, share: 0 }]
  const [total, ...others] = totals
  return total && total.value > 0 && others.length === 0 ? [{ strands, figure, share: figure.value / total.value }] : []
}
