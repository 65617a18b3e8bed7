import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { convertBatch } from '../../src/batch/convert.js'
import * as peelback from '../../src/index.js'
import { buildJsonSchema, SCHEMA_VERSION } from '../../src/index.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0

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

  it.skipIf(!HAS_PYTHON)('has a program in Python that prints what it says', async () => {
    const [, program = '', prints = ''] =
      /^```python\n([\s\S]*?)\n```\n\nprints\n\n```text\n([\s\S]*?)\n```$/m.exec(PAGE) ?? []
    const folder = await mkdtemp(join(tmpdir(), 'peelback-python-'))
    try {
      const out = join(folder, 'out')
      const { failures } = await convertBatch([join(ROOT, 'fixtures')], { out, formats: ['json', 'csv', 'sqlite'] })
      expect(failures).toStrictEqual([])
      expect(execFileSync('python3', ['-c', program], { cwd: folder, encoding: 'utf8' })).toBe(`${prints}\n`)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
