import { type Dirent, realpathSync } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { PeelbackError } from '../error.js'

/** Name that stands for standard input among the inputs. */
const STDIN = '-'

/** Endings of the files that a folder is searched for. */
const REPORT_ENDINGS = ['.md', '.markdown', '.txt', '.html', '.htm', '.xhtml', '.pdf'] as const

/** A file of the batch. */
export interface Input {
  /** Path as given, or below the folder as given, with forward slashes: "reports/eastern.md". */
  readonly file: string
  /** Absolute path; null for standard input. */
  readonly path: string | null
  /** Absolute path without links; null for standard input, and where a link leads nowhere. */
  readonly real: string | null
  /** Whether its folder lists it as a file, and not as a link or a pipe. */
  readonly isListed: boolean
}

/** A file for which it may not be known yet where its links lead. */
type Named = Omit<Input, 'real'> & { readonly real?: string }

/** What the inputs of a batch come to. */
export interface Expansion {
  /** The files, each once, by their paths as given: in whatever order the inputs come, it is the same. */
  readonly inputs: readonly Input[]
  /** The inputs that come to no file, with the reason. */
  readonly failures: readonly { readonly file: string; readonly error: PeelbackError }[]
}

/**
 * Expands files, folders, globs and `-` to the files of a batch.
 *
 * A folder gives its text files, web pages and PDFs at any depth, without those that are hidden, in `node_modules`, in the output folder, in
 * the folder of parts that a browser saves beside a page, or called README. A file named on its own is taken whatever its name.
 */
export async function expandInputs(given: readonly string[], out: string): Promise<Expansion> {
  const inputs = new Map<string, Input>()
  const failures: { file: string; error: PeelbackError }[] = []
  for (const name of given) {
    try {
      for (const input of await expandInput(name, resolve(out))) {
        const real = input.real ?? findReal(input.path)
        const place = real ?? input.path ?? STDIN
        const other = inputs.get(place)
        if (!other || compareNames(input.file, other.file) < 0) inputs.set(place, { ...input, real })
      }
    } catch (error) {
      if (!(error instanceof PeelbackError)) throw error
      failures.push({ file: withSlashes(name), error })
    }
  }
  return {
    inputs: [...inputs.values()].sort((a, b) => compareText(a.file, b.file)),
    failures: failures.sort((a, b) => compareText(a.file, b.file)),
  }
}

/** Where a path leads; null where it leads nowhere. */
function findReal(path: string | null): string | null {
  try {
    return path === null ? null : realpathSync.native(path)
  } catch {
    return null
  }
}

async function expandInput(name: string, out: string): Promise<Named[]> {
  if (name === STDIN) return [{ file: 'stdin', path: null, isListed: false }]
  const kind = await findKind(name)
  if (kind === 'file') return [toInput(name)]
  if (kind === 'folder') {
    const files = await listFolder(name, out)
    if (files.length > 0) return files
    throw new PeelbackError('no-input-files', `${name}: expected files ending in ${ENDINGS}, found none`)
  }
  const files = await listGlob(name, out)
  if (files) {
    if (files.length > 0) return files.map(toInput)
    throw new PeelbackError('no-input-files', `${name}: expected files that match, found none`)
  }
  throw new PeelbackError('file-not-found', `${name}: expected a file or folder, found none of this name`)
}

const ENDINGS = REPORT_ENDINGS.join(', ').replace(/, ([^,]*)$/, ' or $1')

async function findKind(name: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file'
  } catch (cause) {
    // A link that leads nowhere is there, and reading it says what is wrong.
    const isThere = await lstat(name).then(
      () => true,
      () => false,
    )
    if (isThere) return 'file'
    if (hasCode(cause, 'ENOENT') || hasCode(cause, 'ENOTDIR') || hasCode(cause, 'EINVAL')) return 'none'
    throw new PeelbackError('file-unreadable', `${name}: expected a file or folder, found ${String(cause)}`, { cause })
  }
}

async function listFolder(folder: string, out: string): Promise<Named[]> {
  const entries = await readFolder(folder)
  // Thousands of files stand in a folder whose links are followed once.
  const found = findReal(folder)
  const [begin, path, real] = [beginPath(folder), beginPath(resolve(folder)), found === null ? null : beginPath(found)]
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const { name } = entry
      if (name.startsWith('.')) return []
      if (entry.isDirectory())
        return name === 'node_modules' || path + name === out || isPageParts(name, entries)
          ? []
          : listFolder(begin + name, out)
      // What is no file, such as a pipe, is named as such when it is read.
      if (!isCandidate(name)) return []
      const file = { file: withSlashes(begin + name), path: path + name, isListed: entry.isFile() }
      return [real !== null && entry.isFile() ? { ...file, real: real + name } : file]
    }),
  )
  return lists.flat()
}

/** What a name in a folder is put behind to give its path. */
function beginPath(folder: string): string {
  return join(folder, '-').slice(0, -1)
}

/** True for the folder that a browser saves beside a page: "Report_files" beside "Report.html". */
function isPageParts(name: string, beside: readonly Dirent[]): boolean {
  const page = /^(.+)(?:_files|\.files|-Dateien)$/.exec(name)?.[1]
  return page !== undefined && beside.some((entry) => entry.isFile() && entry.name.replace(/\.x?html?$/i, '') === page)
}

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    throw new PeelbackError(
      'file-unreadable',
      `${folder}: expected a folder that can be read, found ${String(cause)}`,
      {
        cause,
      },
    )
  }
}

function isCandidate(name: string): boolean {
  const ending = extname(name).toLowerCase()
  return REPORT_ENDINGS.some((known) => known === ending) && !/^readme\b/i.test(name)
}

/** The files that a pattern matches; null where it is a name. */
async function listGlob(pattern: string, out: string): Promise<string[] | null> {
  // Loaded here, since most inputs are names.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(pattern)) return null
  const files = await glob(withSlashes(pattern), {
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  })
  return files.filter((file) => !isWithin(resolve(file), out))
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path
}

function toInput(name: string): Named {
  return { file: withSlashes(name), path: resolve(name), isListed: false }
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

/** The shorter name of a file is the plainer one. */
function compareNames(a: string, b: string): number {
  return a.length - b.length || compareText(a, b)
}

/** Order by code units, the same in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
