import { performance } from 'node:perf_hooks'
import type { MessagePort } from 'node:worker_threads'
import { PeelbackError, type PeelbackErrorCode } from '../error.js'
import { type ExtractOptions, extractReport } from '../extract/pipeline.js'
import { keepResult } from './keep-result.js'
import type { Extract } from './options.js'
import { readInput } from './read-input.js'
import { readReport } from './read-report.js'
import type { Result } from './result.js'
import { fingerprintBytes } from './source.js'
import type { Store } from './store.js'

/** A source to read, as a thread is told of it. */
export interface Task {
  /** Path as given, with forward slashes. */
  readonly file: string
  /** Absolute path; null for standard input, whose bytes come along. */
  readonly path: string | null
  readonly bytes: Uint8Array | null
  /** SHA-256 of the bytes when they were looked at first. */
  readonly sha256: string
  /** The key under which the result is kept. */
  readonly key: string
  readonly store: Store
  readonly reading: ExtractOptions
}

/** A task on its way to a thread. */
export interface BegunTask {
  readonly task: Task
  /** Says that the thread has taken it up. */
  readonly begin: MessagePort
}

/** What came of a task, as a thread tells it: the class of an error doesn't come through. */
export type Answer =
  | { readonly is: 'kept'; readonly result: Result }
  | { readonly is: 'refused'; readonly code: PeelbackErrorCode; readonly message: string; readonly cause?: Error }

/** Reads a source and keeps what it gives. What the user can put right is an answer; a bug is thrown. */
export async function runTask(task: Task, extract: Extract = extractReport): Promise<Answer> {
  const start = performance.now()
  try {
    const extraction = await readReport(task.file, await readBytes(task), extract, task.reading)
    const milliseconds = Math.round(performance.now() - start)
    return { is: 'kept', result: await keepResult(task.store, task.key, extraction, milliseconds) }
  } catch (error) {
    if (!(error instanceof PeelbackError)) throw error
    const { code, message, cause } = error
    return { is: 'refused', code, message, ...(cause === undefined ? {} : { cause: toPlain(cause) }) }
  }
}

/** An error that every thread can be told of. */
function toPlain(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(String(cause))
  const plain = new Error(cause.message)
  return Object.assign(plain, { name: cause.name, stack: cause.stack })
}

async function readBytes({ file, path, bytes, sha256 }: Task): Promise<Uint8Array> {
  if (bytes) return bytes
  const read = await readInput({ file, path }, () => Promise.reject(new Error('no standard input')))
  if (fingerprintBytes(read).sha256 === sha256) return read
  throw new PeelbackError(
    'file-unreadable',
    `${file}: expected a file that stays as it is while it is read, found that it changed: convert it again`,
  )
}
