import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Extract } from '../../src/batch/options.js'
import type { CommandIo, ExitCode } from '../../src/cli/io.js'
import { runCommand } from '../../src/cli/run.js'
import { TABLES } from '../../src/emit/tables.js'
import type { ExtractOptions } from '../../src/extract/pipeline.js'
import type { Severity } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'
import { SOURCE_TEXT } from './source-text.js'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-run-'))
})

afterEach(() => rm(root, { recursive: true }))

interface Outcome {
  readonly exit: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command; `@` at the start of an argument stands for the test's folder. */
async function run(args: string, io: Partial<CommandIo> = {}, extract?: Extract): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' }
  const exit = await runCommand(
    args.split(' ').map((arg) => arg.replace(/^@/, `${root}/`)),
    {
      print: (text) => {
        printed.stdout += text
      },
      warn: (text) => {
        printed.stderr += text
      },
      isTerminal: false,
      readStdin: () => Promise.resolve(Buffer.from(SOURCE_TEXT)),
      ...io,
    },
    extract,
  )
  return {
    exit,
    stdout: printed.stdout.replaceAll(`${root}/`, '@'),
    stderr: printed.stderr.replaceAll(`${root}/`, '@'),
  }
}

describe('runCommand', () => {
  it('converts, prints a table and says where the results are', async () => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const { exit, stdout, stderr } = await run('convert @surrey.txt --out @out')
    expect([exit, stderr]).toStrictEqual([0, ''])
    expect(stdout).toMatch(/^report +form .*\n-[- ]+\nsouth-east +paragraphs +3 +2 .*\n\n11 files written to @out\n$/)
    expect((await readdir(join(root, 'out'))).filter((name) => name !== '.peelback')).toHaveLength(11)
  })

  it('converts standard input', async () => {
    const { exit, stdout } = await run('convert - --out @out')
    expect([exit, stdout.includes('south-east')]).toStrictEqual([0, true])
  })

  it('prints the summary as JSON, and nothing else on standard output', async () => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const { exit, stdout, stderr } = await run('convert @surrey.txt @gone.md --out @out --json', { isTerminal: true })
    expect(exit).toBe(1)
    expect(JSON.parse(stdout)).toStrictEqual({
      reports: [expect.objectContaining({ id: 'south-east', file: '@surrey.txt', bodies: 3, grades: 2 })],
      failures: [
        {
          file: '@gone.md',
          code: 'file-not-found',
          message: '@gone.md: expected a file or folder, found none of this name',
        },
      ],
      files: expect.arrayContaining(['south-east.json', 'figures.csv', 'manifest.json']),
      written: expect.arrayContaining(['south-east.json', 'figures.csv', 'manifest.json']),
      copies: [],
      left: [],
      gone: [],
      moved: [],
    })
    expect(stderr).toBe('@gone.md: expected a file or folder, found none of this name (file-not-found)\n')
  })

  it('names a file that says the same as another, in whatever form', async () => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const page = `<!DOCTYPE html>${SOURCE_TEXT.replace(/^.+$/gm, '<p>$&</p>')}`
    const { exit, stdout, stderr } = await run('convert @surrey.txt - --out @out --verbose', {
      readStdin: () => Promise.resolve(Buffer.from(page)),
    })
    expect([exit, stderr]).toStrictEqual([0, ''])
    const [, printed = '', diagnostics = ''] = stdout.split('\n\n')
    expect(printed).toBe('11 files written to @out\nstdin is a report that is already here, and says the same')
    expect(diagnostics.split('\n').slice(-2)).toStrictEqual([
      '@surrey.txt:1:1 info stdin (html) is the same report and gives the same data same-report',
      '',
    ])
  })

  it('lists the copies in the summary as JSON', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(root, name), SOURCE_TEXT)
    const { exit, stdout, stderr } = await run('convert @b.txt @a.txt @c.txt --out @out --json')
    expect([exit, stderr]).toStrictEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ id: 'south-east', file: '@a.txt', diagnostics: { info: 2 } }],
      failures: [],
      copies: ['@b.txt', '@c.txt'],
    })
  })

  it('says what two files with the same report id say differently, and exits 1', async () => {
    await writeFile(join(root, 'a.txt'), SOURCE_TEXT)
    await writeFile(join(root, 'b.txt'), SOURCE_TEXT.replace('is adequate at', 'is good at'))
    const { exit, stdout, stderr } = await run('convert @a.txt @b.txt --out @out')
    expect(exit).toBe(1)
    expect(stdout).toMatch(/\n\n11 files written to @out\n$/)
    expect(stderr).toBe(
      '@b.txt: expected a report of its own, found south-east, which @a.txt already is; they differ: surrey: grade good here, adequate there (duplicate-report)\n',
    )
  })

  it.each<[args: string, handedOn: ExtractOptions]>([
    ['', { timeout: 120, maxMemory: 1024 }],
    [' --timeout 5 --max-memory 64', { timeout: 5, maxMemory: 64 }],
    [' --password secret', { timeout: 120, maxMemory: 1024, password: 'secret' }],
  ])('given `%s`, reads with %j', async (args, handedOn) => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const seen: ExtractOptions[] = []
    const { exit } = await run(`convert @surrey.txt --out @out${args}`, {}, (_source, options) => {
      seen.push(options)
      return buildSample()
    })
    expect([exit, seen]).toStrictEqual([0, [handedOn]])
  })

  it('lists the diagnostics with --verbose', async () => {
    await writeFile(join(root, 'surrey.txt'), buildSample().text)
    const { stdout } = await run('convert @surrey.txt --out @out --verbose', {}, buildSample)
    expect(stdout.split('\n\n').at(-1)).toBe(
      '@surrey.txt:7:1 warning Expected a title after the label, found none. finding-title-missing\n' +
        '@surrey.txt:1:1 info Expected a cover, found none. (A cover has a title and a date.) cover-missing\n',
    )
  })

  it('lists the diagnostics with --verbose --json', async () => {
    await writeFile(join(root, 'surrey.txt'), buildSample().text)
    const { stdout } = await run('convert @surrey.txt --out @out --verbose --json', {}, buildSample)
    const [first] = buildSample().report.diagnostics
    expect(JSON.parse(stdout).diagnostics).toStrictEqual([
      { file: '@surrey.txt', reportId: 'south-east-2030-06-01', ...first },
      expect.objectContaining({ code: 'cover-missing', span: null }),
    ])
  })

  it('shows progress on a terminal, and takes it away again', async () => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const { stderr } = await run('convert @surrey.txt --out @out', { isTerminal: true })
    expect(stderr).toBe('\r\u001b[2K1/1 @surrey.txt\r\u001b[2K')
  })

  it('prints the JSON Schema', async () => {
    const { exit, stdout } = await run('schema')
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ $id: 'urn:peelback:report:1.1.0', title: 'Report' })
  })

  it('prints the guide to the fields', async () => {
    expect((await run('schema --markdown')).stdout).toMatch(/^# Fields and columns\n/)
  })

  it('prints its version', async () => {
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('prints help that names every option, exit code and output, and fits a terminal', async () => {
    const { exit, stdout } = await run('--help')
    expect(exit).toBe(0)
    const wanted = [
      '--out',
      '--format',
      '--body',
      '--verbose',
      '--json',
      '--strict',
      '--jobs',
      '--force',
      '--prune',
      '--max-memory',
      '--password',
      '--timeout',
      '--markdown',
      '--junit',
      '--to',
      '--by',
      '--on',
      '--digests',
      '--replace',
      '.csv',
      `${TABLES.map(({ name }) => name)
        .join(', ')
        .replace(/, (\w+)$/, ' and $1')}.`,
      '  0  ',
      '  1  ',
      '  2  ',
    ]
    expect(wanted.filter((word) => !stdout.includes(word))).toStrictEqual([])
    expect(stdout.split('\n').filter((line) => line.length > 110)).toStrictEqual([])
  })
})

describe('runCommand, given bad input', () => {
  it.each<[why: string, name: string, bytes: string | Uint8Array | null, stderr: RegExp]>([
    ['an empty file', 'bad.txt', '', /^@bad\.txt: expected .*, found an empty file \(file-empty\)\n$/],
    ['a file of white space', 'bad.md', ' \n\t\n', /^@bad\.md: expected .* \(file-empty\)\n$/],
    [
      'a binary file',
      'bad.txt',
      Uint8Array.from([0x12, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      /^@bad\.txt: expected .* \(file-binary\)\n$/,
    ],
    [
      'a text that is no report',
      'bad.txt',
      'Dear diary,\n\ntoday it rained.\n',
      /^@bad\.txt: expected .* \(not-a-report\)\n$/,
    ],
    ['a PDF that is cut off', 'bad.pdf', '%PDF-1.7', /^@bad\.pdf: expected .* \(pdf-damaged\)\n$/],
    ['a missing file', 'bad.txt', null, /^@bad\.txt: expected .* \(file-not-found\)\n$/],
  ])('says what is wrong with %s, exits 1 and writes nothing', async (_why, name, bytes, stderr) => {
    if (bytes !== null) await writeFile(join(root, name), bytes)
    const before = await readdir(root)
    const outcome = await run(`convert @${name} --out @out`)
    expect(outcome.exit).toBe(1)
    expect(outcome.stderr).toMatch(stderr)
    expect(outcome.stdout).toBe('')
    expect(await readdir(root)).toStrictEqual(before)
  })

  it('says that a folder holds no report', async () => {
    await mkdir(join(root, 'none'))
    expect(await run('convert @none --out @out')).toStrictEqual({
      exit: 1,
      stdout: '',
      stderr:
        '@none: expected files ending in .md, .markdown, .txt, .html, .htm, .xhtml or .pdf, found none (no-input-files)\n',
    })
  })

  it('says that a file cannot be read', async () => {
    await symlink(join(root, 'loop.txt'), join(root, 'loop.txt'))
    const { exit, stderr } = await run('convert @loop.txt --out @out')
    expect(exit).toBe(1)
    expect(stderr).toMatch(/^@loop\.txt: expected a file that can be read, found ELOOP.* \(file-unreadable\)\n$/)
  })

  it('says that the output folder cannot be written', async () => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    await writeFile(join(root, 'out'), 'a file')
    const { exit, stdout, stderr } = await run('convert @surrey.txt --out @out/data')
    expect([exit, stdout]).toStrictEqual([1, ''])
    expect(stderr).toMatch(/^peelback: @out\/data: expected a folder, found @out is a file \(out-not-writable\)\n$/)
  })

  it.each(['', 'convert', 'convert a.md --wide', 'extract a.md', 'schema figure'])('exits 2 for `%s`', async (args) => {
    const { exit, stdout, stderr } = await run(args)
    expect([exit, stdout]).toStrictEqual([2, ''])
    expect(stderr).toMatch(/^peelback: .*\nTry: peelback --help\n$/)
  })

  it.each<[severity: Severity, args: string, exit: ExitCode]>([
    ['error', '', 1],
    ['error', ' --strict', 1],
    ['warning', '', 0],
    ['warning', ' --strict', 1],
    ['info', '', 0],
    ['info', ' --strict', 0],
  ])('given a report with one %s,%s exits %i', async (severity, args, exit) => {
    await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
    const outcome = await run(`convert @surrey.txt --out @out${args}`, {}, () => {
      const { report, text, numbers } = buildSample()
      setAt(report, 'diagnostics', [{ ...report.diagnostics[0], severity }])
      return { report, text, numbers }
    })
    expect(outcome.exit).toBe(exit)
  })
})
