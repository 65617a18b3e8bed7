import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Entry } from '../../src/emit/format.js'
import { HTML } from '../../src/emit/page/html-format.js'
import type { Report } from '../../src/schema/report.js'
import { extract, FIXTURES } from '../extract/fixtures.js'

/** A report with its reading text, as the page takes it. */
export interface Shown {
  readonly report: Report
  readonly text: string
}

/** What the fixtures give. */
export function listShown(): Shown[] {
  return FIXTURES.map(({ bytes, file }) => extract(bytes, file))
}

/** Renders the page of some reports. */
export async function renderPage(shown: readonly Shown[]): Promise<string> {
  const pieces: string[] = []
  const sink = await HTML.start(async (name) => {
    if (!HTML.files.includes(name)) throw new Error(`expected one of ${HTML.files.join(', ')}, found ${name}`)
    return {
      path: name,
      end: async () => undefined,
      write: async (piece) => {
        pieces.push(String(piece))
      },
    }
  })
  for (const { report, text } of shown) await sink.add(toEntry(report, text))
  await sink.end()
  return pieces.join('')
}

function toEntry(report: Report, text: string): Entry {
  return {
    id: report.id,
    readRows: () => Promise.reject(new Error('the page reads no rows')),
    readReport: async () => ({ report, text }),
  }
}

/** A page on the disk, with its address. */
export interface WrittenPage {
  readonly url: string
  readonly remove: () => void
}

/** Writes the page of some reports to the disk. */
export async function writePage(shown: readonly Shown[]): Promise<WrittenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'peelback-page-'))
  const path = join(folder, 'index.html')
  writeFileSync(path, await renderPage(shown))
  return { url: pathToFileURL(path).href, remove: () => rmSync(folder, { recursive: true }) }
}
