import { buildJsonSchema, buildRowSchema, type JsonSchema } from './json-schema.js'

/** Type of a field's value where it is not null. */
export type FieldType =
  | { readonly kind: 'text'; readonly pattern: string | null }
  | { readonly kind: 'term'; readonly terms: readonly string[] }
  | { readonly kind: 'integer' | 'number' | 'boolean' }
  | { readonly kind: 'record'; readonly name: string }
  | { readonly kind: 'list'; readonly item: FieldType }

/** One field of a record, as the schemas define it. */
export interface Field {
  /** Key in the JSON document: "bodyId". */
  readonly name: string
  readonly type: FieldType
  /** Whether the value can be null: looked for, not printed. */
  readonly isNullable: boolean
  /** Whether only some shapes of the record have the field. */
  readonly isOptional: boolean
  /** What the field means. */
  readonly description: string
  /** Values as they can stand in the document; empty where none is given. */
  readonly examples: readonly unknown[]
}

/** A record of the document: its fields in the order in which they are written. */
export interface RecordFields {
  /** Name of the record: "Figure". */
  readonly name: string
  /** What the record is. */
  readonly description: string
  readonly fields: readonly Field[]
}

const ROOT = 'Report'
/** The record that only a table has, which no field of the document leads to. */
const ROW = 'PrintedNumber'
const SCHEMA = buildJsonSchema()
const DEFINITIONS = { ...buildRowSchema().$defs, ...SCHEMA.$defs } as Readonly<Record<string, JsonSchema>>

/** Every record of the document, the report first and then in the order in which the fields lead to them. */
export const RECORDS: readonly RecordFields[] = listRecords()
/** The records that are rows of a table and stand in no document. */
const ROWS: readonly RecordFields[] = [toRecord(ROW, definition(ROW))]

/**
 * Finds the record with this name.
 *
 * @throws RangeError where the schemas define no such record.
 */
export function findRecord(name: string): RecordFields {
  const record = [...RECORDS, ...ROWS].find((candidate) => candidate.name === name)
  if (!record) throw new RangeError(`expected the name of a record, found "${name}"`)
  return record
}

function listRecords(): RecordFields[] {
  const records = new Map<string, RecordFields>()
  const visit = (name: string): void => {
    if (records.has(name)) return
    const schema = name === ROOT ? SCHEMA : definition(name)
    const record = toRecord(name, schema)
    records.set(name, record)
    for (const field of record.fields) for (const next of namesIn(field.type)) visit(next)
  }
  visit(ROOT)
  return [...records.values()]
}

function toRecord(name: string, schema: JsonSchema): RecordFields {
  return { name, description: schema.description ?? '', fields: listFields(schema) }
}

function namesIn(type: FieldType): string[] {
  if (type.kind === 'record') return [type.name]
  return type.kind === 'list' ? namesIn(type.item) : []
}

function listFields(schema: JsonSchema): Field[] {
  const shapes = (schema.anyOf ?? schema.oneOf ?? [schema]) as JsonSchema[]
  const fields = new Map<string, Field>()
  for (const shape of shapes) {
    for (const [name, value] of Object.entries((shape.properties ?? {}) as Record<string, JsonSchema>)) {
      const isOptional = !shapes.every((other) => name in (other.properties ?? {}))
      fields.set(name, mergeField(fields.get(name), toField(name, value, isOptional)))
    }
  }
  return [...fields.values()]
}

/** A field that several shapes of a record share, such as the `type` that tells them apart, takes the terms of all. */
function mergeField(known: Field | undefined, field: Field): Field {
  if (known?.type.kind !== 'term' || field.type.kind !== 'term') return field
  return { ...known, type: { kind: 'term', terms: [...known.type.terms, ...field.type.terms] } }
}

function toField(name: string, schema: JsonSchema, isOptional: boolean): Field {
  const options = (schema.anyOf ?? [schema]) as JsonSchema[]
  const value = options.find((option) => option.type !== 'null') ?? schema
  return {
    name,
    type: toType(value),
    isNullable: options.some((option) => option.type === 'null'),
    isOptional,
    description: schema.description ?? (value.$ref ? definition(nameOf(value.$ref)).description : undefined) ?? '',
    examples: (schema.examples ?? []) as unknown[],
  }
}

function toType(schema: JsonSchema): FieldType {
  if (schema.$ref !== undefined) return { kind: 'record', name: nameOf(schema.$ref) }
  if (schema.const !== undefined) return { kind: 'term', terms: [String(schema.const)] }
  if (schema.enum !== undefined) return { kind: 'term', terms: schema.enum.map(String) }
  switch (schema.type) {
    case 'array':
      return { kind: 'list', item: toType(schema.items as JsonSchema) }
    case 'string':
      return { kind: 'text', pattern: schema.pattern ?? null }
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind: schema.type }
    default:
      throw new RangeError(`expected a scalar, a list or a named record, found ${JSON.stringify(schema)}`)
  }
}

function definition(name: string): JsonSchema {
  const found = DEFINITIONS[name]
  if (!found) throw new RangeError(`expected a definition of ${name} in the JSON Schema`)
  return found
}

function nameOf(reference: string): string {
  return reference.replace('#/$defs/', '')
}
