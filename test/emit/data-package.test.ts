import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CSV } from '../../src/emit/csv-format.js'
import { TABLES } from '../../src/emit/tables.js'
import { extract, FIXTURES } from '../extract/fixtures.js'
import { DataPackage2 } from './data-package-2.js'
import { writeFormat } from './write-format.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-package-'))
  const reports = FIXTURES.map(({ bytes, file }) => extract(bytes, file))
  await writeFormat(CSV, reports, folder)
})
afterAll(() => rm(folder, { recursive: true }))

interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly schema: { readonly fields: readonly { readonly name: string; readonly description: string }[] }
  }[]
  readonly sources: readonly { readonly title: string }[]
  readonly licenses: readonly { readonly name: string }[]
}

async function readDescriptor(): Promise<Descriptor> {
  return JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Descriptor
}

describe('the data package', () => {
  it('keeps the profile of version 1 of the standard', async () => {
    const found = await Package.load(join(folder, 'datapackage.json'), { strict: false })
    expect(found.errors.map(String)).toStrictEqual([])
    expect([found.valid, found.profile.name, found.resources.length]).toStrictEqual([
      true,
      // So the library names it, without one of its hyphens.
      'tabular-data package',
      TABLES.length,
    ])
  })

  it('keeps what version 2 of the standard says', async () => {
    expect(DataPackage2.safeParse(await readDescriptor()).error?.issues ?? []).toStrictEqual([])
  })

  it.each<[what: string, from: RegExp, to: string]>([
    ['a type that is none', /"type": "integer"/, '"type": "int"'],
    ['a member that is misspelt', /"primaryKey"/, '"primarykey"'],
    ['a key that is one name', /"primaryKey": \[\s*"id"\s*\]/, '"primaryKey": "id"'],
    ['a key of no field', /("primaryKey": \[\s*)"id"/, '$1"ident"'],
    ['a table that is not there', /"resource": "bodies"/, '"resource": "body"'],
    ['a table of another version', /2\.0\/tableschema/, '1.0/tableschema'],
    ['a path out of the package', /"path": "bodies.csv"/, '"path": "../bodies.csv"'],
  ])('is at odds with version 2 by %s', async (_what, from, to) => {
    const text = JSON.stringify(await readDescriptor(), null, 2)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(DataPackage2.safeParse(JSON.parse(changed)).success).toBe(false)
  })

  it.each(TABLES.map(({ name }) => name))(
    'describes %s, each row and key of which keeps what it says',
    async (name) => {
      const found = await Package.load(join(folder, 'datapackage.json'), { strict: true, basePath: folder })
      const resource = found.getResource(name)
      if (!resource) throw new RangeError(`expected a resource ${name}`)
      const rows = await resource.read({ relations: true, keyed: true })
      expect(rows).not.toHaveLength(0)
      expect(Object.keys(rows[0] ?? {})).toStrictEqual(TABLES.find((table) => table.name === name)?.headers)
    },
  )

  it.each<[what: string, table: string, from: RegExp, to: string]>([
    ['a term that is none', 'bodies', /,outstanding,/, ',splendid,'],
    ['a number that is none', 'figures', /,disruptions,\d+,/, ',disruptions,many,'],
    ['a body that is not there', 'findings', /^([^,]+,[^,]+),[a-z-]+,/m, '$1,nowhere,'],
  ])('is at odds with %s', async (_what, table, from, to) => {
    const broken = await mkdtemp(join(tmpdir(), 'peelback-package-'))
    try {
      await cp(folder, broken, { recursive: true })
      const path = join(broken, `${table}.csv`)
      const text = await readFile(path, 'utf8')
      const head = text.indexOf('\n') + 1
      const changed = text.slice(0, head) + text.slice(head).replace(from, to)
      expect(changed).not.toBe(text)
      await writeFile(path, changed)
      const found = await Package.load(join(broken, 'datapackage.json'), { strict: true, basePath: broken })
      await expect(found.getResource(table)?.read({ relations: true })).rejects.toThrow()
    } finally {
      await rm(broken, { recursive: true })
    }
  })

  it('says what each column means, what the sources are and what licence the contents have', async () => {
    const { resources, sources, licenses } = await readDescriptor()
    expect(resources.map(({ path }) => path)).toStrictEqual(TABLES.map(({ name }) => `${name}.csv`))
    for (const { schema } of resources) for (const { description } of schema.fields) expect(description).toMatch(/\w/)
    expect(sources).toHaveLength(FIXTURES.length + 1)
    for (const { file } of FIXTURES) expect(sources.some(({ title }) => title.includes(file))).toBe(true)
    expect(licenses.map(({ name }) => name)).toStrictEqual(['OGL-UK-3.0'])
  })
})
