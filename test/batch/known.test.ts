import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AddOptions, addKnown, type CheckOptions, checkKnown } from '../../src/batch/known.js'
import { KnownSchema } from '../../src/batch/known-file.js'
import type { Extract } from '../../src/batch/options.js'
import { PeelbackError } from '../../src/error.js'
import { fingerprintRules } from '../../src/extract/rules/fingerprint.js'
import type { Report } from '../../src/schema/report.js'
import { FIXTURES } from '../extract/fixtures.js'
import { buildSample } from '../sample-report.js'
import { setAt } from '../set-at.js'

const ID = 'south-east-2030-06-01'
const FIXTURE_FOLDER = fileURLToPath(new URL('../../fixtures/', import.meta.url))

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-known-'))
})

afterEach(() => rm(root, { recursive: true }))

/** Takes a file's first line for the id of its report. */
function extractAs(edit: (report: Report) => void): Extract {
  return ({ file, bytes }) => {
    const [id = ''] = Buffer.from(bytes).toString().split('\n')
    if (id === 'no report') throw new PeelbackError('not-a-report', `${file}: expected a report, found none`)
    if (id === 'bug') throw new TypeError('x is not a function')
    const { report, text } = buildSample()
    const renamed = JSON.parse(JSON.stringify(report).replaceAll(ID, id)) as Report
    edit(renamed)
    return { report: renamed, text, numbers: [] }
  }
}

const extract = extractAs(() => undefined)

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(root, name, '..'), { recursive: true })
  await writeFile(join(root, name), text)
}

async function add(given: readonly string[], options: Partial<AddOptions> = {}) {
  const { added, failures } = await addKnown(
    given.map((name) => join(root, name)),
    { to: join(root, 'known'), extract, ...options },
  )
  return {
    added: added.map(({ id, isDigested, replaced }) => [id, isDigested, replaced?.changes.length ?? null]),
    failures: failures.map(({ code, message }) => `${code} ${message.replaceAll(`${root}/`, '')}`),
  }
}

async function check(options: CheckOptions = {}, name = 'known') {
  const { checked, failures } = await checkKnown([join(root, name)], { extract, ...options })
  return {
    checked: checked.map(({ id, problems, comparison }) => [
      id,
      ...problems.map((problem) => `${problem.name} ${problem.message.replaceAll(`${root}/`, '')}`),
      comparison?.changes.map(({ kind, change }) => `${change} ${kind}`) ?? null,
    ]),
    failures: failures.map(({ code, message }) => `${code} ${message.replaceAll(`${root}/`, '')}`),
  }
}

async function readKnown(name: string) {
  return KnownSchema.parse(JSON.parse(await readFile(join(root, 'known', `${name}.json`), 'utf8')))
}

describe('addKnown', () => {
  it('holds what each report gives, with its hash, the rules and who approved it', async () => {
    await put('in/b.md', 'wales')
    await put('in/a.txt', 'london')
    expect(await add(['in'], { by: 'read by hand', on: '2030-06-02' })).toStrictEqual({
      added: [
        ['london', false, null],
        ['wales', false, null],
      ],
      failures: [],
    })
    expect(await readdir(join(root, 'known'))).toStrictEqual(['london.json', 'wales.json'])
    const known = await readKnown('wales')
    expect(known).toMatchObject({
      id: 'wales',
      source: { path: '../in/b.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      approved: { by: 'read by hand', on: '2030-06-02', version: expect.any(String), rules: fingerprintRules() },
      holds: 'data',
    })
    expect(known.items).toHaveLength(13)
    expect(known.items.find(({ kind }) => kind === 'grade')?.fields.value).toBe('good')
  })

  it('writes the same bytes for the same reports, an item a line', async () => {
    await put('a.txt', 'london')
    await add(['a.txt'], { to: join(root, 'one') })
    await add(['a.txt'], { to: join(root, 'two') })
    const text = await readFile(join(root, 'one/london.json'), 'utf8')
    expect(await readFile(join(root, 'two/london.json'), 'utf8')).toBe(text)
    expect(text.split('\n').filter((line) => line.startsWith('    {"kind":'))).toHaveLength(13)
  })

  it('names nobody and no day where none is given', async () => {
    await put('a.txt', 'london')
    await add(['a.txt'])
    expect((await readKnown('london')).approved).toMatchObject({ by: null, on: null })
  })

  it('holds ids, kinds and digests alone where that is asked for', async () => {
    await put('a.txt', 'london')
    expect((await add(['a.txt'], { isDigested: true })).added).toStrictEqual([['london', true, null]])
    const known = await readKnown('london')
    const values = known.items.flatMap(({ fields }) => Object.values(fields))
    expect(known.holds).toBe('digests')
    expect(values).not.toHaveLength(0)
    for (const value of values) expect(String(value)).toMatch(/^(?:null|[0-9a-f]{16})$/)
    expect(Object.keys(known.items[0] ?? {})).toStrictEqual(['kind', 'id', 'bodyId', 'fields', 'references'])
  })

  it('does not replace a report that is held, unless it is asked to', async () => {
    await put('a.txt', 'london')
    await put('b.txt', 'wales')
    await add(['a.txt'])
    const before = await readFile(join(root, 'known/london.json'), 'utf8')
    const other = extractAs((report) => setAt(report, 'title', 'Another title'))
    expect(await add(['a.txt', 'b.txt'], { extract: other })).toStrictEqual({
      added: [['wales', false, null]],
      failures: [
        `known-already a.txt: expected a report that ${root}/known does not hold yet, found known/london.json: give --replace to approve it anew`.replace(
          `${root}/`,
          '',
        ),
      ],
    })
    expect(await readFile(join(root, 'known/london.json'), 'utf8')).toBe(before)
    expect(await add(['a.txt'], { extract: other, isReplacing: true })).toStrictEqual({
      added: [['london', false, 1]],
      failures: [],
    })
    expect(await add(['a.txt'], { extract: other, isReplacing: true })).toMatchObject({ added: [['london', false, 0]] })
  })

  it('keeps to digests where the folder holds digests', async () => {
    await put('a.txt', 'london')
    await put('b.txt', 'wales')
    await add(['a.txt'], { isDigested: true })
    expect(await add(['a.txt', 'b.txt'], { isReplacing: true, isDigested: false })).toStrictEqual({
      added: [
        ['london', true, 0],
        ['wales', true, null],
      ],
      failures: [],
    })
    expect([(await readKnown('london')).holds, (await readKnown('wales')).holds]).toStrictEqual(['digests', 'digests'])
  })

  it('replaces a file that is no known report, without comparing', async () => {
    await put('a.txt', 'london')
    await put('known/london.json', 'Dear diary')
    expect((await add(['a.txt'])).failures).toHaveLength(1)
    expect(await add(['a.txt'], { isReplacing: true })).toStrictEqual({
      added: [['london', false, null]],
      failures: [],
    })
  })

  it.each<[why: string, names: string[], failures: RegExp[]]>([
    ['a file that is no report', ['bad.txt', 'a.txt'], [/^not-a-report bad\.txt: /]],
    ['a bug', ['bug.txt', 'a.txt'], [/^internal bug\.txt: TypeError: x is not a function$/]],
    ['a missing file', ['gone.txt', 'a.txt'], [/^file-not-found gone\.txt: /]],
    [
      'two files of one report',
      ['a.txt', 'copy.txt'],
      [/^duplicate-report copy\.txt: .* found london, which a\.txt already is$/],
    ],
  ])('given %s, says so and goes on with the others', async (_why, names, failures) => {
    await put('a.txt', 'london')
    await put('copy.txt', 'london\n')
    await put('bad.txt', 'no report')
    await put('bug.txt', 'bug')
    const result = await add(names)
    expect(result.added).toStrictEqual([['london', false, null]])
    expect(result.failures).toStrictEqual(failures.map((pattern) => expect.stringMatching(pattern)))
    expect(await readdir(join(root, 'known'))).toStrictEqual(['london.json'])
  })

  it('makes no folder where nothing is added', async () => {
    await add(['gone.txt'])
    expect(await readdir(root)).toStrictEqual([])
  })
})

describe('checkKnown', () => {
  it('finds each report the same where nothing changed, and writes nothing', async () => {
    await put('in/a.txt', 'london')
    await put('in/b.txt', 'wales')
    await add(['in'])
    const seen: string[] = []
    expect(await check({ onProgress: ({ done, total }) => seen.push(`${done}/${total}`) })).toStrictEqual({
      checked: [
        ['london', []],
        ['wales', []],
      ],
      failures: [],
    })
    expect(seen).toStrictEqual(['1/2', '2/2'])
    expect((await readdir(root)).sort()).toStrictEqual(['in', 'known'])
    expect(await readdir(join(root, 'known'))).toStrictEqual(['london.json', 'wales.json'])
  })

  it.each([false, true])('tells what a report gives otherwise, held as digests: %s', async (isDigested) => {
    await put('a.txt', 'london')
    await add(['a.txt'], { isDigested })
    const other = extractAs((report) => {
      setAt(report, 'bodies[1].grade.value', 'adequate')
      report.bodies[1]?.findings.splice(1, 1)
      setAt(report, 'bodies[1].figures[1].findingId', null)
      setAt(report, 'diagnostics[1]', { ...report.diagnostics[1], code: 'new-code', message: 'Something is odd.' })
    })
    expect((await check({ extract: other })).checked).toStrictEqual([
      ['london', ['edited grade', 'removed finding', 'edited figure', 'added diagnostic', 'removed diagnostic']],
    ])
  })

  it('says that the source is missing, has other bytes, gives nothing, or another report', async () => {
    for (const name of ['east', 'london', 'north', 'south', 'wales']) await put(`in/${name}.txt`, name)
    await add(['in'])
    await rm(join(root, 'in/east.txt'))
    await put('in/london.txt', 'london\nand more')
    await put('in/north.txt', 'no report')
    await put('in/south.txt', 'west')
    const { checked, failures } = await check()
    expect(failures).toStrictEqual([])
    expect(checked).toStrictEqual([
      ['east', 'source-missing in/east.txt: expected the report that was approved, found no such file', null],
      ['london', expect.stringMatching(/^source-changed in\/london\.txt: expected the bytes .*…, found .*…$/), []],
      ['north', 'not-a-report in/north.txt: expected a report, found none', null],
      ['south', expect.stringMatching(/^source-changed /), 'id-changed in/south.txt: expected south, found west', []],
      ['wales', []],
    ])
  })

  it('finds sources from the folder of the known reports, wherever both are put', async () => {
    await put('x/in/a.txt', 'london')
    await add(['x/in'], { to: join(root, 'x/known') })
    await rename(join(root, 'x'), join(root, 'y'))
    expect((await check({}, 'y/known')).checked).toStrictEqual([['london', []]])
  })

  it('says that the rules are others than those that gave the approved data', async () => {
    await put('a.txt', 'london')
    await add(['a.txt'])
    const path = join(root, 'known/london.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace(fingerprintRules(), '0123456789ab'))
    const { checked } = await checkKnown([path], { extract })
    expect(checked.map(({ hasOtherRules, comparison }) => [hasOtherRules, comparison?.changes])).toStrictEqual([
      [true, []],
    ])
  })

  it.each<[why: string, text: string, message: RegExp]>([
    ['no JSON', '{', /expected a known report, found no JSON: /],
    ['the data of a report', JSON.stringify(buildSample().report), /expected a known report, found knownVersion: /],
    ['another version', '{"knownVersion": 2}', /found knownVersion: Invalid input: expected 1/],
  ])('names a file that holds %s, and goes on with the others', async (_why, text, message) => {
    await put('a.txt', 'london')
    await add(['a.txt'])
    await put('known/bad.json', text)
    const { checked, failures } = await check()
    expect(checked).toStrictEqual([['london', []]])
    expect(failures).toStrictEqual([expect.stringMatching(/^not-report-data known\/bad\.json: /)])
    expect(failures[0]).toMatch(message)
  })

  it('says of an empty folder that it holds nothing, and of a bug what it is', async () => {
    await mkdir(join(root, 'none'))
    expect(await check({}, 'none')).toStrictEqual({
      checked: [],
      failures: ['no-input-files none: expected files ending in .json, found none'],
    })
    await put('a.txt', 'london')
    await add(['a.txt'])
    await writeFile(join(root, 'a.txt'), 'bug')
    expect(await check()).toStrictEqual({
      checked: [],
      failures: ['internal known/london.json: TypeError: x is not a function'],
    })
  })
})

describe('the known fixtures', () => {
  it('are all held, as values', async () => {
    const names = (await readdir(join(FIXTURE_FOLDER, 'known'))).sort()
    expect(names).toStrictEqual(FIXTURES.map(({ id }) => `${id}.json`))
  })

  it('give what was approved', async () => {
    const { checked, failures } = await checkKnown([join(FIXTURE_FOLDER, 'known')])
    expect(failures).toStrictEqual([])
    expect(checked).toHaveLength(FIXTURES.length)
    expect(checked.filter(({ problems }) => problems.length > 0)).toStrictEqual([])
    expect(checked.map(({ comparison }) => comparison?.changes.length)).toStrictEqual(FIXTURES.map(() => 0))
  })

  it('are told item by item where a source changes', async () => {
    await cp(FIXTURE_FOLDER, join(root, 'fixtures'), { recursive: true })
    const path = join(root, 'fixtures/southern-wales-2021-22.md')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('Tarian led 318 disruptions', 'Tarian led 319 disruptions'))
    const { checked } = await checkKnown([join(root, 'fixtures/known')])
    const changed = checked.filter(({ problems }) => problems.length > 0)
    expect(changed.map(({ id, problems }) => [id, problems.map(({ name }) => name)])).toStrictEqual([
      ['southern-wales-2021-22', ['source-changed']],
    ])
    expect(
      changed[0]?.comparison?.changes.map(({ kind, after, fields }) => [
        kind,
        after?.place,
        fields.map(({ field }) => field),
      ]),
    ).toStrictEqual([
      ['finding', 4, ['text']],
      ['figure', 5, ['value', 'quote']],
      ['figure', 6, ['of']],
      ['figure', 7, ['of']],
    ])
  })

  it('of published reports hold digests and no words', async () => {
    const folder = join(FIXTURE_FOLDER, 'published')
    const names = await readdir(folder)
    expect(names).not.toHaveLength(0)
    for (const name of names) {
      const known = KnownSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
      expect(known.holds).toBe('digests')
      for (const { fields } of known.items) {
        for (const value of Object.values(fields)) expect(String(value)).toMatch(/^(?:null|[0-9a-f]{16})$/)
      }
    }
  })
})
