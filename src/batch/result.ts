import { readFile } from 'node:fs/promises'
import { renderLines } from '../emit/csv.js'
import { renderJson } from '../emit/json.js'
import { type Rows, readRows } from '../emit/tables.js'
import type { FileMark } from '../emit/write.js'
import type { Extraction } from '../extract/pipeline.js'
import type { Report } from '../schema/report.js'
import { findPart, keepPart, type Store } from './store.js'
import { type ReportSummary, summarizeReport } from './summary.js'

/** What came of a source, in brief: its data are in the store. */
export interface Result {
  /** What the report holds, in numbers; the source's path is another matter. */
  readonly summary: Omit<ReportSummary, 'file'>
  /** Marks of its document and of its reading text. */
  readonly document: FileMark
  readonly text: FileMark
  /** How long reading the report took. */
  readonly milliseconds: number
}

/** What the tables take of a report. */
export interface ResultRows {
  readonly rows: Rows
  /** The same as lines of CSV, by the table's name. */
  readonly csv: Readonly<Record<string, string>>
}

/**
 * Keeps what a report gives under the key of its source; where the last part is there, all are.
 * @throws PeelbackError out-not-writable where the disk refuses.
 */
export async function keepResult(
  store: Store,
  key: string,
  extraction: Extraction,
  milliseconds: number,
): Promise<Result> {
  const { report, text } = extraction
  const { file: _, ...summary } = summarizeReport({ file: '', report })
  const result: Result = {
    summary,
    document: await keepPart(store, key, 'document', renderJson(report)),
    text: await keepPart(store, key, 'text', text),
    milliseconds,
  }
  await keepPart(store, key, 'rows', JSON.stringify({ result, ...renderResultRows(readRows(extraction)) }))
  return result
}

/** Adds to rows the same as lines of CSV. */
export function renderResultRows(rows: Rows): ResultRows {
  return { rows, csv: Object.fromEntries(Object.entries(rows).map(([name, lines]) => [name, renderLines(lines)])) }
}

/** Reads a result with its rows from the store. */
export async function readResult(store: Store, key: string): Promise<ResultRows & { readonly result: Result }> {
  return JSON.parse(await readFile(findPart(store, key, 'rows'), 'utf8')) as ResultRows & { readonly result: Result }
}

/** Reads the data of a report from the store: they kept the contract when they were written there. */
export async function readKept(store: Store, key: string): Promise<{ report: Report; text: string }> {
  const [document, text] = await Promise.all([
    readFile(findPart(store, key, 'document'), 'utf8'),
    readFile(findPart(store, key, 'text'), 'utf8'),
  ])
  return { report: JSON.parse(document) as Report, text }
}
