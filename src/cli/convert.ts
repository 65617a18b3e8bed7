import { type BatchResult, convertBatch } from '../batch/convert.js'
import type { Extract } from '../batch/options.js'
import { type ReportSummary, summarizeReport } from '../batch/summary.js'
import { renderJson } from '../emit/json.js'
import type { ConvertCommand } from './arguments.js'
import { renderDiagnostics } from './diagnostics.js'
import { renderFailure } from './failure.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'
import type { ProgressLine } from './progress.js'
import { renderTable } from './table.js'
import { showOnLine } from './terminal.js'

/** Converts the inputs, prints what came of them, and gives the exit code. */
export async function runConvert(
  command: ConvertCommand,
  io: CommandIo,
  extract: Extract,
  progress: ProgressLine,
): Promise<ExitCode> {
  const result = await convertBatch(command.inputs, {
    out: command.out,
    concurrency: command.concurrency,
    onProgress: progress.show,
    readStdin: io.readStdin,
    extract,
    timeout: command.timeout,
    ...(command.password === null ? {} : { password: command.password }),
  }).finally(progress.end)
  const summaries = result.converted.map(summarizeReport)
  if (command.isJson) io.print(renderJson(toJson(result, summaries, command.isVerbose)))
  else printSummary(result, summaries, command, io)
  for (const failure of result.failures) io.warn(renderFailure(failure))
  return findExitCode(result, summaries, command.isStrict)
}

function printSummary(
  result: BatchResult,
  summaries: readonly ReportSummary[],
  command: ConvertCommand,
  io: CommandIo,
): void {
  if (summaries.length > 0) {
    io.print(renderTable(summaries))
    io.print(`\n${result.files.length} files written to ${command.out}\n`)
  }
  for (const copy of result.copies)
    io.print(`${showOnLine(copy)} is a report that is already here, and says the same\n`)
  if (!command.isVerbose) return
  const diagnostics = result.converted.map(renderDiagnostics).join('')
  if (diagnostics !== '') io.print(`\n${diagnostics}`)
}

function toJson(result: BatchResult, summaries: readonly ReportSummary[], isVerbose: boolean): object {
  const diagnostics = result.converted.flatMap(({ file, report }) =>
    report.diagnostics.map((diagnostic) => ({ file, reportId: report.id, ...diagnostic })),
  )
  return {
    reports: summaries,
    failures: result.failures.map(({ file, code, message }) => ({ file, code, message })),
    files: result.files,
    copies: result.copies,
    ...(isVerbose ? { diagnostics } : {}),
  }
}

function findExitCode(result: BatchResult, summaries: readonly ReportSummary[], isStrict: boolean): ExitCode {
  const hasError = summaries.some(({ diagnostics }) => diagnostics.error > 0 || (isStrict && diagnostics.warning > 0))
  return hasError || result.failures.length > 0 ? EXIT.failed : EXIT.clean
}
