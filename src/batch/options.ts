import { availableParallelism } from 'node:os'
import { DEFAULT_FORMATS, type FormatName, findFormatName, OUTPUT_FORMATS } from '../emit/formats.js'
import { PeelbackError } from '../error.js'
import { checkTimeout, DEFAULT_MEMORY, DEFAULT_TIMEOUT } from '../extract/limits.js'
import type { Extraction, ExtractOptions, SourceFile } from '../extract/pipeline.js'
import { findEntry } from '../schema/registry.js'

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
  /** What to write: at least one format, by default `json` and `csv`. */
  readonly formats?: readonly FormatName[]
  /** Ids of the bodies for which the format `response` writes; by default all. */
  readonly bodies?: readonly string[]
  /** Files that are read at the same time, each in a thread of its own: a whole number of at least 1, by default the number of cores. */
  readonly jobs?: number
  /** Whether sources are read again that did not change since an earlier run; by default false. */
  readonly isForced?: boolean
  /** Whether files of earlier runs are removed that no source gives now; by default false. */
  readonly isPruning?: boolean
  /** Called after each file; by default nothing is. */
  readonly onProgress?: (progress: Progress) => void
  /** Gives standard input for the input `-`; by default there is none. */
  readonly readStdin?: () => Promise<Uint8Array>
  /** Reads one report, in this thread; by default `extractReport` does, in threads of a pool. */
  readonly extract?: Extract
}

/** The settings of a batch with nothing left out. */
export interface Settings extends Required<Omit<ConvertOptions, keyof ExtractOptions | 'extract'>> {
  readonly extract: Extract | null
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly maxMemory: number
  readonly reading: ExtractOptions
}

/** Megabytes: less memory than this holds no thread. */
export const LEAST_MEMORY = 64

/**
 * Fills in what the options leave out.
 *
 * @throws PeelbackError usage where an option has a value that it cannot have.
 */
export function normalizeOptions(options: ConvertOptions): Settings {
  const { out, jobs = availableParallelism(), maxMemory = DEFAULT_MEMORY, onProgress = () => undefined } = options
  const { readStdin = () => Promise.reject(new Error('no standard input')), extract = null } = options
  const { formats = DEFAULT_FORMATS, bodies = [] } = options
  const { isForced = false, isPruning = false, password, timeout } = options
  if (out === '') throw new PeelbackError('usage', 'option `out` must be the name of a folder, got an empty text')
  checkFormats(formats)
  checkBodies(bodies)
  checkWhole('jobs', jobs, 1)
  checkWhole('maxMemory', maxMemory, LEAST_MEMORY)
  checkTimeout(timeout)
  const reading = {
    ...(password === undefined ? {} : { password }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(options.maxMemory === undefined ? {} : { maxMemory }),
  }
  const limits = { maxMemory, timeout: timeout ?? DEFAULT_TIMEOUT }
  // In the order of the list, each once, whatever the order in which they are asked for.
  const asked = OUTPUT_FORMATS.map(({ name }) => name).filter((name) => formats.includes(name))
  return {
    out,
    formats: asked,
    bodies: [...new Set(bodies)].sort(),
    jobs,
    ...limits,
    onProgress,
    readStdin,
    extract,
    isForced,
    isPruning,
    reading,
  }
}

function checkFormats(formats: readonly string[]): void {
  const unknown = formats.find((name) => findFormatName(name) === null)
  if (formats.length > 0 && unknown === undefined) return
  const names = OUTPUT_FORMATS.map(({ name }) => name).join(', ')
  throw new PeelbackError('usage', `option \`formats\` must name some of ${names}, got ${unknown ?? 'none'}`)
}

function checkBodies(bodies: readonly string[]): void {
  const unknown = bodies.find((id) => !findEntry(id))
  if (unknown === undefined) return
  throw new PeelbackError(
    'usage',
    `option \`bodies\` must hold ids of bodies such as norfolk, got ${unknown || 'an empty text'}`,
  )
}

function checkWhole(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return
  throw new PeelbackError('usage', `option \`${name}\` must be a whole number of at least ${least}, got ${value}`)
}
