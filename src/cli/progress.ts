import type { Progress } from '../batch/options.js'
import type { CommandIo } from './io.js'
import { showOnLine } from './terminal.js'

const CLEAR_LINE = '\r\u001b[2K'

/** The line that says how far a batch is. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void
  readonly end: () => void
}

/** A line on a terminal that says how far the batch is; on anything else, nothing. */
export function startProgress(io: CommandIo, isWanted: boolean): ProgressLine {
  if (!isWanted || !io.isTerminal) return { show: () => undefined, end: () => undefined }
  return {
    show: ({ done, total, file }) => io.warn(`${CLEAR_LINE}${done}/${total} ${showOnLine(file.slice(-60))}`),
    end: () => io.warn(CLEAR_LINE),
  }
}
