import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './browser.js'
import { type Shown, type WrittenPage, writePage } from './write-page.js'

/** A browser and a page for all tests of a group: they are there once its first test runs, and are cleared away behind its last. */
export interface WrittenInBrowser {
  browser: Browser
  written: WrittenPage
}

/** Starts a browser and writes a page of these reports for the tests of the group that asks for it. */
export function writeInBrowser(reports: readonly Shown[]): WrittenInBrowser {
  const made: Partial<WrittenInBrowser> = {}
  beforeAll(async () => {
    made.browser = await startBrowser()
    made.written = await writePage(reports)
  })
  afterAll(async () => {
    await made.browser?.close()
    made.written?.remove()
  })
  return made as WrittenInBrowser
}
