import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { compareReports } from '../compare/compare.js'
import { type ComparedReport, ComparedReportSchema } from '../compare/compared-report.js'
import type { Comparison } from '../compare/comparison.js'
import { PeelbackError } from '../error.js'
import { type Failure, toFailure } from './failure.js'
import { compareText } from './inputs.js'
import { MANIFEST } from './manifest.js'

/** A report that only one of two folders has. */
interface Unpaired {
  readonly id: string
  /** Path of its data, as given, with forward slashes. */
  readonly file: string
}

/** What two folders of results, or two files of them, say differently. */
export interface OutputComparison {
  /** Reports that are on both sides, by their ids. */
  readonly comparisons: readonly Comparison[]
  readonly onlyBefore: readonly Unpaired[]
  readonly onlyAfter: readonly Unpaired[]
  /** Files that could not be read as the data of a report; the others are compared all the same. */
  readonly failures: readonly Failure[]
}

/**
 * Compares the reports of two output folders, or of two files: those with the same id and, of what is left, the only
 * ones of a region on both sides, which are two editions of one report. Two files are compared whatever their ids.
 */
export async function compareOutputs(before: string, after: string): Promise<OutputComparison> {
  const [left, right] = [await readOutputs(before), await readOutputs(after)]
  const pairs = pairReports(left, right)
  const paired = new Set(pairs.flat())
  const leave = ({ reports }: Outputs): Unpaired[] =>
    reports.filter((output) => !paired.has(output)).map(({ report, file }) => ({ id: report.id, file }))
  return {
    comparisons: pairs
      .map(([a, b]) => compareReports(a.report, b.report))
      .sort((a, b) => compareText(a.after.id, b.after.id) || compareText(a.before.id, b.before.id)),
    onlyBefore: leave(left),
    onlyAfter: leave(right),
    failures: [...left.failures, ...right.failures],
  }
}

interface Output {
  readonly file: string
  readonly report: ComparedReport
}

interface Outputs {
  readonly isFolder: boolean
  /** By file name. */
  readonly reports: readonly Output[]
  readonly failures: readonly Failure[]
}

async function readOutputs(name: string): Promise<Outputs> {
  try {
    const files = await listDocuments(name)
    const reports = new Map<string, Output>()
    const failures: Failure[] = []
    for (const file of files.paths) {
      try {
        const report = await readDocument(file, ComparedReportSchema, 'the data of a report')
        const owner = reports.get(report.id)
        if (owner) {
          throw new PeelbackError(
            'duplicate-report',
            `${file}: expected a report of its own, found ${report.id}, which ${owner.file} already is`,
          )
        }
        reports.set(report.id, { file, report })
      } catch (error) {
        failures.push(toFailure(file, error))
      }
    }
    return { isFolder: files.isFolder, reports: [...reports.values()], failures }
  } catch (error) {
    return { isFolder: true, reports: [], failures: [toFailure(name, error)] }
  }
}

/**
 * Lists the JSON files of a folder, by name; a file stands for itself.
 *
 * @throws PeelbackError file-not-found, file-unreadable, or no-input-files where the folder holds none.
 */
export async function listDocuments(name: string): Promise<{ isFolder: boolean; paths: string[] }> {
  const found = await stat(name).catch((cause: unknown) => {
    throw new PeelbackError('file-not-found', `${name}: expected a file or folder, found none of this name`, { cause })
  })
  if (!found.isDirectory()) return { isFolder: false, paths: [name] }
  const names = await readdir(name).catch((cause: unknown) => {
    throw new PeelbackError('file-unreadable', `${name}: expected a folder that can be read, found ${String(cause)}`, {
      cause,
    })
  })
  const paths = names.filter(isDocument).sort(compareText)
  if (paths.length === 0)
    throw new PeelbackError('no-input-files', `${name}: expected files ending in .json, found none`)
  return { isFolder: true, paths: paths.map((file) => join(name, file)) }
}

/** What a batch writes as JSON besides the data of reports. */
const OTHERS: readonly string[] = [MANIFEST, 'datapackage.json']

function isDocument(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.') && !OTHERS.includes(name)
}

/** Breaches of the schema that a message lists before only their number is given. */
const MOST_LISTED = 3

/**
 * Reads a JSON file that peelback wrote.
 *
 * @throws PeelbackError file-unreadable where it cannot be read, not-report-data where it holds something else.
 */
export async function readDocument<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  expected: string,
): Promise<z.infer<Schema>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PeelbackError('file-unreadable', `${file}: expected a file that can be read, found ${String(cause)}`, {
      cause,
    })
  })
  const parsed = schema.safeParse(parseJson(file, text, expected))
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const listed = issues.slice(0, MOST_LISTED).map(({ path, message }) => `${path.join('.') || 'all of it'}: ${message}`)
  const rest = issues.length > MOST_LISTED ? `; and ${issues.length - MOST_LISTED} more` : ''
  throw new PeelbackError('not-report-data', `${file}: expected ${expected}, found ${listed.join('; ')}${rest}`, {
    cause: parsed.error,
  })
}

function parseJson(file: string, text: string, expected: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw new PeelbackError('not-report-data', `${file}: expected ${expected}, found no JSON: ${found}`, { cause })
  }
}

function pairReports(left: Outputs, right: Outputs): (readonly [Output, Output])[] {
  const [first, second] = [left.reports[0], right.reports[0]]
  if (!left.isFolder && !right.isFolder && first && second) return [[first, second]]
  const same = left.reports.flatMap((output) => {
    const partner = right.reports.find(({ report }) => report.id === output.report.id)
    return partner ? [[output, partner] as const] : []
  })
  const paired = new Set(same.flat())
  const rest = { left: left.reports.filter((a) => !paired.has(a)), right: right.reports.filter((b) => !paired.has(b)) }
  const editions = rest.left.flatMap((output) => {
    const region = nameRegion(output)
    const [here, there] = [rest.left, rest.right].map((all) => all.filter((other) => nameRegion(other) === region))
    const partner = here?.length === 1 && there?.length === 1 ? there[0] : undefined
    return partner ? [[output, partner] as const] : []
  })
  return [...same, ...editions]
}

/** The region in a report's id: "eastern-2021-22" is eastern. */
function nameRegion({ report }: Output): string {
  return report.id.replace(/-\d.*$/, '')
}
