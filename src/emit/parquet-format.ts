import type { ByteWriter, ParquetWriter, SchemaElement } from 'hyparquet-writer'
import type { Cell, CellType } from './columns.js'
import type { Gathered } from './format.js'
import { TABLES, type Table } from './tables.js'

/** Rows that are held before they are written as a group: more hold more memory, fewer make larger files. */
const GROUP_ROWS = 10_000

/** The tables as Parquet, a file each. */
export const PARQUET: Gathered = {
  name: 'parquet',
  files: TABLES.map(({ name }) => `${name}.parquet`),
  start: async (open) => {
    const library = await import('hyparquet-writer')
    const files = await Promise.all(
      TABLES.map(async (table) => {
        const bytes = new library.ByteWriter()
        const writer = new library.ParquetWriter({ writer: bytes, schema: toSchema(table), createdBy: 'peelback' })
        return { table, bytes, writer, writing: await open(`${table.name}.parquet`), rows: [] as (readonly Cell[])[] }
      }),
    )
    return {
      add: async (entry) => {
        const { rows } = await entry.readRows()
        for (const file of files) {
          for (const row of rows[file.table.name] ?? []) file.rows.push(row)
          if (file.rows.length >= GROUP_ROWS) await file.writing.write(takeGroup(file))
        }
      },
      end: async () => {
        for (const file of files) {
          if (file.rows.length > 0) await file.writing.write(takeGroup(file))
          file.writer.finish()
          await file.writing.write(takeBytes(file.bytes))
        }
      },
    }
  },
}

/** A Parquet file that is being written. */
interface File {
  readonly table: Table
  readonly bytes: ByteWriter
  readonly writer: ParquetWriter
  rows: (readonly Cell[])[]
}

function takeGroup(file: File): Uint8Array {
  const { table, rows } = file
  const columnData = table.fields.map(({ header, cell }, at) => ({
    name: header,
    data: rows.map((row) => toValue(row[at] ?? null, cell)),
  }))
  file.writer.write({ columnData, rowGroupSize: rows.length })
  file.rows = []
  return takeBytes(file.bytes)
}

/** What was written since the last time; the writer goes on counting from the beginning of the file. */
function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice()
  bytes.index = 0
  return taken
}

function toSchema({ fields }: Table): SchemaElement[] {
  return [
    { name: 'root', num_children: fields.length },
    ...fields.map(({ header, cell }): SchemaElement => {
      const repetition = { name: header, repetition_type: cell.isNullable ? 'OPTIONAL' : 'REQUIRED' } as const
      return { ...repetition, ...TYPES[cell.kind] }
    }),
  ]
}

const TYPES: Readonly<Record<CellType['kind'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

function toValue(cell: Cell, { kind }: CellType): Cell | bigint {
  return kind === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell
}
