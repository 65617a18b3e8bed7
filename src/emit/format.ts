import type { Report } from '../schema/report.js'
import type { Rows } from './tables.js'

/** What a format that holds all reports takes of one; nothing is read before it is asked for. */
export interface Entry {
  readonly id: string
  /** Rows of its tables, and the same as lines of CSV, by the tables' names. */
  readonly readRows: () => Promise<{ readonly rows: Rows; readonly csv: Readonly<Record<string, string>> }>
  readonly readReport: () => Promise<{ readonly report: Report; readonly text: string }>
}

/** A file that a format writes, piece by piece. */
interface Writing {
  /** Path of the file while it is written, beside which the format may keep files of its own. */
  readonly path: string
  readonly write: (piece: string | Uint8Array) => Promise<void>
  /** Ends the file before the others; what is not ended is ended with the last. */
  readonly end: () => Promise<void>
}

/** A format that is being written. */
interface Sink {
  /** Takes the next report; they come by their ids. */
  readonly add: (entry: Entry) => Promise<void>
  /** Writes what is left to write. */
  readonly end: () => Promise<void>
}

/** A format of which the output folder has files that hold all reports. */
export interface Gathered {
  /** Name as options give it: "csv". */
  readonly name: string
  /** Names of its files in the output folder. */
  readonly files: readonly string[]
  /**
   * Ending of the names of further files, which depend on the reports and in which people write: a file that somebody changed
   * is left as it is.
   */
  readonly ending?: string
  /**
   * Begins its files.
   * @param open Begins one of them.
   */
  readonly start: (open: (name: string) => Promise<Writing>) => Promise<Sink>
}
