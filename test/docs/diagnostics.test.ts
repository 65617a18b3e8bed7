import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderDiagnosticsPage } from '../../scripts/diagnostics-page.mjs'
import { ERROR_CODES } from '../../src/error.js'
import { CATALOGUE } from '../../src/extract/diagnose/index.js'
import { extract, FIXTURES } from '../extract/fixtures.js'

const SOURCES = new URL('../../src/', import.meta.url)
const codes = CATALOGUE.flatMap(({ remarks }) => remarks.map(({ code }) => code))

describe('docs/diagnostics.md', () => {
  const page = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8')

  it('is fresh: else run `npm run generate`', () => {
    expect(page).toBe(renderDiagnosticsPage(CATALOGUE))
  })

  it('has a row and a chapter for each code', () => {
    expect(codes).not.toHaveLength(0)
    expect([...page.matchAll(/^\| \[`([a-z-]+)`\]\(#\1\) \|/gm)].map((match) => match[1])).toStrictEqual(codes)
    expect([...page.matchAll(/^### ([a-z-]+)$/gm)].map((match) => match[1])).toStrictEqual(codes)
  })
})

describe('the catalogue', () => {
  it('has every code that the source writes', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const written = files.flatMap((name) =>
      [...readFileSync(new URL(name, SOURCES), 'utf8').matchAll(/\bcode: '([a-z]+(?:-[a-z]+)*)'/g)].map(
        (match) => match[1] ?? '',
      ),
    )
    const remarks = written.filter((code) => !(code in ERROR_CODES) || codes.includes(code))
    expect([...new Set(remarks)].sort()).toStrictEqual(codes.toSorted())
  })

  it('has every code that a fixture gives', () => {
    const given = FIXTURES.flatMap(({ bytes, file }) => extract(bytes, file).report.diagnostics)
    expect(given).not.toHaveLength(0)
    for (const { code, severity } of given)
      expect(CATALOGUE.flatMap(({ remarks }) => remarks)).toContainEqual(expect.objectContaining({ code, severity }))
  })
})
