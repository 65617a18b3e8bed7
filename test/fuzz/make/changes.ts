import fc from 'fast-check'
import { MARKS, NAMES, WORDS } from './vocabulary.js'

/** Places are shares of the whole, so that one list of changes fits texts of any length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const length = fc.oneof(fc.nat(20), fc.nat(400), fc.nat(4000))

/** One change of a file's characters, each of which is a byte. */
type Change = (text: string) => string

const spot = (text: string, at: number): number => Math.floor(at * text.length)
const splice = (text: string, at: number, end: number, put: string): string => text.slice(0, at) + put + text.slice(end)
/** Bytes of a text, a character each. */
const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

const cut = fc.tuple(place, length).map(
  ([at, size]): Change =>
    (text) => {
      const from = spot(text, at)
      return splice(text, from, from + size, '')
    },
)
const copy = fc.tuple(place, place, length, fc.integer({ min: 1, max: 4 })).map(
  ([from, to, size, times]): Change =>
    (text) => {
      const start = spot(text, from)
      const at = spot(text, to)
      return splice(text, at, at, text.slice(start, start + size).repeat(times))
    },
)
const flip = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }).map(
  (flips): Change =>
    (text) =>
      flips.reduce((changed, [at, byte]) => {
        const here = spot(changed, at)
        return splice(changed, here, here + 1, String.fromCharCode(byte))
      }, text),
)
const put = fc.tuple(place, fc.constantFrom(...MARKS, ...WORDS, ...NAMES), fc.integer({ min: 1, max: 8 })).map(
  ([at, piece, times]): Change =>
    (text) =>
      splice(text, spot(text, at), spot(text, at), asBytes(piece.repeat(times))),
)

/** A change of a text's lines. */
const onLines = (change: (lines: string[], from: number, to: number) => string[]) =>
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (text) => {
        const lines = text.split('\n')
        return change(lines, Math.floor(from * lines.length), Math.floor(to * lines.length)).join('\n')
      },
  )
const swapLines = onLines((lines, from, to) => lines.with(from, lines[to] ?? '').with(to, lines[from] ?? ''))
const keepLines = onLines((lines, from, to) => [
  ...lines.slice(0, 12),
  ...lines.slice(Math.min(from, to), Math.max(from, to)),
])
const joinLines = onLines((lines, from) => lines.toSpliced(from, 2, lines.slice(from, from + 2).join(' ')))
const breakLine = onLines((lines, from, to) => lines.toSpliced(from, 1, ...(lines[from] ?? '').split(/ /, to % 7)))
const dropLine = onLines((lines, from) => lines.toSpliced(from, 1))

/** Some changes, one after the other. */
export const changes = fc
  .array(fc.oneof(cut, copy, flip, put, swapLines, keepLines, joinLines, breakLine, dropLine), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (list): Change =>
      (text) =>
        list.reduce((changed, change) => change(changed), text),
  )
