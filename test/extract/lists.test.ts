import { expect, it } from 'vitest'
import { extractReportSync } from '../../src/extract/sync.js'

const PLAIN = 'This is a paragraph with enough words to be one, and it ends in a full stop as paragraphs do.'

function readFigures(said: string) {
  const text = [
    '## Regional findings',
    PLAIN,
    '## South Wales Police',
    '### Good',
    'South Wales Police is good at tackling serious and organised crime.',
    '### Resources and skills',
    '#### What the force does',
    said,
    '## Appendix 1: Map',
    PLAIN,
  ].join('\n\n')
  const { bodies } = extractReportSync({ file: 'composed.md', bytes: Buffer.from(text) }).report
  return bodies.find(({ id }) => id === 'south-wales')?.figures ?? []
}

it.each<[opener: string, items: string[], ...figures: [value: number, measure: string, subset: string | null][]]>([
  [
    'The force had 64 OCGs. Of these:',
    ['33 were involved in drug supply;', '12 were involved in fraud.'],
    [64, 'ocgs', null],
    [33, 'ocgs', 'drug supply'],
    [12, 'ocgs', 'fraud'],
  ],
  [
    'The force had 64 OCGs. These were:',
    ['33 linked to drug supply', '12 linked to fraud'],
    [64, 'ocgs', null],
    [33, 'ocgs', 'linked to drug supply'],
    [12, 'ocgs', 'linked to fraud'],
  ],
  ['The force had 64 OCGs. To manage these, it has:', ['33 officers', '12 staff'], [64, 'ocgs', null]],
  ['We spoke to 64 officers about OCGs. Of these:', ['33 were trained', '12 were not']],
])('%j opens a list of parts', (opener, items, ...figures) => {
  const found = readFigures([opener, ...items.map((item) => `- ${item}`)].join('\n'))
  expect(found.map(({ value, measure, subset }) => [value, measure, subset])).toStrictEqual(figures)
})
