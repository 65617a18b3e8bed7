import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/schema/report.js'
import { extractBody, openPart } from './compose.js'

function readFigures(said: string): readonly Figure[] {
  return extractBody('essex', [...openPart('essex'), said]).figures
}

describe('a number that changed counts the head of its phrase', () => {
  it.each([
    'Arrests linked to OCGs have risen by 12 percent, to 1,133.',
    'Intelligence submissions about OCGs increased from 900 to 1,900.',
    'The number of referrals about county lines OCGs fell to 212.',
    'Warrants executed against OCGs rose from 120 to 212.',
    'The number of 4P plans for OCGs rose from 12 to 21.',
    'The number of young people linked to OCGs fell from 80 to 61.',
    'The number of breaches of SCPOs rose from 2 to 7.',
    'There was an increase in arrests linked to OCGs, from 120 to 212.',
    'The number of officers trained in disruptions rose from 12 to 40.',
    'The number of arrests linked to OCGs was 212.',
    'Meetings about OCGs totalled 30.',
  ])('%j is no figure', (said) => {
    expect(readFigures(said)).toStrictEqual([])
  })

  it.each<[said: string, ...figures: [value: number, measure: Figure['measure']][]]>([
    ['The number of disruptions against OCGs rose from 30 to 41.', [30, 'disruptions'], [41, 'disruptions']],
    ['The number of its OCGs fell from 45 to 41.', [45, 'ocgs'], [41, 'ocgs']],
    ['The proportion of OCGs with a plan rose from 60 percent to 80 percent.', [60, 'ocgs'], [80, 'ocgs']],
    ['The total number of mapped OCGs in the region has fallen from 131 to 112.', [131, 'ocgs'], [112, 'ocgs']],
    ['There was an increase in the numbers of SCPOs, from 12 to 31.', [12, 'scpos'], [31, 'scpos']],
    [
      'The force now focuses on prevent disruptions, which rose from 12 to 40.',
      [12, 'disruptions'],
      [40, 'disruptions'],
    ],
    ["The force's number of OCGs was 41.", [41, 'ocgs']],
  ])('%j counts what it names', (said, ...figures) => {
    expect(readFigures(said).map(({ value, measure }) => [value, measure])).toStrictEqual(figures)
  })
})

describe('"which" and "them" mean the head of the phrase before them', () => {
  it.each([
    'In 2024, officers submitted 1,900 intelligence reports about OCGs, about 40 percent of which related to county lines.',
    'The force received 212 referrals about OCGs, 61 of which came from partner organisations.',
    'We reviewed 20 4P plans for OCGs and found that 14 of them contained only pursue activity.',
    'The force held 30 meetings about OCGs in 2024, a third of which were attended by partners.',
    'Officers submitted intelligence reports about OCGs, half of which related to county lines.',
  ])('%j is no figure', (said) => {
    expect(readFigures(said)).toStrictEqual([])
  })

  it.each<[said: string, ...figures: [value: number, measure: Figure['measure']][]]>([
    ['The force has 12 analysts for its 41 OCGs, 12 of which are archived.', [41, 'ocgs'], [12, 'ocgs']],
    ['The force has several OCGs, half of which are linked to drugs.', [50, 'ocgs']],
    ['Ten officers led disruptions against OCGs, 14 of which were for fraud.', [14, 'disruptions']],
    ['Two forces in the region led disruptions, 12 of which were for fraud.', [12, 'disruptions']],
  ])('%j counts what it names', (said, ...figures) => {
    expect(readFigures(said).map(({ value, measure }) => [value, measure])).toStrictEqual(figures)
  })
})
