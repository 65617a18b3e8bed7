import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedRandom } from '../variants/random.js'

const CLI = resolve('dist/cli.js')
const KILLS = 200
const SEED = 20_260_101
/** Files that the batch writes. */
const MOST_FILES = 17
/** Batches that are killed at the same time: as many as small machines have cores. */
const LANES = 2

let root: string
/** What a run writes that nothing interrupts, by file. */
let whole: ReadonlyMap<string, string>
/** Milliseconds that it takes. */
let duration: number

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-crash-'))
  const names = (await readdir('fixtures')).filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
  await mkdir(join(root, 'in/copies'), { recursive: true })
  // A copy, and a file that is no report: what a batch does with them must come out the same too.
  for (const name of names.slice(0, 4)) await cp(join('fixtures', name), join(root, 'in', name))
  for (const name of names.slice(0, 1)) await cp(join('fixtures', name), join(root, 'in/copies', `copy-of-${name}`))
  await writeFile(join(root, 'in/diary.txt'), 'Dear diary')
  const start = performance.now()
  await end(convert('whole'))
  duration = performance.now() - start
  whole = await readOut('whole')
  expect(whole.size).toBe(MOST_FILES)
})

afterAll(() => rm(root, { recursive: true }))

function convert(out: string, ...options: string[]): ChildProcess {
  return spawn(process.execPath, [CLI, 'convert', 'in', '--out', out, '--jobs', '2', ...options], {
    cwd: root,
    stdio: 'ignore',
  })
}

function end(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
}

/** The files of an output folder. How long reading took is in the manifest, and is no two times the same. */
async function readOut(out: string): Promise<Map<string, string>> {
  const names = await readdir(join(root, out)).catch(() => [])
  const files = new Map<string, string>()
  for (const name of names.filter((name) => name !== '.peelback')) {
    const text = await readFile(join(root, out, name), 'utf8')
    files.set(name, name === 'manifest.json' ? text.replace(/"milliseconds":\d+/g, '"milliseconds":0') : text)
  }
  return files
}

describe('a batch that is killed', () => {
  it(`leaves no file half-written at any of ${KILLS} moments, and comes to the same bytes when it is run again`, async () => {
    const tallies = await Promise.all(Array.from({ length: LANES }, (_, lane) => killAgainAndAgain(lane)))
    const sum = (key: 'kills' | 'files' | 'ends'): number => tallies.reduce((total, tally) => total + tally[key], 0)
    expect(sum('kills')).toBe(KILLS)
    // Where nothing was in place at any moment, nothing would have been shown.
    expect(sum('files')).toBeGreaterThan(KILLS)
    expect(sum('ends')).toBeGreaterThan(0)
  }, 900_000)

  async function killAgainAndAgain(lane: number): Promise<Record<'kills' | 'files' | 'ends', number>> {
    const random = seedRandom(SEED + lane)
    const out = `killed-${lane}`
    const tally = { kills: 0, files: 0, ends: 0 }
    while (tally.kills < KILLS / LANES) {
      const child = convert(out)
      const ended = end(child)
      // Most of the time nothing is in place yet: every other moment is one at which some files are.
      const moment = random.chance(0.5) ? setTimeout(random.next() * duration) : appear(out, random.int(1, MOST_FILES))
      await Promise.race([ended, moment])
      child.kill(random.pick(['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']))
      const how = await ended
      const files = await readOut(out)
      // Every file is whole, and is the one that a run gives that nothing interrupts.
      for (const [name, text] of files)
        if (text !== whole.get(name)) expect([how, name, text]).toStrictEqual([how, name, whole.get(name)])
      if (typeof how === 'string') {
        tally.kills += 1
        tally.files += files.size
        continue
      }
      expect(files).toStrictEqual(whole)
      tally.ends += 1
      await rm(join(root, out), { recursive: true })
    }
    await end(convert(out))
    expect(await readOut(out)).toStrictEqual(whole)
    return tally
  }

  /** Waits until so many files are in place. */
  async function appear(out: string, count: number): Promise<void> {
    for (;;) {
      const names = await readdir(join(root, out)).catch(() => [])
      if (names.filter((name) => name !== '.peelback').length >= count) return
      await setTimeout(1)
    }
  }
})

describe('a batch whose disk is full', () => {
  it('says so, leaves no file half-written, and comes to the same bytes when there is room', async () => {
    // No file may be larger than so many blocks: the tables are, and the reports are not.
    const command = `ulimit -f 24; exec "${process.execPath}" "${CLI}" convert in --out full --jobs 2`
    const full = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' })
    expect(full.stderr).toMatch(/expected a file that can be written, found EFBIG.*\(out-not-writable\)\n$/)
    expect(full.status).toBe(1)
    for (const [name, text] of await readOut('full')) expect([name, text]).toStrictEqual([name, whole.get(name)])
    await end(convert('full'))
    expect(await readOut('full')).toStrictEqual(whole)
  })
})

describe('two batches into one folder', () => {
  it('lets the second say so and stop, and does not wait for one that is dead', async () => {
    const first = spawn(process.execPath, [CLI, 'convert', '-', '--out', 'shared'], { cwd: root, stdio: 'pipe' })
    await appear(join(root, 'shared/.peelback/lock'))
    const second = spawnSync(process.execPath, [CLI, 'convert', 'in', '--out', 'shared'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([second.status, second.stdout]).toStrictEqual([1, ''])
    expect(second.stderr).toMatch(
      `peelback: shared: expected an output folder that no other run writes to, found that process ${first.pid} does`,
    )
    first.kill('SIGKILL')
    await end(first)
    await end(convert('shared'))
    expect(await readOut('shared')).toStrictEqual(whole)
  })

  async function appear(path: string): Promise<void> {
    for (;;) {
      const isThere = await access(path).then(
        () => true,
        () => false,
      )
      if (isThere) return
      await setTimeout(10)
    }
  }
})

describe('the same bytes', () => {
  it.each<[what: string, options: string[], env: Record<string, string>]>([
    ['one job', ['--jobs', '1'], {}],
    ['five jobs', ['--jobs', '5'], {}],
    ['another time zone', [], { TZ: 'Pacific/Auckland' }],
    ['another language', [], { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ])('come out with %s', async (_what, options, env) => {
    const out = `same-${Object.values(env).join('') || options.join('')}`.replaceAll(/\W/g, '-')
    const args = [CLI, 'convert', 'in', '--out', out, ...options]
    spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env } })
    expect(await readOut(out)).toStrictEqual(whole)
  })

  it('come out with another order of the inputs', async () => {
    spawnSync(process.execPath, [CLI, 'convert', 'in/london.txt', 'in/copies', 'in', '--out', 'order'], {
      cwd: root,
    })
    expect(await readOut('order')).toStrictEqual(whole)
  })

  it('come out with another mask for new files', async () => {
    spawnSync('bash', ['-c', `umask 077; exec "${process.execPath}" "${CLI}" convert in --out mask`], { cwd: root })
    expect(await readOut('mask')).toStrictEqual(whole)
  })
})
