import { renderLines } from '../emit/csv.js'
import { renderJson } from '../emit/json.js'
import { type Rows, readRows, TABLES } from '../emit/tables.js'
import type { Extraction } from '../extract/pipeline.js'
import type { Report } from '../schema/report.js'
import type { Result, ResultRows } from './result.js'
import { keepPart, type Store } from './store.js'
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

/** Rows whose table of diagnostics is made anew from a report; no other table holds what is said of other sources. */
export function renderDiagnosticRows(rows: Rows, report: Report): ResultRows {
  const table = TABLES.find(({ name }) => name === 'diagnostics')
  return renderResultRows({ ...rows, diagnostics: table?.readRows({ report, numbers: [] }) ?? [] })
}
