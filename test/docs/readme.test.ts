import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HELP } from '../../src/cli/help.js'
import { runCommand } from '../../src/cli/run.js'
import { ERROR_CODES } from '../../src/error.js'
import type { Body, Report } from '../../src/schema/report.js'
import { extract, FIXTURES } from '../extract/fixtures.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/diagnostics.md',
  'docs/failures.md',
  'docs/library.md',
  'docs/queries.md',
  'fixtures/README.md',
] as const
/** Options of scripts, which the command does not have. */
const SCRIPT_OPTIONS: readonly string[] = ['--write', '--only', '--seed', '--count', '--list']

function readPage(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8')
}

/** The blocks of a page's code in one language, without their fences. */
function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  )
}

/** The samples of a page that are programs, each with what the page says that it prints. */
function programsOf(page: string): { program: string; prints: string }[] {
  const pattern = /^```js\n([\s\S]*?)\n```\n\n(?:prints\n\n)?```text\n([\s\S]*?)\n```$/gm
  return [...page.matchAll(pattern)].map((match) => ({ program: match[1] ?? '', prints: match[2] ?? '' }))
}

const README = readPage('README.md')
const SCRIPTS = (JSON.parse(readPage('package.json')) as { scripts: Record<string, string> }).scripts
let out: string

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'peelback-readme-'))
})

afterAll(() => rm(out, { recursive: true }))

/** Runs a line of the README with another output folder in place of `out`, and gives what it prints. */
async function run(line: string): Promise<string> {
  const words = line.replace(/^\$ node dist\/cli\.js /, '').split(' ')
  const args = words.map((word) => (/^out(?:\/|$)/.test(word) ? word.replace('out', out) : word))
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  const io = { print, warn: print, isTerminal: false, readStdin: () => Promise.reject(new Error('no standard input')) }
  await runCommand(args, io)
  return printed.replaceAll(out, 'out')
}

describe('the README', () => {
  const sessions = blocksOf(README, 'console')

  it('shows what `npm start` runs first', () => {
    expect(sessions[0]).toMatch(/^\$ /)
    expect(sessions[0]?.split('\n')[0]).toBe(`$ ${SCRIPTS.start}`)
  })

  it.each(sessions.map((session) => [session.split('\n', 1)[0] ?? '', session]))(
    'shows what %s prints',
    async (line, session) => {
      expect(`${line}\n${await run(line)}`).toBe(`${session}\n`)
    },
  )

  it('shows lines of a comparison, in their order', async () => {
    const [sample] = blocksOf(README, 'text').filter((block) => block.startsWith('$ '))
    const [line = '', ...shown] = sample?.split('\n') ?? []
    await run(sessions[0]?.split('\n', 1)[0] ?? '')
    let printed = (await run(line)).split('\n')
    const wanted = shown.filter((text) => text.trim() !== '…')
    expect(wanted.length).toBeGreaterThan(10)
    for (const text of wanted) {
      expect(printed).toContain(text)
      printed = printed.slice(printed.indexOf(text) + 1)
    }
  })

  it('shows a grade, a finding and a figure that a fixture gives', () => {
    const samples = blocksOf(README, 'json').map((block) => JSON.parse(block) as unknown)
    expect(samples).toHaveLength(3)
    const items = FIXTURES.flatMap(({ bytes, file }) => itemsOf(extract(bytes, file).report))
    for (const sample of samples) expect(items).toContainEqual(sample)
  })

  it.each([
    ['figures.csv', 0],
    ['numbers.csv', 1],
  ])('shows lines of %s', async (name, nth) => {
    await run(sessions[0]?.split('\n', 1)[0] ?? '')
    const lines = (await readFile(join(out, name), 'utf8')).split('\r\n')
    const sample = blocksOf(README, 'csv')[nth]
    const [header, ...rows] = sample?.split('\n') ?? []
    expect(header).toBe(lines[0])
    expect(rows).not.toHaveLength(0)
    for (const row of rows) expect(lines).toContain(row)
  })

  it('gives the offsets of its figure', () => {
    const [, start, end] = /`text\.slice\((\d+), (\d+)\)`/.exec(README) ?? []
    const spans = blocksOf(README, 'json').map((block) => (JSON.parse(block) as { span: object }).span)
    expect(spans).toContainEqual(expect.objectContaining({ start: Number(start), end: Number(end) }))
  })

  it('gives a pattern that reads each printed diagnostic', async () => {
    const [, source = ''] = /one pattern, `([^`]+)`/.exec(README) ?? []
    const printed = await run('$ node dist/cli.js convert fixtures --out out --verbose')
    const lines = printed.split('\n').filter((line) => /^fixtures\//.test(line))
    expect(lines).not.toHaveLength(0)
    for (const line of lines) expect(line).toMatch(new RegExp(source))
  })
})

it('docs/failures.md has a row for each code of an error, and no other code', () => {
  const rows = [...readPage('docs/failures.md').matchAll(/^\| [^|]+ \| `([a-z-]+)` \| [^|]+ \|(?: [12])? +\|$/gm)]
  const codes = rows.map((match) => match[1] ?? '')
  expect([...new Set(codes)].sort()).toStrictEqual(Object.keys(ERROR_CODES).sort())
})

/** Grades, findings and figures of a report. */
function itemsOf({ bodies }: Report): object[] {
  return bodies.flatMap(({ grade, findings, figures }: Body) => [...(grade ? [grade] : []), ...findings, ...figures])
}

describe.each(PAGES)('%s', (name) => {
  const page = readPage(name)

  it('names only options that the command has', () => {
    const options = (page.match(/(?<=[\s`])--[a-z]+/g) ?? []).filter((option) => !SCRIPT_OPTIONS.includes(option))
    expect(options.filter((option) => !HELP.includes(option))).toStrictEqual([])
  })

  it('names only scripts that package.json has', () => {
    const names = [...page.matchAll(/\bnpm run ([a-z]+)/g)].map((match) => match[1] ?? '')
    expect(names.filter((script) => !(script in SCRIPTS))).toStrictEqual([])
  })

  it('links and names only files that are there', () => {
    const folder = join(ROOT, name, '..')
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => join(folder, match[1] ?? ''))
    const paths = [...page.matchAll(/`((?:src|test|docs|fixtures|scripts|schema)\/[\w./-]*)`/g)].map((match) =>
      join(ROOT, match[1] ?? ''),
    )
    expect([...links, ...paths].filter((path) => !existsSync(path))).toStrictEqual([])
  })

  it.each(programsOf(page))('has a program that prints what it says', ({ program, prints }) => {
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(stdout).toBe(`${prints}\n`)
  })
})

it('the programs are run', () => {
  expect(PAGES.flatMap((name) => programsOf(readPage(name)))).toHaveLength(4)
})
