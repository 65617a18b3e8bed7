import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BatchResult, convertBatch } from '../../src/batch/convert.js'
import type { ConvertOptions, Extract, Progress } from '../../src/batch/options.js'
import { OUTPUT_FORMATS } from '../../src/emit/formats.js'
import { PeelbackError } from '../../src/error.js'
import type { ExtractOptions } from '../../src/extract/pipeline.js'
import type { Diagnostic } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

const ID = 'south-east-2030-06-01'
const TABLE_FILES = [
  ...['reports', 'bodies', 'findings', 'recommendations', 'figures', 'numbers', 'diagnostics'].map((t) => `${t}.csv`),
  'datapackage.json',
]

let root: string
let out: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-convert-'))
  out = join(root, 'out')
})

afterEach(() => rm(root, { recursive: true }))

/**
 * Takes a file's first line for the name of its region, and waits the longer the later the name comes; a second line is
 * the report's title.
 */
const extract: Extract = async ({ file, bytes }) => {
  const [region = '', title] = Buffer.from(bytes).toString().split('\n')
  if (region === 'no report') throw new PeelbackError('not-a-report', `${file}: expected a report, found none`)
  if (region === 'bug') throw new TypeError('x is not a function')
  const { report, text, numbers } = buildSample()
  if (region === 'invalid') return { report: { ...report, id: 'Not An Id' }, text, numbers }
  if (region === 'contradictory') return { report, text: text.slice(0, -20), numbers }
  await new Promise((resolve) => setTimeout(resolve, 200 / region.charCodeAt(0)))
  const rename = <T>(data: T): T => JSON.parse(JSON.stringify(data).replaceAll(`${ID}`, region)) as T
  const renamed = rename(report)
  return { report: { ...renamed, title: title ?? renamed.title }, text, numbers: rename(numbers) }
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

/** The reports of a batch, with their files. */
function readAll({ converted }: BatchResult) {
  return Promise.all(converted.map(async ({ file, read }) => ({ file, report: (await read()).report })))
}

/** The files that tell nothing but what the sources say. */
async function readOut(): Promise<Record<string, string>> {
  const names = (await readdir(out)).filter((name) => !['.peelback', 'manifest.json'].includes(name)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')])),
  )
}

describe('convertBatch', () => {
  it('writes a document and a text for each report, and the tables for all', async () => {
    await put({ 'in/b.md': 'wales', 'in/a.txt': 'london' })
    const result = await convert(['in'])
    expect(result.failures).toStrictEqual([])
    const reports = await readAll(result)
    expect(reports.map(({ file, report }) => [file, report.id])).toStrictEqual([
      [`${root}/in/a.txt`, 'london'],
      [`${root}/in/b.md`, 'wales'],
    ])
    const files = await readOut()
    const names = ['london.json', 'london.txt', 'wales.json', 'wales.txt', ...TABLE_FILES].sort()
    expect(Object.keys(files)).toStrictEqual(names)
    expect([...result.files].sort()).toStrictEqual([...names, 'manifest.json'].sort())
    expect(JSON.parse(files['london.json'] ?? '')).toStrictEqual(reports[0]?.report)
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
    const reports = await readAll(await convert(['in']))
    expect(reports[0]?.report.source.file).toBe('a.txt')
  })

  it('gives the same bytes in any order and with any number of jobs', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'beta', 'c.txt': 'gamma', 'd.txt': 'delta' })
    await convert(['a.txt', 'b.txt', 'c.txt', 'd.txt'], { jobs: 1 })
    const first = await readOut()
    expect(Object.keys(first)).toHaveLength(16)
    for (const jobs of [2, 8]) {
      await rm(out, { recursive: true })
      await convert(['d.txt', 'b.txt', 'c.txt', 'a.txt'], { jobs })
      expect(await readOut()).toStrictEqual(first)
    }
  })

  it('reads no more files at a time than it may', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'beta', 'c.txt': 'gamma', 'd.txt': 'delta' })
    let running = 0
    let most = 0
    await convert(['a.txt', 'b.txt', 'c.txt', 'd.txt'], {
      jobs: 2,
      extract: async (source, options) => {
        running += 1
        most = Math.max(most, running)
        const extraction = await extract(source, options)
        running -= 1
        return extraction
      },
    })
    expect(most).toBe(2)
  })

  it('tells how far it is', async () => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'no report' })
    const seen: Progress[] = []
    await convert(['a.txt', 'b.txt'], { jobs: 1, onProgress: (progress) => seen.push(progress) })
    expect(seen).toStrictEqual([
      { done: 1, total: 2, file: `${root}/a.txt` },
      { done: 2, total: 2, file: `${root}/b.txt` },
    ])
  })

  it('reads standard input', async () => {
    const read = await convert(['-'], { readStdin: () => Promise.resolve(Buffer.from('london')) })
    expect((await readAll(read)).map(({ file, report }) => [file, report.source.file])).toStrictEqual([
      ['stdin', 'stdin'],
    ])
  })

  it('hands on the bytes of a file whatever its ending says', async () => {
    await put({ 'a.pdf': 'alpha', 'b.html': 'beta', 'c.HTM': 'gamma', 'd.xhtml': 'delta' })
    const result = await convert(['a.pdf', 'b.html', 'c.HTM', 'd.xhtml'])
    expect(result.failures.map(({ message }) => message)).toStrictEqual([])
    expect((await readAll(result)).map(({ report }) => [report.id, report.source.file])).toStrictEqual([
      ['alpha', 'a.pdf'],
      ['beta', 'b.html'],
      ['delta', 'd.xhtml'],
      ['gamma', 'c.HTM'],
    ])
  })

  it.each<[given: Partial<ConvertOptions>, handedOn: ExtractOptions]>([
    [{}, {}],
    [{ password: 'secret' }, { password: 'secret' }],
    [{ password: '' }, { password: '' }],
    [{ timeout: 0.5 }, { timeout: 0.5 }],
    [
      { password: 'secret', timeout: 5, jobs: 1 },
      { password: 'secret', timeout: 5 },
    ],
  ])('given %j, reads each report with %j', async (given, handedOn) => {
    await put({ 'a.txt': 'alpha', 'b.txt': 'beta' })
    const seen: ExtractOptions[] = []
    await convert(['a.txt', 'b.txt'], {
      ...given,
      extract: (source, options) => {
        seen.push(options)
        return extract(source, options)
      },
    })
    expect(seen).toStrictEqual([handedOn, handedOn])
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
    expect(result.converted.map(({ summary }) => summary.id)).toStrictEqual(['london'])
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
        const { report, text, numbers } = buildSample()
        for (const index of [0, 1]) setAt(report, `bodies[${index}].span.line`, 0)
        for (const field of ['measure', 'unit', 'value', 'quote']) setAt(report, `bodies[1].figures[0].${field}`, null)
        return { report, text, numbers }
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
    expect(result.failures.map((failure) => failure.code)).toStrictEqual(['not-a-report', 'file-not-found'])
    expect(result.files).toStrictEqual([])
    await expect(readdir(out)).rejects.toThrow('ENOENT')
  })

  it('writes nothing at all where there is no file', async () => {
    const result = await convert(['gone.txt'])
    expect(result.failures.map((failure) => failure.code)).toStrictEqual(['file-not-found'])
    expect(result.files).toStrictEqual([])
    await expect(readdir(out)).rejects.toThrow('ENOENT')
  })
})

describe('convertBatch, given a report more than once', () => {
  const TITLE = buildSample().report.title
  const REMARKS = buildSample().report.diagnostics

  function remark(severity: Diagnostic['severity'], code: string, message: string): Diagnostic {
    return { severity, code, message, actual: null, expected: [], note: null, span: null, bodyId: null }
  }

  it.each([['a.txt b.txt c.txt'], ['c.txt b.txt a.txt']])(
    'given %s, takes the first by its name, and lists as a copy what says the same',
    async (given) => {
      const [first, second] = ['a', 'c']
      await put({ 'a.txt': 'london', 'b.txt': 'wales', 'c.txt': 'london' })
      const result = await convert(given.split(' '), { jobs: 3 })
      expect(result.failures).toStrictEqual([])
      expect(result.copies).toStrictEqual([`${root}/${second}.txt`])
      expect((await readAll(result)).map(({ file, report }) => [file, report.diagnostics])).toStrictEqual([
        [
          `${root}/${first}.txt`,
          [
            ...REMARKS,
            remark('info', 'same-report', `${second}.txt (text) is the same report and gives the same data`),
          ],
        ],
        [`${root}/b.txt`, REMARKS],
      ])
    },
  )

  it.each([['a.txt b.txt c.txt'], ['c.txt b.txt a.txt']])(
    'given %s, takes the first by its name, and refuses one that differs',
    async (given) => {
      const [first, second, own, other] = ['a', 'c', TITLE, 'Another title']
      await put({ 'a.txt': 'london', 'b.txt': 'wales', 'c.txt': 'london\nAnother title' })
      const result = await convert(given.split(' '), { jobs: 3 })
      expect(result.copies).toStrictEqual([])
      expect(result.failures).toStrictEqual([
        {
          file: `${root}/${second}.txt`,
          code: 'duplicate-report',
          message: `${root}/${second}.txt: expected a report of its own, found london, which ${root}/${first}.txt already is; they differ: title ${other} here, ${own} there`,
          error: expect.any(PeelbackError),
        },
      ])
      expect((await readAll(result)).map(({ file, report }) => [file, report.diagnostics])).toStrictEqual([
        [
          `${root}/${first}.txt`,
          [
            ...REMARKS,
            remark(
              'warning',
              'same-report-differs',
              `${second}.txt (text) has the same id and gives other data: title ${own} here, ${other} there`,
            ),
          ],
        ],
        [`${root}/b.txt`, REMARKS],
      ])
    },
  )

  it('compares each with the first, and remarks on each in the order given, with any number of jobs', async () => {
    await put({ 'a.txt': 'london', 'b.txt': 'london\nAnother title', 'c.txt': 'no report', 'd.txt': 'london' })
    for (const jobs of [1, 4]) {
      const result = await convert(['a.txt', 'b.txt', 'c.txt', 'd.txt'], { jobs })
      expect(result.converted.map(({ file }) => file)).toStrictEqual([`${root}/a.txt`])
      expect((await readAll(result))[0]?.report.diagnostics.slice(REMARKS.length)).toStrictEqual([
        remark(
          'warning',
          'same-report-differs',
          `b.txt (text) has the same id and gives other data: title ${TITLE} here, Another title there`,
        ),
        remark('info', 'same-report', 'd.txt (text) is the same report and gives the same data'),
      ])
      expect(result.copies).toStrictEqual([`${root}/d.txt`])
      expect(result.failures.map(({ file, code }) => [file, code])).toStrictEqual([
        [`${root}/b.txt`, 'duplicate-report'],
        [`${root}/c.txt`, 'not-a-report'],
      ])
    }
  })

  it('says of a copy what its format is', async () => {
    await put({ 'a.txt': 'london', 'b.txt': 'london' })
    const result = await convert(['a.txt', 'b.txt'], {
      extract: async (source, options) => {
        const extraction = await extract(source, options)
        if (source.file.endsWith('b.txt')) setAt(extraction.report, 'source.format', 'html')
        return extraction
      },
    })
    expect((await readAll(result))[0]?.report.diagnostics.at(-1)?.message).toBe(
      'b.txt (html) is the same report and gives the same data',
    )
  })

  it('writes one document, with the remark in it and in the table', async () => {
    await put({ 'a.txt': 'london', 'in/a.txt': 'london' })
    const result = await convert(['a.txt', 'in'])
    const [first] = await readAll(result)
    const written = await readOut()
    expect(Object.keys(written)).toStrictEqual([...TABLE_FILES, 'london.json', 'london.txt'].sort())
    expect(result.files).toHaveLength(11)
    expect(JSON.parse(written['london.json'] ?? '')).toStrictEqual(first?.report)
    expect(first?.report.diagnostics.at(-1)?.code).toBe('same-report')
    expect(written['diagnostics.csv']).toContain(',info,same-report,a.txt (text) is the same report and gives the same')
    expect(written['reports.csv']?.match(/^london,/gm)).toHaveLength(1)
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
    const left = (await readdir(join(root, 'in'))).filter((name) => name !== '.peelback')
    expect(left.sort()).toStrictEqual(['a.txt', 'london.txt'])
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
    [
      { formats: [] },
      `option \`formats\` must name some of ${OUTPUT_FORMATS.map(({ name }) => name).join(', ')}, got none`,
    ],
    [{ bodies: ['nowhere'] }, 'option `bodies` must hold ids of bodies such as norfolk, got nowhere'],
    [{ jobs: 0 }, 'option `jobs` must be a whole number of at least 1, got 0'],
    [{ jobs: 1.5 }, 'option `jobs` must be a whole number of at least 1, got 1.5'],
    [{ jobs: Number.NaN }, 'option `jobs` must be a whole number of at least 1, got NaN'],
    [{ timeout: 0 }, 'option `timeout` must be a number of seconds above 0 and at most 86400, got 0'],
    [{ timeout: -1 }, 'option `timeout` must be a number of seconds above 0 and at most 86400, got -1'],
    [{ timeout: Number.NaN }, 'option `timeout` must be a number of seconds above 0 and at most 86400, got NaN'],
    [{ timeout: 86_401 }, 'option `timeout` must be a number of seconds above 0 and at most 86400, got 86401'],
    [{ out: '' }, 'option `out` must be the name of a folder, got an empty text'],
  ])('refuses %j', async (options, message) => {
    await expect(convert(['a.txt'], options)).rejects.toMatchObject({ code: 'usage', message })
  })
})
