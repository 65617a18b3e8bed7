import { describe, expect, it } from 'vitest'
import { markCutWords } from '../../../src/extract/words/characters.js'
import { extract } from '../fixtures.js'

describe('markCutWords', () => {
  it('makes the hyphen soft that cuts a word which the text has whole', () => {
    expect(markCutWords('An improvement. It requires improve-\nment.')).toBe(
      'An improvement. It requires improve\u00ad\nment.',
    )
  })

  it('makes the hyphen soft that cuts a word which rules look for', () => {
    expect(markCutWords('It led 40 disrup-\ntions, none of them preven-\n  tive.')).toBe(
      'It led 40 disrup\u00ad\ntions, none of them preven\u00ad\n  tive.',
    )
  })

  it.each([
    ['of a word that rules know and the text hyphenates', 'A re-quires b, and re-\nquires c.'],
    ['of a longer word than rules know', 'It holds dis-\nruptionists.'],
    ['of a word that stands nowhere else', 'The forces co-\nordinate well.'],
    ['of a word that is written with one elsewhere', 'A longterm or long-term plan, and a long-\nterm view.'],
    ['inside a line', 'A longterm plan and a long- term view.'],
    ['before a name', 'Northwest and North-\nWest.'],
  ])('leaves the hyphen %s', (_why, text) => {
    expect(markCutWords(text)).toBe(text)
  })

  it('lets a grade be read whose last word is cut', () => {
    const lines = ['Regional findings', 'There is a plan for improvement.', 'Kent Police', 'Requires improve-', 'ment']
    const statement = ['Kent Police requires improve-', 'ment at tackling serious and organised crime.']
    const kent = extract([...lines, ...statement, 'Essex Police', 'Good'].join('\n')).report.bodies.find(
      ({ id }) => id === 'kent',
    )
    expect(kent?.grade).toMatchObject({
      value: 'requires_improvement',
      label: 'Requires improvement',
      statement: 'Kent Police requires improvement at tackling serious and organised crime.',
    })
  })
})
