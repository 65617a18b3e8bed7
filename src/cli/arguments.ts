import { parseArgs } from 'node:util'
import { PeelbackError } from '../error.js'

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'schema'; readonly asMarkdown: boolean }
  | ConvertCommand

/** Arguments of `peelback convert`. */
export interface ConvertCommand {
  readonly name: 'convert'
  readonly inputs: readonly string[]
  readonly out: string
  readonly concurrency: number
  readonly isVerbose: boolean
  readonly isJson: boolean
  readonly isStrict: boolean
  readonly password: string | null
  /** Seconds. */
  readonly timeout: number
}

const CONVERT_OPTIONS = {
  out: { type: 'string', short: 'o', default: 'out' },
  concurrency: { type: 'string', default: '8' },
  verbose: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  password: { type: 'string' },
  timeout: { type: 'string', default: '120' },
} as const

/**
 * Reads the arguments after the program's name.
 *
 * @throws PeelbackError usage where they make no command.
 */
export function parseCommand(args: readonly string[]): Command {
  const [name, ...rest] = args
  if (name === undefined) throw wrongUsage('expected a command: convert or schema')
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
    if (values.out === '') throw wrongUsage('expected a folder after --out')
    return {
      name,
      inputs: positionals,
      out: values.out,
      concurrency: parseCount('--concurrency', values.concurrency),
      isVerbose: values.verbose,
      isJson: values.json,
      isStrict: values.strict,
      password: values.password ?? null,
      timeout: parseCount('--timeout', values.timeout),
    }
  }
  throw wrongUsage(`expected a command, convert or schema, found ${name}`)
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

/** Whether a flag stands before a `--`, after which all is the name of an input. */
function hasFlag(args: readonly string[], ...flags: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((arg) => flags.includes(arg))
}

function wrongUsage(message: string, cause?: unknown): PeelbackError {
  return new PeelbackError('usage', message, cause === undefined ? {} : { cause })
}
