import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SQLITE } from '../../src/emit/sqlite/format.js'
import { writeFormat } from '../emit/write-format.js'
import { extract, FIXTURES } from '../extract/fixtures.js'

const PAGE = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8')
const SAMPLES = [...PAGE.matchAll(/^## (.+)\n[\s\S]*?```sql\n([\s\S]*?)\n```\n\n((?:\|.*\n)+)/gm)].map(
  ([, title = '', query = '', table = '']) => [title, query, table] as const,
)

let folder: string
let path: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-queries-'))
  const reports = FIXTURES.map(({ bytes, file }) => extract(bytes, file)).sort((a, b) =>
    a.report.id < b.report.id ? -1 : 1,
  )
  const paths = await writeFormat(SQLITE, reports, folder)
  path = paths['reports.sqlite'] ?? ''
})
afterAll(() => rm(folder, { recursive: true }))

/** Asks the database, and renders the answer as the page does. */
function ask(query: string): string {
  const database = new sqlite.Database(path, { readOnly: true })
  try {
    const rows = database.all(query) as Record<string, unknown>[]
    const heads = Object.keys(rows[0] ?? {})
    const cells = rows.map((row) =>
      heads.map((head) =>
        String(row[head] ?? '')
          .replaceAll('|', '\\|')
          .replaceAll('\n', '<br>'),
      ),
    )
    return [heads, heads.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |\n`).join('')
  } finally {
    database.close()
  }
}

describe('docs/queries.md', () => {
  it('has an answer below each query, and asks each view', () => {
    expect(SAMPLES.length).toBeGreaterThan(5)
    expect(PAGE.match(/^```sql$/gm)).toHaveLength(SAMPLES.length)
    const database = new sqlite.Database(path, { readOnly: true })
    const views = (database.all("SELECT name FROM sqlite_schema WHERE type = 'view'") as { name: string }[]).map(
      ({ name }) => name,
    )
    database.close()
    expect(views).toHaveLength(4)
    for (const view of views) expect(SAMPLES.some(([, query]) => query.includes(`FROM ${view}`))).toBe(true)
  })

  it.each(SAMPLES)('answers: %s', (_title, query, table) => {
    expect(ask(query)).toBe(table)
  })
})
