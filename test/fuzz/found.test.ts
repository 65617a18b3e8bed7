import { expect, it } from 'vitest'
import { readReport } from '../../src/batch/read-report.js'
import { clip } from '../../src/extract/diagnose/check.js'
import { extractReportSync } from '../../src/extract/sync.js'
import type { Report } from '../../src/schema/report.js'

const OPENING = 'Regional findings\n\nThe region has a plan.\n\nSurrey Police\n\nGood\n\n'

/** What the fuzzer found, as small as it made it: a text, and what is now said of it. */
const FOUND: readonly [why: string, text: string, read: (report: Report) => unknown, expected: unknown][] = [
  [
    'a count that is no whole number is an average, and no figure',
    `${OPENING}The force led 12.5 disruptions.`,
    (report) => report.bodies.flatMap(({ figures }) => figures),
    [],
  ],
  [
    'a recommendation does not go on behind a line of another kind',
    `${OPENING}Recommendations\n\nBy 1 May 2030, Surrey Police should know its threats.\n\nGood\n\nThey are many, and the force has a list of them.\n`,
    (report) => report.bodies[1]?.recommendations.map(({ text }) => text),
    ['By 1 May 2030, Surrey Police should know its threats.'],
  ],
]

it.each([...FOUND])('%s', async (_why, text, read, expected) => {
  const { report } = await readReport('found.txt', Buffer.from(text), (source) => extractReportSync(source), {})
  expect(read(report)).toStrictEqual(expected)
})

it('cuts a message between characters, never inside one', () => {
  expect(clip(`${'a'.repeat(88)}\u{1f469} and more`)).toBe(`${'a'.repeat(88)}\u2026`)
})
