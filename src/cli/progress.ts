import type { Progress } from '../batch/options.js'
import type { CommandIo } from './io.js'

const CLEAR_LINE = '\r\u001b[2K'

/** A line on a terminal that says how far the batch is; on anything else, nothing. */
export function startProgress(
  io: CommandIo,
  isWanted: boolean,
): { show: (progress: Progress) => void; end: () => void } {
  if (!isWanted || !io.isTerminal) return { show: () => undefined, end: () => undefined }
  return {
    show: ({ done, total, file }) => io.warn(`${CLEAR_LINE}${done}/${total} ${file.slice(-60)}`),
    end: () => io.warn(CLEAR_LINE),
  }
}
