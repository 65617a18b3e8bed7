import { describe, expect, it } from 'vitest'
import { renderWordChange } from '../../src/emit/word-change.js'

const LONG = Array.from({ length: 30 }, (_, index) => `w${index + 1}`).join(' ')

describe('renderWordChange', () => {
  it.each<[why: string, before: string, after: string, rendered: string]>([
    [
      'another word',
      'the force knows its threats',
      'the force maps its threats',
      'the force [knows → maps] its threats',
    ],
    ['a word more', 'it led 40 disruptions', 'it led over 40 disruptions', 'it led [+ over] 40 disruptions'],
    ['a word less', 'it led over 40 disruptions', 'it led 40 disruptions', 'it led [- over] 40 disruptions'],
    ['another beginning', 'Surrey led 40', 'Sussex led 40', '[Surrey → Sussex] led 40'],
    ['another end', 'it led 40', 'it led 41', 'it led [40 → 41]'],
    ['all other', 'one two', 'three', '[one two → three]'],
    ['other spaces', 'one  two', 'one two', 'one two'],
    [
      'much before and behind',
      `${LONG} old ${LONG}`,
      `${LONG} new ${LONG}`,
      '… w27 w28 w29 w30 [old → new] w1 w2 w3 w4 …',
    ],
    [
      'two changes far apart',
      `old ${LONG} old`,
      `new ${LONG} new`,
      '[old → new] w1 w2 w3 w4 … w27 w28 w29 w30 [old → new]',
    ],
    ['a long stretch', 'one', `one ${LONG}`, 'one [+ w1 w2 w3 w4 w5 w6 w7 w8 … w23 w24 w25 w26 w27 w28 w29 w30]'],
    [
      'many changes',
      'a 1 b 2 c 3 d 4 e 5 f 6',
      'a x b y c z d p e q f r',
      'a [1 → x] b [2 → y] c [3 → z] d [4 → p] and 2 more',
    ],
  ])('given %s', (_why, before, after, rendered) => {
    expect(renderWordChange(before, after)).toBe(rendered)
  })

  it('gives up on texts that have nothing in common before it takes long', () => {
    const [before, after] = ['a', 'b'].map((letter) => Array.from({ length: 20_000 }, (_, n) => letter + n).join(' '))
    const start = performance.now()
    expect(renderWordChange(before ?? '', after ?? '')).toMatch(/^\[a0 .* … .* → b0 .* … .*\]$/)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
