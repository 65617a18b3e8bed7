import { PeelbackError } from '../error.js'
import {
  checkTimeout,
  type Extraction,
  type ExtractOptions,
  extractReport,
  type SourceFile,
} from '../extract/pipeline.js'

/** Reads a report from the bytes of one file. */
export type Extract = (source: SourceFile, options: ExtractOptions) => Extraction | Promise<Extraction>

/** How far a batch has come. */
export interface Progress {
  /** Files that are read. */
  readonly done: number
  /** Files of the batch. */
  readonly total: number
  /** The file that was read last. */
  readonly file: string
}

/** Settings of a batch. */
export interface ConvertOptions extends ExtractOptions {
  /** Folder for the results, made where it is not there. */
  readonly out: string
  /** Files that are read at the same time: a whole number of at least 1, by default 8; no result depends on it. */
  readonly concurrency?: number
  /** Called after each file; by default nothing is. */
  readonly onProgress?: (progress: Progress) => void
  /** Gives standard input for the input `-`; by default there is none. */
  readonly readStdin?: () => Promise<Uint8Array>
  /** Reads one report; by default `extractReport`. */
  readonly extract?: Extract
}

/** The settings of a batch with nothing left out. */
export interface Settings extends Required<Omit<ConvertOptions, keyof ExtractOptions>> {
  readonly reading: ExtractOptions
}

/**
 * Fills in what the options leave out.
 *
 * @throws PeelbackError usage where an option has a value that it cannot have.
 */
export function normalizeOptions(options: ConvertOptions): Settings {
  const { out, concurrency = 8, onProgress = () => undefined, extract = extractReport } = options
  const { readStdin = () => Promise.reject(new Error('no standard input')) } = options
  if (out === '') throw new PeelbackError('usage', 'option `out` must be the name of a folder, got an empty text')
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new PeelbackError('usage', `option \`concurrency\` must be a whole number of at least 1, got ${concurrency}`)
  }
  const { password, timeout } = options
  checkTimeout(timeout)
  const reading = { ...(password === undefined ? {} : { password }), ...(timeout === undefined ? {} : { timeout }) }
  return { out, concurrency, onProgress, readStdin, extract, reading }
}
