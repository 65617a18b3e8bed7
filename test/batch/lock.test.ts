import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/batch/lock.js'

let root: string
let lock: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-lock-'))
  lock = join(root, 'lock')
})

afterEach(() => rm(root, { recursive: true }))

/** The number of a process that has ended. */
function findDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'])
  return new Promise((resolve) => child.on('exit', () => resolve(child.pid ?? 0)))
}

describe('takeLock', () => {
  it('holds until it is released, and leaves nothing', async () => {
    const release = await takeLock(lock, 'out')
    await expect(takeLock(lock, 'out')).rejects.toMatchObject({
      code: 'out-locked',
      message: `out: expected an output folder that no other run writes to, found that process ${process.pid} does: wait for it, give another folder with --out, or remove ${lock} if no such process runs`,
    })
    await release()
    expect(await readdir(root)).toStrictEqual([])
    await (await takeLock(lock, 'out'))()
  })

  it('lets one of many have it', async () => {
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(lock, 'out')))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each<[what: string, text: (dead: number) => string]>([
    ['a dead process', (dead) => JSON.stringify({ pid: dead, host: hostname(), started: null })],
    [
      'a process whose number another has now',
      () => JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }),
    ],
    ['no process, as one leaves it that died while it made it', () => ''],
    ['something else', () => 'not a lock'],
  ])('takes over the lock of %s, one of many at once', async (_what, text) => {
    await writeFile(lock, text(await findDead()))
    await utimes(lock, 0, 0)
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(lock, 'out')))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    expect(await readdir(root)).toStrictEqual(['lock'])
  })

  it('takes a process of another machine to be alive', async () => {
    const dead = await findDead()
    await writeFile(lock, JSON.stringify({ pid: dead, host: 'elsewhere', started: null }))
    await expect(takeLock(lock, 'out')).rejects.toMatchObject({
      message: expect.stringContaining(`found that process ${dead} of elsewhere does`),
    })
  })

  it('waits for a process that is just making its lock', async () => {
    await writeFile(lock, '')
    const release = await takeLock(lock, 'out')
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid })
    await release()
  })

  it('does not remove the lock of another', async () => {
    const release = await takeLock(lock, 'out')
    await writeFile(lock, 'of another')
    await release()
    expect(await readFile(lock, 'utf8')).toBe('of another')
  })
})
