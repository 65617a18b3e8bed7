import type { Gathered } from './format.js'

/** A format in which a batch writes what its reports say. */
interface OutputFormat {
  /** Name as options give it. */
  readonly name: string
  /** Names of its files in the output folder, with `<table>` and `<report id>` for each. */
  readonly files: string
  /** What it is for, in a line. */
  readonly about: string
  /** Loads what writes it; null where each report has files of its own, which the store keeps. */
  readonly load: ((bodies: readonly string[]) => Promise<Gathered>) | null
}

/** The formats, in the order in which they are listed and written; what writes one is loaded when it is asked for. */
export const OUTPUT_FORMATS = [
  {
    name: 'json',
    files: '<report id>.json, <report id>.txt',
    about: 'a report, and the text that its places point into',
    load: null,
  },
  {
    name: 'csv',
    files: '<table>.csv, datapackage.json',
    about: 'all reports as tables, one row an item',
    load: async () => (await import('./csv-format.js')).CSV,
  },
  {
    name: 'ndjson',
    files: '<table>.ndjson',
    about: 'the same as lines of JSON',
    load: async () => (await import('./ndjson-format.js')).NDJSON,
  },
  {
    name: 'xlsx',
    files: 'reports.xlsx',
    about: 'the same as a workbook, a sheet a table',
    load: async () => (await import('./workbook/format.js')).XLSX,
  },
  {
    name: 'sqlite',
    files: 'reports.sqlite',
    about: 'the same as a database, with views',
    load: async () => (await import('./sqlite/format.js')).SQLITE,
  },
  {
    name: 'parquet',
    files: '<table>.parquet',
    about: 'the same for data frames',
    load: async () => (await import('./parquet-format.js')).PARQUET,
  },
  {
    name: 'html',
    files: 'index.html',
    about: 'one page for people, with the sentence behind each value',
    load: async () => (await import('./page/html-format.js')).HTML,
  },
  {
    name: 'ics',
    files: 'recommendations.ics',
    about: 'deadlines of recommendations as a calendar',
    load: async () => (await import('./calendar-format.js')).ICS,
  },
  {
    name: 'response',
    files: '<report id>.<body id>.response.md',
    about: 'what a body has to reply to, with room for it',
    load: async (bodies: readonly string[]) => (await import('./response-format.js')).makeResponse(bodies),
  },
] as const satisfies readonly OutputFormat[]

/** Name of a format. */
export type FormatName = (typeof OUTPUT_FORMATS)[number]['name']

/** What is written where nothing else is asked for. */
export const DEFAULT_FORMATS: readonly FormatName[] = ['json', 'csv']

/** Finds the name of a format; null where none has it. */
export function findFormatName(name: string): FormatName | null {
  return OUTPUT_FORMATS.find((format) => format.name === name)?.name ?? null
}

/** Formats that are asked for. */
export interface Wanted {
  readonly formats: readonly FormatName[]
  /** Ids of the bodies for which to write documents for replies; none for all. */
  readonly bodies: readonly string[]
}

/** Loads what writes these formats. */
export function loadFormats({ formats, bodies }: Wanted): Promise<Gathered[]> {
  const asked: readonly OutputFormat[] = OUTPUT_FORMATS.filter(({ name }) => formats.includes(name))
  return Promise.all(asked.flatMap(({ load }) => (load ? [load(bodies)] : [])))
}

/** Names a format together with what its files depend on besides the reports. */
export function labelFormat(name: string, { bodies }: Wanted): string {
  return name === 'response' && bodies.length > 0 ? `response of ${bodies.join(', ')}` : name
}

/** Names all formats that are asked for in this way. */
export function labelFormats(wanted: Wanted): string[] {
  return wanted.formats.map((name) => labelFormat(name, wanted))
}
