import { describe, expect, it } from 'vitest'
import { makeBlock } from '../../../src/extract/read/block.js'
import { isCaption } from '../../../src/extract/read/captions.js'
import { extractReportSync } from '../../../src/extract/sync.js'

describe('isCaption', () => {
  it.each([
    'Figure 1: Vehicles that the force owns',
    'Figure 2.1 \u2013 Vacancies by team',
    'Table 3. Vacancies by team',
    'TABLE A: vacancies',
    'Chart 4 | Vacancies',
    'Map 1',
    'Source: Home Office',
    'Source: Home Office.',
    'Sources: the force, and the Home Office',
    'Data source: Home Office',
  ])('finds %j', (text) => {
    expect(isCaption(makeBlock(text, []))).toBe(true)
  })

  it.each<[why: string, text: string]>([
    ['a sentence about a figure', 'Figure 1 shows the vehicles that the force owns.'],
    ['a heading about a figure', 'Figure 1 shows what is wrong'],
    ['a sentence with its number', 'Figure 1: the force made 29 disruptions.'],
    ['a heading with such a word', 'Table top exercises prepare the force'],
    ['a heading about sources', 'Sources of intelligence are used well'],
    ['a heading about one source', 'Source handling: the force has a new team'],
    ['text that opens so', 'Source: the Home Office. The force had no numbers of its own.'],
    ['half of a sentence', 'Source: the plans of the'],
    ['an entry of a list of contents', 'Figure 1: Vehicles\t12'],
    ['no number', 'Map of the region'],
  ])('finds none in %s', (_why, text) => {
    expect(isCaption(makeBlock(text, []))).toBe(false)
  })

  it('leaves items and marks headings', () => {
    expect(isCaption(makeBlock('Source: Home Office', [], { role: 'item' }))).toBe(false)
    expect(isCaption(makeBlock('Figure 1: Vehicles', [], { role: 'heading', depth: 4 }))).toBe(true)
  })
})

const LINES = {
  'a.txt': ['Figure 1: Vehicles by year', 'Source: Home Office', 'Table 2: Vacancies by team'],
  'a.md': ['**Figure 1: Vehicles by year**', '![A chart](chart.png)', '#### Source: Home Office'],
  'a.html': [
    '<figure><img alt="A chart" src="a"><figcaption>Vehicles by year</figcaption></figure>',
    '<table><caption>Vacancies</caption></table>',
  ],
}

describe('a caption inside a finding', () => {
  it.each(Object.entries(LINES))('cuts nothing in %s', (file, captions) => {
    const isPage = file.endsWith('html')
    const [first, last] = ['Officers told us that their cars were old.', 'We will look at this again next year.']
    const lines = [
      'Kent Police',
      'Kent Police is good at tackling serious and organised crime.',
      'Resources and skills',
    ]
    const headings = ['# Kent Police', lines[1], '## Resources and skills', '### Area for improvement: Cars', first]
    const text = isPage
      ? `<main><h1>Kent Police</h1><h2>Resources and skills</h2><h3>Area for improvement: Cars</h3><p>${first}</p>${captions.join('')}<p>${last}</p></main>`
      : (file === 'a.md'
          ? [...headings, ...captions, last]
          : [...lines, 'Area for improvement: Cars', first, ...captions, last]
        ).join('\n\n')
    const { report, text: reading } = extractReportSync({ file, bytes: Buffer.from(text) })
    const [body] = report.bodies
    expect(body?.findings.map(({ title, text: blocks }) => [title, blocks])).toStrictEqual([
      ['Cars', [first, last].map((said) => ({ type: 'paragraph', text: said }))],
    ])
    expect(body?.unplaced.length).toBeGreaterThanOrEqual(2)
    for (const { kind, text: said, span } of body?.unplaced ?? []) {
      expect(kind).toBe('note')
      expect(reading.slice(span.start, span.end)).toBe(said)
    }
  })

  it('may be a label or a sentence, which are none', () => {
    const page = [
      '<!DOCTYPE html><h1>Kent Police</h1><h2>Resources and skills</h2>',
      '<table><caption>Area for improvement</caption><tr><td>The force should improve its cars</td></tr></table>',
      '<figure><figcaption>The force made 29 disruptions in 2021.</figcaption></figure>',
    ].join('')
    const [body] = extractReportSync({ file: 'a.html', bytes: Buffer.from(page) }).report.bodies
    expect(body?.findings.map(({ kind, title }) => [kind, title])).toStrictEqual([
      ['area_for_improvement', 'The force should improve its cars'],
    ])
    expect(body?.figures.map(({ value }) => value)).toStrictEqual([29])
  })
})
