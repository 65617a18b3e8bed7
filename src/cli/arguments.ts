import { parseArgs } from 'node:util'
import { LEAST_MEMORY } from '../batch/options.js'
import { DEFAULT_FORMATS, type FormatName, findFormatName, OUTPUT_FORMATS } from '../emit/formats.js'
import { PeelbackError } from '../error.js'
import { DEFAULT_MEMORY, DEFAULT_TIMEOUT } from '../extract/limits.js'
import { isOnCalendar, ONE_LINE, PARTIAL_DATE } from '../schema/string-shapes.js'

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'schema'; readonly asMarkdown: boolean }
  | ConvertCommand
  | CompareCommand
  | KnownAddCommand
  | KnownCheckCommand
  | ExplainCommand

/** Arguments of `peelback convert`. */
export interface ConvertCommand {
  readonly name: 'convert'
  readonly inputs: readonly string[]
  readonly out: string
  readonly formats: readonly FormatName[]
  /** Ids of bodies; none for all. */
  readonly bodies: readonly string[]
  /** null for the number of cores. */
  readonly jobs: number | null
  /** Megabytes. */
  readonly maxMemory: number
  readonly isForced: boolean
  readonly isPruning: boolean
  readonly isVerbose: boolean
  readonly isJson: boolean
  readonly isStrict: boolean
  readonly password: string | null
  /** Seconds. */
  readonly timeout: number
}

/** How differences are printed. */
type DifferenceFormat = 'text' | 'json' | 'junit'

/** Arguments of `peelback compare`. */
export interface CompareCommand {
  readonly name: 'compare'
  readonly before: string
  readonly after: string
  readonly format: DifferenceFormat
}

/** Arguments of `peelback known add`. */
export interface KnownAddCommand {
  readonly name: 'known add'
  readonly inputs: readonly string[]
  readonly to: string
  readonly by: string | null
  /** ISO date; null where none is given. */
  readonly on: string | null
  readonly isDigested: boolean
  readonly isReplacing: boolean
  readonly password: string | null
  /** Seconds. */
  readonly timeout: number
}

/** Arguments of `peelback known check`. */
export interface KnownCheckCommand {
  readonly name: 'known check'
  readonly inputs: readonly string[]
  readonly format: DifferenceFormat
  readonly password: string | null
  /** Seconds. */
  readonly timeout: number
}

/** Arguments of `peelback explain`. */
export interface ExplainCommand {
  readonly name: 'explain'
  readonly file: string
  /** The id of an item, a line, or null for a list of all ids. */
  readonly target: string | number | null
  readonly isJson: boolean
  readonly password: string | null
  /** Seconds. */
  readonly timeout: number
}

const READING_OPTIONS = {
  password: { type: 'string' },
  timeout: { type: 'string', default: String(DEFAULT_TIMEOUT) },
} as const
const FORMAT_OPTIONS = {
  json: { type: 'boolean', default: false },
  junit: { type: 'boolean', default: false },
} as const
const ADD_OPTIONS = {
  to: { type: 'string' },
  by: { type: 'string' },
  on: { type: 'string' },
  digests: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  ...READING_OPTIONS,
} as const
const CONVERT_OPTIONS = {
  out: { type: 'string', short: 'o', default: 'out' },
  format: { type: 'string', short: 'f', multiple: true },
  body: { type: 'string', multiple: true },
  jobs: { type: 'string', short: 'j' },
  'max-memory': { type: 'string', default: String(DEFAULT_MEMORY) },
  force: { type: 'boolean', default: false },
  prune: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  ...READING_OPTIONS,
} as const

/** Names of the commands, as messages list them. */
const COMMANDS = 'convert, explain, compare, known add, known check or schema'

/**
 * Reads the arguments after the program's name.
 *
 * @throws PeelbackError usage where they make no command.
 */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined) throw wrongUsage(`expected a command: ${COMMANDS}`)
  if (hasFlag(args, '--help', '-h') || name === 'help') return { name: 'help' }
  if (hasFlag(args, '--version', '-V')) return { name: 'version' }
  if (name === 'schema') {
    const { values, positionals } = parse({ args: rest, options: { markdown: { type: 'boolean', default: false } } })
    if (positionals.length > 0) throw wrongUsage(`expected nothing after schema, found ${positionals.join(' ')}`)
    return { name, asMarkdown: values.markdown }
  }
  if (name === 'convert') {
    const { values, positionals } = parse({ args: rest, options: CONVERT_OPTIONS })
    if (positionals.length === 0) throw wrongUsage('expected at least one file, folder or glob after convert')
    if (values.body && !values.format?.some((list) => list.includes('response')))
      throw wrongUsage('expected --format response with --body, which is for it alone')
    if (values.out === '') throw wrongUsage('expected a folder after --out')
    return {
      name,
      inputs: positionals,
      out: values.out,
      formats: values.format === undefined ? DEFAULT_FORMATS : parseFormats(values.format),
      bodies: values.body?.flatMap((list) => list.split(',')) ?? [],
      jobs: values.jobs === undefined ? null : parseCount('--jobs', values.jobs),
      maxMemory: parseMemory(values['max-memory']),
      isForced: values.force,
      isPruning: values.prune,
      isVerbose: values.verbose,
      isJson: values.json,
      isStrict: values.strict,
      ...readReading(values),
    }
  }
  if (name === 'compare') return parseCompare(rest)
  if (name === 'known') return parseKnown(rest)
  if (name === 'explain') return parseExplain(rest)
  throw wrongUsage(`expected a command, ${COMMANDS}, found ${name}`)
}

function parseCompare(args: string[]): CompareCommand {
  const { values, positionals } = parse({ args, options: FORMAT_OPTIONS })
  const [before, after] = positionals
  if (positionals.length !== 2 || before === undefined || after === undefined) {
    throw wrongUsage(`expected two folders or files after compare, found ${positionals.join(' ') || 'none'}`)
  }
  return { name: 'compare', before, after, format: readFormat(values) }
}

function parseExplain(args: string[]): ExplainCommand {
  const options = { json: { type: 'boolean', default: false }, ...READING_OPTIONS } as const
  const { values, positionals } = parse({ args, options })
  const [file, target] = positionals
  if (file === undefined || positionals.length > 2)
    throw wrongUsage(
      `expected a report and at most one id or line after explain, found ${positionals.join(' ') || 'none'}`,
    )
  return {
    name: 'explain',
    file,
    target: target === undefined ? null : /^[1-9]\d{0,8}$/.test(target) ? Number(target) : target,
    isJson: values.json,
    ...readReading(values),
  }
}

function parseKnown(args: string[]): KnownAddCommand | KnownCheckCommand {
  const [action, ...rest] = args
  if (action === 'add') return parseAdd(rest)
  if (action !== 'check') throw wrongUsage(`expected add or check after known, found ${action ?? 'nothing'}`)
  const { values, positionals } = parse({ args: rest, options: { ...FORMAT_OPTIONS, ...READING_OPTIONS } })
  if (positionals.length === 0) throw wrongUsage('expected at least one folder of known reports after known check')
  return { name: 'known check', inputs: positionals, format: readFormat(values), ...readReading(values) }
}

function parseAdd(args: string[]): KnownAddCommand {
  const { values, positionals } = parse({ args, options: ADD_OPTIONS })
  if (positionals.length === 0) throw wrongUsage('expected at least one file, folder or glob after known add')
  if (positionals.includes('-')) throw wrongUsage('expected files that can be read again, found standard input')
  if (!values.to) throw wrongUsage('expected a folder after --to')
  if (values.on !== undefined && !(PARTIAL_DATE.test(values.on) && isOnCalendar(values.on))) {
    throw wrongUsage(`expected an ISO 8601 date after --on, found ${values.on}`)
  }
  if (values.by !== undefined && !ONE_LINE.test(values.by)) {
    throw wrongUsage('expected a line of text after --by, found none or several')
  }
  return {
    name: 'known add',
    inputs: positionals,
    to: values.to,
    by: values.by ?? null,
    on: values.on ?? null,
    isDigested: values.digests,
    isReplacing: values.replace,
    ...readReading(values),
  }
}

function readReading(values: { readonly password?: string | undefined; readonly timeout: string }) {
  return { password: values.password ?? null, timeout: parseCount('--timeout', values.timeout) }
}

function readFormat({ json, junit }: { readonly json: boolean; readonly junit: boolean }): DifferenceFormat {
  if (json && junit) throw wrongUsage('expected one of --json and --junit, found both')
  return json ? 'json' : junit ? 'junit' : 'text'
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function parse<const O extends NonNullable<Options>>({ args, options }: { args: string[]; options: O }) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw wrongUsage(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function parseCount(flag: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw wrongUsage(`expected a whole number from 1 to 9999 after ${flag}, found ${value}`)
  return Number(value)
}

function parseFormats(given: readonly string[]): FormatName[] {
  const names = given.flatMap((list) => list.split(',')).map((name) => name.trim())
  const formats = names.map((name) => {
    const format = findFormatName(name)
    if (format) return format
    const known = OUTPUT_FORMATS.map((candidate) => candidate.name).join(', ')
    throw wrongUsage(`expected formats out of ${known} after --format, found ${name || 'nothing'}`)
  })
  return [...new Set(formats)]
}

function parseMemory(value: string): number {
  if (/^[1-9]\d{1,5}$/.test(value) && Number(value) >= LEAST_MEMORY) return Number(value)
  throw wrongUsage(
    `expected a whole number of megabytes from ${LEAST_MEMORY} to 999999 after --max-memory, found ${value}`,
  )
}

/** Whether a flag stands before a `--`, after which all is the name of an input. */
function hasFlag(args: readonly string[], ...flags: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((arg) => flags.includes(arg))
}

function wrongUsage(message: string, cause?: unknown): PeelbackError {
  return new PeelbackError('usage', message, cause === undefined ? {} : { cause })
}
