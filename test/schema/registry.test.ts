import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { findEntry, REGISTRY } from '../../src/schema/registry.js'

const SHARED = new URL('../../../shared/registry.csv', import.meta.url)

describe('REGISTRY', () => {
  it.each([
    ['region', 10],
    ['rocu', 9],
    ['force', 44],
  ])('has every %s', (kind, count) => {
    expect(REGISTRY.filter((entry) => entry.kind === kind)).toHaveLength(count)
  })

  it('has each id once, as a slug', () => {
    const ids = REGISTRY.map((entry) => entry.id)
    expect(ids).not.toHaveLength(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toStrictEqual([])
  })

  it('puts each body in a region that it has', () => {
    expect(REGISTRY.filter((entry) => findEntry(entry.region)?.kind !== 'region')).toStrictEqual([])
  })

  it('gives each region one unit, save London', () => {
    const regions = REGISTRY.filter((entry) => entry.kind === 'region').map((entry) => entry.id)
    const unitsOf = (region: string) => REGISTRY.filter((entry) => entry.kind === 'rocu' && entry.region === region)
    expect(regions.filter((region) => unitsOf(region).length !== 1)).toStrictEqual(['london'])
  })

  it('gives a code to each force with an area, and to nothing else', () => {
    const coded = REGISTRY.filter((entry) => entry.onsCode !== null)
    expect(coded.filter((entry) => entry.kind !== 'force')).toStrictEqual([])
    expect(new Set(coded.map((entry) => entry.onsCode)).size).toBe(43)
  })

  it('gives no name to two bodies of one kind', () => {
    const names = REGISTRY.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => `${entry.kind} ${name}`))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toStrictEqual([])
  })

  it.skipIf(!existsSync(SHARED))('is the shared list of bodies (skipped where ../shared is absent)', () => {
    const rows: Record<string, string>[] = parse(readFileSync(SHARED), { columns: true })
    const expected = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      region: row.region,
      name: row.name,
      abbreviation: row.abbreviation || null,
      aliases: (row.also_known_as ?? '').split('; ').filter((name) => name !== ''),
      onsCode: row.ons_code || null,
    }))
    expect(expected).not.toHaveLength(0)
    expect(REGISTRY).toStrictEqual(expected)
  })
})

describe('findEntry', () => {
  it.each([
    ['a force', 'norfolk', 'Norfolk Constabulary'],
    ['the region, not the force of nearly the same name', 'west-midlands', 'West Midlands'],
    ['the force, not the region', 'west-midlands-police', 'West Midlands Police'],
    ['no name for an id', 'Norfolk Constabulary', undefined],
    ['nothing for the empty text', '', undefined],
  ])('finds %s', (_why, id, name) => {
    expect(findEntry(id)?.name).toBe(name)
  })
})
