import { SCHEMA_VERSION } from '../schema/terms.js'
import type { CellType } from './columns.js'
import { TABLES, type Table, type TableField } from './tables.js'

/** Name of the file that describes the tables. */
export const DATA_PACKAGE = 'datapackage.json'

/** A file that rows of the tables come of. */
export interface PackageSource {
  readonly reportId: string
  /** Title of the report; null where none is printed. */
  readonly title: string | null
  readonly file: string
  readonly sha256: string
}

const INSPECTORATE = {
  title: 'His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)',
  path: 'https://hmicfrs.justiceinspectorates.gov.uk/',
} as const

/** Types of a table's schema by what a cell holds. */
const TYPES: Readonly<Record<CellType['kind'], string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
}

/** Where version 2 of the standard has its profiles; each descriptor inside another names its own, or counts as version 1. */
const PROFILES = 'https://datapackage.org/profiles/2.0'

/**
 * Describes the tables in CSV as a Data Package of version 2 of the standard, which programs for version 1 read too: these
 * look for `profile`.
 */
export function buildDataPackage(sources: readonly PackageSource[]): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    profile: 'tabular-data-package',
    name: 'hmicfrs-serious-and-organised-crime',
    title: 'HMICFRS reports on serious and organised crime, as tables',
    description:
      'Grades, findings, recommendations and figures of regional reports, each with its place in the report, as peelback read ' +
      `them (data contract ${SCHEMA_VERSION}). The contents are public sector information licensed under the Open Government ` +
      'Licence v3.0. Text that a spreadsheet would run as a formula has an apostrophe before it.',
    licenses: [
      {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    ],
    contributors: [{ ...INSPECTORATE, roles: ['publisher'] }],
    sources: [
      INSPECTORATE,
      ...sources.map(({ reportId, title, file, sha256 }) => ({
        title: `${reportId}: ${title ?? 'without a title'} (${file}, SHA-256 ${sha256})`,
      })),
    ],
    resources: TABLES.map(toResource),
  }
}

function toResource(table: Table): object {
  const { name, row, fields, key, references } = table
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    description: `One row is ${row}.`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminator: '\r\n',
      header: true,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: fields.map((field) => toField(field, key.length === 1 && key[0] === field.header)),
      missingValues: [''],
      ...(key.length > 0 ? { primaryKey: key } : {}),
      ...(references.length > 0 ? { foreignKeys: references.map((reference) => toForeignKey(name, reference)) } : {}),
    },
  }
}

/** The empty text stands for the table itself: version 1 asks for it, and programs for version 2 take it. */
function toForeignKey(name: string, { headers, table, to }: Table['references'][number]): object {
  return { fields: headers, reference: { resource: table === name ? '' : table, fields: to } }
}

function toField({ header, description, cell }: TableField, isKey: boolean): object {
  const constraints = {
    ...(cell.isNullable ? {} : { required: true }),
    ...(isKey ? { unique: true } : {}),
    ...(cell.terms ? { enum: cell.terms } : {}),
  }
  return {
    name: header,
    type: TYPES[cell.kind],
    description,
    ...(cell.kind === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
