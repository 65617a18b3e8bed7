import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSV } from '../../src/emit/csv-format.js'
import { unguardCell } from '../../src/emit/guard.js'
import { TABLES, type Table } from '../../src/emit/tables.js'
import { XLSX } from '../../src/emit/workbook/format.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { buildHostile, HOSTILE_TEXTS } from './hostile-report.js'
import { IS_WITHOUT_OFFICE, openWorkbook } from './office.js'
import { writeFormat } from './write-format.js'

const DAY = /^\d{4}-\d\d-\d\d$/

/** What a spreadsheet should show for a table: text in quotes, and days, numbers and true or false without. */
function expectRows({ fields, headers }: Table, csv: string): string[][] {
  const rows = parse(csv, { from_line: 2 }) as string[][]
  const cells = rows.map((row) =>
    row.map((cell, at) => {
      const { header = '', cell: type } = fields[at] ?? {}
      if (cell === '') return ''
      if (type?.kind === 'boolean') return cell.toUpperCase()
      const isBare = type?.kind !== 'text' || (/(?:date|_start|_end|_as_at)$/.test(header) && DAY.test(cell))
      return isBare ? cell : `"${unguardCell(cell)}"`
    }),
  )
  return [headers.map((header) => `"${header}"`), ...cells]
}

function readRows(csv: string): string[][] {
  const cast = (cell: string, { quoting }: { quoting: boolean }): string => (quoting ? `"${cell}"` : cell)
  return parse(csv, { cast }) as string[][]
}

describe.skipIf(IS_WITHOUT_OFFICE)('the workbook in LibreOffice', () => {
  let folder: string
  let csv: Record<string, string>
  let shown: Record<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'peelback-workbook-'))
    const reports = [...FIXTURES.map(({ bytes, file }) => extract(bytes, file)), buildHostile(HOSTILE_TEXTS)]
    csv = await writeFormat(CSV, reports, folder)
    const { 'reports.xlsx': path = '' } = await writeFormat(XLSX, reports, folder)
    shown = openWorkbook(path)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has a sheet for each table', () => {
    expect(Object.keys(shown).sort()).toStrictEqual(TABLES.map(({ name }) => name).sort())
  })

  it.each(TABLES.map((table) => [table.name, table] as const))(
    'shows %s as the CSV has it: text, numbers, days, true or false',
    (name, table) => {
      const rows = readRows(shown[name] ?? '')
      expect(rows.length).toBeGreaterThan(1)
      expect(rows).toStrictEqual(expectRows(table, readFileSync(csv[`${name}.csv`] ?? '', 'utf8')))
    },
  )

  it('shows days as days, months as they are printed, and runs no text', () => {
    const all = Object.values(shown).join('\n')
    expect(all).toMatch(/,2023-11-01,"1 November 2023",/)
    expect(all).toMatch(/,"2023-03","March 2023",/)
    expect(all).toContain('"=HYPERLINK(""http://example.org"",""x"")"')
  })
})
