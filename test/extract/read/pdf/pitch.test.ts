import { describe, expect, it } from 'vitest'
import { type LaidText, layTexts } from './lay-texts.js'

/** Three lines of one paragraph, each as long as its next word lets it be. */
const PARAGRAPH = [
  'Officers of the region share what they know each week, and analysts write down what came of it in',
  'the book that all the forces of the region keep, so that nobody has to be asked for the same word',
  'twice in a year.',
]
/** As many lines that are full, each with the rest of a sentence at its beginning. */
const LONGER = [...PARAGRAPH.slice(0, 2), ...PARAGRAPH.slice(1, 2), ...PARAGRAPH.slice(1, 2), ...PARAGRAPH.slice(2)]

const SIZE = 11
const GAP = 26

/** Paragraphs down a page, the lines of each as far apart as it says. */
function setParagraphs(paragraphs: readonly { lines: readonly string[]; pitch: number; gap?: number }[]): LaidText[] {
  let y = 60
  return paragraphs.flatMap(({ lines, pitch, gap = GAP }) => {
    y += gap - pitch
    return lines.map((text) => {
      y += pitch
      return { text, x: 70, y, size: SIZE }
    })
  })
}

async function readTexts(page: readonly LaidText[]): Promise<string[]> {
  return (await layTexts([page])).blocks.map(({ text }) => text)
}

describe('how far the lines of a paragraph are apart', () => {
  it('may differ between text and boxes', async () => {
    const box = { lines: PARAGRAPH, pitch: 12.7 }
    const text = { lines: LONGER, pitch: 14.6 }
    const found = await readTexts(setParagraphs([text, box, box, text, box, box, text]))
    const [whole, short] = [LONGER.join(' '), PARAGRAPH.join(' ')]
    expect(found).toEqual([whole, short, short, whole, short, short, whole])
  })

  it('is less than between paragraphs that are a little further apart', async () => {
    const apart = { lines: PARAGRAPH, pitch: 12.7, gap: 14.6 }
    expect(await readTexts(setParagraphs([apart, apart, apart, apart, apart, apart]))).toEqual(
      Array.from({ length: 6 }, () => PARAGRAPH.join(' ')),
    )
  })

  it('is not told by entries of a list that somebody ended', async () => {
    const text = { lines: LONGER, pitch: 12.7 }
    const entries = [
      'agree one list',
      'read it twice a year',
      'tell each other',
      'know why',
      'write it down',
      'keep it',
    ]
    const list = entries.map((entry, index) => ({ lines: [entry], pitch: 12.7, gap: index === 0 ? GAP : 16 }))
    expect(await readTexts(setParagraphs([text, text, ...list, text]))).toEqual([
      LONGER.join(' '),
      LONGER.join(' '),
      ...entries,
      LONGER.join(' '),
    ])
  })
})
