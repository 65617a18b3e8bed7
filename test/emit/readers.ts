import { execFileSync, spawnSync } from 'node:child_process'
import { DuckDBInstance } from '@duckdb/node-api'
import { readSheet } from 'read-excel-file/node'
import type { CellType } from '../../src/emit/columns.js'
import { unguardCell } from '../../src/emit/guard.js'
import type { Table } from '../../src/emit/tables.js'

/** Rows as another program reads them, each with one value a column. */
export type ReadRows = readonly (readonly unknown[])[]

const DUCK_TYPES: Readonly<Record<CellType['kind'], string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** Whether the command line of SQLite is there. */
export const HAS_SQLITE = spawnSync('sqlite3', ['--version']).status === 0

/** Reads a Parquet file with DuckDB. */
export function readParquet(path: string, { headers }: Table): Promise<ReadRows> {
  return askDuck(`SELECT ${listNames(headers)} FROM read_parquet('${path}')`)
}

/** What DuckDB takes the columns of a Parquet file for. */
export async function describeParquet(path: string): Promise<string[]> {
  return (await askDuck(`DESCRIBE SELECT * FROM read_parquet('${path}')`)).map((row) => `${row[0]} ${row[1]}`)
}

/** The name and type of each column of a table, as DuckDB names them. */
export function listDuckTypes({ fields }: Table): string[] {
  return fields.map(({ header, cell }) => `${header} ${DUCK_TYPES[cell.kind]}`)
}

/** Reads lines of JSON with DuckDB, which is told the types. */
export function readNdjson(path: string, { fields, headers }: Table): Promise<ReadRows> {
  const types = fields.map(({ header, cell }) => `"${header}": '${DUCK_TYPES[cell.kind]}'`).join(', ')
  return askDuck(
    `SELECT ${listNames(headers)} FROM read_json('${path}', format = 'newline_delimited', columns = {${types}})`,
  )
}

/** Reads CSV with DuckDB, and makes of the text of each cell what its column holds. */
export async function readCsv(path: string, { fields, headers }: Table): Promise<ReadRows> {
  const rows = await askDuck(
    `SELECT ${listNames(headers)} FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
      new_line = '\\r\\n', strict_mode = false)`,
  )
  return rows.map((row) =>
    fields.map(({ cell }, at) => {
      const text = row[at] as string | null
      if (text === null || text === '') return null
      if (cell.kind === 'text') return unguardCell(text)
      return cell.kind === 'boolean' ? text === 'true' : Number(text)
    }),
  )
}

/** Reads a table of a SQLite database with its command line. */
export function readSqlite(path: string, { name, fields }: Table): ReadRows {
  const printed = querySqlite(path, `SELECT * FROM ${name} ORDER BY rowid`)
  return printed.map((row) =>
    fields.map(({ header, cell }) => (cell.kind === 'boolean' ? row[header] === 1 : row[header])),
  )
}

/** Asks a SQLite database with its command line. */
export function querySqlite(path: string, query: string): Record<string, unknown>[] {
  const printed = execFileSync('sqlite3', ['-json', path, query], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return printed === '' ? [] : (JSON.parse(printed) as Record<string, unknown>[])
}

/** Reads a sheet of a workbook, without its header, with a library that did not write it. */
export async function readWorkbook(path: string, sheet: string, headers: readonly string[]): Promise<ReadRows> {
  const [first, ...rows] = await readSheet(path, sheet, { trim: false })
  if (JSON.stringify(first) !== JSON.stringify(headers))
    throw new RangeError(`expected headers, found ${first?.join()}`)
  return rows.map((row) => headers.map((_, at) => toText(row[at] ?? null)))
}

/** The library gives a date as the first moment of its day. */
function toText(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().replace('T00:00:00.000Z', '') : cell
}

/** Asks DuckDB. */
export async function askDuck(query: string): Promise<ReadRows> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const rows = (await connection.runAndReadAll(query)).getRowsJS()
    return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
