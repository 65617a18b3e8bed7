import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { FIXTURES } from './fixtures.js'

const FOLDER = new URL('../../../shared/reports/', import.meta.url)

/** A report as its publisher printed it. */
interface Published {
  readonly id: string
  readonly file: string
  readonly bytes: Buffer
}

/** The published reports; none where their folder is not there, since their text is not in the repository. */
const PUBLISHED: readonly Published[] = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((file) => /\.(?:md|txt)$/.test(file))
  .sort()
  .map((file) => ({ id: file.replace(/\.\w+$/, ''), file, bytes: readFileSync(new URL(file, FOLDER)) }))

/** The fixtures and, where they are there, the published reports, each under its id. */
export const REPORTS: readonly [id: string, report: Published][] = [...FIXTURES, ...PUBLISHED].map((one) => [
  one.id,
  one,
])
