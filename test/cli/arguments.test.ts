import { describe, expect, it } from 'vitest'
import { type Command, parseCommand } from '../../src/cli/arguments.js'

const CONVERT = {
  name: 'convert',
  out: 'out',
  formats: ['json', 'csv'],
  bodies: [],
  jobs: null,
  maxMemory: 1024,
  isForced: false,
  isPruning: false,
  isVerbose: false,
  isJson: false,
  isStrict: false,
  password: null,
  timeout: 120,
} as const

const ADD = {
  name: 'known add',
  inputs: ['a.md'],
  to: 'known',
  by: null,
  on: null,
  isDigested: false,
  isReplacing: false,
  password: null,
  timeout: 120,
} as const

const CHECK = { name: 'known check', inputs: ['known'], format: 'text', password: null, timeout: 120 } as const

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
    ['convert a.md --jobs 2', { ...CONVERT, inputs: ['a.md'], jobs: 2 }],
    ['convert a.md -j 16', { ...CONVERT, inputs: ['a.md'], jobs: 16 }],
    ['convert a.md --format csv', { ...CONVERT, inputs: ['a.md'], formats: ['csv'] }],
    ['convert a.md -f csv,json --format csv', { ...CONVERT, inputs: ['a.md'], formats: ['csv', 'json'] }],
    [
      'convert a.md --format response --body norfolk,ersou',
      { ...CONVERT, inputs: ['a.md'], formats: ['response'], bodies: ['norfolk', 'ersou'] },
    ],
    ['convert a.md --max-memory 64', { ...CONVERT, inputs: ['a.md'], maxMemory: 64 }],
    ['convert a.md --force --prune', { ...CONVERT, inputs: ['a.md'], isForced: true, isPruning: true }],
    ['convert a.pdf --password secret --timeout 5', { ...CONVERT, inputs: ['a.pdf'], password: 'secret', timeout: 5 }],
    ['convert a.pdf --password=-secret', { ...CONVERT, inputs: ['a.pdf'], password: '-secret' }],
    ['convert a.pdf --password=', { ...CONVERT, inputs: ['a.pdf'], password: '' }],
    ['convert a.pdf --timeout 9999', { ...CONVERT, inputs: ['a.pdf'], timeout: 9999 }],
    ['convert -- --help', { ...CONVERT, inputs: ['--help'] }],
    ['compare a b', { name: 'compare', before: 'a', after: 'b', format: 'text' }],
    ['compare a.json b.json --json', { name: 'compare', before: 'a.json', after: 'b.json', format: 'json' }],
    ['compare --junit a b', { name: 'compare', before: 'a', after: 'b', format: 'junit' }],
    ['compare --help', { name: 'help' }],
    ['known add a.md b --to known', { ...ADD, inputs: ['a.md', 'b'] }],
    [
      'known add a.md --to known --by J.Smith --on 2030-06 --digests --replace --timeout 5 --password secret',
      {
        ...ADD,
        by: 'J.Smith',
        on: '2030-06',
        isDigested: true,
        isReplacing: true,
        timeout: 5,
        password: 'secret',
      },
    ],
    ['known check known', CHECK],
    ['known check a b --json', { ...CHECK, inputs: ['a', 'b'], format: 'json' }],
    ['known check known --junit --timeout 5', { ...CHECK, format: 'junit', timeout: 5 }],
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
    [[], 'expected a command: convert, explain, compare, known add, known check or schema'],
    [
      ['extract', 'a.md'],
      'expected a command, convert, explain, compare, known add, known check or schema, found extract',
    ],
    [['a.md'], 'expected a command, convert, explain, compare, known add, known check or schema, found a.md'],
    [['convert'], 'expected at least one file, folder or glob after convert'],
    [['convert', '--verbose'], 'expected at least one file, folder or glob after convert'],
    [['convert', 'a.md', '--out', ''], 'expected a folder after --out'],
    [['convert', 'a.md', '--out'], "Option '-o, --out <value>' argument missing"],
    [['convert', 'a.md', '--wide'], "Unknown option '--wide'"],
    [
      ['convert', 'a.md', '--max-memory', '63'],
      'expected a whole number of megabytes from 64 to 999999 after --max-memory, found 63',
    ],
    [['convert', 'a.md', '--format', 'csv,word'], 'expected formats out of json, csv'],
    [['convert', 'a.md', '--body', 'norfolk'], 'expected --format response with --body, which is for it alone'],
    [['convert', 'a.md', '--format', 'CSV'], 'after --format, found CSV'],
    [['convert', 'a.md', '--format', ''], 'after --format, found nothing'],
    [['convert', 'a.md', '--format', 'csv,'], 'after --format, found nothing'],
    [['convert', 'a.md', '--jobs', '0'], 'expected a whole number from 1 to 9999 after --jobs, found 0'],
    [['convert', 'a.md', '--jobs', '2.5'], 'expected a whole number from 1 to 9999 after --jobs, found 2.5'],
    [['convert', 'a.md', '--jobs', 'all'], 'expected a whole number from 1 to 9999 after --jobs, found all'],
    [['convert', 'a.pdf', '--timeout', '0'], 'expected a whole number from 1 to 9999 after --timeout, found 0'],
    [['convert', 'a.pdf', '--timeout', '0.5'], 'expected a whole number from 1 to 9999 after --timeout, found 0.5'],
    [['convert', 'a.pdf', '--timeout', '10000'], 'expected a whole number from 1 to 9999 after --timeout, found 10000'],
    [['convert', 'a.pdf', '--timeout', '2m'], 'expected a whole number from 1 to 9999 after --timeout, found 2m'],
    [['convert', 'a.pdf', '--timeout'], "Option '--timeout <value>' argument missing"],
    [['convert', 'a.pdf', '--password'], "Option '--password <value>' argument missing"],
    [['compare'], 'expected two folders or files after compare, found none'],
    [['compare', 'a'], 'expected two folders or files after compare, found a'],
    [['compare', 'a', 'b', 'c'], 'expected two folders or files after compare, found a b c'],
    [['compare', 'a', 'b', '--json', '--junit'], 'expected one of --json and --junit, found both'],
    [['known'], 'expected add or check after known, found nothing'],
    [['known', 'list'], 'expected add or check after known, found list'],
    [['known', 'add', '--to', 'known'], 'expected at least one file, folder or glob after known add'],
    [['known', 'add', 'a.md'], 'expected a folder after --to'],
    [['known', 'add', 'a.md', '--to', ''], 'expected a folder after --to'],
    [['known', 'add', '-', '--to', 'known'], 'expected files that can be read again, found standard input'],
    [
      ['known', 'add', 'a.md', '--to', 'known', '--by', ''],
      'expected a line of text after --by, found none or several',
    ],
    [
      ['known', 'add', 'a.md', '--to', 'k', '--by', 'a\nb'],
      'expected a line of text after --by, found none or several',
    ],
    [['known', 'add', 'a.md', '--to', 'k', '--on', 'today'], 'expected an ISO 8601 date after --on, found today'],
    [
      ['known', 'add', 'a.md', '--to', 'k', '--on', '2030-02-30'],
      'expected an ISO 8601 date after --on, found 2030-02-30',
    ],
    [['known', 'add', 'a.md', '--to', 'k', '--json'], "Unknown option '--json'"],
    [['known', 'check'], 'expected at least one folder of known reports after known check'],
    [['known', 'check', 'known', '--replace'], "Unknown option '--replace'"],
    [['known', 'check', 'known', '--timeout', '0'], 'expected a whole number from 1 to 9999 after --timeout, found 0'],
    [['schema', 'figure'], 'expected nothing after schema, found figure'],
  ])('refuses %j', (args, message) => {
    expect(() => parseCommand(args)).toThrowError(expect.objectContaining({ code: 'usage' }))
    expect(() => parseCommand(args)).toThrowError(message)
  })
})
