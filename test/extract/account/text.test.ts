import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/extract/read/decode.js'
import { readText } from '../../../src/extract/read/text.js'
import type { Body } from '../../../src/schema/report.js'
import { WRITINGS } from '../dialects.js'
import { extract, FIXTURES, rowsOf } from '../fixtures.js'
import { REPORTS } from '../published.js'
import { checkText } from './accounts.js'

describe.each(REPORTS)('the account of the text of %s', (_id, fixture) => {
  const { bytes, file } = fixture
  const { report, text } = extract(bytes, file)

  it('has a place for each character of each part, and none twice', () => {
    expect(text.length).toBeGreaterThan(3000)
    expect(checkText({ report, text })).toStrictEqual([])
  })

  it('leaves nothing but notes without a place', () => {
    const kinds = report.bodies.flatMap(({ unplaced }) => unplaced.map(({ kind }) => kind))
    expect(kinds.filter((kind) => kind !== 'note')).toStrictEqual([])
  })
})

describe.each(rowsOf(FIXTURES.filter(({ dialect }) => dialect !== 'wrapped')))('%s', (_id, { file, bytes }) => {
  it.each(WRITINGS.map((form) => [form.name, form] as const))('has a place for all text as %s', (_name, { write }) => {
    const extraction = extract(write(readText(decode(file, bytes)).blocks))
    expect(checkText(extraction)).toStrictEqual([])
    expect(extraction.report.bodies.flatMap(({ unplaced }) => unplaced)).toStrictEqual([])
  })
})

/** A force's part that has all that parts have. */
const PART = [
  'Regional findings',
  'The southern Wales region works well together, as we explain below.',
  'Gwent Police',
  'Good',
  'Gwent Police is good at tackling SOC.',
  'Understanding SOC and setting priorities',
  'We looked at how the force understands its threats.',
  'The force knows its threats',
  'Analysts in the force look at each threat once a month.',
  'Area for improvement',
  'The force should share what it knows',
  'Its neighbours do not hear of what the force knows.',
  'Recommendations',
  'By 1 September 2030, the chief constable should:',
  '\u2022 share what the force knows;',
  '\u2022 ask its neighbours what they know.',
  'Resources and skills',
  'The force has the people that it needs',
  'Each team has the people that it needs for its work.',
]

const LONG = Array.from(
  { length: 5 },
  (_, nth) => `Paragraph ${'abcde'[nth]} says at length what no heading of the force leads to.`,
)

const insert =
  (before: string, ...lines: string[]) =>
  (part: readonly string[]) =>
    part.flatMap((line) => (line === before ? [...lines, line] : [line]))
const without =
  (...lost: string[]) =>
  (part: readonly string[]) =>
    part.filter((line) => !lost.includes(line))

describe('the check of the account', () => {
  const extraction = extract(PART.join('\n\n'))
  const break_ = (edit: (body: Body) => void): string[] => {
    const report = structuredClone(extraction.report)
    const body = report.bodies[1]
    if (!body) throw new RangeError('expected two bodies')
    edit(body)
    return checkText({ report, text: extraction.text })
  }

  it('finds a finding that is missing, a paragraph that is missing, and one that is listed as well', () => {
    for (const nth of [0, 1, 2]) expect(break_((body) => body.findings.splice(nth, 1))).not.toStrictEqual([])
    expect(break_((body) => body.findings[0]?.text.pop())).toHaveLength(1)
    expect(break_((body) => body.recommendations.pop())).toHaveLength(3)
    const [first] = extraction.report.bodies[1]?.findings ?? []
    const start = extraction.text.indexOf('Analysts in the force')
    const text = extraction.text.slice(start).split('\n', 1)[0] ?? ''
    expect(first?.span.end).toBe(start + text.length)
    const span = { start, end: start + text.length, line: 1, page: null }
    expect(break_((body) => body.unplaced.push({ kind: 'paragraph', text, span }))).toHaveLength(1)
  })
})

describe('text that belongs to nothing', () => {
  const look = (part: readonly string[]): { kinds: [kind: string, text: string][]; remarks: string[] } => {
    const extraction = extract(part.join('\n\n'))
    expect(checkText(extraction)).toStrictEqual([])
    const { bodies, diagnostics } = extraction.report
    return {
      kinds: bodies.flatMap(({ unplaced }) => unplaced.map(({ kind, text }): [string, string] => [kind, text])),
      remarks: diagnostics
        .filter(({ code }) => code.endsWith('-unplaced'))
        .map(({ severity, message }) => `${severity}: ${message}`),
    }
  }

  it('is none of a part that has all that parts have', () => {
    expect(look(PART)).toStrictEqual({ kinds: [], remarks: [] })
  })

  it.each<[why: string, change: (part: readonly string[]) => string[], kinds: [string, string][], remarks: string[]]>([
    [
      'a second grade',
      insert('Understanding SOC and setting priorities', 'Adequate'),
      [['grade', 'Adequate']],
      ['warning: expected one grade and no second label, found "Adequate"'],
    ],
    [
      'a label over nothing',
      insert('Resources and skills', 'Innovative practice'),
      [['label', 'Innovative practice']],
      ['warning: expected a finding under the label "Innovative practice", found none'],
    ],
    [
      'a section without text',
      without('The force has the people that it needs', 'Each team has the people that it needs for its work.'),
      [['heading', 'Resources and skills']],
      ['warning: expected text under the heading "Resources and skills", found none'],
    ],
    [
      'a heading "Recommendations" without any',
      without(
        'By 1 September 2030, the chief constable should:',
        '\u2022 share what the force knows;',
        '\u2022 ask its neighbours what they know.',
      ),
      [['heading', 'Recommendations']],
      ['warning: expected text under the heading "Recommendations", found none'],
    ],
    [
      'an introduction that is too long to be one',
      insert('The force knows its threats', ...LONG),
      [
        ['paragraph', 'We looked at how the force understands its threats.'],
        ...LONG.map((text): [string, string] => ['paragraph', text]),
      ],
      [
        'warning: expected a heading that leads to "We looked at how the force understands its threats." and 5 more blocks, found none',
      ],
    ],
    [
      'text behind a section that comes again',
      insert(
        'Resources and skills',
        'Understanding SOC and setting priorities',
        'Its partners, too, tell the force what they know.',
      ),
      [['paragraph', 'Its partners, too, tell the force what they know.']],
      ['warning: expected a heading that leads to "Its partners, too, tell the force what they know.", found none'],
    ],
    [
      'text behind a recommendation that no heading leads',
      insert(
        'The force has the people that it needs',
        'By 1 May 2031, the chief constable should train all officers in this field.',
        'The force will find this hard, as its leaders told us.',
      ),
      [['paragraph', 'The force will find this hard, as its leaders told us.']],
      [
        'warning: expected a heading that leads to "The force will find this hard, as its leaders told us.", found none',
      ],
    ],
    [
      'web addresses and the head of a page',
      insert('Resources and skills', 'https://example.org/glossary/threat/', 'Gwent Police'),
      [
        ['note', 'https://example.org/glossary/threat/'],
        ['page_head', 'Gwent Police'],
      ],
      [
        'info: 1 note or web address and 1 page head inside the bodies’ parts are in none of their findings: source lines 33, 35',
      ],
    ],
  ])('is %s', (_why, change, kinds, remarks) => {
    expect(look(change(PART))).toStrictEqual({ kinds, remarks })
  })

  it.each<[why: string, change: (part: readonly string[]) => string[]]>([
    ['a part without its label of the grade', without('Good')],
    ['a part without introductions', without('We looked at how the force understands its threats.')],
    [
      'a label over labels of its kind',
      (part) =>
        part.flatMap((line) =>
          line === 'Area for improvement'
            ? ['Areas for improvement']
            : line === 'The force should share what it knows'
              ? ['Area for improvement 1: The force should share what it knows']
              : [line],
        ),
    ],
    ['a paragraph behind a recommendation under a finding', insert('Resources and skills', 'It will be hard.')],
  ])('is not %s', (_why, change) => {
    expect(look(change(PART)).kinds).toStrictEqual([])
  })
})
