import { describe, expect, it } from 'vitest'
import { findLiterals, hasOne, oneOf, oneWordOf } from '../../../src/extract/words/literals.js'

describe('oneOf', () => {
  it.each<[why: string, literals: readonly string[], text: string, has: boolean]>([
    ['any of them', ['month', 'year'], 'The year to May', true],
    ['none of them', ['month', 'year'], 'The week to May', false],
    ['nothing', ['month'], '', false],
    ['capitals', ['scpo'], 'SCPOs', true],
    ['any digit for 0', ['0000/00'], 'In 2021/22', true],
    ['fewer digits', ['0000'], 'In 999 cases', false],
    ['inside a word', ['round'], 'The background', true],
    ['over the end of a word', ["n't inspect"], "We didn't inspect it", true],
    ['with a bracket', [' (0'], 'Kent Police (43)', true],
    ['a dash', ['\u2013 may'], '1 April \u2013 May', true],
    ['the beginning of one inside another', ['rerecorded', 'corde'], 'recorded', true],
    ['letters that only look alike', ['scpo'], '\u0421\u0421PO', false],
  ])('finds %s', (_why, literals, text, has) => {
    expect(hasOne(findLiterals(text), oneOf())).toBe(false)
    const asked = oneOf(...literals)
    expect(hasOne(findLiterals(text), asked)).toBe(has)
  })
})

describe('oneWordOf', () => {
  it.each<[why: string, text: string, has: boolean]>([
    ['the text’s first word', 'one', true],
    ['a word behind a space', 'Only one', true],
    ['the beginning of a word', 'It has ones', true],
    ['a word behind a hyphen', 'twenty-one', true],
    ['a word behind a letter with an accent', '\u00e9one', true],
    ['no end of a word', 'alone', false],
    ['no word behind a digit', '2one', false],
    ['no word behind an underscore', '_one', false],
  ])('finds %s', (_why, text, has) => {
    const asked = oneWordOf('one')
    expect(hasOne(findLiterals(text), asked)).toBe(has)
    expect(/\bone/i.test(text)).toBe(has)
  })
})

it('finds what patterns find, in all that a few letters can spell', () => {
  const literals = ['ab', 'bab', 'a b', 'b a', 'aab', ' ab', '0a', 'a-b']
  const asked = literals.map((literal) => ({ literal, inside: oneOf(literal), word: oneWordOf(literal) }))
  const letters = ['a', 'b', ' ', '-', '7']
  for (let nth = 0; nth < letters.length ** 6; nth += 1) {
    const text = Array.from(
      { length: 6 },
      (_, at) => letters[Math.floor(nth / letters.length ** at) % letters.length],
    ).join('')
    const found = findLiterals(text)
    const folded = text.replace(/\d/g, '0')
    const wrong = asked.filter(
      ({ literal, inside, word }) =>
        hasOne(found, inside) !== folded.includes(literal) ||
        (/^\w/.test(literal) && hasOne(found, word) !== new RegExp(`\\b${literal}`).test(folded)),
    )
    expect(wrong, text).toStrictEqual([])
  }
})
