import { describe, expect, it } from 'vitest'
import { saysAmiss } from '../../../src/extract/words/amiss.js'

describe('saysAmiss', () => {
  it.each([
    'The force should plan',
    'Tarian needs to train its staff',
    'There isn\u2019t enough capacity'.replace('\u2019', "'"),
    'The region could further improve its work',
    'Too few officers are trained',
    'The force has gaps in its data',
  ])('is true for %j', (title) => {
    expect(saysAmiss(title)).toBe(true)
  })

  it.each([
    'The force has a strong covert team',
    'Notable work with schools',
    'Officers know the force',
    'It trains everyone',
  ])('is false for %j', (title) => {
    expect(saysAmiss(title)).toBe(false)
  })
})
