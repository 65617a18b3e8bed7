import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli/run.js'
import { extractReportSync } from '../../src/extract/sync.js'

const OPENING = 'Regional findings\n\nThe region has a plan.\n\nSurrey Police\n\nGood\n\n'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-hostile-'))
})

afterEach(() => rm(root, { recursive: true }))

/** Runs the command on a file of this name in the test's folder. */
async function convert(name: string, text: string | Uint8Array, args: readonly string[] = [], isTerminal = false) {
  await writeFile(join(root, name), text)
  const printed = { stdout: '', stderr: '' }
  const exit = await runCommand(['convert', join(root, name), '--out', join(root, 'out'), ...args], {
    print: (words) => {
      printed.stdout += words
    },
    warn: (words) => {
      printed.stderr += words
    },
    isTerminal,
    readStdin: () => Promise.reject(new Error('not asked for')),
  })
  return { exit, ...printed }
}

function readBodies(text: string) {
  return extractReportSync({ file: 'hostile.txt', bytes: Buffer.from(text) }).report.bodies
}

describe('a title', () => {
  it.each(['=HYPERLINK("http://example.org","Good")', '@SUM(1+1)', '+cmd|calc', '-2+3'])(
    'is no formula in a spreadsheet: %s',
    async (title) => {
      await convert('formula.txt', `${OPENING}Area for improvement\n\n${title}\n\nThe force has no plan.\n`)
      const rows: string[][] = parse(await readFile(join(root, 'out', 'findings.csv'), 'utf8'))
      const data = JSON.parse(await readFile(join(root, 'out', 'south-east.json'), 'utf8')) as {
        bodies: { findings: { title: string }[] }[]
      }
      const printed = data.bodies[1]?.findings[0]?.title ?? ''
      expect(title.startsWith(printed.slice(0, 4))).toBe(true)
      expect(rows.flat()).toContain(`'${printed}`)
      expect(rows.flat().filter((cell) => /^[=@+-]/.test(cell))).toStrictEqual([])
    },
  )

  it('names no file', async () => {
    const title = '../../etc/passwd: an inspection of the south-east region'
    await convert('title.txt', `${title}\n\nPublished on 3 May 2024\n\n${OPENING}`)
    expect((await readdir(root)).sort()).toStrictEqual(['out', 'title.txt'])
    for (const name of (await readdir(join(root, 'out'))).filter((file) => file !== '.peelback'))
      expect(name).toMatch(/^[a-z\d-]+\.(?:json|csv|txt)$/)
  })
})

describe('names that programs know', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('are words: %s', (name) => {
    const text = `${OPENING}${name}\n\n${name} led 12 disruptions.\n\nRecommendations\n\nBy 1 May 2030, ${name} should know its ${name}.\n`
    expect(readBodies(text)[1]?.recommendations.map(({ text: words }) => words)).toStrictEqual([
      `By 1 May 2030, ${name} should know its ${name}.`,
    ])
    expect(readBodies(`${name}\n\n${name}\n\n${OPENING}# ${name}\n`).map(({ id }) => id)).toStrictEqual([
      'south-east',
      'surrey',
    ])
    expect(Object.keys({})).toStrictEqual([])
  })
})

/** Characters that a terminal obeys: it clears, renames, rings, turns the text's direction, or goes to another line. */
const OBEYED = ['\u001b[2J', '\u001b]0;title\u0007', '\u009b31m', '\u0008', '\r', '\u202e', '\u2066', '\u007f']

describe('a terminal', () => {
  it.each(OBEYED)('is not worked by a file’s name: %j', async (mark) => {
    const name = `a${mark}b.txt`
    for (const text of ['Dear diary,\n', `${OPENING}In 2023 the force led 12`])
      for (const args of [[], ['--json'], ['--verbose'], ['--verbose', '--json']]) {
        const { stdout, stderr } = await convert(name, text, args, false)
        expect(stdout + stderr).not.toContain(mark)
        if (args.includes('--json')) expect(JSON.stringify(JSON.parse(stdout))).toContain('b.txt')
      }
  })

  it('shows a name on one line, line ends and all', async () => {
    const { stderr } = await convert('a\nb: all is well.txt', 'Dear diary,\n')
    expect(stderr.split('\n')).toHaveLength(2)
    expect(stderr).toContain('a\\nb: all is well.txt: expected')
  })

  it('gets no character of a name but letters where it shows how far the batch is', async () => {
    const { stderr } = await convert('a\u001b[2Jb.txt', OPENING, [], true)
    expect(stderr.replaceAll('\r\u001b[2K', '')).toMatch(/a\\u001b\[2Jb\.txt$/)
  })

  it.each(OBEYED)('is not worked by a report’s words: %j', async (mark) => {
    const title = `The force${mark} has no plan`
    const text = `${OPENING}Cause of concern\n\n${title}\n\nThe force has no plan.\n`
    const { stdout, stderr } = await convert('words.txt', text, ['--verbose'])
    expect(stdout).toContain('recommendation-missing')
    expect(stdout + stderr).not.toContain(mark)
  })
})
