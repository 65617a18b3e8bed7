import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { IS_WITHOUT_BROWSER, NARROW, openPage, WIDE } from './browser.js'
import { listShown } from './write-page.js'
import { writeInBrowser } from './written-in-browser.js'

const SHOWN = listShown()

/** One item of each sort, to be shown beside a view. */
const ITEMS = SHOWN.flatMap(({ report }) => {
  const { id, bodies } = report
  const force = bodies.find(({ grade, figures }) => grade && figures.length > 0)
  if (!force || report !== SHOWN[1]?.report) return []
  return [
    id,
    `${id}/${force.id}`,
    `${id}/${force.id}/grade`,
    force.findings[0]?.id ?? '',
    force.figures[0]?.id ?? '',
    `${id}/remark-1`,
  ]
})

const PLACES = [
  '#overview',
  '#disruptions',
  '#recommendations?prior=yes&date=2024-01-01',
  '#findings?q=police',
  '#findings?q=zzzz',
  '#remarks',
  ...ITEMS.map((id) => `#overview?item=${encodeURIComponent(id)}`),
]

describe.skipIf(IS_WITHOUT_BROWSER)('axe finds no violation', () => {
  const shown = writeInBrowser(SHOWN)

  it.each([
    ['a screen', WIDE],
    ['a phone', NARROW],
  ])('on %s', async (_, size) => {
    expect(ITEMS).toHaveLength(6)
    const { page, complaints } = await openPage(shown.browser, shown.written.url, size)
    await page.evaluate(axe.source)
    for (const place of PLACES) {
      await page.goto(`${shown.written.url}${place}`)
      await page.locator(place.includes('item=') ? '#source h2' : 'h1').waitFor()
      const violations = (await page.evaluate(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
      )) as string[]
      expect([place, ...violations]).toStrictEqual([place])
    }
    expect(complaints).toStrictEqual([])
  })
})
