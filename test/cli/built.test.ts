import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SOURCE_TEXT } from './source-text.js'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
let root: string

beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error('expected dist/cli.js: run `npm run build`')
  root = await mkdtemp(join(tmpdir(), 'peelback-built-'))
  await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
  await writeFile(join(root, 'diary.txt'), 'Dear diary,\n\ntoday it rained.\n')
})

afterAll(() => rm(root, { recursive: true }))

describe('the built command', () => {
  it.each<[why: string, args: string[], exit: number, stdout: RegExp, stderr: RegExp]>([
    ['a report', ['convert', 'surrey.txt'], 0, /^south-east +paragraphs/m, /^$/],
    ['standard input', ['convert', '-', '--json'], 0, /"file": "stdin"/, /^$/],
    [
      'a text that is no report',
      ['convert', 'diary.txt', '-o', 'none'],
      1,
      /^$/,
      /^diary\.txt: expected .* \(not-a-report\)\n$/,
    ],
    [
      'a report and a missing file',
      ['convert', 'surrey.txt', 'gone'],
      1,
      /^south-east/m,
      /^gone: .* \(file-not-found\)\n$/,
    ],
    ['no input', ['convert'], 2, /^$/, /^peelback: expected at least one file/],
    ['the schema', ['schema'], 0, /^\{\n {2}"\$schema"/, /^$/],
    ['help', ['--help'], 0, /^peelback: /, /^$/],
  ])('given %s, exits as it says', (_why, args, exit, stdout, stderr) => {
    const result = spawnSync(process.execPath, [CLI, ...args], { cwd: root, input: SOURCE_TEXT, encoding: 'utf8' })
    expect(result.stderr).toMatch(stderr)
    expect(result.stdout).toMatch(stdout)
    expect(result.status).toBe(exit)
  })

  it('ends without a word when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [CLI, 'schema'], { cwd: root })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.stdout.destroy()
    const exit = await new Promise((resolve) => child.on('close', resolve))
    expect([exit, stderr]).toStrictEqual([0, ''])
  })

  it('leaves no draft of a file behind', async () => {
    spawnSync(process.execPath, [CLI, 'convert', 'surrey.txt', '--out', 'clean'], { cwd: root })
    const names = await readdir(join(root, 'clean'))
    expect(names).toHaveLength(12)
    expect(names.filter((name) => name.startsWith('.'))).toStrictEqual(['.peelback'])
    expect((await readdir(join(root, 'clean/.peelback'))).sort()).toStrictEqual(['results', 'seen.json'])
  })
})

describe('the built library', () => {
  it('gives a report to who imports it by its name', () => {
    const script = `
      import { extractReport, PeelbackError, REGISTRY } from 'peelback'
      const { report } = await extractReport({ file: 'surrey.txt', bytes: Buffer.from(process.argv[1]) })
      console.log(report.id, REGISTRY.length, new PeelbackError('usage', 'x') instanceof Error)`
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', script, SOURCE_TEXT], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    })
    expect(stdout).toBe('south-east 63 true\n')
  })
})
