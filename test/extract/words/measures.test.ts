import { describe, expect, it } from 'vitest'
import { findMeasures } from '../../../src/extract/words/measures.js'

/** The measures of a sentence, each with the words that name it. */
function read(sentence: string): [words: string, measure: string, strands: string, role: string | null][] {
  return findMeasures(sentence).map(({ start, end, measure, strands, role }) => [
    sentence.slice(start, end),
    measure,
    strands.join('+'),
    role,
  ])
}

describe('findMeasures', () => {
  it.each<[sentence: string, ...found: ReturnType<typeof read>]>([
    ['It led 40 disruptions.', ['disruptions', 'disruptions', '', null]],
    ['It led 40 SOC disruptions.', ['SOC disruptions', 'disruptions', '', null]],
    ['It had 40 disruption events.', ['disruption events', 'disruptions', '', null]],
    ['It had 40 pursue disruptions.', ['pursue disruptions', 'disruptions', 'pursue', null]],
    [
      'There were no prevent, protect or prepare disruptions.',
      ['prevent, protect or prepare disruptions', 'disruptions', 'prevent+protect+prepare', null],
    ],
    ['It had 40 lead disruptions.', ['lead disruptions', 'disruptions', '', 'lead']],
    ['It had 40 support disruptions.', ['support disruptions', 'disruptions', '', 'support']],
    ['It had 40 SOC threats.', ['SOC threats', 'soc_threats', '', null]],
    [
      'It had 40 serious and organised crime (SOC) threats.',
      ['serious and organised crime (SOC) threats', 'soc_threats', '', null],
    ],
    ['It had 40 OCGs.', ['OCGs', 'ocgs', '', null]],
    ['It had 40 organised crime groups (OCGs).', ['organised crime groups (OCGs)', 'ocgs', '', null]],
    ['It had 40 SOC vulnerabilities.', ['SOC vulnerabilities', 'soc_vulnerabilities', '', null]],
    ['It had 40 SCPOs.', ['SCPOs', 'scpos', '', null]],
    [
      'It had 40 serious crime prevention orders (SCPOs).',
      ['serious crime prevention orders (SCPOs)', 'scpos', '', null],
    ],
  ])('reads %j', (sentence, ...found) => {
    expect(read(sentence)).toStrictEqual(found)
  })

  it.each([
    'The disruption team has a plan.',
    'It monitors OCG members.',
    'The disruption panel met.',
    'There were 61 threats to life.',
    'The threat desk is new.',
    'It disrupted the market.',
    'Sexual harm prevention orders were made.',
    'It has an OCG management unit.',
  ])('reads none in %j', (sentence) => {
    expect(read(sentence)).toStrictEqual([])
  })
})
