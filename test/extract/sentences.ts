import { FIGURE_FIELDS } from './cases.js'
import { extract, FIXTURES, type FlatReport, flatten } from './fixtures.js'
import { foldAll } from './fold.js'
import { type Case, makeTable, pick, type Table } from './table.js'

interface SentenceCase extends Case {
  readonly found: object[]
  readonly expected: object[]
}

/** The table of every sentence of the fixtures that states figures, or in which some are found. */
export function openSentences(): Table {
  const cases = new Map<string, SentenceCase>()
  for (const { id, file, bytes, expected } of FIXTURES) {
    const add = (side: 'found' | 'expected', { figures }: FlatReport): void => {
      for (const { in: printedIn, body, ...figure } of foldAll(figures)) {
        const why = `${id}, ${printedIn}: ${figure.quote}`
        const known = cases.get(why) ?? { why, found: [], expected: [] }
        known[side].push(pick({ bodyId: body, ...figure }, FIGURE_FIELDS))
        cases.set(why, known)
      }
    }
    add('expected', expected)
    add('found', flatten(extract(bytes, file).report))
  }
  return makeTable('sentences', [...cases.values()], ({ found, expected }) => ({ found, expected }))
}
