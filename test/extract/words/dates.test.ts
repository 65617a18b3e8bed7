import { describe, expect, it } from 'vitest'
import { findDates, firstDay, lastDay, monthsUpTo, readDate } from '../../../src/extract/words/dates.js'

describe('readDate', () => {
  it.each<[why: string, words: string, date: string]>([
    ['day, month, year', '1 September 2023', '2023-09-01'],
    ['two digits of day', '31 May 2022', '2022-05-31'],
    ['ordinal', '1st October 2025', '2025-10-01'],
    ['ordinals of each kind', '22nd March 2024', '2024-03-22'],
    ['third', '3rd June 2024', '2024-06-03'],
    ['"of"', '4th of January 2023', '2023-01-04'],
    ['comma before the year', '4 January, 2023', '2023-01-04'],
    ['short month', '31 Jan 2026', '2026-01-31'],
    ['short month with its full stop', '3 Sept. 2024', '2024-09-03'],
    ['month first', 'September 1, 2023', '2023-09-01'],
    ['month first without a comma', 'May 31 2022', '2022-05-31'],
    ['slashes, day first', '05/04/2023', '2023-04-05'],
    ['ISO', '2024-08-30', '2024-08-30'],
    ['month and year', 'March 2025', '2025-03'],
    ['month, comma, year', 'March, 2025', '2025-03'],
    ['capitals', '1 SEPTEMBER 2023', '2023-09-01'],
    ['white space around and inside', '  1   September\n2023 ', '2023-09-01'],
    ['a leap day', '29 February 2024', '2024-02-29'],
    ['a leap day of a century that has one', '29 February 2000', '2000-02-29'],
  ])('reads %s', (_why, words, date) => {
    expect(readDate(words)).toBe(date)
  })

  it.each<[why: string, words: string]>([
    ['nothing', ''],
    ['a word', 'soon'],
    ['a month alone', 'March'],
    ['a year alone', '2023'],
    ['a day without a year', '1 September'],
    ['no day of that month', '31 June 2023'],
    ['no leap year', '29 February 2023'],
    ['a century without a leap day', '29 February 1900'],
    ['day zero', '0 May 2023'],
    ['month 13', '01/13/2023'],
    ['month 13 in ISO', '2023-13-01'],
    ['words behind the date', '1 September 2023 at noon'],
    ['a programme', '2021/22'],
    ['two digits of year', '01/09/23'],
  ])('reads no date in %s', (_why, words) => {
    expect(readDate(words)).toBeNull()
  })
})

describe('findDates', () => {
  it('finds each with its place, in order', () => {
    const text = 'Between 1 June 2021 and 31 May 2022, and again in March 2023.'
    const found = findDates(text)
    expect(found.map(({ date }) => date)).toStrictEqual(['2021-06-01', '2022-05-31', '2023-03'])
    expect(found.map(({ start, end }) => text.slice(start, end))).toStrictEqual(found.map((date) => date.text))
  })

  it.each<[why: string, text: string]>([
    ['a year and a count', 'In 2022 there were 31 May Day events.'],
    ['an impossible day', 'By 31 June 2023 at the latest.'],
    ['a month without a year', 'We visited in April and July.'],
  ])('finds none in %s', (_why, text) => {
    expect(findDates(text).filter(({ date }) => date.length === 10)).toStrictEqual([])
  })
})

describe('firstDay and lastDay', () => {
  it.each<[date: string, first: string, last: string]>([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-04', '2023-04-01', '2023-04-30'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-05-17', '2023-05-17', '2023-05-17'],
  ])('of %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toStrictEqual([first, last])
  })
})

describe('monthsUpTo', () => {
  it.each<[why: string, end: string, months: number, start: string]>([
    ['a year to the end of May', '2022-05-31', 12, '2021-06-01'],
    ['a year to the end of March', '2024-03-31', 12, '2023-04-01'],
    ['a calendar year', '2023-12-31', 12, '2023-01-01'],
    ['six months to the end of September', '2023-09-30', 6, '2023-04-01'],
    ['three months to the end of January', '2023-01-31', 3, '2022-11-01'],
    ['one month to the end of a short month', '2023-02-28', 1, '2023-02-01'],
    ['a year to the end of February', '2023-02-28', 12, '2022-03-01'],
    ['a year to a leap day', '2024-02-29', 12, '2023-03-01'],
    ['eighteen months', '2022-06-30', 18, '2021-01-01'],
    ['two years', '2022-06-30', 24, '2020-07-01'],
    ['a year to the middle of a month', '2023-01-09', 12, '2022-01-10'],
    ['a month to the day before the last', '2023-05-30', 1, '2023-05-01'],
    ['a month across the year', '2023-01-15', 1, '2022-12-16'],
  ])('%s', (_why, end, months, start) => {
    expect(monthsUpTo(end, months)).toBe(start)
  })
})
