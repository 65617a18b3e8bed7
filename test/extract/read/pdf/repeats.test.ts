import { describe, expect, it } from 'vitest'
import { type LaidText, layTexts } from './lay-texts.js'

const LABEL = { text: 'Cause of concern', size: 11, isBold: true }
const TITLE = { text: 'The force does not know its threats', size: 13, isBold: true }
const OTHER = { text: 'The force has too few analysts', size: 13, isBold: true }
const RECOMMENDATIONS = { text: 'Recommendations', size: 11, isBold: true }
const TEXT = { text: 'It has a list of them, but the list is two years old, and nobody keeps it.', size: 11 }
const REST = { text: 'By 1 May 2023, the force should write another one, and keep it up to date.', size: 11 }

/** A page of texts, one below the other. */
function setPage(texts: readonly Omit<LaidText, 'x' | 'y'>[]): LaidText[] {
  return texts.map((text, index) => ({ ...text, x: 70, y: 80 + index * 40 }))
}

describe('a label that begins a page', () => {
  it.each([
    ['text goes on below it', [LABEL, TITLE, TEXT], [LABEL, REST]],
    ['recommendations go on below it', [LABEL, TITLE, TEXT, RECOMMENDATIONS], [LABEL, REST]],
  ])('is the one of the box that goes on where %s', async (_, first, second) => {
    const { blocks, furniture } = await layTexts([setPage(first), setPage(second)])
    expect(furniture).toEqual([LABEL.text])
    expect(blocks.map(({ text }) => text)).toEqual([...first, REST].map(({ text }) => text))
  })

  it('is repeated on each page that the box goes on over', async () => {
    const { blocks, furniture } = await layTexts(
      [
        [LABEL, TITLE, TEXT],
        [LABEL, TEXT],
        [LABEL, REST],
      ].map(setPage),
    )
    expect(furniture).toEqual([LABEL.text, LABEL.text])
    expect(blocks.map(({ text }) => text)).toEqual([LABEL, TITLE, TEXT, TEXT, REST].map(({ text }) => text))
  })

  it('may stand over the rest of a title', async () => {
    const rest = { ...TITLE, text: 'and does not ask for them' }
    const { blocks } = await layTexts([setPage([OTHER, TEXT, LABEL, TITLE]), setPage([LABEL, rest, REST])])
    const title = `${TITLE.text} ${rest.text}`
    expect(blocks.map(({ text }) => text)).toEqual([OTHER.text, TEXT.text, LABEL.text, title, REST.text])
  })

  it.each([
    ['it has a title of its own', [LABEL, TITLE, TEXT], [LABEL, OTHER, REST]],
    ['labels have no titles', [OTHER, TEXT, LABEL, TEXT], [LABEL, REST]],
    ['it is another', [LABEL, TITLE, TEXT], [{ ...LABEL, text: 'Area for improvement' }, REST]],
    ['it is set otherwise', [LABEL, TITLE, TEXT], [{ ...LABEL, size: 12 }, REST]],
    ['the box before it has ended', [LABEL, TITLE, TEXT, OTHER, TEXT], [LABEL, REST]],
    ['it does not begin the page', [LABEL, TITLE, TEXT], [TEXT, LABEL, REST]],
  ])('is a label of its own where %s', async (_, first, second) => {
    const { blocks, furniture } = await layTexts([setPage(first), setPage(second)])
    expect(furniture).toEqual([])
    expect(blocks.map(({ text }) => text)).toEqual([...first, ...second].map(({ text }) => text))
  })
})
