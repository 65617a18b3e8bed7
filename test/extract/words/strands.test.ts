import { describe, expect, it } from 'vitest'
import { findStrands, findTeamNames, readStrands } from '../../../src/extract/words/strands.js'

describe('readStrands', () => {
  it.each<[text: string, ...strands: string[]]>([
    ['pursue', 'pursue'],
    ['Prevent', 'prevent'],
    ['prepare, protect and pursue', 'pursue', 'protect', 'prepare'],
    ['prevention and protection', 'prevent', 'protect'],
    ['preparing', 'prepare'],
    ['pursue, pursue and pursue', 'pursue'],
    ['pursues'],
    ['prepared'],
    ['unprotected'],
    [''],
  ])('%j', (text, ...strands) => {
    expect(readStrands(text)).toStrictEqual(strands)
  })
})

describe('findStrands', () => {
  it.each<[sentence: string, ...words: string[]]>([
    ['Of these, 39 were pursue and 10 protect.', 'pursue', 'protect'],
    ['Half of all prevent and protect activities.', 'prevent and protect activities'],
    ['The 4Ps are pursue, prevent, protect and prepare.', 'pursue, prevent, protect and prepare'],
  ])('finds the words in %j', (sentence, ...words) => {
    expect(findStrands(sentence).map(({ start, end }) => sentence.slice(start, end))).toStrictEqual(words)
  })

  it.each(['It has six protect officers.', 'The prevent team grew.', 'A protective-led approach.', 'It pursued them.'])(
    'finds none in %j',
    (sentence) => {
      expect(findStrands(sentence).filter(({ strands }) => strands.length > 0)).toStrictEqual([])
    },
  )

  it('knows what can be counted', () => {
    expect(findStrands('Half of all prevent activities were.').map(({ isCountable }) => isCountable)).toStrictEqual([
      true,
    ])
    expect(findStrands('Half were prevent.').map(({ isCountable }) => isCountable)).toStrictEqual([false])
  })
})

it('findTeamNames finds teams and people that a strand names', () => {
  const sentence = 'The Cyber Protect team and two prevent officers record pursue disruptions.'
  expect(findTeamNames(sentence).map(({ start, end }) => sentence.slice(start, end))).toStrictEqual([
    'Cyber Protect',
    'prevent officers',
  ])
})
