import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { convertBatch } from '../../src/batch/convert.js'
import type { ConvertOptions, Extract, Progress } from '../../src/batch/options.js'
import { PeelbackError } from '../../src/error.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

const ID = 'south-east-2030-06-01'
const TABLE_FILES = ['reports', 'bodies', 'findings', 'recommendations', 'figures', 'diagnostics'].map(
  (t) => `${t}.csv`,
)

let root: string
let out: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-convert-'))
  out = join(root, 'out')
})

afterEach(() => rm(root, { recursive: true }))

/** Takes the text of a file for the name of its region, and waits the longer the later the name comes. */
const extract: Extract = async ({ file, bytes }) => {
  const region = Buffer.from(bytes).toString()
  if (region === 'no report') throw new PeelbackError('not-a-report', `${file}: expected a report, found none`)
  if (region === 'bug') throw new TypeError('x is not a function')
  const { report, text } = buildSample()
  if (region === 'invalid') return { report: { ...report, id: 'Not An Id' }, text }
  if (region === 'contradictory') return { report, text: text.slice(0, -20) }
  await new Promise((resolve) => setTimeout(resolve, 200 / region.charCodeAt(0)))
  const renamed = JSON.parse(JSON.stringify(report).replaceAll(`${ID}`, region)) as typeof report
  return { report: renamed, text }
}

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), text)
  }
}

function convert(given: readonly string[], options: Partial<ConvertOptions> = {}) {
  return convertBatch(
    given.map((name) => (name === '-' ? name : join(root, name))),
    { out, extract, ...options },
  )
}

async function readOut(): Promise<Record<string, string>> {
  const names = (await readdir(out)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')])),
  )
}

describe('convertBatch', () => {
  it('writes a document and a text for each report, and the tables for all', async () => {
    await put({ 'in/b.md': 'wales', 'in/a.txt': 'london' })
    const result = await convert(['in'])
    expect(result.failures).toStrictEqual([])
    expect(result.converted.map(({ file, report }) => [file, report.id])).toStrictEqual([
      [`${root}/in/a.txt`, 'london'],
      [`${root}/in/b.md`, 'wales'],
    ])
    const files = await readOut()
    const names = ['london.json', 'london.txt', 'wales.json', 'wales.txt', ...TABLE_FILES].sort()
    expect(Object.keys(files)).toStrictEqual(names)
    expect([...result.files].sort()).toStrictEqual(names)
    expect(JSON.parse(files['london.json'] ?? '')).toStrictEqual(result.converted[0]?.report)
    expect(files['london.txt']).toBe(buildSample().text)
    expect(files['reports.csv']?.split('\r\n').map((line) => line.split(',')[0])).toStrictEqual([
      'id',
      'london',
      'wales',
      '',
    ])
  })

  it('names the source by its base name, so that the folder it lies in changes nothing', async () => {
    await put({ 'in/deep/a.txt': 'london' })
    const { converted } = await convert(['in'])
    expect(converted[0]?.report.source.file).toBe('a.txt')
  })

  it('gives the same bytes in any order and at any concurrency', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'beta', 'c.txt': 'gamma', 'd.txt': 'delta' })
    await convert(['a.txt', 'b.txt', 'c.txt', 'd.txt'], { concurrency: 1 })
    const first = await readOut()
    expect(Object.keys(first)).toHaveLength(14)
    for (const concurrency of [2, 8]) {
      await rm(out, { recursive: true })
      await convert(['d.txt', 'b.txt', 'c.txt', 'a.txt'], { concurrency })
      expect(await readOut()).toStrictEqual(first)
    }
  })

  it('reads no more files at a time than it may', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'beta', 'c.txt': 'gamma', 'd.txt': 'delta' })
    let running = 0
    let most = 0
    await convert(['a.txt', 'b.txt', 'c.txt', 'd.txt'], {
      concurrency: 2,
      extract: async (source) => {
        running += 1
        most = Math.max(most, running)
        const extraction = await extract(source)
        running -= 1
        return extraction
      },
    })
    expect(most).toBe(2)
  })

  it('tells how far it is', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'no report' })
    const seen: Progress[] = []
    await convert(['a.txt', 'b.txt'], { concurrency: 1, onProgress: (progress) => seen.push(progress) })
    expect(seen).toStrictEqual([
      { done: 1, total: 2, file: `${root}/a.txt` },
      { done: 2, total: 2, file: `${root}/b.txt` },
    ])
  })

  it('reads standard input', async () => {
    const { converted } = await convert(['-'], { readStdin: () => Promise.resolve(Buffer.from('london')) })
    expect(converted.map(({ file, report }) => [file, report.source.file])).toStrictEqual([['stdin', 'stdin']])
  })

  it('writes over the results of an earlier run', async () => {
    await put({ 'a.txt': 'london', 'out/london.json': 'old' })
    await convert(['a.txt'])
    expect((await readOut())['london.json']).toContain('"id": "london"')
  })
})

describe('convertBatch, given what it cannot convert', () => {
  it.each<[why: string, files: Record<string, string>, code: string, message: string]>([
    ['a text that is no report', { 'bad.txt': 'no report' }, 'not-a-report', 'expected a report, found none'],
    [
      'a PDF',
      { 'bad.pdf': 'london' },
      'unsupported-format',
      'expected Markdown or plain text, found a PDF: PDF, web pages and other documents are not read yet',
    ],
    [
      'a web page',
      { 'bad.HTML': 'london' },
      'unsupported-format',
      'expected Markdown or plain text, found a web page: PDF, web pages and other documents are not read yet',
    ],
    ['a bug', { 'bad.txt': 'bug' }, 'internal', 'TypeError: x is not a function'],
    [
      'data that break the schema',
      { 'bad.txt': 'invalid' },
      'internal',
      'expected data that keep the contract, found 1 breach of it\n  id: expected an id such as "eastern-2021-22"',
    ],
  ])('records %s and goes on with the rest', async (_why, files, code, message) => {
    await put({ ...files, 'good.txt': 'london' })
    const [bad = ''] = Object.keys(files)
    const result = await convert([bad, 'good.txt'])
    expect(result.failures).toMatchObject([
      { file: `${root}/${bad}`, code, message: `${root}/${bad}: ${message}`, error: expect.any(Error) },
    ])
    expect(result.converted.map(({ report }) => report.id)).toStrictEqual(['london'])
    expect(Object.keys(await readOut())).toStrictEqual([...TABLE_FILES, 'london.json', 'london.txt'].sort())
  })

  it('writes nothing of a report whose spans do not hold, and says what is wrong', async () => {
    await put({ 'bad.txt': 'contradictory' })
    const { failures } = await convert(['bad.txt'])
    expect(failures[0]?.code).toBe('internal')
    expect(failures[0]?.message).toMatch(
      /found \d+ breaches of it\n {2}bodies\[1\]\.span: expected an end within the text/,
    )
    await expect(readdir(out)).rejects.toThrow('ENOENT')
  })

  it('lists five breaches and counts the rest', async () => {
    await put({ 'bad.txt': 'x' })
    const { failures } = await convert(['bad.txt'], {
      extract: () => {
        const { report, text } = buildSample()
        for (const index of [0, 1]) setAt(report, `bodies[${index}].span.line`, 0)
        for (const field of ['measure', 'unit', 'value', 'quote']) setAt(report, `bodies[1].figures[0].${field}`, null)
        return { report, text }
      },
    })
    expect(failures[0]?.message.split('\n')).toHaveLength(7)
    expect(failures[0]?.message).toMatch(/found 6 breaches of it(?:\n {2}bodies.*){5}\n {2}and 1 more$/)
  })

  it('records a link that leads nowhere', async () => {
    await symlink(join(root, 'gone.txt'), join(root, 'link.txt'))
    const { failures } = await convert(['link.txt'])
    expect(failures).toMatchObject([
      {
        code: 'file-unreadable',
        message: expect.stringMatching(/link\.txt: expected a file that can be read, found ENOENT/),
      },
    ])
  })

  it('records standard input where there is none', async () => {
    expect((await convert(['-'])).failures).toMatchObject([{ file: 'stdin', code: 'file-unreadable' }])
  })

  it('writes nothing at all where nothing could be converted', async () => {
    await put({ 'bad.txt': 'no report' })
    const result = await convert(['bad.txt', 'gone.txt'])
    expect(result.failures.map((failure) => failure.code)).toStrictEqual(['file-not-found', 'not-a-report'])
    expect(result.files).toStrictEqual([])
    await expect(readdir(out)).rejects.toThrow('ENOENT')
  })

  it('takes the first of two files with the same report, and names both', async () => {
    await put({ 'a.txt': 'london', 'b.txt': 'wales', 'c.txt': 'london' })
    for (const [first, second] of [
      ['a', 'c'],
      ['c', 'a'],
    ] as const) {
      const result = await convert([`${first}.txt`, 'b.txt', `${second}.txt`], { concurrency: 3 })
      expect(result.converted.map(({ file }) => file)).toStrictEqual([`${root}/${first}.txt`, `${root}/b.txt`])
      expect(result.failures).toMatchObject([
        {
          file: `${root}/${second}.txt`,
          code: 'duplicate-report',
          message: `${root}/${second}.txt: expected a report of its own, found london, which ${root}/${first}.txt already is`,
        },
      ])
    }
  })
})

describe('convertBatch, given an output folder that it cannot write', () => {
  it('refuses a file before it reads anything', async () => {
    await put({ 'a.txt': 'london', out: 'a file' })
    const seen: Progress[] = []
    await expect(convert(['a.txt'], { onProgress: (progress) => seen.push(progress) })).rejects.toMatchObject({
      code: 'out-not-writable',
      message: expect.stringMatching(/out: expected a folder, found .*out is a file$/),
    })
    expect(seen).toStrictEqual([])
  })

  it('does not write over a source, and writes nothing else either', async () => {
    await put({ 'in/london.txt': 'london', 'in/a.txt': 'wales' })
    await expect(convert(['in'], { out: join(root, 'in') })).rejects.toMatchObject({
      code: 'out-not-writable',
      message: expect.stringMatching(/london\.txt: expected a file to write, found a source of this batch$/),
    })
    expect((await readdir(join(root, 'in'))).sort()).toStrictEqual(['a.txt', 'london.txt'])
    expect(await readFile(join(root, 'in/london.txt'), 'utf8')).toBe('london')
  })

  it('says which file a folder stands in the way of', async () => {
    await put({ 'a.txt': 'london', 'out/london.json/x': '' })
    await expect(convert(['a.txt'])).rejects.toMatchObject({
      code: 'out-not-writable',
      message: expect.stringMatching(/london\.json: expected a file that can be written, found /),
    })
    expect((await readdir(out)).filter((name) => name.endsWith('.tmp'))).toStrictEqual([])
  })
})

describe('convertBatch, given wrong options', () => {
  it.each<[options: Partial<ConvertOptions>, message: string]>([
    [{ concurrency: 0 }, 'option `concurrency` must be a whole number of at least 1, got 0'],
    [{ concurrency: 1.5 }, 'option `concurrency` must be a whole number of at least 1, got 1.5'],
    [{ concurrency: Number.NaN }, 'option `concurrency` must be a whole number of at least 1, got NaN'],
    [{ out: '' }, 'option `out` must be the name of a folder, got an empty text'],
  ])('refuses %j', async (options, message) => {
    await expect(convert(['a.txt'], options)).rejects.toMatchObject({ code: 'usage', message })
  })
})
