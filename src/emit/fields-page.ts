import { type Field, type FieldType, findRecord, RECORDS, type RecordFields } from '../schema/fields.js'
import { SCHEMA_VERSION } from '../schema/terms.js'
import type { Column } from './columns.js'
import { TABLES, type Table } from './tables.js'

/** Renders the guide to every field of the document and every column of the tables, as Markdown. */
export function renderFieldsPage(): string {
  const parts = [
    '# Fields and columns',
    `What stands in the files that peelback writes, version ${SCHEMA_VERSION} of the contract. This page is made from the schemas ` +
      'by `npm run generate`; edit those, not this.',
    '## The document of a report: `<report id>.json`',
    '`null` means looked for and not printed. Every object has all its fields and no others.',
    ...RECORDS.map(renderRecord),
    '## The tables of a batch: `<table>.csv`',
    TABLE_RULES,
    ...TABLES.map(renderTable),
  ]
  return `${parts.join('\n\n')}\n`
}

const TABLE_RULES = `RFC 4180 with CRLF and a line of headers, UTF-8 without a byte order mark, dates as in the documents. The reports stand by their id, the
items of each in document order.

- \`null\` and an empty list are an empty cell.
- A record inside a record has a column for each of its fields: \`deadline.date\` is \`deadline_date\`. Of a span, \`line\` and \`page\` go
  without its name.
- Several terms in a cell are joined by \`; \`. Sentences in a list stand one a line, since they hold marks of their own but no
  line end. The text of a finding is one paragraph or list item a line, list items after \`• \`.
- Text that begins with \`=\`, \`+\`, \`-\`, \`@\` (also full width), a tab or a line end has an apostrophe before it, since a spreadsheet would
  run it as a formula; so has text that begins with apostrophes and then one of these. Plain numbers such as \`-5\` have none. To get the
  text back, take one apostrophe from each cell that begins with apostrophes and then one of these characters.

The other formats have the same tables with the same columns, and nothing of this apostrophe:

- \`<table>.ndjson\`: an object a line, with all columns; an empty cell is \`null\`.
- \`reports.xlsx\`: a sheet a table. Text is text whatever it begins with, numbers and true or false are such. In columns of dates
  a day is a date; a month or a year, as precise as it is printed, is text, which a spreadsheet sorts after the days. A cell of more
  than 32,767 characters, which is all that Excel takes, is cut, and says so at its end. A table of more than 1,048,575 rows goes on
  in another sheet.
- \`reports.sqlite\`: a table each, with what each column means beside it (\`.schema\`), its key, foreign keys, the terms that it can
  hold, and views for usual questions. true and false are 1 and 0.
- \`<table>.parquet\`: text, whole numbers of 64 bits, floating-point numbers, true or false.`

function renderRecord({ name, description, fields }: RecordFields): string {
  const rows = fields.map((field) => [
    `\`${field.name}\``,
    `${renderType(field.type)}${field.isNullable ? ' or null' : ''}`,
    renderMeaning(field),
  ])
  return `### ${name}\n\n${description}\n\n${renderRows(['field', 'type', 'meaning'], rows)}`
}

function renderTable(table: Table): string {
  const ids = table.columns.filter((column) => column.path === 'id').map(toRow)
  const parents = table.parents.map(({ header, description }) => [`\`${header}\``, '', description])
  const others = table.columns.filter((column) => column.path !== 'id').map(toRow)
  const rows = renderRows(['column', 'field', 'meaning'], [...ids, ...parents, ...others])
  return `### ${table.name}.csv\n\nOne row is ${table.row}.\n\n${rows}`
}

function toRow({ header, path, source }: Column): string[] {
  const field = findRecord(source.record).fields.find((candidate) => candidate.name === source.field)
  return [`\`${header}\``, `\`${path}\``, field?.description ?? '']
}

function renderType(type: FieldType): string {
  switch (type.kind) {
    case 'record':
      return `[${type.name}](#${type.name.toLowerCase()})`
    case 'list':
      return `list of ${renderType(type.item)}`
    case 'term':
      return type.terms.map((term) => `\`${term}\``).join(', ')
    default:
      return type.kind
  }
}

function renderMeaning({ description, examples, isOptional }: Field): string {
  const samples = examples.map((example) => `\`${String(example)}\``).join(', ')
  return [
    isOptional ? 'In one shape of the record only.' : '',
    description,
    samples === '' ? '' : `For example ${samples}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function renderRows(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
