import { describe, expect, it } from 'vitest'
import type { Body, Report } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { IS_WITHOUT_BROWSER, openPage } from './browser.js'
import { renderPage, type Shown } from './write-page.js'
import { writeInBrowser } from './written-in-browser.js'

/** Words that a careless page would run, follow or lose. */
const HOSTILE = [
  '<script>globalThis.isRun = 1</script>',
  '</script><script>globalThis.isRun = 1</script>',
  '<!-- <script>',
  '<img src=x onerror="globalThis.isRun = 1">',
  'javascript:globalThis.isRun=1',
  '"quoted" \'and\' &amp; &lt;b&gt;',
  '\u2028 \u2029 {{globalThis.isRun = 1}}',
]

/** The sample with hostile words wherever a report's words can stand. */
function poison(words: string): Shown {
  const { report, text } = buildSample()
  const body = (old: Body): Body => ({
    ...old,
    name: words,
    findings: old.findings.map((finding) => ({ ...finding, title: words })),
    recommendations: old.recommendations.map((item) => ({ ...item, text: words, items: [words], addressee: words })),
    figures: old.figures.map((figure) => ({ ...figure, subset: null, of: words, rank: words })),
  })
  const poisoned: Report = {
    ...report,
    title: words,
    programme: words,
    published: { date: '2030-06-01', text: words },
    source: { ...report.source, file: words },
    bodies: report.bodies.map(body),
    diagnostics: [
      {
        severity: 'error',
        code: 'grade-missing',
        message: words,
        actual: words,
        expected: [words],
        note: words,
        span: null,
        bodyId: null,
      },
    ],
  }
  return { report: poisoned, text: `${text}${words}\n` }
}

describe('hostile words', () => {
  it.each(HOSTILE)('%j ends no element of the page', async (words) => {
    const html = await renderPage([poison(words)])
    const harmless = await renderPage([poison('harmless')])
    const count = (text: string, piece: string): number => text.toLowerCase().split(piece).length
    for (const piece of ['<script', '</script', '<!--', '<img']) expect(count(html, piece)).toBe(count(harmless, piece))
  })
})

describe.skipIf(IS_WITHOUT_BROWSER)('hostile words in a browser', () => {
  const shown = writeInBrowser(HOSTILE.map((words, index) => renumber(poison(words), index)))

  it('stay text in every view', async () => {
    const { page, complaints, asked } = await openPage(shown.browser, shown.written.url)
    const id = 'south-east-2030-06-01'
    const places = ['overview', 'disruptions', 'recommendations', 'findings', 'findings?q=%3Cscript', 'remarks']
    const items = [
      `${id}`,
      `${id}/surrey`,
      `${id}/surrey/coc-1`,
      `${id}/surrey/fig-1`,
      `${id}/surrey/rec-1`,
      `${id}/remark-1`,
    ]
    for (const place of [...places, ...items.map((item) => `overview?item=${encodeURIComponent(item)}`)]) {
      await page.goto(`${shown.written.url}#${place}`)
      await page.locator(place.includes('item=') ? '#source h2' : 'main h1').waitFor()
      expect(await page.evaluate('globalThis.isRun')).toBeUndefined()
      expect(await page.locator('main img, main script, main b, dialog img, dialog script, dialog b').count()).toBe(0)
      const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(
        hrefs.filter((href) => !href.startsWith('#') && !href.startsWith('https://www.nationalarchives.gov.uk/')),
      ).toStrictEqual([])
    }
    await page.goto(`${shown.written.url}#findings`)
    const titles = await page.locator('.entry').allTextContents()
    for (const words of HOSTILE) expect(titles).toContain(words)
    expect(complaints).toStrictEqual([])
    expect(asked.filter((url) => !url.startsWith(shown.written.url) && url !== 'data:,')).toStrictEqual([])
  })

  it('stay text where the address holds them', async () => {
    const words = '<img src=x onerror=globalThis.isRun=1>'
    const query = encodeURIComponent(words)
    const { page } = await openPage(
      shown.browser,
      `${shown.written.url}#findings?q=${query}&kind=${query}&item=${query}&${query}=1`,
    )
    expect(await page.getByLabel('Search').inputValue()).toBe(words)
    expect(await page.locator('img:not(svg)').count()).toBe(0)
    expect(await page.evaluate('globalThis.isRun')).toBeUndefined()
  })
})

/** Gives a report another id where there are several. */
function renumber({ report, text }: Shown, index: number): Shown {
  if (index === 0) return { report, text }
  const json = JSON.stringify(report).replaceAll(report.id, `${report.id}-${index}`)
  return { report: JSON.parse(json) as Report, text }
}
