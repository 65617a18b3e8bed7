import { describe, expect, it } from 'vitest'
import type { Item, ItemKind } from '../../src/compare/item.js'
import { gatherWords, measureLikeness, measureOverlap, wordItem } from '../../src/compare/likeness.js'

describe('measureOverlap', () => {
  it.each<[why: string, a: string, b: string, overlap: number]>([
    ['the same text', 'The force knows its threats.', 'The force knows its threats.', 1],
    ['another case and other marks', 'The force: “knows”', 'the force knows', 1],
    ['one word of five', 'the force knows its threats', 'the force learns its threats', 0.8],
    ['a word that is there twice', 'one one', 'one', 2 / 3],
    ['another number', '57 disruptions', '58 disruptions', 0.5],
    ['words in another order', 'led and supported', 'supported and led', 1],
    ['nothing shared', 'the force', 'a unit', 0],
    ['no words on one side', '…', 'a unit', 0],
    ['no words at all', '', '', 0],
  ])('given %s', (_why, a, b, overlap) => {
    expect(measureOverlap(gatherWords(a), gatherWords(b))).toBeCloseTo(overlap)
    expect(measureOverlap(gatherWords(b), gatherWords(a))).toBeCloseTo(overlap)
  })
})

const FIGURE: Item['fields'] = {
  bodyId: 'surrey',
  measure: 'disruptions',
  value: 57,
  unit: 'count',
  qualifier: null,
  role: 'lead',
  strands: [],
  subset: null,
  of: null,
  period: { start: '2021-06-01', end: '2022-05-31' },
  rank: null,
  quote: 'In the year ending 31 May 2022, Surrey Police led 57 disruptions, of which 39 were pursue.',
}
const FINDING: Item['fields'] = {
  kind: 'area_for_improvement',
  title: 'The force should learn from what it does',
  section: 'tackling',
  text: [{ type: 'paragraph', text: 'Officers told us that nobody asks them what worked once a case is closed.' }],
  refersTo: null,
}
const RECOMMENDATION: Item['fields'] = {
  text: 'By 1 May 2030, the chief constable should:',
  items: ['list the gangs in the county; and', 'name somebody who is answerable for each.'],
  deadline: { date: '2030-05-01', text: '1 May 2030' },
  addressee: 'the chief constable',
}
const DIAGNOSTIC: Item['fields'] = { severity: 'warning', code: 'text-missing', message: 'Expected text, found none.' }

describe('measureLikeness', () => {
  it.each<[why: string, kind: ItemKind, fields: Item['fields'], other: Item['fields'], isLike: boolean]>([
    ['a figure whose number changed in its sentence', 'figure', FIGURE, { value: 58, quote: quote('led 58') }, true],
    ['a figure whose role was read otherwise', 'figure', FIGURE, { role: null }, true],
    ['a figure whose number alone was read otherwise', 'figure', FIGURE, { value: 56 }, true],
    ['another figure of the sentence', 'figure', FIGURE, { value: 39, strands: ['pursue'] }, false],
    [
      'the figure of the next year, in words that are much the same',
      'figure',
      FIGURE,
      {
        value: 63,
        period: { start: '2022-06-01', end: '2023-05-31' },
        quote: 'In the year ending 31 May 2023, Surrey Police led 63 disruptions, of which 41 were pursue.',
      },
      true,
    ],
    [
      'a figure of another sentence',
      'figure',
      FIGURE,
      { value: 12, measure: 'ocgs', role: null, quote: 'It manages 12 organised crime groups.' },
      false,
    ],

    ['a retitled finding', 'finding', FINDING, { title: 'Nobody asks what worked' }, true],
    ['a rewritten finding', 'finding', FINDING, { text: [{ type: 'paragraph', text: 'A board meets now.' }] }, true],
    ['a finding of another kind', 'finding', FINDING, { kind: 'cause_of_concern' }, true],
    ['a finding that lost its title', 'finding', FINDING, { title: null }, true],
    [
      'another finding',
      'finding',
      FINDING,
      { title: 'Analysts are few', text: [{ type: 'paragraph', text: 'There are two of them.' }] },
      false,
    ],
    [
      'another finding with some words of the title',
      'finding',
      FINDING,
      { title: 'The force should share what it knows', text: [{ type: 'paragraph', text: 'It does not.' }] },
      false,
    ],

    ['a recommendation with another deadline', 'recommendation', RECOMMENDATION, { deadline: null }, true],
    [
      'a recommendation with other words',
      'recommendation',
      RECOMMENDATION,
      { items: ['list the gangs in the county.'] },
      true,
    ],
    [
      'another recommendation',
      'recommendation',
      RECOMMENDATION,
      { text: 'With immediate effect, all forces must agree a plan.', items: [] },
      false,
    ],

    ['a diagnostic with another message', 'diagnostic', DIAGNOSTIC, { message: 'Nothing is there.' }, true],
    ['a diagnostic with another code', 'diagnostic', DIAGNOSTIC, { code: 'title-missing' }, false],
  ])('given %s', (_why, kind, fields, other, isLike) => {
    const [a, b] = [wordItem(item(kind, fields)), wordItem(item(kind, { ...fields, ...other }))]
    expect(measureLikeness(a, b) > 0).toBe(isLike)
    expect(measureLikeness(b, a)).toBe(measureLikeness(a, b))
    expect(measureLikeness(a, b)).toBeLessThanOrEqual(measureLikeness(a, a))
    expect(measureLikeness(a, a)).toBeCloseTo(1)
  })
})

function quote(led: string): string {
  return String(FIGURE.quote).replace('led 57', led)
}

function item(kind: ItemKind, fields: Item['fields']): Item {
  return { kind, id: 'surrey/x-1', bodyId: 'surrey', label: null, quote: null, fields, references: {} }
}
