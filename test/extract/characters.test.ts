import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/schema/report.js'
import { extractBody, openPart } from './compose.js'
import { extract, FIXTURES, rowsOf } from './fixtures.js'
import { plain } from './fold.js'

/** The report without what is the file's own: its hash and its size. */
function dataOf({ source: { sha256: _sha256, bytes: _bytes, ...source }, ...report }: Report) {
  return { ...report, source }
}

/** Curly quotation marks: an opening one after a space, a bracket or a line's start, else a closing one or apostrophe. */
function curl(text: string): string {
  return text
    .replace(/(^|[\s([])"/gm, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([])'/gm, '$1\u2018')
    .replace(/'/g, '\u2019')
}

/** A soft hyphen in the middle of each word of six letters and more. */
function hyphenate(text: string): string {
  return text.replace(/\p{L}{6,}/gu, (word) => `${word.slice(0, 3)}\u00ad${word.slice(3)}`)
}

/** UTF-16 with its byte order mark. */
function encode16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

const VARIANTS: readonly [why: string, change: (text: string) => string | Buffer][] = [
  ['CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['CR alone', (text) => text.replace(/\n/g, '\r')],
  ['line ends of three kinds', (text) => mixLineEnds(text)],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['no-break spaces', (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0')],
  [
    'narrow no-break and figure spaces',
    (text) => text.replace(/(?<=\d) (?=\S)/g, '\u202f').replace(/(?<=\S) (?=\d)/g, '\u2007'),
  ],
  ['no-break hyphens', (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011')],
  ['hyphens of their own code', (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2010')],
  ['soft hyphens in long words', hyphenate],
  [
    'ligatures',
    (text) => text.replace(/ffi/g, '\ufb03').replace(/ff/g, '\ufb00').replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02'),
  ],
  ['curly quotation marks', curl],
  ['zero-width spaces behind words', (text) => text.replace(/(?<=\p{L}) /gu, '\u200b ')],
  ['a space at each line’s end', (text) => text.replace(/(?<=\S)$/gm, ' ')],
  ['three spaces at each line’s end', (text) => text.replace(/(?<=\S)$/gm, '   ')],
  ['no line end at the end', (text) => text.trimEnd()],
  ['UTF-16, little end first', (text) => encode16(text, 'little')],
  ['UTF-16, big end first', (text) => encode16(text, 'big')],
]

function mixLineEnds(text: string): string {
  const lines = text.split('\n')
  // A CR right before a blank line's LF would be one line end of two.
  const endOf = (index: number): string => {
    if (index % 3 === 2 && lines[index + 1] !== '') return '\r'
    return index % 2 === 0 ? '\r\n' : '\n'
  }
  return lines.map((line, index) => (index === lines.length - 1 ? line : line + endOf(index))).join('')
}

describe.each(rowsOf(FIXTURES))('%s in other characters', (_id, { file, text }) => {
  const base = extract(plain(text), file)

  it('has data to compare', () => {
    expect(base.report.bodies).not.toHaveLength(0)
  })

  it.each(VARIANTS)('gives the same data with %s', (_why, change) => {
    const changed = extract(change(plain(text)), file)
    expect(changed.text).toBe(base.text)
    expect(dataOf(changed.report)).toStrictEqual(dataOf(base.report))
  })

  it('gives the same data as printed', () => {
    const printed = extract(text, file)
    expect(dataOf(printed.report)).toStrictEqual(dataOf(base.report))
  })
})

it('takes a scope from its own place behind letters that are longer in lower case', () => {
  const said = 'After \u0130pek and \u0130nce had left, the regional fraud team led 12 disruptions.'
  const { figures } = extractBody('essex', [...openPart('essex'), said])
  expect(figures.map(({ value, subset }) => [value, subset])).toStrictEqual([[12, 'regional fraud team']])
})
