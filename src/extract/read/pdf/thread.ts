import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { PeelbackError } from '../../../error.js'
import { DEFAULT_MEMORY, DEFAULT_TIMEOUT, tooHungry, tooSlow } from '../../limits.js'
import type { LaidPdf, WorkerAnswer, WorkerRequest } from './page.js'

/** How a PDF is read; other formats take no settings. */
export interface PdfOptions {
  /** The password of a PDF that asks for one; by default there is none. */
  readonly password?: string
  /** Seconds after which reading a PDF is given up: more than 0, at most 86,400, by default 120. */
  readonly timeout?: number
  /** Megabytes of memory that reading PDFs may take; by default 1,024. The first PDF that is read settles it. */
  readonly maxMemory?: number
}

/** Milliseconds between looks at the process's memory: the thread's own limit leaves out what streams are inflated to. */
const WATCH = 100
/** Pages are short-lived: the thread gives their memory back sooner with little room for what is new, though not with less. */
const YOUNG_MB = 24
/** A thread that has read a file of more pages is ended: an idle one keeps the memory that it took. */
const MOST_PAGES = 500
/** No report is larger; a file must fit in memory several times. */
const MOST_BYTES = 512 * 1024 * 1024

/** One file at a time: the library gains nothing from several in one thread. */
const inTurn = pLimit(1)
let thread: Worker | null = null

/**
 * Reads a PDF and lays it out, in a thread.
 *
 * @throws PeelbackError `pdf-password`, `pdf-damaged`, `too-slow` or `too-large`.
 */
export function readInThread(file: string, bytes: Uint8Array, options: PdfOptions): Promise<LaidPdf> {
  if (bytes.length > MOST_BYTES) return Promise.reject(tooLarge(file, `${Math.ceil(bytes.length / 1024 / 1024)} MB`))
  return inTurn(() => new Session(file, options).run(bytes))
}

type Failed = Extract<WorkerAnswer, { is: 'failed' }>

class Session {
  private readonly worker: Worker
  private readonly timeout: number
  private readonly maxMemory: number
  private fail: (error: Error) => void = () => undefined
  private hear: (answer: WorkerAnswer) => void = () => undefined

  constructor(
    private readonly file: string,
    private readonly options: PdfOptions,
  ) {
    this.timeout = options.timeout ?? DEFAULT_TIMEOUT
    this.maxMemory = options.maxMemory ?? DEFAULT_MEMORY
    thread ??= startThread(this.maxMemory)
    this.worker = thread
  }

  async run(bytes: Uint8Array): Promise<LaidPdf> {
    const { worker } = this
    const onError = (error: Error): void => this.end(this.explainCrash(error))
    const onExit = (): void => this.end(new Error('the thread that reads PDFs stopped'))
    const onMessage = (answer: WorkerAnswer): void => this.hear(answer)
    const timer = setTimeout(() => this.end(tooSlow(this.file, this.timeout)), this.timeout * 1000)
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > this.maxMemory * 1024 * 1024)
        this.end(tooHungry(this.file, this.maxMemory))
    }, WATCH)
    worker.ref()
    worker.on('message', onMessage).once('error', onError).once('exit', onExit)
    try {
      const laid = await this.read(bytes)
      if (laid.pages.length > MOST_PAGES) this.end(new Error('the thread is no longer needed'))
      return laid
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
    }
  }

  /** Reads strictly first, so that damage is known; then as far as the file goes. */
  private async read(bytes: Uint8Array): Promise<LaidPdf> {
    const strict = await this.ask(bytes, false)
    if (strict.is === 'read' && !strict.isDamaged) return strict
    // A file that fails before its first page cannot be opened at all.
    if (strict.is === 'failed' && strict.page === null) throw this.explain(strict)
    const lenient = await this.ask(bytes, true)
    if (lenient.is === 'failed') throw this.explain(lenient)
    return { ...lenient, isDamaged: true }
  }

  private ask(bytes: Uint8Array, isLenient: boolean): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      this.fail = reject
      this.hear = resolve
      const request: WorkerRequest = { bytes, password: this.options.password ?? null, isLenient }
      this.worker.postMessage(request)
    })
  }

  /** Ends the thread, whatever it is doing. */
  private end(error: Error): void {
    if (thread === this.worker) thread = null
    void this.worker.terminate()
    this.fail(error)
  }

  private explain({ name, message, code }: Failed): Error {
    const cause = Object.assign(new Error(message), { name })
    if (name === 'PasswordException') {
      const found = code === 2 || this.options.password !== undefined ? 'another password than the file’s' : 'none'
      return new PeelbackError(
        'pdf-password',
        `${this.file}: expected the password that the PDF asks for, found ${found}: give it with --password, or save the PDF without one`,
        { cause },
      )
    }
    return new PeelbackError(
      'pdf-damaged',
      `${this.file}: expected a whole PDF, found one that cannot be opened (${message.replace(/\.$/, '')}): download it again, or repair it with a tool such as qpdf`,
      { cause },
    )
  }

  private explainCrash(error: Error): Error {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? tooHungry(this.file, this.maxMemory, error)
      : error
  }
}

function tooLarge(file: string, found: string): PeelbackError {
  return new PeelbackError(
    'too-large',
    `${file}: expected a PDF of at most ${MOST_BYTES / 1024 / 1024} MB, found ${found}: split it into its reports`,
  )
}

/** The thread is started for the first PDF and serves all others; an idle one doesn't keep the process alive. */
function startThread(maxMemory: number): Worker {
  // A name that means the same to the sources, which are run as they are in tests, and to the build.
  const path = createRequire(import.meta.url).resolve('#pdf-worker')
  // The process's own arguments, such as a script on the command line, are not the thread's.
  const worker = new Worker(path, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMemory, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  worker.setMaxListeners(0)
  return worker
}
