import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convertBatch } from '../../src/batch/convert.js'
import * as peelback from '../../src/index.js'
import { buildJsonSchema, SCHEMA_VERSION } from '../../src/index.js'
import { askDuck } from '../emit/readers.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')

/** Programs in other languages with what the page says that they print. */
const SAMPLES = [
  ...PAGE.matchAll(/^```(\w+)\n((?:(?!```)[\s\S])+)\n```\n\n(?:prints|gives)\n\n```text\n((?:(?!```)[\s\S])*)\n```$/gm),
].map(([, language = '', program = '', prints = '']) => ({ language, program, prints }))

/** How a sample is run; what is written in a shell needs the program that it begins with. */
const RUNNERS: Readonly<Record<string, readonly [name: string, ...args: string[]]>> = {
  python: ['python3', '-c'],
  r: ['Rscript', '--vanilla', '-e'],
  sh: ['sh', '-c'],
}

describe('docs/library.md', () => {
  it('names only what the library exports', () => {
    const table = PAGE.slice(PAGE.indexOf('| to |'), PAGE.indexOf('Content never throws'))
    const names = [...table.matchAll(/`([A-Za-z_]+)(?:\(|`)/g)].map(([, name = '']) => name)
    const exported = [...Object.keys(peelback), 'peelback', 'report', 'text', 'numbers']
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter((name) => !exported.includes(name))).toStrictEqual([])
  })

  it('says how the schema names its version', () => {
    const [, prefix = ''] = /`\$id` is `([a-z:]+)`/.exec(PAGE) ?? []
    expect(buildJsonSchema().$id).toBe(prefix + SCHEMA_VERSION)
  })

  it('says of each program in another language what it prints', () => {
    const blocks = [...PAGE.matchAll(/^```(\w+)$/gm)].map(([, language]) => language)
    const others = blocks.filter((language) => !['js', 'text'].includes(language ?? ''))
    expect(others.length).toBeGreaterThan(3)
    expect(SAMPLES.map(({ language }) => language)).toStrictEqual(others)
  })
})

describe('a program in docs/library.md', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peelback-languages-'))
    const formats = ['json', 'csv', 'ndjson', 'sqlite', 'parquet'] as const
    const { failures } = await convertBatch([join(ROOT, 'fixtures')], { out: join(folder, 'out'), formats })
    expect(failures).toStrictEqual([])
  })
  afterAll(() => rm(folder, { recursive: true }))

  for (const { language, program, prints } of SAMPLES.filter((sample) => sample.language !== 'sql')) {
    const [name = '', ...args] = RUNNERS[language] ?? []
    const needed = language === 'sh' ? (program.split(' ')[0] ?? '') : name
    const isMissing = spawnSync(needed, ['--version']).status !== 0
    if (isMissing) console.log(`no ${needed} on the path: its sample in docs/library.md is not run`)
    it.skipIf(isMissing)(`for ${needed} prints what it says`, () => {
      const { stdout, stderr } = spawnSync(name, [...args, program], { cwd: folder, encoding: 'utf8' })
      expect({ stdout: stdout.replace(/\s+$/, ''), stderr }).toStrictEqual({ stdout: prints, stderr: '' })
    })
  }

  it('for DuckDB gives what it says', async () => {
    const queries = SAMPLES.filter(({ language }) => language === 'sql')
    expect(queries).toHaveLength(1)
    for (const { program, prints } of queries) {
      const rows = await askDuck(program.replaceAll("'out/", `'${folder}/out/`))
      expect(rows.map((row) => row.join(' ')).join('\n')).toBe(prints)
    }
  })
})
