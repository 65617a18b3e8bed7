import { cp, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BatchResult, convertBatch } from '../../src/batch/convert.js'
import type { ConvertOptions, Extract } from '../../src/batch/options.js'
import { PeelbackError } from '../../src/error.js'
import { buildSample } from '../sample-report.js'

let root: string
let out: string
/** Base names of the sources that were read as reports since this was emptied. */
let read: string[]

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-incremental-'))
  out = join(root, 'out')
  read = []
  for (const region of ['london', 'wales', 'eastern']) await put(`${region}.txt`, region)
})

afterEach(() => rm(root, { recursive: true }))

/** Takes a file's first line for the name of its region, and the second for its title. */
const extract: Extract = ({ file, bytes }) => {
  read.push(basename(file))
  const [region = '', title = region] = Buffer.from(bytes).toString().split('\n')
  if (region === 'none') throw new PeelbackError('not-a-report', `${file}: expected a report, found none`)
  if (region === 'slow') throw new PeelbackError('too-slow', `${file}: expected a report in time, found none`)
  if (region === 'bug') throw new TypeError('x is not a function')
  const { report, text, numbers } = buildSample()
  const rename = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll(report.id, region)) as T
  return { report: { ...rename(report), title }, text, numbers: rename(numbers) }
}

function put(name: string, text: string): Promise<void> {
  return writeFile(join(root, name), text)
}

async function convert(options: Partial<ConvertOptions> = {}, given = [join(root, '*.txt')]) {
  read = []
  return convertBatch(given, { out, extract, ...options })
}

/** Every file of the output folder but the manifest, which tells how long reading took. */
async function readOut(folder = out): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !['.peelback', 'manifest.json'].includes(name)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

/** What a run into an empty folder writes. */
async function readFresh(): Promise<Record<string, string>> {
  const fresh = join(root, 'fresh')
  await rm(fresh, { recursive: true, force: true })
  await convertBatch([join(root, '*.txt')], { out: fresh, extract })
  return readOut(fresh)
}

function reused({ converted }: BatchResult): string[] {
  return converted.flatMap(({ isReused, summary }) => (isReused ? [summary.id] : []))
}

describe('convertBatch, run again', () => {
  it('reads nothing and writes nothing where nothing changed', async () => {
    const first = await convert()
    expect([[...read].sort(), first.written.length]).toStrictEqual([['eastern.txt', 'london.txt', 'wales.txt'], 15])
    const before = await readFile(join(out, 'manifest.json'), 'utf8')
    const second = await convert()
    expect([read, second.written, reused(second)]).toStrictEqual([[], [], ['eastern', 'london', 'wales']])
    expect(second.files).toStrictEqual(first.files)
    expect(second.converted.map(({ summary }) => summary)).toStrictEqual(first.converted.map(({ summary }) => summary))
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(before)
  })

  it.each<[what: string, change: () => Promise<unknown>, read: string[]]>([
    ['a source that changed', () => put('wales.txt', 'wales\nAnother title'), ['wales.txt']],
    ['a new source', () => put('a.txt', 'north-east'), ['a.txt']],
    ['a source with another name', () => rename(join(root, 'wales.txt'), join(root, 'cymru.txt')), ['cymru.txt']],
    ['a new source that gives the report of another', () => put('a.txt', 'wales'), ['a.txt']],
    ['a source whose copy is gone', () => rm(join(root, 'london.txt')), []],
    ['only a source that was written again', () => put('wales.txt', 'wales'), []],
    ['no source after another hand wrote over its data', () => writeFile(join(out, 'wales.json'), '{}'), []],
    ['no source after another hand removed its text', () => rm(join(out, 'wales.txt')), []],
    ['no source after another hand wrote over a table', () => writeFile(join(out, 'figures.csv'), 'a,b'), []],
    ['no source after the manifest is gone', () => rm(join(out, 'manifest.json')), []],
    ['no source after the manifest is broken', () => writeFile(join(out, 'manifest.json'), '{"sources": ['), []],
    ['no source after the folder was copied', () => copyOut(), []],
    ['all after what is kept is gone', () => rm(join(out, '.peelback'), { recursive: true }), ['*']],
  ])('reads %s, and gives the bytes of a first run', async (_what, change, expected) => {
    await convert()
    await change()
    await convert({ isPruning: true })
    const all = ['eastern.txt', 'london.txt', 'wales.txt']
    expect([...read].sort()).toStrictEqual(expected[0] === '*' ? all : expected)
    expect(await readOut()).toStrictEqual(await readFresh())
  })

  /** A copy of the folder in its place: other times, the same bytes. */
  async function copyOut(): Promise<void> {
    await cp(out, join(root, 'copy'), { recursive: true })
    await rm(out, { recursive: true })
    await rename(join(root, 'copy'), out)
    for (const name of await readdir(out)) await utimes(join(out, name), 1, 1)
  }

  it('does not write a table anew that other times alone make suspicious', async () => {
    await convert()
    await copyOut()
    const { written } = await convert()
    expect(written).toStrictEqual([])
  })

  it('reads nothing for other formats, leaves the files of those that are not asked for, and gives the same bytes', async () => {
    const first = await convert()
    const all = await readOut()
    const tables = await convert({ formats: ['csv'] })
    expect([read, tables.written]).toStrictEqual([[], ['manifest.json']])
    expect(tables.files).toStrictEqual(first.files.filter((name) => !/^(?:eastern|london|wales)\./.test(name)))
    expect(tables.left).toStrictEqual(first.files.filter((name) => /^(?:eastern|london|wales)\./.test(name)))
    const documents = await convert({ formats: ['json'], isPruning: true })
    expect([read, documents.written]).toStrictEqual([[], ['manifest.json']])
    expect(documents.left).toStrictEqual(first.files.filter((name) => /\.csv$|^datapackage/.test(name)))
    expect(Object.keys(await readOut())).toStrictEqual(tables.left)
    await rm(join(root, 'london.txt'))
    expect((await convert({ formats: ['csv'] })).left).toStrictEqual(tables.left)
    await put('london.txt', 'london')
    await convert()
    // What stays in the output folder is kept in the store too.
    expect(read).toStrictEqual([])
    expect(await readOut()).toStrictEqual(all)
  })

  it('writes an added format alone', async () => {
    await convert({ formats: ['json'] })
    const names = (await convert()).written
    expect([read, names.filter((name) => /^(?:eastern|london|wales)\./.test(name))]).toStrictEqual([[], []])
  })

  it('reads all again where it is forced to', async () => {
    await convert()
    const { written } = await convert({ isForced: true })
    expect([...read].sort()).toStrictEqual(['eastern.txt', 'london.txt', 'wales.txt'])
    expect(written.filter((name) => name !== 'manifest.json')).toStrictEqual([])
  })

  it('reads all again with another password', async () => {
    await convert()
    await convert({ password: 'secret' })
    expect(read).toHaveLength(3)
    await convert({ password: 'secret' })
    expect(read).toHaveLength(0)
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).not.toContain('secret')
  })

  it.each([
    ['none', [], 'not-a-report'],
    ['slow', ['bad.txt'], 'too-slow'],
    ['bug', ['bad.txt'], 'internal'],
  ])('given a source that is %s, reads %j again', async (text, expected, code) => {
    await put('bad.txt', text)
    const { failures: first } = await convert()
    const { failures } = await convert()
    expect(read).toStrictEqual(expected)
    expect(failures).toMatchObject([{ code, file: join(root, 'bad.txt') }])
    expect(failures.map(({ message }) => message)).toStrictEqual(first.map(({ message }) => message))
  })

  it('keeps a report that became a bad file, says so, and removes it where asked', async () => {
    await convert()
    await put('wales.txt', 'none')
    const { left, failures } = await convert()
    expect([left, failures.length]).toStrictEqual([['wales.json', 'wales.txt'], 1])
    expect(Object.keys(await readOut())).toContain('wales.json')
    expect((await convert({ isPruning: true })).left).toStrictEqual(['wales.json', 'wales.txt'])
    expect(Object.keys(await readOut())).not.toContain('wales.json')
    expect((await convert()).left).toStrictEqual([])
  })

  it('leaves what another hand changed, also where it removes what no source gives', async () => {
    await convert()
    await rm(join(root, 'wales.txt'))
    await writeFile(join(out, 'wales.json'), '{"mine": true}')
    expect((await convert({ isPruning: true })).left).toStrictEqual(['wales.txt'])
    expect((await readOut())['wales.json']).toBe('{"mine": true}')
  })

  it('reads nothing of what comes back', async () => {
    await convert()
    await convert({}, [join(root, 'wales.txt')])
    await convert()
    expect(read).toStrictEqual([])
  })

  it('notices what moved and what is gone', async () => {
    await convert()
    await rename(join(root, 'wales.txt'), join(root, 'cymru.txt'))
    await rm(join(root, 'london.txt'))
    const { moved, gone } = await convert()
    expect({ moved, gone }).toStrictEqual({
      moved: [{ from: join(root, 'wales.txt'), to: join(root, 'cymru.txt') }],
      gone: [join(root, 'london.txt')],
    })
  })

  it('reads two files of the same name and bytes once', async () => {
    await cp(join(root, 'wales.txt'), join(root, 'in/wales.txt'))
    const { copies } = await convert({}, [join(root, 'wales.txt'), join(root, 'in')])
    expect(read).toStrictEqual(['wales.txt'])
    expect(copies).toStrictEqual([join(root, 'wales.txt')])
  })

  it('compares two forms of a report once', async () => {
    await put('a.txt', 'wales\nAnother title')
    const first = await convert()
    const second = await convert()
    expect(read).toStrictEqual([])
    expect(second.failures.map(({ message }) => message)).toStrictEqual(first.failures.map(({ message }) => message))
    expect(await readOut()).toStrictEqual(await readFresh())
  })
})

describe('the manifest', () => {
  it('lists each source with its hash, outcome, files and time, and each file with its hash', async () => {
    await put('bad.txt', 'none')
    await convert({}, [join(root, 'bad.txt'), join(root, 'wales.txt'), join(root, 'gone.txt')])
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as {
      outputs: { name: string; bytes: number }[]
    }
    expect(manifest).toMatchObject({
      manifestVersion: 1,
      left: [],
      sources: [
        {
          file: join(root, 'bad.txt'),
          bytes: 4,
          sha256: '140bedbf9c3f6d56a9846d2ba7088798683f4da0c248231336e6a05679e4fdfe',
          outcome: 'failed',
          files: [],
          code: 'not-a-report',
          message: `${root}/bad.txt: expected a report, found none`,
          result: null,
        },
        { file: join(root, 'gone.txt'), sha256: null, outcome: 'failed', code: 'file-not-found' },
        {
          file: join(root, 'wales.txt'),
          outcome: 'converted',
          files: ['wales.json', 'wales.txt'],
          code: null,
          result: { summary: { id: 'wales', bodies: 2 }, milliseconds: expect.any(Number) },
        },
      ],
    })
    const { outputs } = manifest
    expect(outputs.map(({ name }) => name)).toContain('figures.csv')
    for (const { name, bytes } of outputs) expect((await stat(join(out, name))).size).toBe(bytes)
  })
})
