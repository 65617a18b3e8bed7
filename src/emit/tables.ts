import type { Body, PrintedNumber, Report } from '../schema/report.js'
import { type Cell, type CellType, type Column, listColumns } from './columns.js'

/** A report with what its tables list besides. */
export interface Tabled {
  readonly report: Report
  /** The numbers that its figures left out. */
  readonly numbers: readonly PrintedNumber[]
}

/** Rows of each table, by the table's name, each with one cell a header. */
export type Rows = Readonly<Record<string, readonly (readonly Cell[])[]>>

/** A table of the batch: one row for each record of one kind. */
export interface Table {
  /** Name of the file without its ending: "figures". */
  readonly name: string
  /** What one row is. */
  readonly row: string
  /** Name of the record that fills a row. */
  readonly record: string
  /** Columns after the id that tell where the record stands, with what each means. */
  readonly parents: readonly ParentColumn[]
  /** All headers, in order. */
  readonly headers: readonly string[]
  /** All columns with what their cells hold, in order. */
  readonly fields: readonly TableField[]
  /** Headers whose cells together name a row; none where nothing does. */
  readonly key: readonly string[]
  /** Rows of other tables, or of this one, that a row names; what names its body leads to its report too. */
  readonly references: readonly TableReference[]
  /** Columns that the record itself fills, in order; the id, if it has one, comes before the parents. */
  readonly columns: readonly Column[]
  /** Reads the rows of one report, in document order, each with one cell a header. */
  readonly readRows: (tabled: Tabled) => Cell[][]
}

/** A column of a table, whatever fills it. */
export interface TableField {
  readonly header: string
  readonly description: string
  readonly cell: CellType
}

/** Headers whose cells, where none is empty, name a row of a table by its key. */
interface TableReference {
  readonly headers: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

/** A column that the record's place in the document fills. */
type ParentColumn = TableField

interface Item {
  readonly parents: readonly Cell[]
  readonly record: object
}

interface Definition {
  readonly name: string
  readonly row: string
  readonly record: string
  readonly parents: readonly ParentColumn[]
  readonly key: readonly string[]
  readonly references: readonly TableReference[]
  readonly items: (tabled: Tabled) => Item[]
}

const TEXT: CellType = { kind: 'text', isNullable: false, terms: null, pattern: null }
const REPORT_ID: ParentColumn = { header: 'report_id', description: 'Id of the report.', cell: TEXT }
const BODY_ID: ParentColumn = { header: 'body_id', description: 'Id of the body.', cell: TEXT }

const OF_REPORT: TableReference = { headers: ['report_id'], table: 'reports', to: ['id'] }
const OF_BODY: TableReference = { headers: ['report_id', 'body_id'], table: 'bodies', to: ['report_id', 'id'] }
const OF_FINDING: TableReference = { headers: ['finding_id'], table: 'findings', to: ['id'] }

const DEFINITIONS: readonly Definition[] = [
  {
    name: 'reports',
    row: 'a report',
    record: 'Report',
    parents: [],
    key: ['id'],
    references: [],
    items: ({ report }) => [{ parents: [], record: report }],
  },
  {
    name: 'bodies',
    row: 'a body in a report, with its grade; the id is unique within the report',
    record: 'Body',
    parents: [REPORT_ID],
    key: ['report_id', 'id'],
    references: [OF_REPORT],
    items: ({ report }) => report.bodies.map((body) => ({ parents: [report.id], record: body })),
  },
  {
    name: 'findings',
    row: 'a finding',
    record: 'Finding',
    parents: [REPORT_ID, BODY_ID],
    key: ['id'],
    references: [OF_BODY],
    items: eachOf((body) => body.findings),
  },
  {
    name: 'recommendations',
    row: 'a recommendation, of this report or quoted from an earlier one',
    record: 'Recommendation',
    parents: [
      REPORT_ID,
      BODY_ID,
      {
        header: 'prior',
        description: 'true where the report only quotes it from an earlier one, else false.',
        cell: { ...TEXT, kind: 'boolean' },
      },
    ],
    key: ['id'],
    references: [OF_BODY, OF_FINDING],
    items: ({ report }) =>
      report.bodies.flatMap((body) => [
        ...body.recommendations.map((record) => ({ parents: [report.id, body.id, false], record })),
        ...body.priorRecommendations.map((record) => ({ parents: [report.id, body.id, true], record })),
      ]),
  },
  {
    name: 'figures',
    row: 'a figure',
    record: 'Figure',
    // body_id is the figure's own field, the body that it is about.
    parents: [
      REPORT_ID,
      { header: 'printed_in_body_id', description: 'Id of the body in whose part it is printed.', cell: TEXT },
    ],
    key: ['id'],
    references: [
      { ...OF_BODY, headers: ['report_id', 'printed_in_body_id'] },
      OF_FINDING,
      { headers: ['of_id'], table: 'figures', to: ['id'] },
    ],
    items: eachOf((body) => body.figures),
  },
  {
    name: 'numbers',
    row: 'a number in a body’s part that no figure, period or deadline has',
    record: 'PrintedNumber',
    parents: [REPORT_ID, BODY_ID],
    key: ['id'],
    references: [OF_BODY],
    items: ({ report, numbers }) => numbers.map((record) => ({ parents: [report.id, record.bodyId], record })),
  },
  {
    name: 'diagnostics',
    row: 'a remark on a source',
    record: 'Diagnostic',
    parents: [
      REPORT_ID,
      {
        header: 'body_id',
        description: 'Id of the body; empty where it is about none.',
        cell: { ...TEXT, isNullable: true },
      },
    ],
    key: [],
    references: [OF_REPORT],
    items: ({ report }) => report.diagnostics.map((record) => ({ parents: [report.id, record.bodyId], record })),
  },
]

/** The tables of a batch, in the order in which they are written. */
export const TABLES: readonly Table[] = DEFINITIONS.map(toTable)

/** Reads the rows of one report for every table. */
export function readRows(tabled: Tabled): Rows {
  return Object.fromEntries(TABLES.map((table) => [table.name, table.readRows(tabled)]))
}

function toTable({ items, ...definition }: Definition): Table {
  const columns = listColumns(definition.record)
  const ids = columns.filter((column) => column.path === 'id')
  const isParent = (column: Column): boolean => definition.parents.some((parent) => parent.header === column.header)
  const others = columns.filter((column) => column.path !== 'id' && !isParent(column))
  const headersOf = (list: readonly { header: string }[]): string[] => list.map((column) => column.header)
  return {
    ...definition,
    columns: [...ids, ...others],
    fields: [...ids, ...definition.parents, ...others],
    headers: [...headersOf(ids), ...headersOf(definition.parents), ...headersOf(others)],
    readRows: (tabled) =>
      items(tabled).map(({ parents, record }) => [
        ...ids.map((column) => column.read(record)),
        ...parents,
        ...others.map((column) => column.read(record)),
      ]),
  }
}

function eachOf(list: (body: Body) => readonly object[]): Definition['items'] {
  return ({ report }) =>
    report.bodies.flatMap((body) => list(body).map((record) => ({ parents: [report.id, body.id], record })))
}
