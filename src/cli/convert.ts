import { type BatchResult, type Converted, convertBatch } from '../batch/convert.js'
import type { Extract } from '../batch/options.js'
import type { ReportSummary } from '../batch/summary.js'
import { renderJson } from '../emit/json.js'
import type { ConvertCommand } from './arguments.js'
import { renderFailure } from './failure.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'
import { renderNotices } from './notices.js'
import type { ProgressLine } from './progress.js'
import { renderTable } from './table.js'

/** Converts the inputs, prints what came of them, and gives the exit code. */
export async function runConvert(
  command: ConvertCommand,
  io: CommandIo,
  extract: Extract | null,
  progress: ProgressLine,
): Promise<ExitCode> {
  const result = await convertBatch(command.inputs, {
    out: command.out,
    formats: command.formats,
    bodies: command.bodies,
    ...(command.jobs === null ? {} : { jobs: command.jobs }),
    maxMemory: command.maxMemory,
    isForced: command.isForced,
    isPruning: command.isPruning,
    onProgress: progress.show,
    readStdin: io.readStdin,
    ...(extract ? { extract } : {}),
    timeout: command.timeout,
    ...(command.password === null ? {} : { password: command.password }),
  }).finally(progress.end)
  const summaries = result.converted.map(({ summary }) => summary)
  if (command.isJson) io.print(renderJson(await toJson(result, summaries, command.isVerbose)))
  else await printSummary(result, summaries, command, io)
  for (const id of command.bodies) {
    const { nameResponse } = await import('../emit/response-format.js')
    if (!result.files.some((name) => name.endsWith(nameResponse('', id))))
      io.warn(`${id}: no report has anything for it to reply to\n`)
  }
  for (const failure of result.failures) io.warn(renderFailure(failure))
  return findExitCode(result, summaries, command.isStrict)
}

async function printSummary(
  result: BatchResult,
  summaries: readonly ReportSummary[],
  command: ConvertCommand,
  io: CommandIo,
): Promise<void> {
  if (summaries.length > 0) io.print(`${renderTable(summaries)}\n`)
  io.print(renderNotices(result, command))
  if (!command.isVerbose) return
  const remarked = result.converted.filter(hasDiagnostics)
  if (remarked.length > 0) io.print('\n')
  // Loaded here, since what reads a file's lines knows many character sets.
  const { renderDiagnostics } = await import('./diagnostics.js')
  for (const converted of remarked) {
    const [data, bytes] = [await converted.read(), await converted.readBytes()]
    io.print(renderDiagnostics({ file: converted.file, bytes, ...data }))
  }
}

function hasDiagnostics({ summary }: Converted): boolean {
  return Object.values(summary.diagnostics).some((count) => count > 0)
}

async function toJson(result: BatchResult, summaries: readonly ReportSummary[], isVerbose: boolean): Promise<object> {
  const { failures, files, written, copies, left, gone, moved } = result
  return {
    reports: summaries,
    failures: failures.map(({ file, code, message }) => ({ file, code, message })),
    files,
    written,
    copies,
    left,
    gone,
    moved,
    ...(isVerbose ? { diagnostics: await listDiagnostics(result.converted) } : {}),
  }
}

async function listDiagnostics(converted: readonly Converted[]): Promise<object[]> {
  const listed: object[] = []
  for (const one of converted.filter(hasDiagnostics)) {
    const { report } = await one.read()
    for (const diagnostic of report.diagnostics) listed.push({ file: one.file, reportId: report.id, ...diagnostic })
  }
  return listed
}

function findExitCode(result: BatchResult, summaries: readonly ReportSummary[], isStrict: boolean): ExitCode {
  const hasError = summaries.some(({ diagnostics }) => diagnostics.error > 0 || (isStrict && diagnostics.warning > 0))
  return hasError || result.failures.length > 0 ? EXIT.failed : EXIT.clean
}
