import { fileURLToPath } from 'node:url'
import { openPage, startBrowser } from './browser.js'
import { listShown, writePage } from './write-page.js'

/** What the README shows: a number of the fixtures beside its sentence. */
const PLACE = '#disruptions?region=yorkshire-and-the-humber&item=yorkshire-and-the-humber-2021-22%2Fyhrocu%2Ffig-2'
const PICTURE = fileURLToPath(new URL('../../docs/page.png', import.meta.url))

const browser = await startBrowser()
const written = await writePage(listShown())
const { page } = await openPage(browser, `${written.url}${PLACE}`, { width: 1240, height: 800 })
await page.locator('#source mark').waitFor()
await page.screenshot({ path: PICTURE })
await browser.close()
written.remove()
