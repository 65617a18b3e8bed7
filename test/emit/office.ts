import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram, requireProgram } from '../forms/programs.js'

/** Milliseconds: a first start makes a profile. */
const LONGEST = 90_000

/**
 * CSV of every sheet, in UTF-8, in which text has quotes and nothing else has; cells as they are shown, since a date is a number
 * that is shown as one.
 */
const CSV_OF_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1'

const IS_CI = (process.env.CI ?? '') !== ''
const LACK = findLack()
if (LACK !== null && !IS_CI) console.log(`${LACK}: the workbook is not opened in one`)

/** Whether tests that need LibreOffice are left out, which they are not where all must be tested. */
export const IS_WITHOUT_OFFICE = LACK !== null && !IS_CI

/** Opens a workbook in LibreOffice and gives what it shows, as CSV by the names of its sheets. */
export function openWorkbook(file: string): Record<string, string> {
  return convert(file, CSV_OF_SHEETS, (folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const nameOf = (name: string): string => name.slice(basename(file, '.xlsx').length + 1, -'.csv'.length)
    return Object.fromEntries(files.map((name) => [nameOf(name), readFileSync(join(folder, name), 'utf8')]))
  })
}

/** What keeps a workbook from being opened here, in words; null where nothing does. */
function findLack(): string | null {
  if (findProgram('office') === null) return 'no LibreOffice on the path'
  const folder = mkdtempSync(join(tmpdir(), 'peelback-calc-'))
  try {
    const file = join(folder, 'one.csv')
    writeFileSync(file, 'one\n')
    return convert(file, 'ods', (made) => existsSync(join(made, 'one.ods'))) ? null : 'LibreOffice without its Calc'
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function convert<Read>(file: string, to: string, read: (folder: string) => Read): Read {
  const program = requireProgram('office')
  const folder = mkdtempSync(join(tmpdir(), 'peelback-calc-'))
  // A profile of its own, since two programs can't share one.
  const profile = pathToFileURL(join(folder, 'profile')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, file]
  try {
    execFileSync(program, args, { timeout: LONGEST, stdio: 'ignore' })
    return read(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
