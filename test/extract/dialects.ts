import type { SourceBlock } from '../../src/extract/read/block.js'
import { decode } from '../../src/extract/read/decode.js'
import { readText } from '../../src/extract/read/text.js'
import type { Dialect } from '../../src/schema/report.js'
import { extract, FIXTURES, type Fixture, type FlatReport, flatten } from './fixtures.js'
import { type Case, makeTable, pick, type Table } from './table.js'

/** A way to write blocks down, and the dialect that it is; null where two would do. */
interface Form {
  readonly name: string
  readonly dialect: Dialect | null
  readonly write: (blocks: readonly SourceBlock[]) => string
}

interface DialectCase extends Case {
  readonly fixture: Fixture
  readonly form: Form
  readonly part: keyof typeof PARTS
}

/** The parts of the data, each judged on its own: what spoils one form spoils seldom all of its data. */
const PARTS = {
  cover: ['title', 'programme', 'published'],
  bodies: ['bodies'],
  findings: ['findings'],
  recommendations: ['recommendations', 'priorRecommendations'],
  figures: ['figures'],
} as const satisfies Record<string, readonly (keyof FlatReport)[]>

/** Widths of a page, in characters: each breaks other lines. */
const WIDTHS = [80, 88, 95]

/** The forms that plain text takes. */
export const WRITINGS: readonly Form[] = [
  { name: 'paragraphs', dialect: 'paragraphs', write: (blocks) => blocks.map(print).join('\n\n') },
  { name: 'paragraphs far apart', dialect: 'paragraphs', write: (blocks) => blocks.map(print).join('\n\n\n') },
  {
    name: 'paragraphs of short lines',
    dialect: null,
    write: (blocks) => blocks.map((block) => wrap(block, 70).join('\n')).join('\n\n'),
  },
  { name: 'one paragraph a line', dialect: 'lines', write: (blocks) => blocks.map(print).join('\n') },
  {
    name: 'one indented paragraph a line',
    dialect: 'lines',
    write: (blocks) => blocks.map((block) => `  ${print(block)}`).join('\n'),
  },
  ...WIDTHS.flatMap((width): Form[] => [
    {
      name: `lines of ${width} characters`,
      dialect: 'wrapped',
      write: (blocks) => blocks.flatMap((block) => wrap(block, width)).join('\n'),
    },
    {
      name: `lines of ${width} characters with a blank line after each`,
      dialect: 'wrapped',
      write: (blocks) => blocks.flatMap((block) => wrap(block, width)).join(' \n\n'),
    },
  ]),
]

/** A block as plain text prints it. */
function print({ role, text }: SourceBlock): string {
  return role === 'item' ? `\u2022 ${text}` : text
}

/** Breaks a block into lines as a page does: as many words a line as fit. An entry of a list of contents is one line. */
function wrap(block: SourceBlock, width: number): string[] {
  if (block.text.includes('\t')) return [block.text.replace('\t', ' ........ ')]
  const lines: string[] = []
  let line = ''
  for (const word of print(block).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/**
 * The table of fixtures in every other form that plain text takes.
 *
 * The fixtures of wrapped lines are left out: their boxes stand away from where they belong. The blocks are those
 * that the reader finds, which `fixtures.test.ts` holds to the expected data.
 */
export function openDialects(): Table {
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[]
  const cases = FIXTURES.filter(({ dialect }) => dialect !== 'wrapped').flatMap((fixture) =>
    WRITINGS.flatMap((form) =>
      parts.map((part): DialectCase => ({ why: `${fixture.id} as ${form.name}: ${part}`, fixture, form, part })),
    ),
  )
  const written = new Map<string, FlatReport>()
  return makeTable('dialects', cases, ({ fixture, form, part }) => {
    const key = `${fixture.id} ${form.name}`
    const found = written.get(key) ?? rewrite(fixture, form)
    written.set(key, found)
    const expected = written.get(fixture.id) ?? flatten(extract(fixture.bytes, fixture.file).report)
    written.set(fixture.id, expected)
    return { found: pick(found, PARTS[part]), expected: pick(expected, PARTS[part]) }
  })
}

/** The data of a fixture that is written in another form. */
function rewrite({ file, bytes }: Fixture, { dialect, write }: Form): FlatReport {
  const { report } = extract(write(readText(decode(file, bytes)).blocks))
  if (dialect !== null && report.source.dialect !== dialect)
    throw new RangeError(`expected the dialect ${dialect}, found ${report.source.dialect}`)
  return flatten(report)
}
