import { describe, expect, it } from 'vitest'
import { findBodies, findRegions, findTitleRegion, readBodyHeading } from '../../../src/extract/words/bodies.js'
import { REGISTRY } from '../../../src/schema/registry.js'

const BODIES = REGISTRY.filter(({ kind }) => kind !== 'region')

describe('readBodyHeading', () => {
  it('has bodies to read', () => {
    expect(BODIES).toHaveLength(53)
  })

  it.each(BODIES.map(({ id, name }) => [name, id] as const))('reads the name %s', (name, id) => {
    expect(readBodyHeading(name)).toMatchObject({ entry: { id }, name, abbreviation: null, rest: null })
  })

  it.each(BODIES.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)))(
    'reads the alias %s',
    (alias, id) => {
      expect(readBodyHeading(alias)).toMatchObject({ entry: { id }, rest: null })
    },
  )

  it.each(BODIES.flatMap(({ id, name, abbreviation }) => (abbreviation ? [[name, abbreviation, id] as const] : [])))(
    'reads %s (%s), and the short name alone',
    (name, abbreviation, id) => {
      expect(readBodyHeading(`${name} (${abbreviation})`)).toMatchObject({ entry: { id }, name, abbreviation })
      expect(readBodyHeading(abbreviation)).toMatchObject({ entry: { id }, name, abbreviation })
    },
  )

  it.each<[why: string, line: string, id: string, name: string, rest: string | null]>([
    ['an article', 'The Metropolitan Police Service', 'metropolitan', 'Metropolitan Police Service', null],
    ['an ampersand', 'Devon & Cornwall Police', 'devon-and-cornwall', 'Devon & Cornwall Police', null],
    ['no hyphen', 'Dyfed Powys Police', 'dyfed-powys', 'Dyfed Powys Police', null],
    ['capitals', 'SURREY POLICE', 'surrey', 'SURREY POLICE', null],
    ['the other suffix', 'Durham Police', 'durham', 'Durham Police', null],
    ['a number in front', '4. Surrey Police', 'surrey', 'Surrey Police', null],
    ['a part in front', 'Part 3: Surrey Police', 'surrey', 'Surrey Police', null],
    ['a colon behind', 'Surrey Police:', 'surrey', 'Surrey Police', null],
    [
      'its grade behind its short name',
      'South East Regional Organised Crime Unit (SEROCU) \u2013 Good',
      'serocu',
      'South East Regional Organised Crime Unit',
      'Good',
    ],
    ['its grade behind a colon', 'Surrey Police: Good', 'surrey', 'Surrey Police', 'Good'],
    [
      'its grade behind a dash',
      'Surrey Police \u2013 requires improvement',
      'surrey',
      'Surrey Police',
      'requires improvement',
    ],
    ['its grade in brackets', 'Surrey Police (Inadequate)', 'surrey', 'Surrey Police', 'Inadequate'],
  ])('reads a name with %s', (_why, line, id, name, rest) => {
    expect(readBodyHeading(line)).toMatchObject({ entry: { id }, name, rest })
  })

  it.each<[why: string, line: string]>([
    ['nothing', ''],
    ['a sentence', 'Surrey Police is good at tackling serious and organised crime.'],
    ['the beginning of a sentence', 'Surrey Police should'],
    ['a title', 'Surrey Police has too few analysts'],
    ['two bodies', 'Surrey Police and Sussex Police'],
    ['a region', 'South East'],
    ['a police force of another country', 'Police Service of Northern Ireland'],
    ['a force that is none', 'Borsetshire Police'],
    ['a section', 'Resources and skills: Surrey Police'],
    ['something about it', "Surrey Police's plan"],
    ['a remark behind', 'Surrey Police (continued)'],
  ])('reads none in %s', (_why, line) => {
    expect(readBodyHeading(line)).toBeNull()
  })
})

describe('findBodies', () => {
  it('finds each with its place, in order', () => {
    const sentence = 'Surrey Police, the Metropolitan Police Service and EMSOU work with Devon and Cornwall Police.'
    const found = findBodies(sentence)
    expect(found.map(({ entry }) => entry.id)).toStrictEqual(['surrey', 'metropolitan', 'emsou', 'devon-and-cornwall'])
    expect(found.map(({ start, end }) => sentence.slice(start, end))).toStrictEqual([
      'Surrey Police',
      'Metropolitan Police Service',
      'EMSOU',
      'Devon and Cornwall Police',
    ])
  })

  it('takes the longer of two names', () => {
    const ids = (sentence: string) => findBodies(sentence).map(({ entry }) => entry.id)
    expect(ids('West Midlands Police leads.')).toStrictEqual(['west-midlands-police'])
    expect(ids('The Regional Organised Crime Unit for the West Midlands leads.')).toStrictEqual(['rocuwm'])
    expect(ids('South Yorkshire Police and North Yorkshire Police lead.')).toStrictEqual([
      'south-yorkshire',
      'north-yorkshire',
    ])
  })

  it.each([
    'The force leads.',
    'People in Surrey know.',
    'It is titanic, but tarian in a link is none.',
    'Police and Crime Commissioner',
  ])('finds none in %j', (sentence) => {
    expect(findBodies(sentence)).toStrictEqual([])
  })
})

describe('findRegions', () => {
  it.each<[sentence: string, id: string, name: string]>([
    ['The north-west region has six forces.', 'north-west', 'north-west region'],
    ['The West Midlands region consists of four forces.', 'west-midlands', 'West Midlands region'],
    [
      'The Yorkshire and the Humber region has four forces.',
      'yorkshire-and-the-humber',
      'Yorkshire and the Humber region',
    ],
  ])('finds the region of %j', (sentence, id, name) => {
    expect(
      findRegions(sentence).map((region) => [region.entry.id, region.name, sentence.slice(region.start, region.end)]),
    ).toStrictEqual([[id, name, name]])
  })

  it.each(['West Midlands Police leads.', 'The region has six forces.', 'People in London agree.'])(
    'finds none in %j',
    (sentence) => {
      expect(findRegions(sentence)).toStrictEqual([])
    },
  )
})

describe('findTitleRegion', () => {
  const REGIONS = REGISTRY.filter(({ kind }) => kind === 'region')

  it.each(REGIONS.map(({ id, name }) => [name, id] as const))(
    'finds %s in a title, however it is written',
    (name, id) => {
      expect(REGIONS).toHaveLength(10)
      for (const written of [name, name.toLowerCase(), name.toLowerCase().replace(/ /g, '-')])
        expect(
          findTitleRegion(`An inspection of the ${written} regional response to serious and organised crime`)?.id,
        ).toBe(id)
    },
  )

  it('finds none in a title that names none', () => {
    expect(findTitleRegion('An inspection of forensic services')).toBeNull()
  })
})
