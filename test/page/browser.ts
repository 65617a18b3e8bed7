import { type Browser, chromium, type Page } from 'playwright-core'
import { findProgram } from '../forms/programs.js'

const IS_CI = (process.env.CI ?? '') !== ''
const PROGRAM = findProgram('browser')
if (PROGRAM === null && !IS_CI) console.log('no browser on the path: the page is not tested in one')

/** Whether tests that need a browser are left out, which they are not where all must be tested. */
export const IS_WITHOUT_BROWSER = PROGRAM === null && !IS_CI

/** Starts the browser. */
export async function startBrowser(): Promise<Browser> {
  if (PROGRAM === null) throw new Error('expected Chromium on the path, found none')
  // Without a sandbox, since that asks for rights that a container hasn't; the pages are this project's own.
  return chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] })
}

/** A page that is open, with what it said and asked for. */
export interface OpenPage {
  readonly page: Page
  /** Errors, and what its policy refused. */
  readonly complaints: readonly string[]
  /** Addresses that it asked for. */
  readonly asked: readonly string[]
}

/** Sizes of a screen and of a phone, in pixels. */
export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 390, height: 844 }

/** Opens a page. */
export async function openPage(browser: Browser, url: string, viewport = WIDE): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(url)
  return { page, complaints, asked }
}
