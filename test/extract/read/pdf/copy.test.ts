import { expect, test } from 'vitest'
import { copyMessage } from '../../../../src/extract/read/pdf/copy.js'

class Glyph {
  readonly width = 500
  readonly accent = { fontChar: 'e' }
  get unicode(): string {
    return 'é'
  }
}

const VALUES: readonly [why: string, value: unknown][] = [
  ['a number that is none', Number.NaN],
  ['nothing', undefined],
  ['text with half a character', 'a\ud800'],
  ['lists in lists, one with holes', [[1, [2]], new Array(2), [null, undefined]]],
  ['an object with its fields in order', { b: 1, a: { c: [true, 2n] } }],
  ['an object without a prototype', Object.assign(Object.create(null), { id: 'p1R_mc3' })],
  ['an object of a class', new Glyph()],
  ['numbers in their own memory', { path: new Float32Array([1, 2, 3]), part: new Uint8Array([1, 2, 3]).subarray(1) }],
  ['an error', new TypeError('Invalid PDF structure.')],
  ['a set and a map', { known: new Set(['a']), styles: new Map([['g_d0_f1', { ascent: 1 }]]) }],
]

test.each(VALUES)('copies what structuredClone copies: %s', (_, value) => {
  const copied = copyMessage(value)
  expect(copied).toStrictEqual(structuredClone(value))
  if (typeof value === 'object') expect(copied).not.toBe(value)
})

test('shares what is handed over, and nothing else', () => {
  const [given, kept] = [new Float32Array([1, 2]), new Float32Array([3, 4])]
  const copied = copyMessage({ given, kept }, { transfer: [given.buffer] })
  expect(copied.given).toBe(given)
  expect(copied.kept).not.toBe(kept)
  expect(copied.kept).toEqual(kept)
})

test('refuses what cannot be copied', () => {
  expect(() => copyMessage({ find: () => 1 })).toThrow(/could not be cloned/)
  expect(() => copyMessage([Symbol('a')])).toThrow(/could not be cloned/)
})
