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
    ['its grade in capitals', 'SURREY POLICE \u2013 GOOD', 'surrey', 'SURREY POLICE', 'GOOD'],
    ['a number of two levels', '2.3 Surrey Police', 'surrey', 'Surrey Police', null],
    ['findings for it', 'Our findings for Surrey Police', 'surrey', 'Surrey Police', null],
    [
      'findings and an article',
      'Findings for the Metropolitan Police Service',
      'metropolitan',
      'Metropolitan Police Service',
      null,
    ],
    ['the subject behind', 'Surrey Police \u2013 serious and organised crime', 'surrey', 'Surrey Police', null],
    ['its Welsh name in front', 'Heddlu Gwent / Gwent Police', 'gwent', 'Gwent Police', null],
    ['its Welsh name in brackets', 'Gwent Police (Heddlu Gwent)', 'gwent', 'Gwent Police', null],
    ['its Welsh name behind a slash', 'South Wales Police/Heddlu De Cymru', 'south-wales', 'South Wales Police', null],
    [
      'its Welsh name with a hyphen',
      'Dyfed-Powys Police (Heddlu Dyfed-Powys)',
      'dyfed-powys',
      'Dyfed-Powys Police',
      null,
    ],
    ['its Welsh name alone', 'Heddlu Gogledd Cymru', 'north-wales', 'Heddlu Gogledd Cymru', null],
  ])('reads a name with %s', (_why, line, id, name, rest) => {
    expect(readBodyHeading(line)).toMatchObject({ entry: { id }, name, rest })
  })

  it.each<[line: string, id: string, name: string, abbreviation: string, isShort: boolean]>([
    ['City of London Police (CoLP)', 'city-of-london', 'City of London Police', 'CoLP', false],
    ['Metropolitan Police Service (the Met)', 'metropolitan', 'Metropolitan Police Service', 'Met', false],
    ['Metropolitan Police Service (MPS)', 'metropolitan', 'Metropolitan Police Service', 'MPS', false],
    ['Essex Police (EP)', 'essex', 'Essex Police', 'EP', false],
    ['GMP: Greater Manchester Police', 'greater-manchester', 'Greater Manchester Police', 'GMP', false],
    ['GMP', 'greater-manchester', 'Greater Manchester Police', 'GMP', true],
    ['The Met', 'metropolitan', 'Metropolitan Police Service', 'Met', true],
    ['BTP \u2013 Good', 'british-transport', 'British Transport Police', 'BTP', true],
    ['ERSOU', 'ersou', 'Eastern Region Special Operations Unit', 'ERSOU', false],
  ])('reads the short name in %s', (line, id, name, abbreviation, isShort) => {
    expect(readBodyHeading(line)).toMatchObject({ entry: { id }, name, abbreviation, isShort })
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
    ['letters that are not its initials', 'Surrey Police (Ed)'],
    ['two bodies and a slash', 'Surrey Police / Sussex Police'],
    ['a change', 'Surrey Police has improved its plans'],
    ['findings for more than one', 'Our findings for Surrey Police and Sussex Police'],
    ['findings for something of it', "Findings for Surrey Police's control room"],
    ['a section and a name', 'Tackling serious and organised crime \u2013 Surrey Police'],
    ['what it does', 'Surrey Police \u2013 tackling serious and organised crime'],
    ['a short name in a title', 'GMP has too few analysts'],
    ['a verb that is spelt as a short name', 'Met'],
    ['members of parliament', 'MPs'],
    ['a Welsh force that is none', 'Heddlu Cymru'],
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
