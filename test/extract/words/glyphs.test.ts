import { expect, it } from 'vitest'
import { MONOSPACED, PROPORTIONAL } from '../../../src/extract/words/glyphs.js'

it('MONOSPACED counts characters', () => {
  expect([MONOSPACED(''), MONOSPACED('ill'), MONOSPACED('MMM')]).toStrictEqual([0, 3, 3])
})

it('PROPORTIONAL knows narrow letters from wide ones', () => {
  expect(PROPORTIONAL('')).toBe(0)
  expect(PROPORTIONAL('iiii')).toBeLessThan(PROPORTIONAL('nnnn'))
  expect(PROPORTIONAL('nnnn')).toBeLessThan(PROPORTIONAL('MMMM'))
  expect(PROPORTIONAL('ab') + PROPORTIONAL('cd')).toBeCloseTo(PROPORTIONAL('abcd'))
})
