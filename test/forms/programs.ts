import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Form } from './form.js'

/** Names of the programs that make PDFs, in the order in which they are looked for. */
const PROGRAMS: Readonly<Record<NonNullable<Form['converter']>, readonly string[]>> = {
  browser: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  office: ['soffice', 'libreoffice'],
}

/** The path of a program, or null where this machine has none. */
export function findProgram(converter: NonNullable<Form['converter']>): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = PROGRAMS[converter].flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find(isProgram) ?? null
}

/**
 * The path of a program.
 * @throws Error where this machine has none.
 */
export function requireProgram(converter: NonNullable<Form['converter']>): string {
  const path = findProgram(converter)
  if (path === null) throw new Error(`expected one of ${PROGRAMS[converter].join(', ')} on the path, found none`)
  return path
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
