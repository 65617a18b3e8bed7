import { describe, expect, it } from 'vitest'
import { findOpaque } from '../../../src/extract/words/opaque.js'

describe('findOpaque', () => {
  it.each<[why: string, sentence: string, words: string]>([
    ['money', 'It seized \u00a32.4m in cash.', '\u00a32.4m'],
    ['money in full', 'It seized \u00a3250,000 in cash.', '\u00a3250,000'],
    ['weights', 'It seized 12 kilograms of cocaine.', '12 kilograms'],
    ['the four Ps', 'It uses 4P plans.', '4P'],
    ['a section of a law', 'Under section 22A of the Act.', 'section 22A'],
    ['a class of drugs', 'It deals in class A drugs.', 'class A'],
    ['a page', 'See page 39 for more.', 'page 39'],
    ['a programme’s years', 'The PEEL 2021/22 programme.', '2021/22'],
    ['a year', 'It began in 2016 with one team.', '2016'],
    ['an age', 'A child aged 15 was found.', 'aged 15'],
    ['a length of time', 'It took 14 months to arrange.', '14 months'],
    ['points', 'It rose by 12 percentage points.', '12 percentage points'],
    ['a growth', 'A 35 percent increase on last year.', '35 percent increase'],
    ['how often', 'It was asked three times that year.', 'three times'],
  ])('covers %s', (_why, sentence, words) => {
    const at = sentence.indexOf(words)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(
      findOpaque(sentence).some(({ start, end }) => start <= at && at + words.length <= end),
      JSON.stringify(findOpaque(sentence).map(({ start, end }) => sentence.slice(start, end))),
    ).toBe(true)
  })

  it.each<[sentence: string, words: string]>([
    ['The force led 651 disruptions.', '651'],
    ['Of these, 25 percent were pursue.', '25 percent'],
    ['It led 2,316 disruptions.', '2,316'],
    ['Two thirds of these were pursue.', 'Two thirds'],
    ['One in five were prevent.', 'One in five'],
    ['It had a dozen SCPOs.', 'dozen'],
    ['It had 31 SOC threats on 1 May.', '31'],
  ])('leaves the number of %j', (sentence, words) => {
    const at = sentence.indexOf(words)
    expect(
      findOpaque(sentence)
        .filter(({ start, end }) => start < at + words.length && at < end)
        .map(({ start, end }) => sentence.slice(start, end)),
    ).toStrictEqual([])
  })
})
