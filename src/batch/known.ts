import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { compareSheets } from '../compare/compare.js'
import type { Comparison } from '../compare/comparison.js'
import { digestSheet } from '../compare/digest.js'
import type { Sheet } from '../compare/item.js'
import { toSheet } from '../compare/sheet.js'
import { checkFolder, makeFolder, writeWhole } from '../emit/write.js'
import { PeelbackError } from '../error.js'
import { type ExtractOptions, extractReport } from '../extract/pipeline.js'
import { fingerprintRules } from '../extract/rules/fingerprint.js'
import { readVersion } from '../version.js'
import { type Failure, toFailure } from './failure.js'
import { expandInputs, type Input } from './inputs.js'
import { type Approval, KnownSchema, renderKnown, toKnown, toKnownSheet } from './known-file.js'
import type { Extract } from './options.js'
import { listDocuments, readDocument } from './outputs.js'
import { readInput } from './read-input.js'
import { readReport } from './read-report.js'

/** Settings for adding to known reports. */
export interface AddOptions extends ExtractOptions {
  /** Folder of known reports, made where it is not there. */
  readonly to: string
  /** Who or what approved the data, in free text; by default null, nobody. */
  readonly by?: string | null
  /** The day of approval as an ISO 8601 date; by default null, since no clock is asked. */
  readonly on?: string | null
  /** Whether to hold digests in place of values; by default only where the folder holds digests already. */
  readonly isDigested?: boolean
  /** Whether a report that is held already may be replaced; by default false. */
  readonly isReplacing?: boolean
  /** Reads one report; by default `extractReport`. */
  readonly extract?: Extract
}

/** A report that was added to the known ones. */
interface Added {
  /** Path of the report, as given. */
  readonly file: string
  readonly id: string
  /** Path of what was written. */
  readonly known: string
  readonly isDigested: boolean
  readonly items: number
  /** What is other than in the data that it replaces; null where there were none that could be read. */
  readonly replaced: Comparison | null
}

export interface AddResult {
  readonly added: readonly Added[]
  /** In the order of the inputs. */
  readonly failures: readonly Failure[]
}

/**
 * Holds what reports give as the data that they are approved to give, each in `<to>/<report id>.json`.
 *
 * A report that is held already is a failure unless it may be replaced; the others go on.
 * @throws PeelbackError out-not-writable where the folder cannot be made.
 */
export async function addKnown(given: readonly string[], options: AddOptions): Promise<AddResult> {
  await checkFolder(options.to)
  const { inputs, failures } = await expandInputs(given, options.to)
  // A folder of digests may be in a public place, where the reports' words have no business.
  const isDigested = options.isDigested || (await holdsDigests(options.to))
  const added = new Map<string, Added>()
  const failed: Failure[] = failures.map(({ file, error }) => toFailure(file, error))
  for (const input of inputs) {
    try {
      const one = await addOne(input, { ...options, isDigested }, added)
      added.set(one.id, one)
    } catch (error) {
      failed.push(toFailure(input.file, error))
    }
  }
  return { added: [...added.values()], failures: failed }
}

async function addOne(input: Input, options: AddOptions, added: ReadonlyMap<string, Added>): Promise<Added> {
  const { to, by = null, on = null, isDigested = false, isReplacing = false } = options
  const { sheet } = await readSheet(input, options)
  const owner = added.get(sheet.id)
  if (owner) {
    throw new PeelbackError(
      'duplicate-report',
      `${input.file}: expected a report of its own, found ${sheet.id}, which ${owner.file} already is`,
    )
  }
  const name = `${sheet.id}.json`
  const known = join(to, name)
  const former = await readFormer(known)
  if (former && !isReplacing) {
    throw new PeelbackError(
      'known-already',
      `${input.file}: expected a report that ${to} does not hold yet, found ${known}: give --replace to approve it anew`,
    )
  }
  const approved: Approval = { by, on, version: readVersion(), rules: fingerprintRules() }
  const path = relative(resolve(to), input.path ?? '')
  const kept = isDigested ? digestSheet(sheet) : sheet
  await makeFolder(to)
  await writeWhole(to, { name, text: renderKnown(toKnown(kept, path.split(sep).join('/'), approved)) })
  return {
    file: input.file,
    id: sheet.id,
    known,
    isDigested,
    items: sheet.items.length,
    replaced: former?.sheet ? compareAligned(former.sheet, sheet) : null,
  }
}

/** Whether a known report of a folder holds digests; a folder that is not there holds none. */
async function holdsDigests(folder: string): Promise<boolean> {
  const paths = await listDocuments(folder).then(
    (listed) => listed.paths,
    () => [],
  )
  for (const path of paths) if ((await readFormer(path))?.sheet?.isDigested) return true
  return false
}

/** What a file holds that would be replaced; undefined where there is none, a sheet of null where it cannot be read. */
async function readFormer(known: string): Promise<{ readonly sheet: Sheet | null } | undefined> {
  try {
    await readFile(known)
  } catch {
    return undefined
  }
  try {
    return { sheet: toKnownSheet(await readDocument(known, KnownSchema, 'a known report')) }
  } catch (error) {
    if (!(error instanceof PeelbackError)) throw error
    return { sheet: null }
  }
}

/** Settings for checking known reports. */
export interface CheckOptions extends ExtractOptions {
  /** Called after each report; by default nothing is. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly file: string }) => void
  /** Reads one report; by default `extractReport`. */
  readonly extract?: Extract
}

/** What came of the check of one known report. */
export interface Checked {
  /** Path of the known report, as given. */
  readonly file: string
  readonly id: string
  readonly approved: Approval
  /** Whether the rules are others than those that gave the approved data. */
  readonly hasOtherRules: boolean
  /** What else is not as it was: the source is missing, has other bytes, or gives nothing. */
  readonly problems: readonly Problem[]
  /** From the approved data to what the source gives now; null where it gives nothing. */
  readonly comparison: Comparison | null
}

/** Something about a known report that is not as it was. */
interface Problem {
  /** `source-missing`, `source-changed`, `id-changed`, or the code of the error that reading the source gave. */
  readonly name: string
  readonly message: string
}

export interface CheckResult {
  readonly checked: readonly Checked[]
  /** Files that are no known reports. */
  readonly failures: readonly Failure[]
}

/** Reads the sources of known reports again and compares what they give with the approved data. Writes nothing. */
export async function checkKnown(given: readonly string[], options: CheckOptions = {}): Promise<CheckResult> {
  const files: string[] = []
  const failures: Failure[] = []
  for (const name of given) {
    try {
      files.push(...(await listDocuments(name)).paths)
    } catch (error) {
      failures.push(toFailure(name, error))
    }
  }
  const checked: Checked[] = []
  for (const [index, file] of files.entries()) {
    try {
      checked.push(await checkOne(file, options))
    } catch (error) {
      failures.push(toFailure(file, error))
    }
    options.onProgress?.({ done: index + 1, total: files.length, file })
  }
  return { checked, failures }
}

async function checkOne(file: string, options: CheckOptions): Promise<Checked> {
  const known = await readDocument(file, KnownSchema, 'a known report')
  const held = toKnownSheet(known)
  const { id, approved, source } = known
  const start = { file, id, approved, hasOtherRules: approved.rules !== fingerprintRules() }
  const path = join(dirname(file), source.path)
  try {
    const { sheet } = await readSheet({ file: path, path: resolve(path) }, options)
    const problems = [
      ...(sheet.source.sha256 === source.sha256 ? [] : [tellBytes(path, source.sha256, sheet.source.sha256)]),
      ...(sheet.id === id ? [] : [{ name: 'id-changed', message: `${path}: expected ${id}, found ${sheet.id}` }]),
    ]
    return { ...start, problems, comparison: compareAligned(held, sheet) }
  } catch (error) {
    if (!(error instanceof PeelbackError)) throw error
    return { ...start, problems: [tellUnread(path, error)], comparison: null }
  }
}

function tellBytes(path: string, expected: string, found: string): Problem {
  const message = `${path}: expected the bytes that were approved, sha256 ${expected.slice(0, 12)}…, found ${found.slice(0, 12)}…`
  return { name: 'source-changed', message }
}

function tellUnread(path: string, { code, message, cause }: PeelbackError): Problem {
  const isMissing = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
  return isMissing
    ? { name: 'source-missing', message: `${path}: expected the report that was approved, found no such file` }
    : { name: code, message }
}

/** Reads a report as a sheet. The hash is of the bytes as they are, whoever reads them. */
async function readSheet(
  input: Pick<Input, 'file' | 'path'>,
  { extract = extractReport, password, timeout }: ExtractOptions & { readonly extract?: Extract },
): Promise<{ sheet: Sheet }> {
  const bytes = await readInput(input, () => Promise.reject(new Error('no standard input')))
  const reading = { ...(password === undefined ? {} : { password }), ...(timeout === undefined ? {} : { timeout }) }
  const { report } = await readReport(input.file, bytes, extract, reading)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sheet: { ...toSheet(report), source: { file: report.source.file, sha256 } } }
}

/** Compares two sheets by their digests where one has no more. */
function compareAligned(before: Sheet, after: Sheet): Comparison {
  return before.isDigested ? compareSheets(before, digestSheet(after)) : compareSheets(before, after)
}
