import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../../src/extract/words/quantities.js'

describe('findQuantities', () => {
  it.each<
    [why: string, sentence: string, ...found: [text: string, value: number, unit: string, qualifier: string | null][]]
  >([
    ['digits', 'The force led 651 disruptions.', ['651', 651, 'count', null]],
    ['a thousands separator', 'It led 1,042 disruptions.', ['1,042', 1042, 'count', null]],
    ['a word', 'There were nine orders.', ['nine', 9, 'count', null]],
    ['words of tens and units', 'Fifty-eight of these were OCGs.', ['Fifty-eight', 58, 'count', null]],
    [
      'hundreds in words',
      'It recorded one hundred and four disruptions.',
      ['one hundred and four', 104, 'count', null],
    ],
    [
      'thousands and hundreds in words',
      'It recorded one thousand two hundred and six disruptions.',
      ['one thousand two hundred and six', 1206, 'count', null],
    ],
    [
      'two hundreds in words',
      'It found between one hundred and two hundred lines.',
      ['one hundred', 100, 'count', null],
      ['two hundred', 200, 'count', null],
    ],
    ['a dozen', 'It had a dozen SCPOs.', ['a dozen', 12, 'count', null]],
    ['percent', '25 percent were pursue.', ['25 percent', 25, 'percent', null]],
    ['per cent', '25 per cent were pursue.', ['25 per cent', 25, 'percent', null]],
    ['a sign', '71% were pursue.', ['71%', 71, 'percent', null]],
    ['decimals', '12.5 percent were pursue.', ['12.5 percent', 12.5, 'percent', null]],
    ['percent in words', 'Twenty-five percent were pursue.', ['Twenty-five percent', 25, 'percent', null]],
    ['half', 'Half were pursue.', ['Half', 50, 'percent', null]],
    ['a fraction', 'Two thirds of these were pursue.', ['Two thirds', 66.67, 'percent', null]],
    ['one in five', 'One in five were prevent.', ['One in five', 20, 'percent', null]],
    ['out of', 'Nine out of ten of them were pursue.', ['Nine out of ten', 90, 'percent', null]],
    [
      'count and share',
      'Of these, 312 (84 percent) were pursue.',
      ['312', 312, 'count', null],
      ['84 percent', 84, 'percent', null],
    ],
    [
      'a list',
      '39 pursue, 10 protect and 2 prepare',
      ['39', 39, 'count', null],
      ['10', 10, 'count', null],
      ['2', 2, 'count', null],
    ],
    ['almost', 'Almost three quarters were pursue.', ['Almost three quarters', 75, 'percent', 'almost']],
    ['nearly', 'It has nearly 50 OCGs.', ['nearly 50', 50, 'count', 'almost']],
    ['just under', 'Just under half were pursue.', ['Just under half', 50, 'percent', 'almost']],
    ['more than', 'More than 60 percent were pursue.', ['More than 60 percent', 60, 'percent', 'over']],
    ['just over', 'Just over two thirds were.', ['Just over two thirds', 66.67, 'percent', 'over']],
    ['over', 'Over 400 were pursue.', ['Over 400', 400, 'count', 'over']],
    ['around', 'Around nine in ten of them were.', ['Around nine in ten', 90, 'percent', 'around']],
    ['about', 'About six percent were protect.', ['About six percent', 6, 'percent', 'about']],
    ['approximately', 'Approximately 40 OCGs were mapped.', ['Approximately 40', 40, 'count', 'about']],
    ['roughly', 'Roughly one in five of those were.', ['Roughly one in five', 20, 'percent', 'about']],
    ['at least', 'It managed at least 30 OCGs.', ['at least 30', 30, 'count', 'at_least']],
  ])('%s', (_why, sentence, ...found) => {
    expect(
      findQuantities(sentence).map(({ start, end, value, unit, qualifier }) => [
        sentence.slice(start, end),
        value,
        unit,
        qualifier,
      ]),
    ).toStrictEqual(found)
  })

  it.each<[why: string, sentence: string]>([
    ['money', 'It seized \u00a3250 in cash.'],
    ['a name with a number', 'The 4P plan and section 22A.'],
    ['a range of years', 'The 2021/22 programme.'],
    ['a decimal that goes on', 'See paragraph 3.2.1.'],
    ['an age', 'A 15-year-old child.'],
    ['no number', 'Several disruptions were recorded.'],
    ['"no one" and "each one"', 'No one knew, and each one was asked.'],
  ])('nothing in %s', (_why, sentence) => {
    expect(findQuantities(sentence)).toStrictEqual([])
  })

  it.each(['fewer than', 'less than', 'under', 'up to', 'no more than', 'as many as'])(
    'marks that "%s" says the number is lower, which no qualifier says',
    (words) => {
      expect(findQuantities(`It had ${words} 20 OCGs.`)).toMatchObject([{ value: 20, qualifier: null, isBelow: true }])
    },
  )
})
