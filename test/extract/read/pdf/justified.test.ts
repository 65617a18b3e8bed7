import { describe, expect, it } from 'vitest'
import { readLines } from '../../../../src/extract/read/pdf/lines.js'
import { measure } from './build-pdf.js'

const SIZE = 16

/** The lines of a row of words, each with the gap in points that stands before it. */
function readRow(words: readonly (readonly [gap: number, text: string, font?: string])[]): string[] {
  let x = 60
  const items = words.map(([gap, text, font = 'bold']) => {
    const width = measure(text) * SIZE
    const item = { text, x: x + gap, y: 100, width, size: SIZE, font, isTurned: false, tag: null, isArtifact: false }
    x += gap + width
    return item
  })
  return readLines({ number: 1, items, tags: [] }).lines.map(({ text }) => text)
}

describe('words of a row that are far apart', () => {
  it.each<[why: string, words: readonly (readonly [number, string])[], line: string]>([
    [
      'alike',
      [
        [0, 'Understanding'],
        [30, 'SOC'],
        [30, 'and'],
        [30, 'setting'],
      ],
      'Understanding SOC and setting',
    ],
    [
      'alike but for rounding',
      [
        [0, 'Yorkshire'],
        [34.2, 'and'],
        [33.8, 'Humber'],
      ],
      'Yorkshire and Humber',
    ],
    [
      'alike around a word in pieces',
      [
        [0, 'Appendix'],
        [38, '1'],
        [0, ':'],
        [38, 'Map'],
      ],
      'Appendix 1: Map',
    ],
  ])('are one line where their gaps are %s', (_, words, line) => {
    expect(readRow(words)).toEqual([line])
  })

  it.each<[why: string, words: readonly (readonly [number, string, string?])[]]>([
    [
      'there is one gap alone',
      [
        [0, 'Overall'],
        [30, 'Good'],
      ],
    ],
    [
      'their gaps are not alike',
      [
        [0, 'Force'],
        [40, 'Grade'],
        [52, 'Threats'],
      ],
    ],
    [
      'they are columns of figures',
      [
        [0, '2019'],
        [40, '2020'],
        [40, '2021'],
      ],
    ],
    [
      'they are columns of like words',
      [
        [0, 'May'],
        [40, 'May'],
        [40, 'May'],
      ],
    ],
    [
      'cells have several words',
      [
        [0, 'Kent Police'],
        [40, 'good'],
        [40, 'Essex Police'],
      ],
    ],
    [
      'they are of different fonts',
      [
        [0, 'Understanding'],
        [30, 'SOC', 'plain'],
        [30, 'and'],
      ],
    ],
    [
      'they are farther apart than words are',
      [
        [0, 'Understanding'],
        [80, 'SOC'],
        [80, 'and'],
      ],
    ],
  ])('are several where %s', (_, words) => {
    expect(readRow(words)).toEqual(words.map(([, text]) => text))
  })

  it('are a line of each column of a page', () => {
    const words = [
      [0, 'Tackling'],
      [26, 'SOC'],
      [26, 'and'],
      [34, 'Understanding'],
      [25, 'its'],
      [25, 'threats'],
    ] as const
    expect(readRow(words)).toEqual(['Tackling SOC and', 'Understanding its threats'])
  })
})
