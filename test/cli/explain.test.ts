import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli/run.js'
import { buildPdf } from '../extract/read/pdf/build-pdf.js'
import { REPORT_PAGES } from '../extract/read/pdf/report-pages.js'
import { SOURCE_TEXT } from './source-text.js'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-explain-'))
  await writeFile(join(root, 'surrey.txt'), SOURCE_TEXT)
})

afterEach(() => rm(root, { recursive: true }))

/** Runs the command; `@` at the start of an argument stands for the test's folder. */
async function run(args: string) {
  const printed = { stdout: '', stderr: '' }
  const exit = await runCommand(
    args.split(' ').map((arg) => arg.replace(/^@/, `${root}/`)),
    {
      print: (text) => {
        printed.stdout += text
      },
      warn: (text) => {
        printed.stderr += text
      },
      isTerminal: false,
      readStdin: () => Promise.resolve(Buffer.from(SOURCE_TEXT)),
    },
  )
  return { exit, ...printed }
}

describe('peelback explain', () => {
  it('explains a grade by its id, with or without the report', async () => {
    const { exit, stdout } = await run('explain @surrey.txt surrey/grade')
    expect(exit).toBe(0)
    expect(stdout).toContain('rule grade/is: ')
    expect(stdout).toContain('[whose: Surrey Police] is adequate at tackling serious and organised crime.')
    expect(await run('explain @surrey.txt south-east/surrey/grade')).toMatchObject({ exit: 0, stdout })
    expect(await run('explain - surrey/grade')).toMatchObject({ exit: 0, stdout })
  })

  it('explains a line', async () => {
    const { stdout } = await run('explain @surrey.txt 5')
    expect(stdout).toMatch(
      /^line 5\n\n {2}> Promising practice: .*\n {2}label of a finding, in the part of south-east: south-east\/south-east\/prp-1\n$/,
    )
    expect((await run('explain @surrey.txt 2')).stdout).toContain('nothing of the report stands there')
  })

  it('lists the ids of all items without either', async () => {
    const { stdout } = await run('explain @surrey.txt')
    expect(stdout.split('\n').slice(0, 3)).toStrictEqual([
      'south-east/south-east/prp-1',
      'south-east/serocu/grade',
      'south-east/surrey/grade',
    ])
    expect(JSON.parse((await run('explain @surrey.txt --json')).stdout)).toContain('south-east/surrey/afi-1')
  })

  it('gives the same as data', async () => {
    expect(JSON.parse((await run('explain @surrey.txt surrey/afi-1 --json')).stdout)).toMatchObject({
      is: 'item',
      id: 'south-east/surrey/afi-1',
      rule: { id: 'finding/label' },
    })
    expect(JSON.parse((await run('explain @surrey.txt 5 --json')).stdout)).toMatchObject({ is: 'line', line: 5 })
  })

  it('reads a PDF, whose lines are those of the reading text', async () => {
    await writeFile(join(root, 'report.pdf'), buildPdf(REPORT_PAGES))
    const { exit, stdout } = await run('explain @report.pdf 1')
    expect([exit, stdout.split('\n')[0]]).toStrictEqual([0, 'line 1 of the reading text, since the source has none'])
  })

  it.each([
    ['no report', 'explain', 2, /expected a report and at most one id or line after explain, found none/],
    ['too much', 'explain a 1 2', 2, /found a 1 2/],
    [
      'an id that is not there',
      'explain @surrey.txt surrey/fig-9',
      2,
      /expected the id of one of its \d+ items .*, found surrey\/fig-9/,
    ],
    [
      'a file that is not there',
      'explain @none.txt 1',
      1,
      /none\.txt: expected a file that can be read, found ENOENT.* \(file-unreadable\)/,
    ],
    ['an unknown option', 'explain @surrey.txt 1 --verbose', 2, /--verbose/],
  ])('says what is wrong with %s', async (_why, args, exit, message) => {
    const outcome = await run(args)
    expect(outcome).toMatchObject({ exit, stdout: '' })
    expect(outcome.stderr).toMatch(message)
  })
})
