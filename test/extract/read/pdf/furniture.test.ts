import { describe, expect, it } from 'vitest'
import { type LaidText, layTexts } from './lay-texts.js'

const TEXT = [
  'Officers of the region share what they know each week, and analysts write down what came of it.',
  'The list of threats is short, and those who keep it could tell us why each of them stands on it.',
  'Nobody who works in the unit had to be asked twice whether they knew what the plan was for.',
]

const NAMES = ['Anna', 'Ben', 'Carol', 'David', 'Emma']

/** A page with this at its top, and below it a heading of its own and text. */
function makePage(top: readonly LaidText[], number: number): LaidText[] {
  const heading = { text: `What ${NAMES[number]} told us`, x: 70, y: 130, size: 13, isBold: true }
  const lines = TEXT.map((text) => `${NAMES[number]}: ${text}`)
  return [...top, heading, ...lines.map((text, index) => ({ text, x: 70, y: 160 + index * 15, size: 11 }))]
}

const TOP: LaidText = { text: '', x: 70, y: 100, size: 11, isBold: true }

describe('what repeats at the tops of pages', () => {
  it.each([
    ['a label of boxes that begin pages', 'Promising practice', 11],
    ['a label in smaller type than text', 'AREA FOR IMPROVEMENT', 10],
    ['a label for several findings', 'Areas for improvement', 11],
    ['a label with a number', 'Cause of concern 2', 11],
    ['the heading of a box’s recommendations', 'Recommendations', 11],
  ])('is text where it is %s', async (_, text, size) => {
    const pages = [0, 1, 2, 3].map((number) => makePage(number === 1 ? [] : [{ ...TOP, text, size }], number))
    const { blocks, furniture } = await layTexts(pages)
    expect(furniture).toEqual([])
    expect(blocks.filter((block) => block.text === text)).toHaveLength(3)
  })

  it.each([
    ['as much smaller than text as running heads are', 'Areas for improvement', 8],
    ['a label that goes on as no label does', 'Promising practice in the region', 11],
    ['a name in the size of text', 'Serious and organised crime', 11],
    ['the name of a body', 'Sussex Police', 11],
  ])('is a running head where it is %s', async (_, text, size) => {
    const pages = [0, 1, 2, 3].map((number) => makePage([{ ...TOP, text, size }], number))
    const { blocks, furniture } = await layTexts(pages)
    expect(furniture).toEqual([text, text, text, text])
    expect(blocks.some((block) => block.text === text)).toBe(false)
  })

  it('is a running head where it names a chapter as heads of other chapters do in its place', async () => {
    const heads = ['Sussex Police', 'Sussex Police', 'Sussex Police', 'Recommendations', 'Recommendations']
    const pages = heads.map((text, number) => makePage([{ ...TOP, text }], number))
    expect((await layTexts(pages)).furniture).toEqual(heads)
  })
})
