import { Script } from 'node:vm'
import { parse } from 'csv-parse/sync'
import { readReport } from '../../src/batch/read-report.js'
import { renderCsv } from '../../src/emit/csv.js'
import { renderJson } from '../../src/emit/json.js'
import { TABLES } from '../../src/emit/tables.js'
import { PeelbackError } from '../../src/error.js'
import { type Extraction, extractReport } from '../../src/extract/pipeline.js'
import { detectKind } from '../../src/extract/read/format.js'
import { extractReportSync } from '../../src/extract/sync.js'
import type { FuzzCase } from './case.js'

/** Seconds after which a case of some kilobytes, which takes some milliseconds, is taken to hang. */
const LONGEST = 20

/** What came of a case: "report", or the code of the error that says why there is none. */
export type Outcome = 'report' | PeelbackError['code']

/**
 * Reads a file as the command does and writes what it gives.
 * @throws Error where a promise of the extractor is broken: it crashes, hangs, or gives what breaks its own contract.
 */
export async function judgeCase({ file, bytes }: FuzzCase): Promise<Outcome> {
  try {
    const extraction = await readReport(file, bytes, extractInTime, { timeout: LONGEST })
    checkOutput(extraction)
    return 'report'
  } catch (error) {
    if (error instanceof PeelbackError && error.code !== 'internal' && error.code !== 'too-slow') return error.code
    throw error
  }
}

/** A script, since Node ends one that takes too long even inside a pattern, which no timer can. */
const RUN = new Script('globalThis.fuzzed()')

function extractInTime(source: FuzzCase | Parameters<typeof extractReport>[0]): Extraction | Promise<Extraction> {
  if (detectKind(source.bytes) === 'pdf') return extractReport(source, { timeout: LONGEST })
  Object.assign(globalThis, { fuzzed: () => extractReportSync(source) })
  return RUN.runInThisContext({ timeout: LONGEST * 1000 }) as Extraction
}

/** Half of a character that takes two, which no file can hold. */
const HALF = /\p{Surrogate}/u

function checkOutput({ report, text, numbers }: Extraction): void {
  if (HALF.test(text)) throw new Error('expected whole characters in the reading text, found half of one')
  const json = renderJson(report)
  if (/\\ud[89a-f]/i.test(json)) throw new Error('expected whole characters in the JSON, found half of one')
  for (const table of TABLES) {
    const wanted = table.readRows({ report, numbers }).length
    const rows: unknown[] = parse(renderCsv(table, [{ report, numbers }]))
    if (rows.length !== wanted + 1)
      throw new Error(`expected ${wanted} rows in ${table.name}.csv, found ${rows.length - 1}`)
  }
}
