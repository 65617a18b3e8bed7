import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPool, type Pool } from '../../src/batch/pool.js'
import type { Task } from '../../src/batch/task.js'

/** A thread that does what a file's name says, and answers with its own number. */
const WORKER = `
import { threadId } from 'node:worker_threads'
export async function takeUp({ task: { file }, begin }) {
  begin.postMessage(null)
  if (file === 'hangs') for (;;);
  if (file === 'fills') for (const kept = []; ; ) kept.push(Array.from({ length: 1000 }, () => Math.random()))
  if (file === 'stops') process.exit(3)
  if (file === 'throws') throw new TypeError('x is not a function')
  return threadId
}`

let root: string
let pool: Pool

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-pool-'))
  await writeFile(join(root, 'worker.mjs'), WORKER)
})

afterAll(() => rm(root, { recursive: true }))

beforeEach(async () => {
  pool = await openPool(1, { timeout: 3, maxMemory: 64 }, join(root, 'worker.mjs'))
})

afterEach(() => pool.close())

function run(file: string) {
  return pool.run({ file } as Task)
}

describe('openPool', () => {
  it('keeps a thread for the next task', async () => {
    const first = await run('a')
    expect(first).toBeGreaterThan(0)
    expect(await run('b')).toBe(first)
  })

  it.each<[what: string, file: string, error: object]>([
    [
      'takes too long',
      'hangs',
      {
        code: 'too-slow',
        message:
          'hangs: expected a file that can be read in 3 seconds, found one that takes longer: raise the limit with --timeout',
      },
    ],
    [
      'takes too much memory',
      'fills',
      {
        code: 'too-large',
        message: expect.stringMatching(/^fills: expected a file that can be read in 64 MB of memory/),
      },
    ],
    ['stops its thread', 'stops', { message: 'worker exited with code: 3' }],
  ])('ends a task that %s with its thread, and puts another in its place', async (_what, file, error) => {
    const first = await run('before')
    await expect(run(file)).rejects.toMatchObject(error)
    const next = await run('after')
    expect(next).toBeGreaterThan(Number(first))
  })

  it('hands on a bug with its stack, and keeps the thread', async () => {
    const first = await run('before')
    await expect(run('throws')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'x is not a function',
      stack: expect.stringContaining('worker.mjs'),
    })
    expect(await run('after')).toBe(first)
  })
})
