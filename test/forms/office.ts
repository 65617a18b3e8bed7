import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { requireProgram } from './programs.js'

/** Milliseconds that the first document may take, and each. */
const LONGEST_START = 60_000
const LONGEST_DOCUMENT = 30_000

/**
 * Makes PDFs of documents, all in one call; they go into the folder under the documents' names.
 * @throws Error where one is not made.
 */
export async function convertDocuments(files: readonly string[], folder: string, isTagged: boolean): Promise<void> {
  const program = requireProgram('office')
  // A profile of its own, since two programs can't share one.
  const profile = mkdtempSync(join(tmpdir(), 'peelback-office-'))
  const options = JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(isTagged) } })
  const args = ['--headless', '--convert-to', `pdf:writer_pdf_Export:${options}`, '--outdir', folder, ...files]
  try {
    const { stdout, stderr } = await promisify(execFile)(
      program,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args],
      { timeout: LONGEST_START + LONGEST_DOCUMENT * files.length },
    )
    const missing = files.map((file) => basename(file).replace(/\.\w+$/, '.pdf')).filter((name) => !isIn(folder, name))
    // The program ends with status 0 even where it makes nothing.
    if (missing.length > 0)
      throw new Error(`expected ${missing.join(', ')} from ${program}, got ${`${stdout}${stderr}`.trim() || 'nothing'}`)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function isIn(folder: string, name: string): boolean {
  return existsSync(join(folder, name))
}
