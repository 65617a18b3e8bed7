import { describe, expect, it } from 'vitest'
import { foldCharacters, squeeze } from '../../../src/extract/words/characters.js'

describe('foldCharacters', () => {
  it.each<[why: string, text: string, folded: string]>([
    ['nothing', '', ''],
    ['plain text', 'As it is.', 'As it is.'],
    ['CRLF and CR', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['two CR are two line ends', 'a\r\rb', 'a\n\nb'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['no-break spaces', 'a\u00a0b\u202fc', 'a b c'],
    ['a line separator is no line end', 'a\u2028b', 'a b'],
    ['hyphens', 'no\u2011break, hy\u2010phen', 'no-break, hy-phen'],
    ['dashes stay', '2021\u201322 \u2014 a year', '2021\u201322 \u2014 a year'],
    ['quotation marks', '\u201cIt\u2019s \u2018so\u2019\u201d', "\"It's 'so'\""],
    ['ligatures', 'o\ufb03cers \ufb01nd \ufb02ats', 'officers find flats'],
    ['bullets of symbol fonts', '\uf0b7 one\n\u25cf two', '\u2022 one\n\u2022 two'],
    ['soft hyphens inside a line', 'neigh\u00adbour\u00adhood', 'neighbourhood'],
    ['a soft hyphen at a line’s end, for the lines to be joined', 'neigh\u00ad\nbour', 'neigh\u00ad\nbour'],
    ['controls', 'a\u0000b\u0007c\u007f', 'abc'],
    ['tabs and form feeds stay', 'a\tb\fc', 'a\tb\fc'],
    ['spaces at a line’s end become one', 'a   \nb', 'a \nb'],
    ['accents stay', 'caf\u00e9 Ynys M\u00f4n', 'caf\u00e9 Ynys M\u00f4n'],
    ['letters beyond the first plane stay', '\u{1f600} a', '\u{1f600} a'],
  ])('%s', (_why, text, folded) => {
    expect(foldCharacters(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    const folded = foldCharacters('\ufeff\u201cO\ufb03cers\u201d\u00a0\u2011 one  \r\ntwo\u00ad\r\n')
    expect(foldCharacters(folded)).toBe(folded)
  })
})

it('squeeze makes one space of any white space', () => {
  expect(squeeze('  a \t b\n c ')).toBe('a b c')
})
