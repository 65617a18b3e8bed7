import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CSV } from '../../src/emit/csv-format.js'
import { loadFormats, OUTPUT_FORMATS } from '../../src/emit/formats.js'
import { NDJSON } from '../../src/emit/ndjson-format.js'
import { PARQUET } from '../../src/emit/parquet-format.js'
import { SQLITE } from '../../src/emit/sqlite/format.js'
import { TABLES, type Table, type Tabled } from '../../src/emit/tables.js'
import { MOST_CHARACTERS } from '../../src/emit/workbook/cell.js'
import { makeXlsx, XLSX } from '../../src/emit/workbook/format.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { buildHostile, HOSTILE_TEXTS } from './hostile-report.js'
import {
  describeParquet,
  HAS_SQLITE,
  listDuckTypes,
  querySqlite,
  type ReadRows,
  readCsv,
  readNdjson,
  readParquet,
  readSqlite,
  readWorkbook,
} from './readers.js'
import { writeFormat } from './write-format.js'

/** The fixtures, as their documents say them. */
const REPORTS: readonly Tabled[] = FIXTURES.map(({ bytes, file }) => {
  const { report, numbers } = extract(bytes, file)
  return { report: JSON.parse(JSON.stringify(report)) as Tabled['report'], numbers }
})

const GATHERED = await loadFormats({ formats: OUTPUT_FORMATS.map(({ name }) => name), bodies: [] })

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-formats-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.useRealTimers()
})

function rowsOf(table: Table, reports: readonly Tabled[]): ReadRows {
  return reports.flatMap((tabled) => table.readRows(tabled))
}

/** How each format is read back by a program that did not write it. */
const READERS: [
  name: string,
  format: typeof CSV,
  read: (paths: Record<string, string>, table: Table) => Promise<ReadRows>,
][] = [
  ['csv', CSV, (paths, table) => readCsv(paths[`${table.name}.csv`] ?? '', table)],
  ['ndjson', NDJSON, (paths, table) => readNdjson(paths[`${table.name}.ndjson`] ?? '', table)],
  ['parquet', PARQUET, (paths, table) => readParquet(paths[`${table.name}.parquet`] ?? '', table)],
  ['xlsx', XLSX, (paths, table) => readWorkbook(paths['reports.xlsx'] ?? '', table.name, table.headers)],
  ...(HAS_SQLITE
    ? ([
        ['sqlite', SQLITE, (paths, table) => Promise.resolve(readSqlite(paths['reports.sqlite'] ?? '', table))],
      ] satisfies typeof READERS)
    : []),
]

describe('the fixtures', () => {
  it('fill every table, with every type of cell', () => {
    expect(REPORTS.length).toBeGreaterThan(5)
    for (const table of TABLES) expect(rowsOf(table, REPORTS)).not.toHaveLength(0)
    const kinds = new Set(TABLES.flatMap(({ fields }) => fields.map(({ cell }) => cell.kind)))
    expect([...kinds].sort()).toStrictEqual(['boolean', 'integer', 'number', 'text'])
  })

  it.each(TABLES.map((table) => [table.name, table] as const))(
    'keep what the columns of %s say of their cells',
    (_, table) => {
      for (const row of rowsOf(table, REPORTS)) {
        expect(row).toHaveLength(table.fields.length)
        for (const [at, { header, cell }] of table.fields.entries()) {
          const value = row[at]
          if (value === null) {
            expect([header, cell.isNullable]).toStrictEqual([header, true])
            continue
          }
          const type = cell.kind === 'text' ? 'string' : cell.kind === 'boolean' ? 'boolean' : 'number'
          expect([header, typeof value]).toStrictEqual([header, type])
          if (cell.kind === 'integer') expect(Number.isSafeInteger(value)).toBe(true)
          if (cell.terms) expect(cell.terms).toContain(value)
          if (cell.pattern) expect(value).toMatch(new RegExp(cell.pattern))
        }
      }
    },
  )

  it.each(READERS)('are read back from %s cell by cell', async (name, format, read) => {
    const paths = await writeFormat(format, REPORTS, join(folder, name))
    for (const table of TABLES)
      expect([table.name, await read(paths, table)]).toStrictEqual([table.name, rowsOf(table, REPORTS)])
  })

  it('have the types of their columns in Parquet', async () => {
    const paths = await writeFormat(PARQUET, REPORTS, join(folder, 'types'))
    for (const table of TABLES)
      expect(await describeParquet(paths[`${table.name}.parquet`] ?? '')).toStrictEqual(listDuckTypes(table))
  })
})

describe('each format', () => {
  it.each(GATHERED.map((format) => [format.name, format] as const))('%s names its files', async (name, format) => {
    const paths = await writeFormat(format, REPORTS, join(folder, 'names', name))
    const fixed = Object.keys(paths).filter((file) => !(format.ending && file.endsWith(format.ending)))
    expect(Object.keys(paths)).not.toHaveLength(0)
    expect(fixed.sort()).toStrictEqual([...format.files].sort())
  })

  it.each(GATHERED.map((format) => [format.name, format] as const))(
    '%s is the same bytes on another day',
    async (name, format) => {
      const read = async (into: string): Promise<Buffer[]> => {
        const paths = await writeFormat(format, REPORTS, join(folder, into, name))
        return Promise.all(
          Object.keys(paths)
            .sort()
            .map((file) => readFile(paths[file] ?? '')),
        )
      }
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
      const first = await read('day')
      vi.setSystemTime(new Date('2032-11-12T13:14:15Z'))
      expect(await read('other')).toStrictEqual(first)
    },
  )

  it.each(READERS)('%s can be written without an item', async (name, format, read) => {
    const { report } = buildSample()
    const empty: Tabled = { report: { ...report, bodies: [], diagnostics: [] }, numbers: [] }
    const paths = await writeFormat(format, [empty], join(folder, 'empty', name))
    for (const table of TABLES) expect(await read(paths, table)).toHaveLength(table.name === 'reports' ? 1 : 0)
  })
})

describe('hostile cells', () => {
  it.each(READERS)('are read back from %s as they are', async (name, format, read) => {
    const reports = [buildHostile(HOSTILE_TEXTS)]
    const paths = await writeFormat(format, reports, join(folder, 'hostile', name))
    for (const table of TABLES) {
      const rows = await read(paths, table)
      expect([table.name, rows]).toStrictEqual([table.name, rowsOf(table, reports)])
    }
  })

  const CONTROLS = 'a\u0001b\u001bc\u007fd\u0085e\u000bf'

  it.each(READERS)('with control characters are read back from %s', async (name, format, read) => {
    const reports = [buildHostile([CONTROLS])]
    const paths = await writeFormat(format, reports, join(folder, 'controls', name))
    const findings = TABLES.find((table) => table.name === 'findings')
    if (!findings) throw new RangeError('expected a table of findings')
    const title = (await read(paths, findings))[0]?.[findings.headers.indexOf('title')]
    expect(title).toBe(CONTROLS)
  })

  it('that are too long for a sheet are cut there alone, and say so', async () => {
    const long = `${'x'.repeat(MOST_CHARACTERS - 100)}${'👮'.repeat(4000)}`
    const reports = [buildHostile([long, 'y'.repeat(MOST_CHARACTERS)])]
    const findings = TABLES.find((table) => table.name === 'findings')
    if (!findings) throw new RangeError('expected a table of findings')
    const at = findings.headers.indexOf('title')
    for (const [name, format, read] of READERS) {
      const paths = await writeFormat(format, reports, join(folder, 'long', name))
      const [cell, fitting] = (await read(paths, findings)).map((row) => row[at])
      expect(fitting).toHaveLength(MOST_CHARACTERS)
      if (name !== 'xlsx') expect(cell === long).toBe(true)
      else {
        expect(String(cell).length).toBeLessThanOrEqual(MOST_CHARACTERS)
        expect(String(cell)).toMatch(
          /^x+👮* … \[cut: 40667 characters, more than a cell can hold; the other formats have all of it\]$/u,
        )
      }
    }
  })

  it('that begin like a formula are text in a workbook, also when somebody edits them', async () => {
    const { 'reports.xlsx': path = '' } = await writeFormat(
      XLSX,
      [buildHostile(HOSTILE_TEXTS)],
      join(folder, 'formula'),
    )
    const { unzipSync, strFromU8 } = await import('fflate')
    const parts = unzipSync(await readFile(path))
    const sheets = Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(TABLES.length)
    const xml = sheets.map((part) => strFromU8(parts[part] ?? new Uint8Array())).join('')
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toMatch(/<c r="\w+" t="inlineStr" s="2"><is><t xml:space="preserve">=HYPERLINK/)
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toMatch(/quotePrefix="1"/)
    expect(xml.match(/state="frozen"/g)).toHaveLength(TABLES.length)
  })
})

it('a table with more rows than a sheet takes goes on in another sheet', async () => {
  const { 'reports.xlsx': path = '' } = await writeFormat(makeXlsx(100), REPORTS, join(folder, 'split'))
  for (const table of TABLES) {
    const expected = rowsOf(table, REPORTS)
    const found: unknown[] = []
    for (let sheet = 1; found.length < expected.length; sheet += 1) {
      const name = sheet === 1 ? table.name : `${table.name} ${sheet}`
      const rows = await readWorkbook(path, name, table.headers)
      expect(rows.length).toBeLessThan(100)
      found.push(...rows)
    }
    expect(found).toStrictEqual(expected)
  }
})

it('a database that the disk refuses is what the user can mend, and no bug', async () => {
  const path = join(folder, 'nowhere', 'reports.sqlite')
  const nothing = async (): Promise<void> => undefined
  await expect(SQLITE.start(async () => ({ path, write: nothing, end: nothing }))).rejects.toMatchObject({
    name: 'PeelbackError',
    code: 'out-not-writable',
    message: `${path}.database: expected a file that can be written, found Could not open the database "${path}.database"`,
  })
})

describe.runIf(HAS_SQLITE)('the database', () => {
  it('is whole, and its keys lead to rows that are there', async () => {
    const { 'reports.sqlite': path = '' } = await writeFormat(SQLITE, REPORTS, join(folder, 'keys'))
    expect(querySqlite(path, 'PRAGMA integrity_check')).toStrictEqual([{ integrity_check: 'ok' }])
    expect(querySqlite(path, 'PRAGMA foreign_key_check')).toStrictEqual([])
    for (const { name, references } of TABLES) {
      const keys = querySqlite(path, `SELECT DISTINCT id FROM pragma_foreign_key_list('${name}')`)
      expect([name, keys.length]).toStrictEqual([name, references.length])
    }
  })

  it('refuses a term that the contract has not', async () => {
    const { 'reports.sqlite': path = '' } = await writeFormat(SQLITE, REPORTS, join(folder, 'terms'))
    expect(() => querySqlite(path, "UPDATE bodies SET grade_value = 'fine'")).toThrow(/CHECK constraint failed/)
  })
})
