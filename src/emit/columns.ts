import { type FieldType, findRecord } from '../schema/fields.js'
import type { Derived } from '../schema/report.js'
import { renderBlocks } from './blocks.js'

/** What a table's cell holds before a format writes it; null where nothing is printed. */
export type Cell = string | number | boolean | null

/** What the cells of a column hold. */
export interface CellType {
  readonly kind: 'text' | 'integer' | 'number' | 'boolean'
  /** Whether a cell can be empty. */
  readonly isNullable: boolean
  /** All values that a cell can hold; null where they are no closed list. */
  readonly terms: readonly string[] | null
  /** Regular expression that the text of a cell matches; null where there is none. */
  readonly pattern: string | null
}

/** One column that a record's field, or a field of a record inside it, fills. */
export interface Column {
  /** Name in snake case: "deadline_date". */
  readonly header: string
  /** What the field means. */
  readonly description: string
  readonly cell: CellType
  /** Key in the document, with those that lead to it: "deadline.date". */
  readonly path: string
  /** Name of the record that defines the field, and the field's name. */
  readonly source: { readonly record: string; readonly field: string }
  readonly type: FieldType
  /** Reads the cell from a record. */
  readonly read: (record: object) => Cell
}

/**
 * Lists the columns of a record in the order of its schema: a record inside it gives a column for each of its fields, a
 * list of plain values gives one, and a list of records none, since those are rows of their own table.
 */
export function listColumns(record: string): Column[] {
  return walk(record, [], false)
}

function walk(record: string, path: readonly string[], isPart: boolean): Column[] {
  return findRecord(record).fields.flatMap((field) => {
    const here = [...path, field.name]
    // Where the record around it is absent, all its columns are empty.
    const isNullable = isPart || field.isNullable || field.isOptional
    if (field.type.kind === 'record') return walk(field.type.name, here, isNullable)
    const format = findFormat(field.type)
    if (!format) return []
    return {
      header: nameColumn(record, here),
      description: field.description,
      cell: toCellType(field.type, isNullable),
      path: here.join('.'),
      source: { record, field: field.name },
      type: field.type,
      read: (item: object) => format(follow(item, here)),
    }
  })
}

/** What cells hold that a field of this type fills: a list is joined to a text, and empty where it has no item. */
function toCellType(type: FieldType, isNullable: boolean): CellType {
  const text = { kind: 'text', isNullable, terms: null, pattern: null } as const
  switch (type.kind) {
    case 'record':
    case 'list':
      return { ...text, isNullable: true }
    case 'term':
      return { ...text, terms: type.terms }
    case 'text':
      return { ...text, pattern: type.pattern }
    default:
      return { ...text, kind: type.kind }
  }
}

type Format = (value: unknown) => Cell

/** How the values of a type fill one cell; undefined where they are rows of another table. */
function findFormat(type: FieldType): Format | undefined {
  if (type.kind === 'record') return undefined
  if (type.kind !== 'list') return (value) => (value === undefined ? null : (value as Cell))
  if (type.item.kind === 'term') return (value) => joinCell(value as readonly string[], '; ')
  // Items are sentences with marks of their own, but never a line end.
  if (type.item.kind === 'text') return (value) => joinCell(value as readonly string[], '\n')
  if (type.item.kind === 'record' && type.item.name === 'Block') {
    return (value) => joinCell(renderBlocks(value as Parameters<typeof renderBlocks>[0]), '\n')
  }
  if (type.item.kind === 'record' && type.item.name === 'Derived') {
    return (value) =>
      joinCell(
        (value as readonly Derived[]).map(({ field, from }) => `${field}: ${from}`),
        '; ',
      )
  }
  return undefined
}

function joinCell(lines: readonly string[], separator: string): Cell {
  return lines.length === 0 ? null : lines.join(separator)
}

function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value)
}

/** Line and page stand for a span without its name before them. */
function nameColumn(record: string, path: readonly string[]): string {
  const last = path.at(-1) ?? ''
  const isPlace = record === 'Span' && (last === 'line' || last === 'page')
  return (isPlace ? [...path.slice(0, -2), last] : path).map(toSnakeCase).join('_')
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
