import type { CellType } from '../columns.js'
import { TABLES, type Table } from '../tables.js'

/** What a column is declared as; a boolean is 0 or 1. */
const TYPES: Readonly<Record<CellType['kind'], string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
}

/** Columns besides the keys by which rows are looked for, by table. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  bodies: ['kind', 'grade_value'],
  findings: ['kind', 'section'],
  recommendations: ['deadline_date'],
  figures: ['measure', 'body_id'],
  numbers: ['kind'],
  diagnostics: ['severity', 'code'],
}

/** The statements that make the tables, each column with what it means beside it. */
export function renderTables(): string {
  return TABLES.map(renderTable).join('\n')
}

/** The statements that make the indexes. */
export function renderIndexes(): string {
  return TABLES.flatMap((table) => {
    const referring = table.references.map(({ headers }) => headers)
    const looked = (LOOKED_UP[table.name] ?? []).map((header) => [header])
    return [...referring, ...looked].map(
      (headers) =>
        `CREATE INDEX index_of_${table.name}_by_${headers.join('_')} ON ${table.name} (${listNames(headers)});`,
    )
  }).join('\n')
}

function renderTable({ name, row, fields, key, references }: Table): string {
  const lines = [
    ...fields.map(({ header, cell, description }) => ({ text: renderColumn(header, cell), note: description })),
    ...(key.length > 0 ? [{ text: `PRIMARY KEY (${listNames(key)})`, note: '' }] : []),
    ...references.map(({ headers, table, to }) => ({
      text: `FOREIGN KEY (${listNames(headers)}) REFERENCES ${table} (${listNames(to)})`,
      note: '',
    })),
  ]
  const rendered = lines.map(
    ({ text, note }, at) => `  ${text}${at < lines.length - 1 ? ',' : ''}${note === '' ? '' : ` -- ${note}`}`,
  )
  return `CREATE TABLE ${name} ( -- One row is ${row}.\n${rendered.join('\n')}\n) STRICT;`
}

function renderColumn(header: string, { kind, isNullable, terms }: CellType): string {
  const name = listNames([header])
  const among = kind === 'boolean' ? '0, 1' : terms?.map((term) => `'${term}'`).join(', ')
  const check = among === undefined ? '' : ` CHECK (${name} IN (${among}))`
  return `${name} ${TYPES[kind]}${isNullable ? '' : ' NOT NULL'}${check}`
}

/** Names in quotes: "of" could be a word of SQL in some database. */
function listNames(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
