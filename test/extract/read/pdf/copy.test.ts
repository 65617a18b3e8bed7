import { expect, test } from 'vitest'
import { copyMessage } from '../../../../src/extract/read/pdf/copy.js'
import { findShapes, OPERATORS } from '../../../../src/extract/read/pdf/drawing.js'

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

test('shares what is in a part of a page, and leaves its giver the rest', () => {
  const item = { str: 'serious and organised crime', transform: [9, 0, 0, 9, 72, 700] }
  const given = { stream: 3, streamId: 7, chunk: { items: [item], lang: null } }
  const copied = copyMessage(given)
  given.chunk.items = []
  expect(copied).toStrictEqual({ stream: 3, streamId: 7, chunk: { items: [item], lang: null } })
  expect(copied.chunk.items[0]).toBe(item)
})

test('leaves out of a drawing what is not read of it', () => {
  const box = new Float32Array([10, 20, 110, 60])
  const [setFont, showText] = [37, 44]
  const fnArray = [OPERATORS.save, setFont, showText, OPERATORS.constructPath, OPERATORS.restore]
  const argsArray = [null, ['g_d0_f1', 9], [[new Glyph()]], [OPERATORS.fill, [null], box], null]
  const given = { stream: 3, chunk: { fnArray, argsArray, length: 5, lastChunk: true } }
  const { chunk } = copyMessage(given)
  fnArray.length = 0
  argsArray.length = 0
  expect(chunk).toStrictEqual({
    fnArray: [OPERATORS.save, OPERATORS.constructPath, OPERATORS.restore],
    argsArray: [null, [OPERATORS.fill, [null], box], null],
    length: 3,
    lastChunk: true,
  })
  const { shapes } = findShapes(chunk, [1, 0, 0, -1, 0, 800])
  expect(shapes).toStrictEqual([{ left: 10, top: 740, right: 110, bottom: 780 }])
})

test('refuses what cannot be copied', () => {
  expect(() => copyMessage({ find: () => 1 })).toThrow(/could not be cloned/)
  expect(() => copyMessage([Symbol('a')])).toThrow(/could not be cloned/)
})
