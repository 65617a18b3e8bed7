import { compareOutputs, type OutputComparison } from '../batch/outputs.js'
import type { Comparison } from '../compare/comparison.js'
import { joinReports, renderCounts, renderReport } from '../emit/comparison-text.js'
import { renderJson } from '../emit/json.js'
import { renderJunit, type Suite } from '../emit/junit.js'
import type { CompareCommand } from './arguments.js'
import { renderFailure } from './failure.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'

/** Compares two folders of results or two files, prints what is other, and gives the exit code. */
export async function runCompare(command: CompareCommand, io: CommandIo): Promise<ExitCode> {
  const result = await compareOutputs(command.before, command.after)
  if (command.format === 'json') io.print(renderJson(toJson(result)))
  else if (command.format === 'junit') io.print(renderJunit('peelback compare', listSuites(result, command)))
  else io.print(renderOutputs(result, command))
  for (const failure of result.failures) io.warn(renderFailure(failure))
  const { comparisons, onlyBefore, onlyAfter, failures } = result
  const isSame = comparisons.every(({ changes }) => changes.length === 0)
  return isSame && onlyBefore.length + onlyAfter.length + failures.length === 0 ? EXIT.clean : EXIT.failed
}

function renderOutputs({ comparisons, onlyBefore, onlyAfter }: OutputComparison, command: CompareCommand): string {
  const lone = [
    ...onlyBefore.map(({ id, file }) => `${id}: only in ${command.before} (${file})\n`),
    ...onlyAfter.map(({ id, file }) => `${id}: only in ${command.after} (${file})\n`),
  ]
  const reports = comparisons.map((comparison) => renderReport(comparison, listNotes(comparison)))
  return joinReports([...lone, ...reports]) + (comparisons.length === 0 ? '' : `\n${renderCounts(comparisons)}`)
}

/** What is other about where the data come from. */
function listNotes({ before, after }: Comparison): string[] {
  return [
    ...(before.source.sha256 === after.source.sha256 ? [] : [tellSources(before.source, after.source)]),
    ...(before.schemaVersion === after.schemaVersion
      ? []
      : [`in other versions of the contract: ${before.schemaVersion} → ${after.schemaVersion}`]),
  ]
}

function tellSources(before: Source, after: Source): string {
  const [was, is] = [before, after].map(({ sha256 }) => `${sha256.slice(0, 12)}…`)
  return before.file === after.file
    ? `from other bytes: ${after.file}, sha256 ${was} → ${is}`
    : `from another file: ${before.file}, sha256 ${was} → ${after.file}, sha256 ${is}`
}

type Source = Comparison['before']['source']

function listSuites(
  { comparisons, onlyBefore, onlyAfter, failures }: OutputComparison,
  command: CompareCommand,
): Suite[] {
  const lone = (where: string) => (unpaired: { readonly id: string; readonly file: string }) => ({
    name: unpaired.id,
    comparison: null,
    problems: [{ name: 'unpaired', message: `only in ${where} (${unpaired.file})` }],
  })
  return [
    ...comparisons.map((comparison) => ({ name: comparison.after.id, comparison, problems: [] })),
    ...onlyBefore.map(lone(command.before)),
    ...onlyAfter.map(lone(command.after)),
    ...failures.map(({ file, code, message }) => ({
      name: file,
      comparison: null,
      problems: [{ name: code, message }],
    })),
  ]
}

function toJson({ failures, ...result }: OutputComparison): object {
  return { ...result, failures: failures.map(({ file, code, message }) => ({ file, code, message })) }
}
