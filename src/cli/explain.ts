import { readInput } from '../batch/read-input.js'
import { renderItem, renderLine } from '../emit/explanation-text.js'
import { renderJson } from '../emit/json.js'
import { PeelbackError } from '../error.js'
import { explainItem, listIds } from '../extract/explain/item.js'
import { explainLine } from '../extract/explain/line.js'
import { type Analysis, analyseReport } from '../extract/pipeline.js'
import type { ExplainCommand } from './arguments.js'
import { type CommandIo, EXIT, type ExitCode } from './io.js'

/** Standard input in place of a file's name. */
const STDIN = '-'

/**
 * Says why an item of a report is as it is, or what became of a line.
 *
 * @throws PeelbackError what reading the report throws; `usage` where it has no such item.
 */
export async function runExplain(command: ExplainCommand, io: CommandIo): Promise<ExitCode> {
  const { file, target, password, timeout } = command
  const bytes = await readInput(file === STDIN ? { file: 'stdin', path: null } : { file, path: file }, io.readStdin)
  const analysis = await analyseReport({ file, bytes }, { timeout, ...(password === null ? {} : { password }) })
  if (target === null) {
    const ids = listIds(analysis)
    io.print(command.isJson ? renderJson(ids) : `${ids.join('\n')}\n`)
    return EXIT.clean
  }
  if (typeof target === 'number') {
    const explanation = explainLine(analysis, target)
    io.print(command.isJson ? renderJson(explanation) : renderLine(explanation))
    return EXIT.clean
  }
  const explanation = explainItem(analysis, target)
  if (!explanation) throw new PeelbackError('usage', missing(file, target, analysis))
  io.print(command.isJson ? renderJson(explanation) : renderItem(explanation))
  return EXIT.clean
}

/** Ids that a message names before it says how many more there are. */
const MOST_NAMED = 3

function missing(file: string, target: string, analysis: Analysis): string {
  const ids = listIds(analysis)
  const named = ids.slice(0, MOST_NAMED).join(', ')
  return `${file}: expected the id of one of its ${ids.length} items (${named}, …) or a line, found ${target}`
}
