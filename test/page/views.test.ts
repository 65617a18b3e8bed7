import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { IS_WITHOUT_BROWSER, NARROW, type OpenPage, openPage } from './browser.js'
import { listShown } from './write-page.js'
import { writeInBrowser } from './written-in-browser.js'

const SHOWN = listShown()
const BODIES = SHOWN.flatMap(({ report }) => report.bodies)
const FINDINGS = BODIES.flatMap(({ findings }) => findings)
const isOfLondon = ({ id }: { readonly id: string }): boolean => id.startsWith('london/')

describe.skipIf(IS_WITHOUT_BROWSER)('the page in a browser', () => {
  const shown = writeInBrowser(SHOWN)
  let opened: OpenPage | null = null

  /** Opens the page at a place; what it complains of or asks for fails the test that opens the next. */
  async function open(place: string, size?: typeof NARROW): Promise<Page> {
    await opened?.page.context().close()
    opened = await openPage(shown.browser, `${shown.written.url}${place}`, size)
    expect(opened.complaints).toStrictEqual([])
    expect(opened.asked.filter((url) => !url.startsWith(shown.written.url) && url !== 'data:,')).toStrictEqual([])
    return opened.page
  }

  const statusOf = (page: Page): Promise<string> => page.getByRole('status').innerText()
  const marksOf = async (page: Page): Promise<string> => (await page.locator('#source mark').allInnerTexts()).join('\n')

  it('shows each body under its grade, with the sentence that says it', async () => {
    const page = await open('')
    const graded = BODIES.filter(({ grade }) => grade)
    const links = page.locator('table.grades td a')
    expect(await links.count()).toBe(graded.length)
    await links.first().click()
    const id = new URL(page.url()).hash.replace(/^.*item=/, '')
    const [report = '', body = ''] = decodeURIComponent(id).split('/')
    const shown = SHOWN.find((one) => one.report.id === report)
    const span = shown?.report.bodies.find((one) => one.id === body)?.grade?.span
    expect(await marksOf(page)).toBe(shown?.text.slice(span?.start, span?.end))
    expect(await page.locator('#source').innerText()).toMatch(/Found by[\s\S]*\(rule grade\//)
  })

  it('counts findings, and each count leads to them', async () => {
    const page = await open('#overview')
    const [section, kinds] = [
      page.getByRole('table', { name: 'Findings by section' }),
      ['narrative', 'cause_of_concern'],
    ]
    const cells = await section.locator('tbody tr').last().getByRole('cell').allInnerTexts()
    expect(cells).toHaveLength(6)
    for (const kind of kinds) {
      const own = FINDINGS.filter((finding) => finding.kind === kind && finding.section === 'tackling')
      await page.goto(`${shown.written.url}#findings?kind=${kind}&section=tackling`)
      await page.getByRole('heading', { name: 'Findings', level: 1 }).waitFor()
      expect(await statusOf(page)).toMatch(new RegExp(`^${own.length} findings? of ${FINDINGS.length}$`))
      await page.goto(`${shown.written.url}#overview`)
    }
  })

  it('filters findings by region, body, kind, section and words', async () => {
    const page = await open('#findings')
    expect(await statusOf(page)).toBe(`${FINDINGS.length} findings of ${FINDINGS.length}`)
    await page.getByLabel('Kind').selectOption('Cause of concern')
    const causes = FINDINGS.filter(({ kind }) => kind === 'cause_of_concern')
    await expect.poll(() => statusOf(page)).toBe(`${causes.length} findings of ${FINDINGS.length}`)
    await page.getByLabel('Region').selectOption('London')
    await expect.poll(() => statusOf(page)).toBe(`1 finding of ${FINDINGS.length}`)
    expect(await page.getByLabel('Body').locator('option').count()).toBe(5)
    expect(page.url()).toMatch(/#findings\?region=london&kind=cause_of_concern$/)
    await page.getByLabel('Kind').selectOption('All kinds')
    await page.getByLabel('Search').fill('POLICE zzz')
    await expect.poll(() => statusOf(page)).toBe(`0 findings of ${FINDINGS.length}`)
    await page.getByLabel('Search').fill('officer')
    await expect.poll(() => page.locator('.list > li').count()).toBeGreaterThan(0)
    const hits = await page.locator('.list mark').allInnerTexts()
    expect(hits.length).toBeGreaterThan(0)
    expect(new Set(hits.map((hit) => hit.toLowerCase()))).toStrictEqual(new Set(['officer']))
    await page.reload()
    expect(await page.getByLabel('Search').inputValue()).toBe('officer')
  })

  it('copies what is shown as CSV', async () => {
    const page = await open('#findings?kind=cause_of_concern')
    await page.getByRole('button', { name: 'Copy as CSV' }).click()
    const causes = FINDINGS.filter(({ kind }) => kind === 'cause_of_concern')
    await expect.poll(() => statusOf(page)).toBe(`Copied ${causes.length} rows as CSV.`)
    const copied = String(await page.evaluate('navigator.clipboard.readText()')).replaceAll('\r\n', '\n')
    expect(copied).toMatch(/^id,report,body,kind,section,title,text,file,line,page\n/)
    for (const { id } of causes) expect(copied).toContain(`\n${id},`)
  })

  it('tells what is overdue as of a date that the reader sets', async () => {
    const page = await open('#recommendations?date=2000-01-01')
    const dated = BODIES.flatMap(({ recommendations }) => recommendations).filter(({ deadline }) => deadline)
    expect(dated.length).toBeGreaterThan(5)
    expect(await statusOf(page)).toMatch(/, 0 overdue as of 1 January 2000$/)
    await page.locator('#filter-date').fill('2099-01-01')
    await expect.poll(() => statusOf(page)).toMatch(new RegExp(`, ${dated.length} overdue as of 1 January 2099$`))
    expect(await page.locator('.time-line path.overdue').count()).toBeGreaterThan(1)
    expect(await page.getByRole('img').getAttribute('aria-label')).toContain(
      `${dated.length} overdue as of 1 January 2099`,
    )
    expect(await page.locator('.tag.overdue').count()).toBe(dated.length)
  })

  it('takes the reader’s day where none is set', async () => {
    const page = await open('#overview')
    await page.clock.setFixedTime('2023-06-15T12:00:00Z')
    await page.getByRole('link', { name: 'Recommendations', exact: true }).click()
    expect(await statusOf(page)).toMatch(/as of 15 June 2023$/)
  })

  it('takes the day where the reader is, not that of Greenwich', async () => {
    const there = await shown.browser.newContext({ timezoneId: 'Pacific/Auckland' })
    const page = await there.newPage()
    await page.clock.setFixedTime('2023-06-15T13:00:00Z')
    await page.goto(`${shown.written.url}#recommendations`)
    expect(await statusOf(page)).toMatch(/as of 16 June 2023$/)
    expect(await page.locator('#filter-date').inputValue()).toBe('2023-06-16')
    await there.close()
  })

  it.each([
    ['findings?kind=bogus&region=atlantis&body=%22%3E&x=1', 'All kinds', `${FINDINGS.length} findings`],
    ['findings?region=london&body=surrey', 'All kinds', `${FINDINGS.filter(isOfLondon).length} findings`],
  ])('leaves out what an address sets and no filter has: %s', async (place, kinds, status) => {
    const page = await open(`#${place}`)
    expect(await statusOf(page)).toContain(status)
    expect(await page.getByLabel('Kind').locator('option:checked').innerText()).toBe(kinds)
    expect(await page.getByLabel('Body').locator('option:checked').innerText()).toBe('All bodies')
  })

  it('takes no day that is none', async () => {
    const page = await open('#recommendations?date=2023-02-31')
    await page.clock.setFixedTime('2023-06-15T12:00:00Z')
    await page.getByLabel('With those quoted from earlier reports').check()
    expect(await statusOf(page)).toMatch(/as of 15 June 2023$/)
  })

  it('says of an address that leads to nothing that it does', async () => {
    const page = await open('#findings?item=%3Cimg%20src%3Dx%3E')
    expect(await statusOf(page)).toBe('The address leads to “<img src=x>”, which is nothing in these reports.')
    expect(await page.locator('#source').isVisible()).toBe(false)
  })

  it('says what is not printed, and never shows it as zero', async () => {
    const page = await open('#disruptions')
    const row = page.getByRole('row').filter({ hasText: 'Surrey Police' }).first()
    await row.waitFor()
    expect(await page.locator('table.strands .absent').count()).toBeGreaterThan(5)
    const zeros = await page
      .locator('table.strands a', { hasText: /^0%?$/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-item')))
    const printed = BODIES.flatMap(({ figures }) => figures.filter(({ value }) => value === 0).map(({ id }) => id))
    expect(zeros.length).toBeGreaterThan(0)
    expect(zeros.filter((id) => !printed.includes(id ?? ''))).toStrictEqual([])
  })

  it('leads from everything shown to its words', async () => {
    const page = await open('#overview')
    const found = (await page.evaluate(`(async () => {
      const seen = new Map()
      for (const view of ['overview', 'disruptions', 'recommendations?prior=yes', 'findings', 'remarks']) {
        location.hash = view
        await new Promise((done) => setTimeout(done, 50))
        dispatchEvent(new Event('beforeprint'))
        for (const link of document.querySelectorAll('main a[data-item]')) seen.set(link.dataset.item, view)
      }
      const words = []
      for (const [id, view] of seen) {
        location.hash = view.split('?')[0] + '?item=' + encodeURIComponent(id)
        await new Promise((done) => setTimeout(done))
        const marks = [...document.querySelectorAll('#source mark')].map((mark) => mark.textContent)
        words.push([id, document.querySelector('#source')?.open, marks.join('\\n')])
      }
      return words
    })()`)) as [string, boolean, string][]
    const figures = new Map(BODIES.flatMap((body) => body.figures.map(({ id, quote }) => [id, quote] as const)))
    expect(found.length).toBeGreaterThan(300)
    const lacking = found.filter(([, isOpen, words]) => !isOpen || words === '').map(([id]) => id)
    // A remark may be about a whole report, and a report may have no cover.
    const unmarked = SHOWN.flatMap(({ report: { id, diagnostics, title, programme, published } }) => [
      ...(title || programme || published ? [] : [id]),
      ...diagnostics.flatMap(({ span }, index) => (span ? [] : [`${id}/remark-${index + 1}`])),
    ])
    expect(lacking.sort()).toStrictEqual(unmarked.sort())
    const shownFigures = found.filter(([id]) => figures.has(id))
    expect(shownFigures).toHaveLength(figures.size)
    for (const [id, , words] of shownFigures) expect(words).toBe(figures.get(id))
  })

  it('is worked by keyboard alone', async () => {
    const page = await open('#overview')
    const focused = (): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""') as Promise<string>
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.id')).toBe('filter-region')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const chosen = await focused()
    await page.keyboard.press('Enter')
    await page.locator('#source h2').waitFor()
    expect(await page.evaluate('document.activeElement?.id')).toBe('source-title')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.className')).toBe('text')
    await page.keyboard.press('Escape')
    await page.locator('#source h2').waitFor({ state: 'detached' })
    expect(await focused()).toBe(chosen)
  })

  it('goes back as the browser does', async () => {
    const page = await open('#findings?kind=narrative')
    await page.locator('.list a').first().click()
    await page.locator('#source h2').waitFor()
    await page.goBack()
    await page.locator('#source h2').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Kind').inputValue()).toBe('narrative')
  })

  it.each(['overview', 'disruptions', 'recommendations', 'findings', 'remarks'])('%s fits a phone', async (view) => {
    const page = await open(`#${view}`, NARROW)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width)
    await page.locator('main a[data-item]').first().click()
    await page.locator('#source h2').waitFor()
    expect(await page.evaluate('document.querySelector("#source").matches(":modal")')).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width)
    await page.keyboard.press('Escape')
    await page.locator('#source h2').waitFor({ state: 'detached' })
  })

  it('prints what is shown, all of it and nothing to press', async () => {
    const page = await open('#findings')
    expect(await page.locator('.list > li').count()).toBe(50)
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await page.locator('.list > li').count()).toBe(FINDINGS.length)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  it('runs no other script', async () => {
    const page = await open('')
    await page.evaluate(`(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.isRun = true'
      document.body.append(script)
    })()`)
    expect(await page.evaluate('globalThis.isRun')).toBeUndefined()
  })
})
