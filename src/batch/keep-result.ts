import { renderLines } from '../emit/csv.js'
import { renderJson } from '../emit/json.js'
import { type Rows, readRows, TABLES } from '../emit/tables.js'
import type { Extraction } from '../extract/pipeline.js'
import type { Report } from '../schema/report.js'
import type { Result, ResultRows } from './result.js'
import { fingerprintBytes } from './source.js'
import { keepParts, type Store } from './store.js'
import { summarizeReport } from './summary.js'

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
  const parts = { document: Buffer.from(renderJson(report)), text: Buffer.from(text) }
  const marks = { document: fingerprintBytes(parts.document), text: fingerprintBytes(parts.text) }
  const result: Result = { summary, ...marks, milliseconds }
  const rows = JSON.stringify({ result, ...renderResultRows(readRows(extraction)) })
  await keepParts(store, key, { ...parts, rows })
  return result
}

/** Adds to rows the same as lines of CSV. */
export function renderResultRows(rows: Rows): ResultRows {
  return { rows, csv: Object.fromEntries(Object.entries(rows).map(([name, lines]) => [name, renderLines(lines)])) }
}

/** Rows whose table of diagnostics is made anew from a report; no other table holds what is said of other sources. */
export function renderDiagnosticRows(rows: Rows, report: Report): ResultRows {
  const table = TABLES.find(({ name }) => name === 'diagnostics')
  return renderResultRows({ ...rows, diagnostics: table?.readRows({ report, numbers: [] }) ?? [] })
}
