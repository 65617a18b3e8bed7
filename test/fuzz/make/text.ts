import fc from 'fast-check'
import { GRADES, HEADINGS, MARKS, NAMES, WORDS } from './vocabulary.js'

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...GRADES) },
  { weight: 1, arbitrary: fc.nat(5000).map(String) },
)

const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '', ', ', '-', '\n')), { minLength: 1, maxLength: 25 })
  .map((pieces) => `${pieces.map((piece) => piece.join('')).join('')}.`)

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

const heading = fc
  .tuple(
    fc.constantFrom('', '', '# ', '## ', '### ', '**', '1. ', '| ', '> ', '    ', '• '),
    fc.constantFrom(...NAMES, ...HEADINGS, ...GRADES),
    fc.constantFrom('', '', '', ':', '\t7', ' ....... 9', ' |', '**', '\n---', '\n===', ' – ', ' (SEROCU)'),
  )
  .map((pieces) => pieces.join(''))

const list = fc
  .tuple(
    fc.constantFrom('- ', '* ', '1. ', '• ', '– ', '  - ', '(a) '),
    fc.array(sentence, { minLength: 1, maxLength: 4 }),
  )
  .map(([mark, items]) => items.map((item) => mark + item).join('\n'))

/** A block of a report, or what could be one. */
export const block = fc.oneof(
  { weight: 4, arbitrary: heading },
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(word, fc.integer({ min: 2, max: 60 })).map(([piece, times]) => piece.repeat(times)),
  },
)

const OPENINGS = [
  '',
  'Regional findings\n\nThe region has a plan.\n\nSurrey Police\n\nGood\n\n',
  '# South East\n\n## Regional findings\n\n## Sussex Police\n\n**Good**\n\n### Resources and skills\n\n',
  'Contents\nRegional findings 3\nKent Police 5\n\nRegional findings\nKent Police\nAdequate\n',
  'Eastern Region Special Operations Unit\n\nERSOU is good at tackling serious and organised crime.\n\n',
]

/** Text built of what reports are made of, in no order that a report has. */
export const reportText = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '\n\n\n', ' ', '\f')), {
      maxLength: 14,
    }),
  )
  .map(([opening, blocks]) => opening + blocks.map((piece) => piece.join('')).join(''))
