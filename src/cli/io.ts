/** What the command reads and writes: the process itself, or a stand-in. */
export interface CommandIo {
  /** Prints to standard output. */
  readonly print: (text: string) => void
  /** Prints to standard error. */
  readonly warn: (text: string) => void
  /** Whether standard error is a terminal, so that progress can be shown. */
  readonly isTerminal: boolean
  /** Reads all of standard input. */
  readonly readStdin: () => Promise<Uint8Array>
}

/** Exit codes of the command. */
export const EXIT = {
  /** Everything was converted or added without an error, or is as it was. */
  clean: 0,
  /** A report has an error (where asked: or a warning), could not be read or written, or is other than it was. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
