import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { FIXTURES } from '../extract/fixtures.js'
import { foldAll } from '../extract/fold.js'
import { DAMAGES } from './damage/index.js'
import { type Measured, measureSeed, summarise } from './measure.js'
import { answer, checkModel } from './model.js'
import { MUTATIONS } from './mutations/index.js'
import { ORIGINALS } from './originals.js'
import { makeVariant } from './variant.js'

/** How many seeds are tried, from 1 on. */
const SEEDS = 1000
const BATCH = 50

/** What was measured last; a change may raise these, and none may lower them. */
const FLOORS = {
  /** Share of the variants of which all data is right. */
  right: 1,
  /** Share of the damaged variants that are right all the same, or remarked on where they are damaged. */
  caught: 0.99,
  /** Most of the variants that give a warning or error; the aim is none. */
  warned: 0,
}

describe('the fixtures as models', () => {
  it.each(ORIGINALS.map(({ id, model }): [string, typeof model] => [id, model]))(
    '%s gives the data that were typed for it',
    (id, model) => {
      const typed = FIXTURES.find((fixture) => fixture.id === id)?.expected
      expect(checkModel(model)).toStrictEqual([])
      expect(answer(model)).toStrictEqual(foldAll(typed))
    },
  )
})

describe('variants', () => {
  const measured: Measured[] = []

  // Batches with a turn for timers and messages after each, so that the runner hears from this file all along.
  it.each(
    Array.from({ length: SEEDS / BATCH }, (_, index): [first: number, last: number] => [
      index * BATCH + 1,
      (index + 1) * BATCH,
    ]),
  )('are made and read from the seeds %i to %i', async (first, last) => {
    for (let seed = first; seed <= last; seed += 1) measured.push(measureSeed(seed, { hasDamage: true, only: [] }))
    await setImmediate()
    expect(measured).toHaveLength(last)
  })

  it('have names that are their own', () => {
    const names = [...MUTATIONS, ...DAMAGES].map(({ name }) => name)
    expect(names.length).toBeGreaterThan(40)
    expect(new Set(names).size).toBe(names.length)
  })

  it('are the same for the same seed', () => {
    const [one, other] = [makeVariant(7), makeVariant(7)]
    expect(one.mutations).not.toHaveLength(0)
    expect(other.text).toBe(one.text)
    expect(other.expected).toStrictEqual(one.expected)
  })

  it('use every mutation, damage, dialect and fixture', () => {
    const sound = measured.map(({ outcome }) => outcome.variant)
    const damages = measured.flatMap(({ damaged }) => damaged?.damage.name ?? [])
    expect(new Set(sound.flatMap(({ mutations }) => mutations))).toStrictEqual(
      new Set(MUTATIONS.map(({ name }) => name)),
    )
    expect(new Set(damages)).toStrictEqual(new Set(DAMAGES.map(({ name }) => name)))
    expect(new Set(sound.map(({ layout }) => layout.dialect)).size).toBe(4)
    expect(new Set(sound.map(({ original }) => original)).size).toBe(FIXTURES.length)
  })

  it('are read no worse than before, damaged or not', () => {
    const { sound, damaged, untraced } = summarise(measured)
    console.log(
      `variants: ${sound.right} of ${sound.all} right, ${sound.warned} warned; damaged: ${damaged.caught} of ${damaged.all} caught`,
    )
    expect(sound.all).toBeGreaterThanOrEqual(1000)
    expect(sound.right / sound.all).toBeGreaterThanOrEqual(FLOORS.right)
    expect(sound.warned).toBeLessThanOrEqual(FLOORS.warned)
    expect(damaged.all).toBeGreaterThan(500)
    expect(damaged.caught / damaged.all).toBeGreaterThanOrEqual(FLOORS.caught)
    expect(untraced.all).toBeGreaterThan(0)
  })
})
