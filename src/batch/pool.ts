import { createRequire } from 'node:module'
import { MessageChannel } from 'node:worker_threads'
import { tooHungry, tooSlow } from '../extract/limits.js'
import type { Answer, BegunTask, Task } from './task.js'

/** Limits on what reading one source may take. */
export interface Limits {
  /** Seconds. */
  readonly timeout: number
  /** Megabytes of V8's heap. */
  readonly maxMemory: number
}

/** Threads that read sources. */
export interface Pool {
  /**
   * Reads a source; one that takes more than it may is ended with its thread, and another thread takes its place.
   * @throws PeelbackError too-slow or too-large.
   */
  readonly run: (task: Task) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Megabytes for what lives shortly: a thread holds one report at a time, and would else let garbage of many lie. */
const YOUNG_MB = 16

/**
 * Makes a pool of at most so many threads, each started when it is needed.
 *
 * @param worker Path of what a thread runs: by default a name that means the same to the sources, which are run as they
 * are in tests, and to the build.
 */
export async function openPool(
  threads: number,
  { timeout, maxMemory }: Limits,
  worker = createRequire(import.meta.url).resolve('#batch-worker'),
): Promise<Pool> {
  // Loaded here, since a run with nothing to do needs no threads.
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: worker,
    name: 'takeUp',
    minThreads: 0,
    maxThreads: threads,
    // A thread without work would be ended and started again between two files.
    idleTimeout: Number.POSITIVE_INFINITY,
    // The process's own arguments, such as a script on the command line, are not the threads'.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMemory, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  return {
    run: async (task) => {
      const limit = new AbortController()
      let timer: NodeJS.Timeout | undefined
      // The time counts from when the thread takes the task up: starting it may take long where much else runs.
      const { port1: near, port2: far } = new MessageChannel()
      near.once('message', () => {
        timer = setTimeout(() => limit.abort(), timeout * 1000)
      })
      try {
        const begun: BegunTask = { task, begin: far }
        return (await pool.run(begun, { signal: limit.signal, transferList: [far] })) as Answer
      } catch (error) {
        if (limit.signal.aborted) throw tooSlow(task.file, timeout)
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw tooHungry(task.file, maxMemory, error)
        throw error
      } finally {
        clearTimeout(timer)
        near.close()
      }
    },
    close: () => pool.destroy(),
  }
}
