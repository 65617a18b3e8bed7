import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { requireProgram } from './programs.js'

/** Milliseconds that one step of a printing may take. */
const LONGEST_STEP = 60_000

/** Ready once all fonts and pictures are there. */
const SETTLE =
  'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]).then(() => 1)'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly settle: (result: Record<string, unknown>) => void
  readonly fail: (error: Error) => void
}

/** A browser that prints pages to PDF, as many as are asked for, one after the other. */
export class Browser {
  private readonly program = requireProgram('browser')
  private readonly folder = mkdtempSync(join(tmpdir(), 'peelback-browser-'))
  private readonly child: ChildProcess
  private readonly waiting = new Map<string, Waiting>()
  private sent = 0
  private rest = ''

  constructor() {
    // Without a sandbox, since that asks for rights that a container hasn't; the pages are this project's own.
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe']
    this.child = spawn(this.program, [...args, `--user-data-dir=${this.folder}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    this.child.on('error', (error) => this.failAll(error))
    this.child.on('exit', (status) => this.failAll(new Error(`the browser ended with status ${status}`)))
    const from = this.child.stdio[4] as Readable
    from.setEncoding('utf8')
    from.on('data', (piece: string) => this.receive(piece))
    ;(this.child.stdio[3] as Writable).on('error', (error) => this.failAll(error))
  }

  /**
   * Prints a page.
   * @throws Error where the page can't be printed.
   */
  async print(url: string, isTagged: boolean): Promise<Uint8Array> {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.ask('Target.attachToTarget', { targetId, flatten: true })
    const session = String(sessionId)
    await this.ask('Page.enable', {}, session)
    const loaded = this.expect(`Page.loadEventFired ${session}`, url)
    const { errorText } = await this.ask('Page.navigate', { url }, session)
    if (errorText !== undefined) throw new Error(`${url}: expected a page, found ${errorText}`)
    await loaded
    const ready = await this.ask('Runtime.evaluate', { expression: SETTLE, awaitPromise: true }, session)
    if (ready.exceptionDetails !== undefined)
      throw new Error(`${url}: expected fonts and pictures, found ${JSON.stringify(ready.exceptionDetails)}`)
    const { data } = await this.ask(
      'Page.printToPDF',
      {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
      },
      session,
    )
    await this.ask('Target.closeTarget', { targetId })
    return Buffer.from(String(data), 'base64')
  }

  /** Ends the browser, and takes away what it wrote. */
  async close(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done))
    this.child.kill()
    if (this.child.exitCode === null && this.child.signalCode === null) await ended
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  private ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    this.sent += 1
    const message = { id: this.sent, method, params, ...(sessionId === undefined ? {} : { sessionId }) }
    const answer = this.expect(String(message.id), method)
    ;(this.child.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`)
    return answer
  }

  private expect(key: string, what: string): Promise<Record<string, unknown>> {
    return new Promise((settle, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`${what}: expected an answer of the browser within ${LONGEST_STEP / 1000} s, got none`)),
        LONGEST_STEP,
      )
      const end =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer)
          this.waiting.delete(key)
          then(value)
        }
      this.waiting.set(key, { settle: end(settle), fail: end(fail) })
    })
  }

  private receive(piece: string): void {
    const messages = `${this.rest}${piece}`.split('\0')
    this.rest = messages.pop() ?? ''
    for (const text of messages) {
      const message = JSON.parse(text) as Message
      const key = message.id === undefined ? `${message.method} ${message.sessionId}` : String(message.id)
      const { error } = message
      if (error) this.waiting.get(key)?.fail(new Error(`the browser refused: ${error.message}`))
      else this.waiting.get(key)?.settle(message.result ?? {})
    }
  }

  private failAll(error: Error): void {
    for (const { fail } of [...this.waiting.values()]) fail(error)
  }
}
