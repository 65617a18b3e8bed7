import type { Failure } from '../batch/failure.js'
import { showOnLine } from './terminal.js'

/** Renders a failure as a line with its code, whatever the file's name has; that of a bug with its stack. */
export function renderFailure({ message, code, error }: Failure): string {
  return code === 'internal' ? `${message} (${code})\n${error.stack}\n` : `${showOnLine(message)} (${code})\n`
}
