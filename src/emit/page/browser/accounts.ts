import type { Role, Strand } from '../../../schema/terms.js'
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
