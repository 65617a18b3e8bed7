import { describe, expect, it } from 'vitest'
import { type Account, listAccounts } from '../../src/emit/page/browser/accounts.js'
import { drawBar, findWhole } from '../../src/emit/page/browser/shares.js'
import { toPageReport } from '../../src/emit/page/page-report.js'
import type { Figure, Report } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'

const PERIOD = { start: '2021-06-01', end: '2022-05-31' }

/** The accounts of a report in which a force prints these figures and no others. */
function accountsOf(...figures: readonly Partial<Figure>[]): Account[] {
  const { report } = buildSample()
  const bodies = report.bodies.map((body) => {
    const [model] = body.figures
    if (!model) return { ...body, figures: [] }
    const made = figures.map((figure, index) => ({
      ...model,
      number: index + 1,
      id: `f${index + 1}`,
      role: null,
      strands: [],
      of: null,
      ofId: null,
      unit: 'count' as const,
      period: PERIOD,
      bodyId: body.id,
      ...figure,
    }))
    return { ...body, figures: made }
  })
  return listAccounts(toPageReport({ ...report, bodies } satisfies Report))
}

const sharesOf = (account: Account | undefined): string => {
  if (!account) return 'no account'
  const bar = drawBar(account)
  if ('none' in bar) return bar.none
  const shares = bar.shares.map(({ strands, share }) => `${strands.join('+')} ${Math.round(share * 100)}`)
  return [...shares, ...(bar.rest > 0 ? [`rest ${Math.round(bar.rest * 100)}`] : [])].join(', ')
}

const UNCLEAR = 'Not drawn: what it is a share of is not clear'
const TOTAL = { value: 50 }
const count = (value: number, ...strands: Figure['strands']): Partial<Figure> => ({ value, strands })
const percent = (value: number, of: string | null, ...strands: Figure['strands']): Partial<Figure> => ({
  value,
  strands,
  of,
  unit: 'percent',
})

describe('the bar', () => {
  it.each([
    ['parts of a whole', [TOTAL, count(30, 'pursue'), count(20, 'prevent')], 'pursue 60, prevent 40'],
    ['what is not printed is no zero', [TOTAL, count(30, 'pursue')], 'pursue 60, rest 40'],
    ['a zero is printed and takes no room', [TOTAL, count(50, 'pursue'), count(0, 'prevent', 'protect')], 'pursue 100'],
    ['shares as printed', [percent(70, 'its disruptions', 'pursue')], 'pursue 70, rest 30'],
    [
      'a count and its share are one',
      [TOTAL, count(30, 'pursue'), percent(60, 'of 50', 'pursue')],
      'pursue 60, rest 40',
    ],
    ['several strands together', [percent(25, 'disruptions', 'prevent', 'protect')], 'prevent+protect 25, rest 75'],
    ['nothing but zeros', [TOTAL, count(0, 'prevent', 'protect')], 'Not drawn: the only numbers printed are zero'],
    ['a count without its whole', [count(12, 'prevent')], UNCLEAR],
    ['a share of more than its own', [percent(30, "the region's disruptions", 'prevent')], UNCLEAR],
    ['a share of the strand itself', [percent(30, 'prevent disruptions', 'prevent')], UNCLEAR],
    ['a share of another figure', [{ ...percent(30, 'these', 'prevent'), ofId: 'f9' }], UNCLEAR],
    [
      'narrowed figures are left out',
      [TOTAL, count(30, 'pursue'), { ...count(9, 'prevent'), subset: 'the team' }],
      'pursue 60, rest 40',
    ],
    [
      'more than the whole',
      [TOTAL, count(40, 'pursue'), count(20, 'prevent')],
      'Not drawn: the numbers printed are more than the whole',
    ],
    [
      'two numbers for one',
      [TOTAL, count(40, 'pursue'), count(20, 'pursue')],
      'Not drawn: several numbers are printed for pursue',
    ],
    ['two wholes', [TOTAL, { value: 70 }, count(40, 'pursue')], UNCLEAR],
  ])('%s', (_, figures, expected) => {
    expect(sharesOf(accountsOf(...figures)[0])).toBe(expected)
  })
})

describe('the bar of a body whose name has a word of more', () => {
  it.each([
    ['its own', 'South Wales Police’s disruptions', 'pursue 70, rest 30'],
    ['by its short name', 'the Region Unit disruptions', 'pursue 70, rest 30'],
    ['of more all the same', 'disruptions in Wales by South Wales Police and others', UNCLEAR],
  ])('%s', (_, of, expected) => {
    const [account] = accountsOf(percent(70, of, 'pursue'))
    if (!account) throw new RangeError('expected an account')
    const bodies = account.report.bodies.map((body) => ({
      ...body,
      name: 'South Wales Police',
      abbreviation: 'Region Unit',
    }))
    expect(sharesOf({ ...account, report: { ...account.report, bodies } })).toBe(expected)
  })
})

describe('accounts', () => {
  it('keep roles and times apart', () => {
    const other = { start: '2022-06-01', end: '2023-05-31' }
    const accounts = accountsOf(
      TOTAL,
      { value: 7, role: 'lead' },
      { value: 8, period: other },
      { value: 9, period: null },
    )
    expect(accounts.map(({ role, period, totals }) => [role, period, totals.map(({ value }) => value)])).toStrictEqual([
      [null, '2021-06-01/2022-05-31', [50]],
      ['lead', '2021-06-01/2022-05-31', [7]],
      [null, '2022-06-01/2023-05-31', [8]],
      [null, null, [9]],
    ])
  })

  it('give a part without a role that of its whole', () => {
    const [account, ...others] = accountsOf({ ...TOTAL, role: 'lead' }, { ...count(20, 'pursue'), ofId: 'f1' })
    expect(others).toStrictEqual([])
    expect(sharesOf(account)).toBe('pursue 40, rest 60')
  })

  it('take no part for a total', () => {
    const [account] = accountsOf(TOTAL, { value: 20, ofId: 'f1' })
    expect(account?.totals.map(({ value }) => value)).toStrictEqual([50])
  })

  it('name a whole only where a part is said to be one of it', () => {
    const [linked] = accountsOf(TOTAL, { ...percent(60, '50', 'pursue'), ofId: 'f1' })
    expect(linked && findWhole(linked).map(({ value }) => value)).toStrictEqual([50])
    const [apart] = accountsOf(TOTAL, percent(60, 'its disruptions', 'pursue'))
    expect(apart && findWhole(apart)).toStrictEqual([])
  })
})
