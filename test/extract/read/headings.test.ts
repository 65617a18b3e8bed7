import { describe, expect, it } from 'vitest'
import { makeBlock } from '../../../src/extract/read/block.js'
import { shapeBlocks } from '../../../src/extract/read/headings.js'

/** The blocks of paragraphs that carry no mark, each with what it is found to be. */
function shapesOf(texts: readonly string[]): [role: string, text: string][] {
  const blocks = texts.map((text, at) => makeBlock(text, [{ at: 0, line: at + 1, page: null }]))
  return shapeBlocks(blocks).map(({ role, text }) => [role, text])
}

const LAST = ['text', 'The plan is new.'] as const

describe('paragraphs without marks', () => {
  it.each<[why: string, texts: string[], ...shapes: ReturnType<typeof shapesOf>]>([
    [
      'a sentence that a page cuts behind "and"',
      ['It had 655 threats, and', 'four in five of them were groups.'],
      ['text', 'It had 655 threats, and four in five of them were groups.'],
    ],
    [
      'one that a page cuts behind "or"',
      ['It asks for help by telephone, or', 'goes to the unit.'],
      ['text', 'It asks for help by telephone, or goes to the unit.'],
    ],
  ])('join %s', (_why, texts, ...shapes) => {
    expect(shapesOf([...texts, LAST[1]])).toStrictEqual([...shapes, LAST])
  })

  it.each<[why: string, texts: string[], ...shapes: ReturnType<typeof shapesOf>]>([
    [
      'items that lost their bullets',
      ['The force should:', 'make a plan, and', 'tell its staff.'],
      ['text', 'The force should:'],
      ['item', 'make a plan, and'],
      ['item', 'tell its staff.'],
    ],
    [
      'items behind others',
      ['The force should:', 'make a plan;', 'train its staff, and', 'tell them.'],
      ['text', 'The force should:'],
      ['item', 'make a plan;'],
      ['item', 'train its staff, and'],
      ['item', 'tell them.'],
    ],
  ])('leave %s apart', (_why, texts, ...shapes) => {
    expect(shapesOf([...texts, LAST[1]])).toStrictEqual([...shapes, LAST])
  })
})

describe('a question', () => {
  const QUESTION = 'How well does the force share its intelligence?'
  const ANSWER = 'It shares its intelligence well, since all its analysts can search the same system.'

  it.each<[why: string, texts: string[], role: string]>([
    ['over a paragraph is a heading', [QUESTION, ANSWER], 'heading'],
    ['that asks what is so is one too', ['Is the understanding of threats good enough?', ANSWER], 'heading'],
    ['in a paragraph is text', [`${QUESTION} It does so well.`, ANSWER], 'text'],
    ['over a few words is text', [QUESTION, 'We think so.'], 'text'],
    ['over another is text', [QUESTION, `And ${QUESTION.toLowerCase()} And with whom does it share it?`], 'text'],
    ['of two words is text', ['Does it?', ANSWER], 'text'],
    ['that is no sentence of its own is text', ['"Who knows?" they asked us?', ANSWER], 'text'],
  ])('%s', (_why, texts, role) => {
    expect(shapesOf(texts)[0]).toStrictEqual([role, texts[0]])
  })

  it('behind a colon is text', () => {
    expect(shapesOf(['We asked:', QUESTION, ANSWER])[1]).toStrictEqual(['text', QUESTION])
  })
})
