import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareOutputs } from '../../src/batch/outputs.js'
import { ComparisonSchema } from '../../src/compare/comparison.js'
import type { Report } from '../../src/schema/report.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

const ID = 'south-east-2030-06-01'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-outputs-'))
})

afterEach(() => rm(root, { recursive: true }))

/** Writes the sample under another id, changed; a name such as "a/x.json" is made with its folder. */
async function put(name: string, id = ID, edit: (report: Report) => void = () => undefined): Promise<void> {
  const report = JSON.parse(JSON.stringify(buildSample().report).replaceAll(ID, id)) as Report
  edit(report)
  await putText(name, JSON.stringify(report))
}

async function putText(name: string, text: string): Promise<void> {
  await mkdir(join(root, name, '..'), { recursive: true })
  await writeFile(join(root, name), text)
}

/** What two names come to: pairs of ids with the number of changes, ids on one side, and messages. */
async function compare(before: string, after: string) {
  const result = await compareOutputs(join(root, before), join(root, after))
  for (const comparison of result.comparisons) ComparisonSchema.parse(comparison)
  return {
    pairs: result.comparisons.map((pair) => `${pair.before.id} ${pair.after.id} ${pair.changes.length}`),
    onlyBefore: result.onlyBefore.map(({ id, file }) => `${id} ${file.replace(`${root}/`, '')}`),
    onlyAfter: result.onlyAfter.map(({ id, file }) => `${id} ${file.replace(`${root}/`, '')}`),
    failures: result.failures.map(({ code, message }) => `${code} ${message.replaceAll(`${root}/`, '')}`),
  }
}

const NOTHING = { pairs: [], onlyBefore: [], onlyAfter: [], failures: [] }

describe('compareOutputs', () => {
  it('pairs reports by their ids, whatever their files are called, in the order of the ids', async () => {
    await put('a/2.json', 'eastern-2021-22')
    await put('a/1.json', 'wales-2021')
    await put('b/x.json', 'wales-2021')
    await put('b/y.json', 'eastern-2021-22', (report) => report.bodies.pop())
    await putText('b/figures.csv', 'id')
    await putText('b/.hidden.json', 'no report')
    expect(await compare('a', 'b')).toStrictEqual({
      ...NOTHING,
      pairs: ['eastern-2021-22 eastern-2021-22 8', 'wales-2021 wales-2021 0'],
    })
  })

  it('pairs two editions of a report, where a region has one left on both sides', async () => {
    await put('a/1.json', 'eastern-2021-22')
    await put('a/2.json', 'wales-2021-22')
    await put('a/3.json', 'wales-2022-23')
    await put('b/1.json', 'eastern-2023-25')
    await put('b/2.json', 'wales-2023-25')
    expect(await compare('a', 'b')).toStrictEqual({
      ...NOTHING,
      pairs: ['eastern-2021-22 eastern-2023-25 0'],
      onlyBefore: ['wales-2021-22 a/2.json', 'wales-2022-23 a/3.json'],
      onlyAfter: ['wales-2023-25 b/2.json'],
    })
  })

  it('takes nothing that a batch writes besides for the data of a report', async () => {
    for (const folder of ['a', 'b']) {
      await put(`${folder}/x.json`)
      await putText(`${folder}/manifest.json`, '{}')
      await putText(`${folder}/datapackage.json`, '{}')
    }
    expect(await compare('a', 'b')).toMatchObject({ pairs: [`${ID} ${ID} 0`], failures: [] })
  })

  it('compares two files whatever their ids', async () => {
    await put('a.json', 'eastern-2021-22')
    await put('b.json', 'wales', (report) => setAt(report, 'title', null))
    expect(await compare('a.json', 'b.json')).toStrictEqual({ ...NOTHING, pairs: ['eastern-2021-22 wales 1'] })
  })

  it('compares a file with the report of a folder that it is', async () => {
    await put('a.json', 'wales')
    await put('b/wales.json', 'wales')
    await put('b/london.json', 'london')
    expect(await compare('a.json', 'b')).toStrictEqual({
      ...NOTHING,
      pairs: ['wales wales 0'],
      onlyAfter: ['london b/london.json'],
    })
  })

  it('reads data of another version of the contract with the same first number', async () => {
    await put('a.json')
    await put('b.json', ID, (report) => {
      setAt(report, 'schemaVersion', '1.9.2')
      setAt(report, 'bodies[1].unplaced', [])
      setAt(report, 'bodies[1].figures[0].rule', 'figure/counted')
      setAt(report, 'diagnostics[0].expected', 'a title')
    })
    expect(await compare('a.json', 'b.json')).toStrictEqual({ ...NOTHING, pairs: [`${ID} ${ID} 0`] })
  })

  it.each<[why: string, text: string, failure: string]>([
    ['no JSON', 'Dear diary', 'found no JSON: '],
    ['an empty file', '', 'found no JSON: '],
    ['a list', '[]', 'found all of it: Invalid input: expected object, received array'],
    ['another object', '{"reports": []}', 'found id: Invalid input'],
    ['null', 'null', 'found all of it: Invalid input'],
    [
      'another first number of the version',
      JSON.stringify({ ...buildSample().report, schemaVersion: '2.0.0' }),
      'found schemaVersion: expected version 1.x.x of the contract',
    ],
    [
      'a grade that is none',
      JSON.stringify(buildSample().report).replace('"good"', '"fair"'),
      'found bodies.1.grade.value: Invalid option',
    ],
    ['bodies that are none', JSON.stringify({ ...buildSample().report, bodies: [1, 2, 3, 4, 5] }), '; and 2 more'],
  ])('names a file with %s, and goes on with the others', async (_why, text, failure) => {
    await put('a/good.json')
    await putText('a/bad.json', text)
    await put('b/good.json')
    const { failures, ...rest } = await compare('a', 'b')
    expect(rest).toMatchObject({ pairs: [`${ID} ${ID} 0`], onlyBefore: [], onlyAfter: [] })
    expect(failures).toStrictEqual([
      expect.stringMatching(/^not-report-data a\/bad\.json: expected the data of a report, /),
    ])
    expect(failures[0]).toContain(failure)
  })

  it('says of a report that is there twice which file it is', async () => {
    await put('a/1.json')
    await put('a/2.json')
    await put('b/1.json')
    expect(await compare('a', 'b')).toMatchObject({
      pairs: [`${ID} ${ID} 0`],
      failures: [`duplicate-report a/2.json: expected a report of its own, found ${ID}, which a/1.json already is`],
    })
  })

  it('says that a folder is empty or missing', async () => {
    await mkdir(join(root, 'none'))
    await put('b/1.json')
    expect(await compare('none', 'b')).toStrictEqual({
      ...NOTHING,
      onlyAfter: [`${ID} b/1.json`],
      failures: ['no-input-files none: expected files ending in .json, found none'],
    })
    expect(await compare('b', 'gone')).toMatchObject({
      failures: ['file-not-found gone: expected a file or folder, found none of this name'],
    })
  })

  it.skipIf(process.getuid?.() === 0)('says that a file cannot be read', async () => {
    await put('a/1.json')
    await chmod(join(root, 'a/1.json'), 0)
    expect((await compare('a', 'a')).failures[0]).toMatch(
      /^file-unreadable a\/1\.json: expected a file that can be read/,
    )
  })
})
