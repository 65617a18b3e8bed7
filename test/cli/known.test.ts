import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandIo } from '../../src/cli/io.js'
import { runCommand } from '../../src/cli/run.js'
import { ComparisonSchema } from '../../src/compare/comparison.js'
import { buildPdf } from '../extract/read/pdf/build-pdf.js'
import { REPORT_PAGES } from '../extract/read/pdf/report-pages.js'
import { SOURCE_TEXT } from './source-text.js'

const GOOD_TEXT = SOURCE_TEXT.replace('is adequate at', 'is good at')

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-known-cli-'))
  await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
})

afterEach(() => rm(root, { recursive: true }))

/** Runs the command; `@` at the start of an argument stands for the test's folder, and `_` for a space. */
async function run(args: string, io: Partial<CommandIo> = {}) {
  const printed = { stdout: '', stderr: '' }
  const exit = await runCommand(
    args.split(' ').map((arg) => arg.replace(/^@/, `${root}/`).replaceAll('_', ' ')),
    {
      print: (text) => {
        printed.stdout += text
      },
      warn: (text) => {
        printed.stderr += text
      },
      isTerminal: false,
      readStdin: () => Promise.reject(new Error('no standard input')),
      ...io,
    },
  )
  const tidy = (text: string): string => text.replaceAll(`${root}/`, '@').replace(/[0-9a-f]{12,64}/g, '#')
  return { exit, stdout: tidy(printed.stdout), stderr: tidy(printed.stderr) }
}

describe('known add and known check', () => {
  it('hold a report, and find it the same', async () => {
    expect(await run('known add @surrey.txt --to @known --by J._Smith')).toStrictEqual({
      exit: 0,
      stdout: '@known/south-east.json: 11 items\n',
      stderr: '',
    })
    const { exit, stdout, stderr } = await run('known check @known')
    expect([exit, stderr]).toStrictEqual([0, ''])
    expect(stdout).toMatchInlineSnapshot(`
      "south-east: the same, 11 items

                   unchanged  changed  moved  gained  lost
      report               1        0      0       0     0
      bodies               3        0      0       0     0
      grades               2        0      0       0     0
      findings             2        0      0       0     0
      diagnostics          3        0      0       0     0

      1 known report, 1 the same as approved
      "
    `)
  })

  it('print what changed, with who approved what was there, and exit 1', async () => {
    await run('known add @surrey.txt --to @known --by J._Smith --on 2030-06-01')
    await writeFile(join(root, 'surrey.txt'), GOOD_TEXT)
    const { exit, stdout, stderr } = await run('known check @known')
    expect([exit, stderr]).toStrictEqual([1, ''])
    // Where the line of a path breaks depends on the folder that the test runs in.
    const [notes, changes] = stdout.split('  grades\n')
    expect(notes?.replace(/\s+/g, ' ')).toBe(
      'south-east ! @surrey.txt: expected the bytes that were approved, sha256 #…, found #… (source-changed) ' +
        'approved by J. Smith, 2030-06-01; peelback 0.1.0, with the same rules ',
    )
    expect(changes?.split('\n\n')[0]).toMatchInlineSnapshot(`
      "    ~ surrey        adequate → good (better)
            statement     Surrey Police is [adequate → good] at tackling serious and …"
    `)
    expect(stdout).toMatch(/\n1 known report, 0 the same as approved\n$/)
  })

  it('approve a change only by add, and only where it may replace', async () => {
    await run('known add @surrey.txt --to @known')
    await writeFile(join(root, 'surrey.txt'), GOOD_TEXT)
    expect(await run('known add @surrey.txt --to @known')).toStrictEqual({
      exit: 1,
      stdout: '',
      stderr:
        '@surrey.txt: expected a report that @known does not hold yet, found @known/south-east.json: give --replace to approve it anew (known-already)\n',
    })
    expect((await run('known check @known')).exit).toBe(1)
    const { exit, stdout } = await run('known add @surrey.txt --to @known --replace')
    expect(exit).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "@known/south-east.json: 11 items, other than before:
      south-east
        grades
          ~ surrey        adequate → good (better)
            statement     Surrey Police is [adequate → good] at tackling serious and …
      "
    `)
    expect((await run('known check @known')).exit).toBe(0)
    expect((await run('known add @surrey.txt --to @known --replace')).stdout).toBe(
      '@known/south-east.json: 11 items, the same as before\n',
    )
  })

  it('say that a source is missing, and exit 1', async () => {
    await run('known add @surrey.txt --to @known --digests')
    await rm(join(root, 'surrey.txt'))
    const { exit, stdout } = await run('known check @known')
    expect(exit).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toBe(
      'south-east: not compared ! @surrey.txt: expected the report that was approved, found no such file ' +
        '(source-missing) approved; peelback 0.1.0, with the same rules 1 known report, 0 the same as approved ',
    )
  })

  it('print JSON and JUnit, and no progress beside them', async () => {
    await run('known add @surrey.txt --to @known')
    await writeFile(join(root, 'surrey.txt'), GOOD_TEXT)
    await writeFile(join(root, 'known/bad.json'), '{}')
    const json = await run('known check @known --json', { isTerminal: true })
    expect(json.exit).toBe(1)
    expect(json.stderr).toMatch(/^@known\/bad\.json: expected a known report, found .* \(not-report-data\)\n$/)
    const { reports, failures } = JSON.parse(json.stdout)
    expect(failures).toMatchObject([{ file: '@known/bad.json', code: 'not-report-data' }])
    expect(reports).toMatchObject([
      { id: 'south-east', isSame: false, hasOtherRules: false, problems: [{ name: 'source-changed' }] },
    ])
    expect(ComparisonSchema.parse(reports[0].comparison).changes).toMatchObject([
      { kind: 'grade', change: 'edited', movement: 'better' },
    ])
    const { exit, stdout } = await run('known check @known --junit')
    expect(exit).toBe(1)
    expect(stdout).toContain('<testsuites name="peelback known check" tests="7" failures="3">')
    expect(stdout).toContain('message="edited: surrey: good"')
  })

  it.each<[format: string, name: string, bytes: string | Buffer]>([
    ['a web page', 'page.html', `<!DOCTYPE html>${SOURCE_TEXT.replace(/^.+$/gm, '<p>$&</p>')}`],
    ['Markdown', 'page.md', SOURCE_TEXT.replace(/^(?=South East|Surrey Police$|The force should)/gm, '## ')],
    ['a PDF', 'pages.pdf', buildPdf(REPORT_PAGES)],
  ])('hold %s', async (_format, name, bytes) => {
    await writeFile(join(root, name), bytes)
    expect((await run(`known add @${name} --to @known`)).stderr).toBe('')
    const { exit, stdout } = await run('known check @known')
    expect([exit, stdout.split(/\d/)[0]]).toStrictEqual([0, 'south-east: the same, '])
  })

  it('show how far the check is on a terminal', async () => {
    await run('known add @surrey.txt --to @known')
    expect((await run('known check @known', { isTerminal: true })).stderr).toContain('1/1 @known/south-east.json')
  })

  it('print nothing but the failure where nothing could be checked', async () => {
    expect(await run('known check @gone')).toStrictEqual({
      exit: 1,
      stdout: '',
      stderr: '@gone: expected a file or folder, found none of this name (file-not-found)\n',
    })
    expect(await readdir(root)).toStrictEqual(['surrey.txt'])
  })
})

describe('compare', () => {
  beforeEach(async () => {
    await run('convert @surrey.txt --out @a')
    await writeFile(join(root, 'surrey.txt'), GOOD_TEXT)
    await run('convert @surrey.txt --out @b')
  })

  it('says that two folders are the same, and exits 0', async () => {
    const { exit, stdout } = await run('compare @a @a')
    expect([exit, stdout.split('\n')[0]]).toStrictEqual([0, 'south-east: the same, 11 items'])
  })

  it('prints what changed, and exits 1', async () => {
    const { exit, stdout, stderr } = await run('compare @a @b')
    expect([exit, stderr]).toStrictEqual([1, ''])
    expect(stdout).toMatchInlineSnapshot(`
      "south-east
        from other bytes: surrey.txt, sha256 #… → #…
        grades
          ~ surrey        adequate → good (better)
            statement     Surrey Police is [adequate → good] at tackling serious and …

                   unchanged  edited  moved  added  removed
      report               1       0      0      0        0
      bodies               3       0      0      0        0
      grades               1       1      0      0        0
      findings             2       0      0      0        0
      diagnostics          3       0      0      0        0
      "
    `)
  })

  it('says what is on one side only, and what cannot be read', async () => {
    await writeFile(join(root, 'text.txt'), SOURCE_TEXT.replaceAll('South East', 'Eastern'))
    await rm(join(root, 'b/south-east.json'))
    await writeFile(join(root, 'b/bad.json'), '[]')
    expect(await run('compare @a @b')).toStrictEqual({
      exit: 1,
      stdout: 'south-east: only in @a (@a/south-east.json)\n',
      stderr: expect.stringMatching(/^@b\/bad\.json: .* \(not-report-data\)\n$/),
    })
    expect((await run('compare @b @a')).stdout).toBe('south-east: only in @a (@a/south-east.json)\n')
    const { stdout } = await run('compare @a @b --junit')
    expect(stdout).toContain('tests="2" failures="2"')
    expect(JSON.parse((await run('compare @a @b --json')).stdout)).toMatchObject({
      comparisons: [],
      onlyBefore: [{ id: 'south-east' }],
      onlyAfter: [],
      failures: [{ code: 'not-report-data' }],
    })
  })
})
