import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/extract/words/sentences.js'

describe('splitSentences', () => {
  it.each<[why: string, ...sentences: string[]]>([
    ['one', 'The force led 40 disruptions.'],
    ['two', 'The force led 40 disruptions.', 'It supported 12.'],
    ['a question and a call', 'Who knew?', 'Nobody did!', 'That is why.'],
    ['no full stop at the end', 'The force led 40.', 'It supported 12'],
    ['a number in front', 'It has a plan.', '39 were pursue.'],
    ['money in front', 'It has a plan.', '\u00a35m was seized.'],
    ['a quotation mark in front', 'He told us why.', '"We had no time."', 'That has changed.'],
    ['a closing quotation mark behind', 'One said: "We had no time."', 'Others agreed.'],
    ['a bracket around', 'It has a plan.', '(It is new.)', 'It works.'],
    ['decimals', 'It led 12.5 percent of them.', 'That is few.'],
    ['e.g. and i.e.', 'Some, e.g. Kent Police, did.', 'Others, i.e. the rest, did not.'],
    ['etc. before a capital', 'It seized cars, cash, etc.', 'The rest was lost.'],
    ['no. before a number', 'See recommendation no. 4 for this.', 'It is met.'],
    ['an answer', 'The answer was no.', 'They said so.'],
    ['a title', 'We met Dr. Smith and Mr. Jones.', 'Both knew.'],
    ['initials', 'We met J. Smith.', 'He knew.'],
    ['a colon is no end', 'It had: 39 pursue; 10 protect.'],
    ['three dots', 'It waited\u2026 and then acted.', 'That helped.'],
  ])('%s', (_why, ...sentences) => {
    const text = sentences.join(' ')
    const found = splitSentences(text)
    expect(found.map((sentence) => sentence.text)).toStrictEqual(sentences)
    expect(found.map(({ start, end }) => text.slice(start, end))).toStrictEqual(sentences)
  })

  it('loses no character but spaces between sentences', () => {
    const text = '  One here.   Two there!  Three e.g. this.  '
    const found = splitSentences(text)
    expect(found.map((sentence) => sentence.text)).toStrictEqual(['One here.', 'Two there!', 'Three e.g. this.'])
    const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    expect(rest.trim()).toBe('')
  })

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toStrictEqual([])
    expect(splitSentences('   ')).toStrictEqual([])
  })
})
