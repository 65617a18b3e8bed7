import { describe, expect, it } from 'vitest'
import { renderCsv } from '../../src/emit/page/browser/csv.js'
import { isDay, judgeDeadline } from '../../src/emit/page/browser/due.js'
import { readPlace, writePlace } from '../../src/emit/page/browser/place.js'
import { cutSnippet, fold, hasAll, markWords, readWords } from '../../src/emit/page/browser/search.js'
import { cutLine } from '../../src/emit/page/browser/stretch.js'
import { tellDate } from '../../src/emit/page/browser/words.js'

describe('judgeDeadline', () => {
  it.each([
    ['the day itself', '2023-09-01', '2023-09-01', false, 'Due that day'],
    ['the day after', '2023-09-01', '2023-09-02', true, 'Overdue by 1 day'],
    ['the day before', '2023-09-01', '2023-08-31', false, 'Due in 1 day'],
    ['across a leap day', '2024-03-01', '2024-02-28', false, 'Due in 2 days'],
    ['a month lasts until its end', '2022-02', '2022-02-28', false, 'Due that day'],
    ['and is over after it', '2022-02', '2022-03-01', true, 'Overdue by 1 day'],
    ['a year lasts until its end', '2022', '2022-12-30', false, 'Due in 1 day'],
    ['years later', '2020-01-01', '2023-01-01', true, 'Overdue by 1,096 days'],
    ['no date is never overdue', null, '2099-01-01', false, 'No date printed'],
  ] as const)('%s', (_, deadline, day, isOverdue, words) => {
    expect(judgeDeadline(deadline, day)).toStrictEqual({ isOverdue, words })
  })
})

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-02-31', false],
    ['2023-13-01', false],
    ['2023-02', false],
    ['tomorrow', false],
    [undefined, false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })
})

describe('a place', () => {
  it.each([
    ['a view', '#findings', { view: 'findings', filters: {}, item: null }],
    [
      'filters',
      '#findings?region=eastern&q=a+b',
      { view: 'findings', filters: { region: 'eastern', q: 'a b' }, item: null },
    ],
    ['an item', '#overview?item=london%2Fgrade', { view: 'overview', filters: {}, item: 'london/grade' }],
    ['marks', '#findings?q=%26%23%3D%22%3C', { view: 'findings', filters: { q: '&#="<' }, item: null }],
  ] as const)('%s is read as it is written', (_, hash, place) => {
    expect(readPlace(hash)).toStrictEqual(place)
    expect(writePlace(place)).toBe(hash)
  })

  it.each(['', '#', '#nowhere', '#__proto__', '#constructor?x=1'])('%j is the overview', (hash) => {
    expect(readPlace(hash).view).toBe('overview')
  })
})

describe('searching', () => {
  it.each([
    ['words in any order', 'police WELL', 'Works well with police', true],
    ['one word is missing', 'police badly', 'Works well with police', false],
    ['quotation marks of another shape', "isn't", 'It isn’t so', true],
    ['no words', ' ', 'anything', true],
    ['signs of patterns are signs', '.*', 'anything', false],
  ])('%s', (_, query, text, isHit) => {
    expect(hasAll(fold(text), readWords(query))).toBe(isHit)
  })

  it('marks what it finds', () => {
    const words = readWords('soc')
    expect(
      markWords('SOC and soc', words)
        .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
        .join(''),
    ).toBe('[SOC] and [soc]')
    const long = `${'a '.repeat(100)}SOC${' b'.repeat(200)}`
    const pieces = cutSnippet(long, words)
    expect(pieces.filter(({ isHit }) => isHit)).toStrictEqual([{ text: 'SOC', isHit: true }])
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^…[a ]+SOC[b ]+…$/)
  })

  it.each([
    ['where words end', `${'alpha '.repeat(40)}SOC${' beta'.repeat(60)}`, /^…(?:alpha )+SOC(?: beta)+…$/],
    ['anywhere in a word without end', `${'a'.repeat(200)}SOC${'b'.repeat(300)}`, /^…a{90}SOCb{177}…$/],
    ['nowhere in a short text', 'all of SOC', /^all of SOC$/],
  ])('cuts %s', (_, text, expected) => {
    const pieces = cutSnippet(text, readWords('soc'))
    expect(pieces.map((piece) => piece.text).join('')).toMatch(expected)
  })
})

describe('cutLine', () => {
  it.each([
    ['inside', 'one two three', 10, { start: 14, end: 17 }, 'one [two] three'],
    ['all of it and more', 'one', 10, { start: 0, end: 99 }, '[one]'],
    ['begins before', 'one two', 10, { start: 5, end: 13 }, '[one] two'],
    ['elsewhere', 'one two', 10, { start: 20, end: 30 }, 'one two'],
  ])('%s', (_, line, start, stretch, expected) => {
    const pieces = cutLine(line, start, [stretch])
    expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).toBe(expected)
  })
})

it.each([
  ['2023-09-01', '1 September 2023'],
  ['2022-02', 'February 2022'],
  ['2022', '2022'],
])('%s is told as %s', (date, words) => {
  expect(tellDate(date)).toBe(words)
})

it('copies cells that no spreadsheet runs', () => {
  expect(
    renderCsv([
      ['a', 'b'],
      ['=1+1', 'say "so",\nplease'],
    ]),
  ).toBe('a,b\r\n\'=1+1,"say ""so"",\nplease"\r\n')
})
