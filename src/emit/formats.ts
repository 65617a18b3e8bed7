import { CSV } from './csv-format.js'
import type { Gathered } from './format.js'
import { NDJSON } from './ndjson-format.js'
import { PARQUET } from './parquet-format.js'
import { SQLITE } from './sqlite/format.js'
import { XLSX } from './workbook/format.js'

/** A format in which a batch writes what its reports say. */
interface OutputFormat {
  /** Name as options give it. */
  readonly name: string
  /** What it is for, in a line. */
  readonly about: string
  /** Names of its files in the output folder, with `<table>` and `<report id>` for each. */
  readonly files: string
  /** How its files are written; null where each report has files of its own, which the store keeps. */
  readonly gathered: Gathered | null
}

/** The formats, in the order in which they are listed and written. */
export const OUTPUT_FORMATS = [
  {
    name: 'json',
    files: '<report id>.json, <report id>.txt',
    about: 'a report, and the text that its places point into',
    gathered: null,
  },
  { name: 'csv', files: '<table>.csv', about: 'all reports as tables, one row an item', gathered: CSV },
  { name: 'ndjson', files: '<table>.ndjson', about: 'the same as lines of JSON', gathered: NDJSON },
  { name: 'xlsx', files: 'reports.xlsx', about: 'the same as a workbook, a sheet a table', gathered: XLSX },
  { name: 'sqlite', files: 'reports.sqlite', about: 'the same as a database, with views', gathered: SQLITE },
  { name: 'parquet', files: '<table>.parquet', about: 'the same for data frames', gathered: PARQUET },
] as const satisfies readonly OutputFormat[]

/** Name of a format. */
export type FormatName = (typeof OUTPUT_FORMATS)[number]['name']

/** What is written where nothing else is asked for. */
export const DEFAULT_FORMATS: readonly FormatName[] = ['json', 'csv']

/** Finds the name of a format; null where none has it. */
export function findFormatName(name: string): FormatName | null {
  return OUTPUT_FORMATS.find((format) => format.name === name)?.name ?? null
}
