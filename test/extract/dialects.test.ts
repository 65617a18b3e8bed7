import { describe, expect, it } from 'vitest'
import { decode } from '../../src/extract/read/decode.js'
import { detectDialect } from '../../src/extract/read/dialect.js'
import type { Span } from '../../src/schema/report.js'
import { extract, FIXTURES, type Fixture, rowsOf } from './fixtures.js'
import { plain } from './fold.js'

describe('detectDialect', () => {
  const long = 'A line of words that goes on for as long as a printed line of a report does'

  it.each<[why: string, text: string, dialect: string]>([
    ['two marked headings', '# One\n\ntext\n\n## Two\n\ntext', 'markdown'],
    ['two underlined headings', 'One\n===\n\ntext\n\nTwo\n---\n\ntext', 'markdown'],
    ['two bold paragraphs', '**One**\n\ntext\n\n__Two__\n\ntext', 'markdown'],
    ['one marked heading is chance', '# 3 in the list\n\ntext\n\ntext', 'paragraphs'],
    ['rules between blank lines are no underlines', 'One.\n\n---\n\nTwo.\n\n---\n\nThree.', 'paragraphs'],
    ['list items above rules are no headings', '- one\n---\n- two\n---\nthree', 'lines'],
    ['a blank line between paragraphs', 'One.\n\nTwo.\n\nThree.', 'paragraphs'],
    ['one paragraph a line', 'One.\nTwo.\nThree.\nFour.', 'lines'],
    ['a few blank lines make no paragraphs', 'One.\nTwo.\nThree.\n\nFour.\nFive.', 'lines'],
    ['lines broken inside sentences', Array(8).fill(`${long}\nand on.`).join('\n'), 'wrapped'],
    ['a blank line after each of them', Array(8).fill(`${long}\n\nand on.`).join('\n\n'), 'wrapped'],
    ['long lines that end as sentences do', Array(8).fill(`${long}.`).join('\n'), 'lines'],
    ['nothing', '', 'lines'],
  ])('%s', (_why, text, dialect) => {
    expect(detectDialect(text)).toBe(dialect)
  })

  it.each(rowsOf(FIXTURES))('of %s', (_id, { file, bytes, dialect }) => {
    expect(detectDialect(decode(file, bytes))).toBe(dialect)
  })
})

/** A line of the introduction of each fixture, right behind which a paragraph is put in. */
const INTRODUCTION_LINES: Readonly<Record<string, string>> = {
  london: 'A note about figures',
  'south-east-2024-08-30': 'Terms that we use',
  'southern-wales-2021-22': '## **Why the numbers matter**',
  'southern-wales-2023-25': 'Some words that we use',
  'west-midlands': '5,102 disruptions in a year. ',
  'west-midlands-2022-23': '============',
  'yorkshire-and-the-humber-2021-22': 'What the words mean',
}
const ADDED = 'Our inspectors thank everyone who took the time to talk to them.'

/** The text with a paragraph, in the form of its dialect, behind a line of the introduction. */
function insertParagraph({ id, dialect }: Fixture, text: string): { text: string; line: number; added: number } {
  const lines = text.split('\n')
  const at = lines.findLastIndex((line, index) => line === INTRODUCTION_LINES[id] && index < lines.length / 3) + 1
  expect(at).toBeGreaterThan(0)
  // A blank line before the paragraph, but where no paragraph has one.
  const isOpen = dialect === 'lines' || id === 'southern-wales-2023-25'
  const paragraph = isOpen ? [ADDED] : ['', ADDED]
  lines.splice(at, 0, ...paragraph)
  return { text: lines.join('\n'), line: at, added: paragraph.length }
}

describe.each(rowsOf(FIXTURES))('%s with an unrelated paragraph in its introduction', (_id, fixture) => {
  const text = plain(fixture.text)
  const base = extract(text, fixture.file)
  const inserted = insertParagraph(fixture, text)
  const other = extract(inserted.text, fixture.file)

  it('has the paragraph in its reading text', () => {
    expect(other.text.length - base.text.length).toBe(ADDED.length + 1)
    expect(other.text.split('\n')).toContain(ADDED)
  })

  it('gives the same data, at spans moved by the paragraph', () => {
    const move = ({ start, end, line, page }: Span): Span => ({
      start: start + ADDED.length + 1,
      end: end + ADDED.length + 1,
      line: line === null ? null : line + inserted.added,
      page,
    })
    expect(base.report.bodies).not.toHaveLength(0)
    expect(other.report.bodies).toStrictEqual(mapSpans(base.report.bodies, move))
    expect({ ...other.report, bodies: [], source: null, diagnostics: [] }).toStrictEqual({
      ...base.report,
      bodies: [],
      source: null,
      diagnostics: [],
    })
    expect(other.report.diagnostics.map(({ code }) => code)).toStrictEqual(
      base.report.diagnostics.map(({ code }) => code),
    )
  })
})

/** Data with each span in it changed. */
function mapSpans<T>(data: T, change: (span: Span) => Span): T {
  if (Array.isArray(data)) return data.map((item) => mapSpans(item, change)) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === 'span' ? change(value) : mapSpans(value, change)]),
  ) as T
}
