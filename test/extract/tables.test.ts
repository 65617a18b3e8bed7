import { describe, expect, it } from 'vitest'
import { isMastered, readCases, readGaps, type Table } from './table.js'
import { openTables } from './tables.js'

const TABLES = openTables()

it('gaps are listed for tables that there are', () => {
  expect(TABLES).not.toHaveLength(0)
  const names = TABLES.map(({ name }) => name)
  expect(Object.keys(readCases<object>('known-gaps')).filter((name) => !names.includes(name))).toStrictEqual([])
})

describe.each(TABLES.map((table): [string, Table] => [table.name, table]))(
  'the table of %s',
  (name, { cases, judge }) => {
    const gaps = readGaps(name)
    const known = new Set(gaps.map(({ why }) => why))

    it('has cases, each with a name of its own, and lists as gaps only what it has', () => {
      expect(cases).not.toHaveLength(0)
      const names = cases.map(({ why }) => why)
      expect(names.filter((why, index) => names.indexOf(why) !== index)).toStrictEqual([])
      expect(gaps.filter(({ why, reason }) => !names.includes(why) || reason === '')).toStrictEqual([])
    })

    it.each(cases.filter(({ why }) => !known.has(why)).map(({ why }) => why))('%s', (why) => {
      const { found, expected } = judge(why)
      expect(found).toStrictEqual(expected)
    })

    if (gaps.length > 0)
      it.each(gaps.map(({ why }) => why))('is still short of: %s', (why) => {
        expect(isMastered(judge(why)), 'this case is mastered now: take it off cases/known-gaps.json').toBe(false)
      })
  },
)
