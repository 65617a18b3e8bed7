import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')

/** The rows of the table: what comes in, and the test that the last cell names. */
const ROWS = [
  ...read('docs/security.md').matchAll(/^\| (?<input>.+?) \| .+ \| `(?<file>[^`]+)`: (?<name>.+) \|$/gm),
].map(({ groups }) => ({ input: groups?.input ?? '', file: groups?.file ?? '', name: groups?.name ?? '' }))

describe('docs/security.md', () => {
  it('names a test in each of its rows', () => {
    const rows = read('docs/security.md').match(/^\| .+ \|$/gm) ?? []
    expect(rows.length).toBeGreaterThan(12)
    expect(ROWS).toHaveLength(rows.length - 2)
  })

  it.each(ROWS)('names a test that is there: $input', ({ file, name }) => {
    expect(existsSync(new URL(file, ROOT))).toBe(true)
    const titles = [...read(file).matchAll(/(?:\bit\(|\)\()\s*'([^']+)'/g)].map(([, title]) => title)
    expect(titles.filter((title) => title?.startsWith(name))).not.toHaveLength(0)
  })
})

/** What could run code, start a program or ask a network, as source text. */
const CALLS =
  /\beval\(|\bnew Function\b|\bFunction\(|node:(?:child_process|vm|net|http|https|http2|dgram|tls|dns)\b|\bfetch\(|\bWebSocket\b/

it('calls nothing that runs code, starts a program or asks a network', () => {
  const files = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter((name) => CALLS.test(read(`src/${name}`)))).toStrictEqual([])
  expect(CALLS.test("import { exec } from 'node:child_process'")).toBe(true)
})
