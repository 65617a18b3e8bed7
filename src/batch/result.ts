import { readFile } from 'node:fs/promises'
import type { Rows } from '../emit/tables.js'
import type { FileMark } from '../emit/write.js'
import type { Report } from '../schema/report.js'
import { findPart, type Store } from './store.js'
import type { ReportSummary } from './summary.js'

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
