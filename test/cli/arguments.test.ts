import { describe, expect, it } from 'vitest'
import { type Command, parseCommand } from '../../src/cli/arguments.js'

const CONVERT = {
  name: 'convert',
  out: 'out',
  concurrency: 8,
  isVerbose: false,
  isJson: false,
  isStrict: false,
  password: null,
  timeout: 120,
} as const

describe('parseCommand', () => {
  it.each<[args: string, command: Command]>([
    ['convert a.md', { ...CONVERT, inputs: ['a.md'] }],
    ['convert a.md b -', { ...CONVERT, inputs: ['a.md', 'b', '-'] }],
    ['convert --out data a.md', { ...CONVERT, inputs: ['a.md'], out: 'data' }],
    ['convert a.md -o data', { ...CONVERT, inputs: ['a.md'], out: 'data' }],
    ['convert a.md --out=data', { ...CONVERT, inputs: ['a.md'], out: 'data' }],
    [
      'convert a.md --verbose --json --strict',
      { ...CONVERT, inputs: ['a.md'], isVerbose: true, isJson: true, isStrict: true },
    ],
    ['convert a.md --concurrency 2', { ...CONVERT, inputs: ['a.md'], concurrency: 2 }],
    ['convert a.pdf --password secret --timeout 5', { ...CONVERT, inputs: ['a.pdf'], password: 'secret', timeout: 5 }],
    ['convert a.pdf --password=-secret', { ...CONVERT, inputs: ['a.pdf'], password: '-secret' }],
    ['convert a.pdf --password=', { ...CONVERT, inputs: ['a.pdf'], password: '' }],
    ['convert a.pdf --timeout 9999', { ...CONVERT, inputs: ['a.pdf'], timeout: 9999 }],
    ['convert -- --help', { ...CONVERT, inputs: ['--help'] }],
    ['schema', { name: 'schema', asMarkdown: false }],
    ['schema --markdown', { name: 'schema', asMarkdown: true }],
    ['--help', { name: 'help' }],
    ['-h', { name: 'help' }],
    ['help', { name: 'help' }],
    ['convert --help', { name: 'help' }],
    ['--version', { name: 'version' }],
    ['-V', { name: 'version' }],
  ])('%s', (args, command) => {
    expect(parseCommand(args.split(' '))).toStrictEqual(command)
  })

  it.each<[args: string[], message: string]>([
    [[], 'expected a command: convert or schema'],
    [['extract', 'a.md'], 'expected a command, convert or schema, found extract'],
    [['a.md'], 'expected a command, convert or schema, found a.md'],
    [['convert'], 'expected at least one file, folder or glob after convert'],
    [['convert', '--verbose'], 'expected at least one file, folder or glob after convert'],
    [['convert', 'a.md', '--out', ''], 'expected a folder after --out'],
    [['convert', 'a.md', '--out'], "Option '-o, --out <value>' argument missing"],
    [['convert', 'a.md', '--wide'], "Unknown option '--wide'"],
    [['convert', 'a.md', '--concurrency', '0'], 'expected a whole number from 1 to 9999 after --concurrency, found 0'],
    [
      ['convert', 'a.md', '--concurrency', '2.5'],
      'expected a whole number from 1 to 9999 after --concurrency, found 2.5',
    ],
    [
      ['convert', 'a.md', '--concurrency', 'all'],
      'expected a whole number from 1 to 9999 after --concurrency, found all',
    ],
    [['convert', 'a.pdf', '--timeout', '0'], 'expected a whole number from 1 to 9999 after --timeout, found 0'],
    [['convert', 'a.pdf', '--timeout', '0.5'], 'expected a whole number from 1 to 9999 after --timeout, found 0.5'],
    [['convert', 'a.pdf', '--timeout', '10000'], 'expected a whole number from 1 to 9999 after --timeout, found 10000'],
    [['convert', 'a.pdf', '--timeout', '2m'], 'expected a whole number from 1 to 9999 after --timeout, found 2m'],
    [['convert', 'a.pdf', '--timeout'], "Option '--timeout <value>' argument missing"],
    [['convert', 'a.pdf', '--password'], "Option '--password <value>' argument missing"],
    [['schema', 'figure'], 'expected nothing after schema, found figure'],
  ])('refuses %j', (args, message) => {
    expect(() => parseCommand(args)).toThrowError(expect.objectContaining({ code: 'usage' }))
    expect(() => parseCommand(args)).toThrowError(message)
  })
})
