import { describe, expect, it } from 'vitest'
import { claimFigures, FIGURE_RULES } from '../../src/extract/rules/figure/index.js'
import { lexSentence } from '../../src/extract/rules/figure/lex.js'
import type { Claim } from '../../src/extract/rules/figure/rule.js'
import { WORD_RULES } from '../../src/extract/rules/figure/words.js'
import { GRADE_RULES, readGradeStatement } from '../../src/extract/rules/grade.js'
import { OPENING_RULES, readOpening } from '../../src/extract/rules/recommendation.js'
import { findBodies } from '../../src/extract/words/bodies.js'
import { entryOf, extractBody, openPart } from './compose.js'

interface Rule {
  readonly id: string
  readonly about: string
  readonly finds: readonly (readonly [text: string, ...rest: unknown[]])[]
  readonly ignores: readonly (readonly [text: string, why: string])[]
}

describe.each<[list: string, prefix: string, rules: readonly Rule[]]>([
  ['GRADE_RULES', 'grade/', GRADE_RULES],
  ['OPENING_RULES', 'recommendation/', OPENING_RULES],
  ['FIGURE_RULES', 'figure/', FIGURE_RULES],
  ['WORD_RULES', 'figure/', WORD_RULES],
])('%s', (_list, prefix, rules) => {
  it('has rules, each with an id of its own', () => {
    expect(rules).not.toHaveLength(0)
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toStrictEqual([])
    expect(ids.filter((id) => !new RegExp(`^${prefix}[a-z]+(?:-[a-z]+)*$`).test(id))).toStrictEqual([])
  })

  it.each([...rules])('$id says what it finds, and has examples', ({ about, finds, ignores }) => {
    expect(about).not.toBe('')
    expect(finds.length + ignores.length).toBeGreaterThan(0)
  })
})

it('rules for figures share no id', () => {
  const ids = [...FIGURE_RULES, ...WORD_RULES].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

/** One row an example: rule, text, what else the example says. */
function rowsOf<T extends readonly unknown[]>(rules: readonly { id: string; list: readonly T[] }[]) {
  return rules.flatMap(({ id, list }) => list.map((example) => [id, ...example] as const))
}

describe('a rule for grades', () => {
  const contextOf = (sentence: string, isRepeated: boolean) => ({
    entry: findBodies(sentence)[0]?.entry ?? entryOf('surrey'),
    shortNames: [],
    isRepeated,
  })

  it.each(rowsOf(GRADE_RULES.map(({ id, finds }) => ({ id, list: finds }))))('%s finds: %s', (id, sentence, value) => {
    const rule = GRADE_RULES.find((known) => known.id === id)
    expect(rule?.pattern.exec(sentence)?.groups?.grade?.toLowerCase().replace('requiring', 'requires')).toBe(
      value.replace('_', ' '),
    )
    expect(readGradeStatement(sentence, contextOf(sentence, rule?.isRepeated === true))?.value).toBe(value)
    if (rule?.isRepeated) expect(readGradeStatement(sentence, contextOf(sentence, false))).toBeNull()
  })

  it.each(rowsOf(GRADE_RULES.map(({ id, ignores }) => ({ id, list: ignores }))))(
    '%s ignores: %s (%s)',
    (id, sentence) => {
      const rule = GRADE_RULES.find((known) => known.id === id)
      expect(rule?.pattern.exec(sentence) ?? null).toBeNull()
      expect(readGradeStatement(sentence, contextOf(sentence, rule?.isRepeated === true))).toBeNull()
    },
  )
})

describe('a rule for what opens a recommendation', () => {
  const isHeaded = (rule: string) => OPENING_RULES.some(({ id, needsHeading }) => id === rule && needsHeading)

  it.each(rowsOf(OPENING_RULES.map(({ id, finds }) => ({ id, list: finds }))))(
    '%s finds: %s',
    (rule, text, deadline, addressee) => {
      if (isHeaded(rule)) expect(readOpening(text, false)).toBeNull()
      const opening = readOpening(text, isHeaded(rule), true)
      expect([opening?.rule, opening?.deadline?.date ?? null, opening?.addressee]).toStrictEqual([
        rule,
        deadline,
        addressee,
      ])
      if (opening?.deadline) expect(text).toContain(opening.deadline.text)
    },
  )

  it.each(rowsOf(OPENING_RULES.map(({ id, ignores }) => ({ id, list: ignores }))))(
    '%s ignores: %s (%s)',
    (rule, text) => {
      expect(readOpening(text, isHeaded(rule), true)).toBeNull()
    },
  )
})

describe('a denial', () => {
  it.each([
    "We don't consider that the force is good at tackling serious and organised crime.",
    "It can't be said that the force is good at tackling serious and organised crime.",
  ])('gives no grade: %s', (sentence) => {
    expect(readGradeStatement(sentence, { entry: entryOf('kent'), shortNames: [], isRepeated: false })).toBeNull()
  })
})

describe('a rule for figures', () => {
  const RULES = [...FIGURE_RULES, ...WORD_RULES]

  it.each(rowsOf(RULES.map(({ id, finds }) => ({ id, list: finds }))))('%s finds: %s', (id, text, value) => {
    const claims = claim(text)
    expect(claims.filter(({ rule }) => rule === id).map((claimed) => claimed.value)).toContain(value)
  })

  // A rule may propose what a pass then drops, since nothing before says what is counted.
  it.each(rowsOf(RULES.map(({ id, ignores }) => ({ id, list: ignores }))))('%s ignores: %s (%s)', (id, text) => {
    const values = valuesIn(text)
    expect(claim(text).filter(({ rule, value }) => rule === id && values.includes(value))).toStrictEqual([])
  })
})

/** The claims on a sentence's figures, each by its rule and the number that it claims. */
function claim(text: string): { rule: string; value: number }[] {
  const sentence = lexSentence(text)
  return claimFigures(sentence).map(({ rule, at, fixed }: Claim) => {
    const part = sentence.parts[at]
    return { rule, value: fixed?.value ?? (part?.type === 'Q' || part?.type === 'P' ? part.phrase.value : Number.NaN) }
  })
}

/** The values of the figures that a report gives where this is a paragraph of a force's part. */
function valuesIn(text: string): number[] {
  return extractBody('surrey', [...openPart('surrey'), 'What we saw when we looked at its work', text]).figures.map(
    ({ value }) => value,
  )
}
