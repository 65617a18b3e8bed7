import { describe, expect, it } from 'vitest'
import { readFraction, readNumber, toPercent } from '../../../src/extract/words/numbers.js'

describe('readNumber', () => {
  it.each<[text: string, value: number]>([
    ['0', 0],
    ['39', 39],
    ['1,042', 1042],
    ['1,234,567', 1_234_567],
    ['12.5', 12.5],
    ['1,042.25', 1042.25],
    [' 7 ', 7],
    ['zero', 0],
    ['one', 1],
    ['Nine', 9],
    ['twelve', 12],
    ['nineteen', 19],
    ['twenty', 20],
    ['twenty-five', 25],
    ['ninety nine', 99],
    ['a hundred', 100],
    ['one hundred', 100],
    ['one hundred and four', 104],
    ['two hundred and thirty-five', 235],
    ['one thousand', 1000],
    ['a thousand', 1000],
    ['one thousand two hundred', 1200],
    ['one thousand, two hundred and six', 1206],
    ['twelve hundred', 1200],
    ['a dozen', 12],
    ['dozen', 12],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each([
    'many',
    'several',
    'one or two',
    'twenty-first',
    'two thirds',
    'half',
    '4P',
    '22A',
    '12%',
    '\u00a35',
    '-3',
    '1.2.3',
  ])('reads no number in %j', (text) => {
    expect(readNumber(text)).toBeNull()
  })
})

describe('readFraction', () => {
  it.each<[text: string, percent: number]>([
    ['half', 50],
    ['a half', 50],
    ['one half', 50],
    ['one-half', 50],
    ['a third', 33.33],
    ['one third', 33.33],
    ['two thirds', 66.67],
    ['Two-thirds', 66.67],
    ['a quarter', 25],
    ['three quarters', 75],
    ['a fifth', 20],
    ['four fifths', 80],
    ['five sixths', 83.33],
    ['three eighths', 37.5],
    ['an eighth', 12.5],
    ['nine tenths', 90],
  ])('reads %s', (text, percent) => {
    expect(readFraction(text)).toBe(percent)
  })

  it.each([
    '',
    'one',
    'the first',
    'two',
    'four thirds',
    'nine halves',
    'several quarters',
    'a third of them',
    'twentieth',
  ])('reads no share in %j', (text) => {
    expect(readFraction(text)).toBeNull()
  })
})

describe('toPercent', () => {
  it.each<[share: number, percent: number]>([
    [0, 0],
    [1, 100],
    [1 / 3, 33.33],
    [2 / 3, 66.67],
    [1 / 8, 12.5],
    [1 / 7, 14.29],
    [0.552, 55.2],
  ])('%d', (share, percent) => {
    expect(toPercent(share)).toBe(percent)
  })
})
