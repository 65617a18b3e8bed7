import { scaleLinear } from 'd3-scale'
import type { PageFigure } from '../data.js'
import type { Account } from './accounts.js'
import { shortNameOf } from './choices.js'
import { type Child, element } from './element.js'
import type { Model } from './model.js'
import { tellPeriod, tellValue } from './number.js'
import { linkFigures, ROLE_WORDS } from './strand-table.js'
import { makeTable } from './table.js'

/** Totals that are alike: of one time and one role. */
interface Group {
  readonly period: string | null
  readonly role: Account['role']
  readonly accounts: readonly Account[]
}

/** Shows totals side by side, those of one time and one role together and no others. */
export function showTotals(model: Model, accounts: readonly Account[]): Child[] {
  return listGroups(accounts).flatMap((group) => showGroup(model, group, accounts))
}

function listGroups(accounts: readonly Account[]): Group[] {
  const told = accounts.filter(({ totals }) => totals.length > 0)
  const keys = [...new Set(told.map(({ period, role }) => `${period ?? ''} ${role ?? ''}`))].sort().reverse()
  return keys.map((key) => {
    const own = told.filter(({ period, role }) => `${period ?? ''} ${role ?? ''}` === key)
    return { period: own[0]?.period ?? null, role: own[0]?.role ?? null, accounts: own }
  })
}

function showGroup({ textOf }: Model, { period, role, accounts }: Group, all: readonly Account[]): Child[] {
  const isAlike = period !== null
  const drawn = (account: Account): PageFigure | null => (isAlike ? onlyOf(account.totals) : null)
  const most = Math.max(0, ...accounts.map((account) => drawn(account)?.value ?? 0))
  const scale = scaleLinear().domain([0, most]).range([0, 100])
  const sorted = [...accounts].sort((a, b) => (drawn(b)?.value ?? -1) - (drawn(a)?.value ?? -1))
  const when = isAlike ? tellPeriod(accounts[0]?.totals[0]?.period ?? null) : 'time not printed, so not side by side'
  const rows = sorted.map((account) => {
    const figure = drawn(account)
    const quotes = account.totals.map(({ span }) =>
      element('span', { class: 'line' }, textOf(account.report).slice(span.start, span.end)),
    )
    return [
      { content: [nameOf(account)] },
      { content: [figure ? drawTotal(account, figure, scale(figure.value)) : null, ...linkFigures(account.totals)] },
      { content: quotes },
    ]
  })
  const title = `${role === null ? 'Disruptions, not said whether led or supported' : `Disruptions that bodies ${ROLE_WORDS[role]}`}, ${when}`
  const absent = isAlike ? listAbsent(period, accounts, all) : []
  return [
    makeTable(title, [{ label: 'Body' }, { label: 'Total' }, { label: 'Sentence', isFull: true }], rows, 'totals'),
    absent.length > 0 && element('p', { class: 'hint' }, 'Not printed for ', absent.join(', '), '.'),
  ]
}

/** Draws a total; several totals for one body count different things, and none of them is drawn. */
function drawTotal(account: Account, figure: PageFigure, width: number): HTMLElement {
  const bar = element('span', { class: 'filled' })
  bar.style.width = `${width}%`
  return element('span', { class: 'track', role: 'img', 'aria-label': `${nameOf(account)}: ${tellValue(figure)}` }, bar)
}

function onlyOf(figures: readonly PageFigure[]): PageFigure | null {
  return figures.length === 1 ? (figures[0] ?? null) : null
}

function nameOf({ report, bodyId }: Account): string {
  const body = report.bodies.find(({ id }) => id === bodyId)
  return body ? shortNameOf(body) : bodyId
}

/** Bodies of the same reports and time that have no such total. */
function listAbsent(period: string, accounts: readonly Account[], all: readonly Account[]): string[] {
  const reports = new Set(all.filter((account) => account.period === period).map(({ report }) => report))
  return [...reports].flatMap((report) =>
    report.bodies
      .filter(
        ({ kind, id }) => kind !== 'region' && !accounts.some((own) => own.report === report && own.bodyId === id),
      )
      .map(shortNameOf),
  )
}
