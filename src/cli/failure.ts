import type { Failure } from '../batch/failure.js'

/** Renders a failure as a line with its code; that of a bug with its stack. */
export function renderFailure({ message, code, error }: Failure): string {
  return code === 'internal' ? `${message} (${code})\n${error.stack}\n` : `${message} (${code})\n`
}
