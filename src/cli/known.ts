import { type AddResult, addKnown, type Checked, type CheckResult, checkKnown } from '../batch/known.js'
import type { Extract } from '../batch/options.js'
import { type ChangeNames, joinReports, renderCounts, renderReport, renderUncompared } from '../emit/comparison-text.js'
import { renderJson } from '../emit/json.js'
import { renderJunit } from '../emit/junit.js'
import type { KnownAddCommand, KnownCheckCommand } from './arguments.js'
import { renderFailure } from './failure.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'
import { startProgress } from './progress.js'

/** What the changes are called where one side is approved. */
const NAMES: ChangeNames = { edited: 'changed', added: 'gained', removed: 'lost' }

/** Adds reports to the known ones, prints what was approved, and gives the exit code. */
export async function runKnownAdd(command: KnownAddCommand, io: CommandIo, extract: Extract | null): Promise<ExitCode> {
  const { inputs, to, by, on, isDigested, isReplacing } = command
  const result = await addKnown(inputs, {
    to,
    by,
    on,
    isDigested,
    isReplacing,
    ...extracting(extract),
    ...readingOf(command),
  })
  io.print(renderAdded(result))
  for (const failure of result.failures) io.warn(renderFailure(failure))
  return result.failures.length === 0 ? EXIT.clean : EXIT.failed
}

/** Checks known reports, prints what is other, and gives the exit code. */
export async function runKnownCheck(
  command: KnownCheckCommand,
  io: CommandIo,
  extract: Extract | null,
): Promise<ExitCode> {
  const progress = startProgress(io, command.format === 'text')
  const result = await checkKnown(command.inputs, {
    ...extracting(extract),
    onProgress: progress.show,
    ...readingOf(command),
  }).finally(progress.end)
  if (command.format === 'json') io.print(renderJson(toJson(result)))
  else if (command.format === 'junit') io.print(renderJunit('peelback known check', listSuites(result)))
  else io.print(renderChecked(result))
  for (const failure of result.failures) io.warn(renderFailure(failure))
  return result.failures.length === 0 && result.checked.every(isSame) ? EXIT.clean : EXIT.failed
}

function readingOf({ password, timeout }: KnownAddCommand | KnownCheckCommand) {
  return { timeout, ...(password === null ? {} : { password }) }
}

function isSame({ problems, comparison }: Checked): boolean {
  return problems.length === 0 && comparison !== null && comparison.changes.length === 0
}

function renderAdded({ added }: AddResult): string {
  return joinReports(
    added.map(({ known, items, isDigested, replaced }) => {
      const held = `${known}: ${items} items${isDigested ? ', as digests' : ''}`
      if (!replaced) return `${held}\n`
      return replaced.changes.length === 0
        ? `${held}, the same as before\n`
        : `${held}, other than before:\n${renderReport(replaced)}`
    }),
  )
}

function renderChecked({ checked }: CheckResult): string {
  if (checked.length === 0) return ''
  const counts = renderCounts(
    checked.flatMap(({ comparison }) => comparison ?? []),
    NAMES,
  )
  const same = checked.filter(isSame).length
  const total = `${checked.length} known ${checked.length === 1 ? 'report' : 'reports'}, ${same} the same as approved\n`
  return [joinReports(checked.map(renderOne)), counts, total].filter((part) => part !== '').join('\n')
}

function renderOne(one: Checked): string {
  const problems = one.problems.map(({ name, message }) => `! ${message} (${name})`)
  const notes = isSame(one) ? [] : [...problems, tellApproval(one)]
  return one.comparison ? renderReport(one.comparison, notes) : renderUncompared(one.id, notes)
}

function tellApproval({ approved: { by, on, version }, hasOtherRules }: Checked): string {
  const whom = by === null ? 'approved' : `approved by ${by}`
  const day = on === null ? '' : `, ${on}`
  return `${whom}${day}; peelback ${version}, ${hasOtherRules ? 'the rules have changed since' : 'with the same rules'}`
}

function listSuites({ checked, failures }: CheckResult) {
  return [
    ...checked.map(({ id, comparison, problems }) => ({ name: id, comparison, problems })),
    ...failures.map(({ file, code, message }) => ({
      name: file,
      comparison: null,
      problems: [{ name: code, message }],
    })),
  ]
}

function toJson({ checked, failures }: CheckResult): object {
  return {
    reports: checked.map((one) => ({ ...one, isSame: isSame(one) })),
    failures: failures.map(({ file, code, message }) => ({ file, code, message })),
  }
}

function extracting(extract: Extract | null): { extract?: Extract } {
  return extract ? { extract } : {}
}
