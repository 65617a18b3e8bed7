import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { PeelbackError } from '../error.js'

/** Milliseconds that a process may take between making its lock and writing into it. */
const LONGEST_EMPTY = 1000

/** The process that holds a lock. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, as its system counts; null where it doesn't tell. A number of a process is given again. */
  readonly started: string | null
}

/**
 * Takes a lock, a file that names its process, and gives a function that releases it. A lock whose process is dead is
 * taken over at once: libraries that lock by a file's age wait for it to grow old, and need a timer that a busy process
 * does not serve.
 *
 * @param path Where the lock is to be, in a folder that is there.
 * @param folder The folder that it is for, as messages name it.
 * @throws PeelbackError out-locked where another process holds it; out-not-writable where it cannot be made.
 */
export async function takeLock(path: string, folder: string): Promise<() => Promise<void>> {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: findStart(process.pid), run: randomUUID() })
  while (!(await make(path, own))) {
    const found = await readFile(path, 'utf8').catch(() => null)
    if (found === null) continue
    const holder = parseHolder(found)
    if (holder ? isAlive(holder) : await isFresh(path)) {
      if (holder) throw isHeld(path, folder, holder)
      await setTimeout(LONGEST_EMPTY / 10)
    } else await takeAway(path, found)
  }
  return async () => {
    const found = await readFile(path, 'utf8').catch(() => null)
    if (found === own) await rm(path, { force: true })
  }
}

async function make(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw new PeelbackError(
      'out-not-writable',
      `${path}: expected a file that can be written, found ${String(cause)}`,
      {
        cause,
      },
    )
  }
}

/**
 * Removes a dead lock and no other: of several processes that find it one at a time looks again and removes it, since another
 * may have made its own meanwhile.
 */
async function takeAway(path: string, dead: string): Promise<void> {
  const guard = `${path}.dead`
  if (!(await make(guard, ''))) {
    if (await isFresh(guard)) await setTimeout(LONGEST_EMPTY / 100)
    else await rm(guard, { force: true })
    return
  }
  try {
    const found = await readFile(path, 'utf8').catch(() => null)
    if (found === dead) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, host, started } = JSON.parse(text) as Record<string, unknown>
    if (typeof pid !== 'number' || typeof host !== 'string') return null
    return { pid, host, started: typeof started === 'string' ? started : null }
  } catch {
    return null
  }
}

/** Whether a lock without a holder was made just now, and is about to get one. */
async function isFresh(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs < LONGEST_EMPTY
}

/** Processes of another machine cannot be seen, and are taken to be alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = findStart(pid)
  return started === null || now === null || now === started
}

/** When a process started: field 22 of its line in /proc, after the name in brackets, which may hold anything. */
function findStart(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isHeld(path: string, folder: string, { pid, host }: Holder): PeelbackError {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} of ${host}`
  return new PeelbackError(
    'out-locked',
    `${folder}: expected an output folder that no other run writes to, found that ${where} does: wait for it, give another folder with --out, or remove ${path} if no such process runs`,
  )
}
