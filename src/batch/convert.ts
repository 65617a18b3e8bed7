import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import pLimit from 'p-limit'
import { renderCsv } from '../emit/csv.js'
import { renderJson } from '../emit/json.js'
import { TABLES } from '../emit/tables.js'
import { checkFolder, makeFolder, type Output, writeWhole } from '../emit/write.js'
import { PeelbackError } from '../error.js'
import { makeDiagnostic } from '../extract/diagnose/check.js'
import { SAME_REPORT, SAME_REPORT_DIFFERS } from '../extract/diagnose/remarks.js'
import { squeeze } from '../extract/words/characters.js'
import type { PrintedNumber, Report } from '../schema/report.js'
import { compareForms } from './compare-forms.js'
import { type Failure, toFailure } from './failure.js'
import { compareText, expandInputs, type Input } from './inputs.js'
import { type ConvertOptions, normalizeOptions, type Settings } from './options.js'
import { readInput } from './read-input.js'
import { readReport } from './read-report.js'

/** A file that was converted. */
export interface Converted {
  /** Path as given, with forward slashes. */
  readonly file: string
  /** The file's bytes. */
  readonly bytes: Uint8Array
  readonly report: Report
  /** The reading text that the report's spans point into. */
  readonly text: string
  /** The numbers that its parts print and that no figure, period or deadline has. */
  readonly numbers: readonly PrintedNumber[]
}

/** What a batch came to. */
export interface BatchResult {
  /** By report id. */
  readonly converted: readonly Converted[]
  /** Files that hold the same report as one of those converted, in another form or as a copy, and say nothing else. */
  readonly copies: readonly string[]
  /** In the order of the inputs. */
  readonly failures: readonly Failure[]
  /** Names of the files written to the output folder; none where nothing was converted. */
  readonly files: readonly string[]
}

/**
 * Converts files, folders and globs: writes `<id>.json` and `<id>.txt` for each report, and the tables for all.
 *
 * An input that cannot be converted is a failure in the result, and the others go on. The same inputs give the same bytes
 * in any order and at any concurrency, save that of two files with the same report id the first one given is taken.
 *
 * @throws PeelbackError usage where an option is wrong; out-not-writable where the output folder cannot be written, or a
 * result would overwrite a source.
 *
 * @example const { converted } = await convertBatch(['reports'], { out: 'out' })
 */
export async function convertBatch(given: readonly string[], options: ConvertOptions): Promise<BatchResult> {
  const settings = normalizeOptions(options)
  await checkFolder(settings.out)
  const { inputs, failures } = await expandInputs(given, settings.out)
  const limit = pLimit(settings.concurrency)
  let done = 0
  const outcomes = await Promise.all(
    inputs.map((input) =>
      limit(async () => {
        const outcome = await convertInput(input, settings)
        done += 1
        settings.onProgress({ done, total: inputs.length, file: input.file })
        return outcome
      }),
    ),
  )
  const { claimed, copies } = claimIds(outcomes)
  const converted = claimed.filter(isConverted).sort((a, b) => compareText(a.report.id, b.report.id))
  const outputs = converted.length === 0 ? [] : listOutputs(converted)
  await writeOutputs(settings.out, outputs, inputs)
  return {
    converted,
    copies,
    failures: [...failures.map(({ file, error }) => toFailure(file, error)), ...claimed.filter(isFailure)],
    files: outputs.map((output) => output.name),
  }
}

type Outcome = Converted | Failure

async function convertInput(input: Input, settings: Settings): Promise<Outcome> {
  try {
    const bytes = await readInput(input, settings.readStdin)
    const extraction = await readReport(input.file, bytes, settings.extract, settings.reading)
    return { file: input.file, bytes, ...extraction }
  } catch (error) {
    return toFailure(input.file, error)
  }
}

/**
 * Of several files with the same report id the first is taken. Each other is compared with it, and the first says what
 * came of that; one that says something else is a failure, since its data are written nowhere.
 */
function claimIds(outcomes: readonly Outcome[]): { claimed: Outcome[]; copies: string[] } {
  const first = new Map<string, Converted>()
  const remarks = new Map<Converted, Report['diagnostics']>()
  const copies: string[] = []
  const claimed = outcomes.flatMap((outcome): Outcome[] => {
    const owner = isConverted(outcome) ? first.get(outcome.report.id) : undefined
    if (!isConverted(outcome)) return [outcome]
    if (!owner) {
      first.set(outcome.report.id, outcome)
      return [outcome]
    }
    const differences = compareForms(owner.report, outcome.report)
    remarks.set(owner, [...(remarks.get(owner) ?? []), remarkCopy(outcome, differences)])
    if (differences.length > 0) return [toFailure(outcome.file, differsFrom(owner, outcome))]
    copies.push(outcome.file)
    return []
  })
  const remarked = claimed.map((outcome) => {
    const added = isConverted(outcome) ? remarks.get(outcome) : undefined
    if (!added || !isConverted(outcome)) return outcome
    const { report } = outcome
    return { ...outcome, report: { ...report, diagnostics: [...report.diagnostics, ...added] } }
  })
  return { claimed: remarked, copies }
}

function differsFrom(owner: Converted, { file, report }: Converted): PeelbackError {
  const differences = compareForms(report, owner.report).join('; ')
  return new PeelbackError(
    'duplicate-report',
    `${file}: expected a report of its own, found ${report.id}, which ${owner.file} already is; they differ: ${differences}`,
  )
}

function remarkCopy({ file, report }: Converted, differences: readonly string[]): Report['diagnostics'][number] {
  const source = `${squeeze(basename(file))} (${report.source.format})`
  const message =
    differences.length === 0
      ? `${source} is the same report and gives the same data`
      : `${source} has the same id and gives other data: ${differences.join('; ')}`
  return makeDiagnostic(differences.length === 0 ? SAME_REPORT : SAME_REPORT_DIFFERS, {
    message,
    span: null,
    bodyId: null,
  })
}

function listOutputs(converted: readonly Converted[]): Output[] {
  return [
    // The text comes first, so that wherever a document is, the text that its spans point into is there too.
    ...converted.flatMap(({ report, text }) => [
      { name: `${report.id}.txt`, text },
      { name: `${report.id}.json`, text: renderJson(report) },
    ]),
    ...TABLES.map((table) => ({ name: `${table.name}.csv`, text: renderCsv(table, converted) })),
  ]
}

async function writeOutputs(out: string, outputs: readonly Output[], inputs: readonly Input[]): Promise<void> {
  if (outputs.length === 0) return
  await makeFolder(out)
  const sources = new Set(await Promise.all(inputs.map((input) => findRealPath(input.path))))
  for (const output of outputs) {
    const target = join(out, output.name)
    const place = await findRealPath(target)
    if (place !== null && sources.has(place)) {
      throw new PeelbackError('out-not-writable', `${target}: expected a file to write, found a source of this batch`)
    }
  }
  for (const output of outputs) await writeWhole(out, output)
}

/** Where a path leads; null where it leads nowhere, and for standard input. */
async function findRealPath(path: string | null): Promise<string | null> {
  return path === null ? null : realpath(path).catch(() => null)
}

function isConverted(outcome: Outcome): outcome is Converted {
  return 'report' in outcome
}

function isFailure(outcome: Outcome): outcome is Failure {
  return !isConverted(outcome)
}
