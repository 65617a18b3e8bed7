import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Database, Statement } from 'node-sqlite3-wasm'
import type { Cell } from '../columns.js'
import type { Gathered } from '../format.js'
import { TABLES } from '../tables.js'
import { notWritable } from '../write.js'
import { renderIndexes, renderTables } from './ddl.js'
import { renderViews } from './views.js'

/** Without a journal, since a database that is not whole is thrown away, and with foreign keys looked at by nobody but its readers. */
const SETTINGS =
  'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA page_size = 4096;'

/** The tables as a SQLite database with keys, indexes and views. */
export const SQLITE: Gathered = {
  name: 'sqlite',
  files: ['reports.sqlite'],
  start: async (open) => {
    const { default: library } = await import('node-sqlite3-wasm')
    const writing = await open('reports.sqlite')
    const path = `${writing.path}.database`
    await rm(path, { force: true })
    const database = guard(path, () => new library.Database(path))
    guard(path, () => database.exec(`${SETTINGS}\nBEGIN;\n${renderTables()}`))
    const inserts = TABLES.map(({ name, headers }) => ({
      name,
      statement: database.prepare(`INSERT INTO ${name} VALUES (${headers.map(() => '?').join(', ')})`),
    }))
    return {
      add: async (entry) => {
        const { rows } = await entry.readRows()
        guard(path, () => {
          for (const { name, statement } of inserts) insert(statement, rows[name] ?? [])
        })
      },
      end: async () => {
        guard(path, () => {
          for (const { statement } of inserts) statement.finalize()
          finish(database)
        })
        for await (const piece of createReadStream(path)) await writing.write(piece as Uint8Array)
        await rm(path)
      },
    }
  },
}

/** What SQLite says where the disk refuses. */
const REFUSED = /^(?:disk I\/O error|database or disk is full|Could not open the database)/

function guard<Made>(path: string, work: () => Made): Made {
  try {
    return work()
  } catch (cause) {
    const isRefused = cause instanceof Error && REFUSED.test(cause.message)
    throw isRefused ? notWritable(path, 'a file that can be written', cause) : cause
  }
}

function insert(statement: Statement, rows: readonly (readonly Cell[])[]): void {
  for (const row of rows) statement.run(row.map(toValue))
}

/** Text that is bound ends at a NUL, which stands for nothing that a report prints. */
function toValue(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return Number(cell)
  return typeof cell === 'string' ? cell.replaceAll('\0', '\ufffd') : cell
}

/** The indexes come last, which is quicker than keeping them up to date with each row. */
function finish(database: Database): void {
  database.exec(`${renderIndexes()}\n${renderViews()}\nCOMMIT;`)
  database.close()
}
