import { findRecord } from '../../schema/fields.js'
import { PARTIAL_DATE } from '../../schema/string-shapes.js'
import type { CellType } from '../columns.js'
import type { Table, TableField } from '../tables.js'

/** As much of a long text as one still sees others beside it, in characters, and as little as a column has. */
const MOST = 60
const LEAST = 8
/** An item's id has its report and body in front; an id of these is shorter. */
const ITEM_ID = 40
const OTHER_ID = 24

/** Width of a column in characters: of text, as wide as examples of it are, or as text is of which there is none. */
export function findWidth(table: Table, field: TableField): number {
  // The mark of the filter takes room too.
  return Math.max(findLongest(table, field), field.header.length) + 4
}

/** Whether a column has dates. */
export function isDate({ pattern }: CellType): boolean {
  return pattern === PARTIAL_DATE.source
}

function findLongest(table: Table, { header, cell }: TableField): number {
  if (cell.terms) return Math.max(...cell.terms.map((term) => term.length))
  if (cell.kind !== 'text') return LEAST
  if (/(?:^|_)id$/.test(header)) return cell.pattern?.includes('/') ? ITEM_ID : OTHER_ID
  const source = table.columns.find((column) => column.header === header)?.source
  const record = source && findRecord(source.record).fields.find(({ name }) => name === source.field)
  const lengths = record?.examples.map((example) => String(example).length) ?? []
  return lengths.length === 0 ? (isDate(cell) ? LEAST : MOST) : Math.min(Math.max(...lengths, LEAST), MOST)
}
