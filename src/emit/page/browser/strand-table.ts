import { STRANDS, type Strand } from '../../../schema/terms.js'
import type { PageBody, PageFigure, PageReport } from '../data.js'
import type { Account } from './accounts.js'
import { shortNameOf } from './choices.js'
import { type Child, element } from './element.js'
import { nameBody } from './items.js'
import { linkItem } from './link.js'
import { showLong } from './long-list.js'
import { tellPeriod, tellValue } from './number.js'
import { showAbsent } from './pieces.js'
import { drawBar, findWhole } from './shares.js'
import { drawStrandBar } from './strand-bar.js'
import { type Cell, makeTable } from './table.js'
import { capitalise } from './words.js'

/** What a role is called beside a number. */
export const ROLE_WORDS = { lead: 'led', support: 'supported', none: 'led or supported: not said' } as const

const COLUMNS = [
  { label: 'Body' },
  { label: 'Shares', isFull: true },
  ...STRANDS.map((strand) => ({ label: capitalise(strand), isNumber: true })),
  { label: 'Whole', isNumber: true },
]

/** Shows what is printed of the four strands, body by body. */
export function showStrands(reports: readonly PageReport[], accounts: readonly Account[]): Child[] {
  const rows = reports.flatMap((report) =>
    report.bodies.flatMap((body) => {
      const own = accounts.filter((account) => account.report === report && account.bodyId === body.id)
      const told = own.filter(hasStrands)
      if (told.length > 0) return told.map((account) => showAccount(body, account))
      const isCounted = own.some(({ totals }) => totals.length > 0)
      return body.kind === 'region' ? [] : [showNone(report, body, isCounted)]
    }),
  )
  return showLong(rows, (some) => makeTable('Disruptions by strand', COLUMNS, some, 'strands'), 'rows')
}

function hasStrands({ strands, together }: Account): boolean {
  return together.length > 0 || STRANDS.some((strand) => strands[strand].length > 0)
}

function showAccount(body: PageBody, account: Account): Cell[] {
  const { report, role, totals } = account
  const name = shortNameOf(body)
  const bar = drawBar(account)
  const whole = findWhole(account)
  const [figure] = [...totals, ...STRANDS.flatMap((strand) => account.strands[strand]), ...account.together]
  const hint = `${ROLE_WORDS[role ?? 'none']}; ${figure?.period ? tellPeriod(figure.period) : 'time not printed'}`
  return [
    { content: [linkItem(nameBody(report, body), 'disruptions', name), element('span', { class: 'hint' }, hint)] },
    { content: ['none' in bar ? showAbsent(`${bar.none}.`) : drawStrandBar(name, bar)] },
    ...STRANDS.map((strand) => ({ content: showStrand(account, strand), isNumber: true })),
    { content: whole.length === 0 ? [showAbsent()] : linkFigures(whole), isNumber: true },
  ]
}

function showStrand({ strands, together }: Account, strand: Strand): Child[] {
  const shared = together.filter((figure) => figure.strands.includes(strand))
  const own = strands[strand]
  if (own.length + shared.length === 0) return [showAbsent()]
  const others = shared.flatMap((figure): Child[] => {
    const names = figure.strands.filter((other) => other !== strand).join(' and ')
    return [element('span', { class: 'line' }, linkItem(figure.id, 'disruptions', tellValue(figure)), ` with ${names}`)]
  })
  return [...linkFigures(own), ...others]
}

/** Values with links to their sentences, a line each. */
export function linkFigures(figures: readonly PageFigure[]): Child[] {
  return figures.map((figure) =>
    element('span', { class: 'line' }, linkItem(figure.id, 'disruptions', tellValue(figure))),
  )
}

function showNone(report: PageReport, body: PageBody, isCounted: boolean): Cell[] {
  return [
    { content: [linkItem(nameBody(report, body), 'disruptions', shortNameOf(body))] },
    { content: [element('span', { class: 'absent no-strand' }, 'No strand is printed.')] },
    ...STRANDS.map(() => ({ content: [showAbsent()], isNumber: true })),
    { content: [isCounted ? showAbsent('see totals') : showAbsent()], isNumber: true },
  ]
}
