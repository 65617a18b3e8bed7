import type { Extract } from '../batch/options.js'
import { PeelbackError } from '../error.js'
import { readVersion } from '../version.js'
import { type Command, parseCommand } from './arguments.js'
import { HELP } from './help.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'
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
  extract: Extract | null = null,
): Promise<ExitCode> {
  const io = guardTerminal(given)
  try {
    return await run(parseCommand(args), io, given, extract)
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

/** Each command is loaded when it is run: loading what it doesn't need would take longer than what it does. */
async function run(command: Command, io: CommandIo, given: CommandIo, extract: Extract | null): Promise<ExitCode> {
  switch (command.name) {
    case 'convert':
      return (await import('./convert.js')).runConvert(command, io, extract, startProgress(given, !command.isJson))
    case 'explain':
      return (await import('./explain.js')).runExplain(command, io)
    case 'compare':
      return (await import('./compare.js')).runCompare(command, io)
    case 'known add':
      return (await import('./known.js')).runKnownAdd(command, io, extract)
    case 'known check':
      return (await import('./known.js')).runKnownCheck(command, io, extract)
    case 'schema':
      return (await import('./schema.js')).runSchema(command, io)
    case 'help':
      io.print(HELP)
      return EXIT.clean
    case 'version':
      io.print(`${readVersion()}\n`)
      return EXIT.clean
  }
}
