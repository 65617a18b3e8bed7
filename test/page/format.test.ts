import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/extract/rules/catalogue.js'
import { listShown, renderPage } from './write-page.js'

const SHOWN = listShown()
const HTML = await renderPage(SHOWN)

function piecesOf(html: string, kind: string): unknown[] {
  const pattern = new RegExp(`<script type="application/json" class="${kind}">(.*)</script>`, 'g')
  return [...html.matchAll(pattern)].map((match) => JSON.parse(match[1] ?? ''))
}

describe('the page', () => {
  it('is the same bytes each time', async () => {
    expect(await renderPage(SHOWN)).toBe(HTML)
  })

  it('holds every report, and its text once', () => {
    expect(SHOWN.length).toBeGreaterThan(5)
    expect(piecesOf(HTML, 'report')).toMatchObject(
      SHOWN.map(({ report: { id, title, programme, published, diagnostics } }) => ({
        id,
        title,
        programme,
        published,
        diagnostics,
      })),
    )
    expect(piecesOf(HTML, 'text')).toStrictEqual(SHOWN.map(({ text }) => text))
  })

  it('describes every rule', () => {
    expect(piecesOf(HTML, 'catalogue')).toMatchObject([{ rules: Object.fromEntries(RULES) }])
  })

  it('allows its own script and style, and nothing else', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(HTML) ?? []
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(HTML) ?? []
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(HTML) ?? []
    expect(style.length).toBeGreaterThan(1000)
    expect(script.length).toBeGreaterThan(10_000)
    expect(policy.split('; ')).toStrictEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('hands on the licences of what it is made of', () => {
    expect(/\/\*!\n[^*]*d3-scale \S+[^*]*?Copyright[^*]*?permission notice appear in all copies/.test(HTML)).toBe(true)
  })

  it('is small: its data, and 110 kB', () => {
    const data = SHOWN.map(({ report, text }) => JSON.stringify(report).length + Buffer.byteLength(text))
    expect(Buffer.byteLength(HTML)).toBeLessThan(data.reduce((a, b) => a + b) + 110_000)
  })
})
