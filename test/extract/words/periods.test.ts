import { describe, expect, it } from 'vitest'
import { findPeriods, yearAfter, yearBefore } from '../../../src/extract/words/periods.js'
import type { Period } from '../../../src/schema/report.js'

const YEAR_TO_MAY: Period = { start: '2021-06-01', end: '2022-05-31' }

describe('findPeriods', () => {
  it.each<[words: string, period: Period]>([
    ['in the year ending 31 May 2022', YEAR_TO_MAY],
    ['in the year ended 31 May 2022', YEAR_TO_MAY],
    ['for the year to 31 May 2022', YEAR_TO_MAY],
    ['in the year up to 31 May 2022', YEAR_TO_MAY],
    ['in the 12 months to 31 May 2022', YEAR_TO_MAY],
    ['in the twelve months ending 31 May 2022', YEAR_TO_MAY],
    ['in the 12 months prior to 31 May 2022', YEAR_TO_MAY],
    ['over the 12-month period to 31 May 2022', YEAR_TO_MAY],
    ['between 1 June 2021 and 31 May 2022', YEAR_TO_MAY],
    ['from 1 June 2021 to 31 May 2022', YEAR_TO_MAY],
    ['from 1 June 2021 until 31 May 2022', YEAR_TO_MAY],
    ['between June 2021 and May 2022', YEAR_TO_MAY],
    ['in the year ending May 2022', YEAR_TO_MAY],
    ['in the six months to 30 September 2023', { start: '2023-04-01', end: '2023-09-30' }],
    ['between 1 June and 31 December 2023', { start: '2023-06-01', end: '2023-12-31' }],
    ['in the year ending December 2023', { start: '2023-01-01', end: '2023-12-31' }],
    ['in 2023', { start: '2023-01-01', end: '2023-12-31' }],
    ['during the calendar year 2023', { start: '2023-01-01', end: '2023-12-31' }],
    ['in the 2022/23 financial year', { start: '2022-04-01', end: '2023-03-31' }],
    ['in March 2022', { start: '2022-03-01', end: '2022-03-31' }],
    ['as of 4 January 2023', { asAt: '2023-01-04' }],
    ['as at 4 January 2023', { asAt: '2023-01-04' }],
    ['on 4 January 2023', { asAt: '2023-01-04' }],
  ])('reads "%s"', (words, period) => {
    const sentence = `The force recorded 40 ${words}, we found.`
    const found = findPeriods(sentence)
    expect(found.map(({ kind, period: read }) => [kind, read])).toStrictEqual([['printed', period]])
    expect(words).toContain(sentence.slice(found[0]?.start, found[0]?.end))
  })

  it.each<[words: string, kind: string]>([
    ['in the same period', 'same'],
    ['over the same 12 months', 'same'],
    ['in this period', 'same'],
    ['on the same date', 'same'],
    ['in the previous year', 'previous'],
    ['the year before', 'previous'],
    ['a year earlier', 'previous'],
    ['in the previous 12 months', 'previous'],
    ['in the following year', 'next'],
    ['over the next 12 months', 'next'],
    ['a year later', 'next'],
    ['at the time of our inspection', 'undated'],
    ['when we visited', 'undated'],
    ['since our last inspection', 'undated'],
    ['last year', 'undated'],
    ['to date', 'undated'],
  ])('knows that "%s" is of the kind %s', (words, kind) => {
    expect(findPeriods(`It had 40 of them ${words}.`).map((phrase) => [phrase.kind, phrase.period])).toStrictEqual([
      [kind, null],
    ])
  })

  it('finds two in their order, none inside another', () => {
    const sentence = 'It rose from 171 in the year ending 31 May 2021 to 214 in the year ending 31 May 2022.'
    expect(findPeriods(sentence).map(({ period }) => period)).toStrictEqual([
      { start: '2020-06-01', end: '2021-05-31' },
      YEAR_TO_MAY,
    ])
  })

  it.each<[why: string, sentence: string]>([
    ['no time at all', 'The force led 40 disruptions.'],
    ['a number that looks like a year', 'It led 2,022 disruptions in total.'],
    ['an end before its start', 'Between 1 June 2023 and 31 May 2022 nothing happened.'],
    ['years that do not follow', 'In 2021/25 nothing happened.'],
    ['a month without a year', 'In March it led 40 disruptions.'],
  ])('reads no period in %s', (_why, sentence) => {
    expect(findPeriods(sentence).filter(({ kind }) => kind === 'printed')).toStrictEqual([])
  })
})

describe('yearBefore', () => {
  it.each<[period: Period, before: Period]>([
    [YEAR_TO_MAY, { start: '2020-06-01', end: '2021-05-31' }],
    [{ asAt: '2023-01-04' }, { asAt: '2022-01-04' }],
    [
      { start: '2023-03-01', end: '2024-02-29' },
      { start: '2022-03-01', end: '2023-02-28' },
    ],
    [
      { start: '2024-03-01', end: '2025-02-28' },
      { start: '2023-03-01', end: '2024-02-29' },
    ],
    [{ asAt: '2023-03' }, { asAt: '2022-03' }],
  ])('%j', (period, before) => {
    expect(yearBefore(period)).toStrictEqual(before)
  })
})

describe('yearAfter', () => {
  it.each<[why: string, period: Period, after: Period | null]>([
    ['a year', { start: '2021-06-01', end: '2022-05-31' }, { start: '2022-06-01', end: '2023-05-31' }],
    ['a year up to a leap day', { start: '2019-03-01', end: '2020-02-29' }, { start: '2020-03-01', end: '2021-02-28' }],
    ['a day', { asAt: '2022-01-04' }, { asAt: '2023-01-04' }],
    ['half a year, behind which another may be meant', { start: '2021-06-01', end: '2021-11-30' }, null],
  ])('moves %s', (_why, period, after) => {
    expect(yearAfter(period)).toStrictEqual(after)
  })
})
