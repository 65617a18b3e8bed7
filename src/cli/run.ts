import type { Extract } from '../batch/options.js'
import { renderFieldsPage } from '../emit/fields-page.js'
import { renderJson } from '../emit/json.js'
import { PeelbackError } from '../error.js'
import { extractReport } from '../extract/pipeline.js'
import { buildJsonSchema } from '../schema/json-schema.js'
import { readVersion } from '../version.js'
import { parseCommand } from './arguments.js'
import { runCompare } from './compare.js'
import { runConvert } from './convert.js'
import { runExplain } from './explain.js'
import { HELP } from './help.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'
import { runKnownAdd, runKnownCheck } from './known.js'
import { startProgress } from './progress.js'
import { guardTerminal, showOnLine } from './terminal.js'

/**
 * Runs the command and gives the exit code.
 *
 * @param args The arguments after the program's name.
 * @param extract Reads one report; by default `extractReport`.
 */
export async function runCommand(
  args: readonly string[],
  given: CommandIo,
  extract: Extract = extractReport,
): Promise<ExitCode> {
  const io = guardTerminal(given)
  try {
    const command = parseCommand(args)
    switch (command.name) {
      case 'convert':
        return await runConvert(command, io, extract, startProgress(given, !command.isJson))
      case 'explain':
        return await runExplain(command, io)
      case 'compare':
        return await runCompare(command, io)
      case 'known add':
        return await runKnownAdd(command, io, extract)
      case 'known check':
        return await runKnownCheck(command, io, extract)
      case 'schema':
        io.print(command.asMarkdown ? renderFieldsPage() : renderJson(buildJsonSchema()))
        return EXIT.clean
      case 'help':
        io.print(HELP)
        return EXIT.clean
      case 'version':
        io.print(`${readVersion()}\n`)
        return EXIT.clean
    }
  } catch (error) {
    if (!(error instanceof PeelbackError)) throw error
    if (error.code === 'usage') {
      io.warn(`peelback: ${error.message}\nTry: peelback --help\n`)
      return EXIT.usage
    }
    io.warn(`peelback: ${showOnLine(error.message)} (${error.code})\n`)
    return EXIT.failed
  }
}
