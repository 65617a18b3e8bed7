import { describe, expect, it } from 'vitest'
import { NUMBER_CLASSES } from '../../../src/extract/account/classes.js'
import { findNumerals } from '../../../src/extract/account/numerals.js'
import { decode } from '../../../src/extract/read/decode.js'
import { readSource } from '../../../src/extract/read/index.js'
import { readText } from '../../../src/extract/read/text.js'
import { NUMBER_KINDS } from '../../../src/schema/report.js'
import { WRITINGS } from '../dialects.js'
import { extract, FIXTURES, rowsOf } from '../fixtures.js'
import { REPORTS } from '../published.js'
import { checkNumbersOf, findPlaces } from './accounts.js'

describe.each(REPORTS)('the account of the numbers of %s', (_id, { bytes, file }) => {
  const extraction = extract(bytes, file)

  it('has each number that is printed in just one place', () => {
    expect(extraction.numbers.length).toBeGreaterThan(20)
    expect(checkNumbersOf(extraction, findPlaces(readSource(file, bytes)))).toStrictEqual([])
  })

  it('gives each a unit in whole words of its sentence', () => {
    const own = extraction.numbers.filter(({ unit }) => unit !== null && unit !== 'percent' && unit !== 'years old')
    expect(own).not.toHaveLength(0)
    const isWhole = (unit: string, quote: string): boolean =>
      ` ${quote} `
        .split(unit)
        .slice(1)
        .some((rest, index) => {
          const before = ` ${quote} `.split(unit)[index] ?? ''
          return !/[A-Za-z]$/.test(before) && !/^[A-Za-z]/.test(rest)
        })
    expect(
      own.filter(({ unit, quote }) => !/^[\u00a3\u20ac$]$/.test(unit ?? '') && !isWhole(unit ?? '', quote)),
    ).toStrictEqual([])
  })

  it('gives each its words, its sentence and its number in order', () => {
    const { numbers, text, report } = extraction
    expect(numbers.map(({ span }) => text.slice(span.start, span.end))).toStrictEqual(numbers.map((one) => one.text))
    expect(numbers.filter(({ quote, text: words }) => !quote.includes(words))).toStrictEqual([])
    for (const { id } of report.bodies) {
      const own = numbers.filter(({ bodyId }) => bodyId === id)
      expect(own.map(({ number }) => number)).toStrictEqual(own.map((_, index) => index + 1))
      const starts = own.map(({ span }) => span.start)
      expect(starts).toStrictEqual(starts.toSorted((a, b) => a - b))
    }
  })
})

describe.each(rowsOf(FIXTURES.filter(({ dialect }) => dialect !== 'wrapped')))('%s', (_id, { file, bytes }) => {
  const own = extract(bytes, file).numbers

  it.each(WRITINGS.map((form) => [form.name, form] as const))('lists the same numbers as %s', (_name, { write }) => {
    const { numbers } = extract(write(readText(decode(file, bytes)).blocks))
    expect(numbers.map(({ span: _span, ...one }) => one)).toStrictEqual(own.map(({ span: _span, ...one }) => one))
  })
})

describe('the check of the account', () => {
  it('finds each number that is missing, and each that is listed twice', () => {
    const [fixture] = FIXTURES
    if (!fixture) throw new RangeError('expected a fixture')
    const extraction = extract(fixture.bytes, fixture.file)
    const places = findPlaces(readSource(fixture.file, fixture.bytes))
    for (const [index, number] of extraction.numbers.entries()) {
      const others = extraction.numbers.filter((one) => one !== number)
      const missed = checkNumbersOf({ ...extraction, numbers: others }, places).length
      // The year of a figure's period, printed once more in its paragraph, can't be told from the period's own.
      expect([index, missed > 0 || number.kind === 'date']).toStrictEqual([index, true])
      const twice = checkNumbersOf({ ...extraction, numbers: [...extraction.numbers, number] }, places)
      expect(twice.length).toBeGreaterThan(0)
    }
    expect(checkNumbersOf(extraction, places.slice(1)).length).toBeGreaterThan(0)
  })
})

describe('a number', () => {
  /** What a sentence that gives no figure prints, in a report around it. */
  const list = (sentence: string): { kind: string; text: string; unit: string | null }[] => {
    const lines = ['Regional findings', 'The southern Wales region works well.', 'Gwent Police', 'Work', sentence]
    return extract(lines.join('\n\n')).numbers.map(({ kind, text, unit }) => ({ kind, text, unit }))
  }
  const finds = NUMBER_CLASSES.flatMap((one) =>
    one.finds.map(([sentence, text, unit]) => ({ ...one, sentence, text, unit })),
  )
  const ignores = NUMBER_CLASSES.flatMap((one) =>
    one.ignores.map(([sentence, text, why]) => ({ ...one, sentence, text, why })),
  )

  it('is taken for each kind by some class, with examples', () => {
    expect([...new Set(NUMBER_CLASSES.map(({ kind }) => kind))].sort()).toStrictEqual([...NUMBER_KINDS].sort())
    expect(finds.length).toBeGreaterThan(30)
    expect(ignores.length).toBeGreaterThan(15)
  })

  it.each(finds)('is $kind, $about: $text in $sentence', ({ kind, sentence, text, unit }) => {
    expect(list(sentence)).toContainEqual({ kind, text, unit })
  })

  it.each(ignores)('is not $kind: $text in $sentence ($why)', ({ kind, sentence, text }) => {
    const found = list(sentence).filter((one) => one.text === text)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map((one) => one.kind)).not.toContain(kind)
  })

  it.each<
    [why: string, text: string, expected: [text: string, form: string, value: number | null, date: string | null][]]
  >([
    [
      'digits',
      'It has 1,234 and 5.6.',
      [
        ['1,234', 'plain', 1234, null],
        ['5.6', 'plain', 5.6, null],
      ],
    ],
    [
      'words',
      'Twenty-five; a hundred; two million',
      [
        ['Twenty-five', 'plain', 25, null],
        ['a hundred', 'plain', 100, null],
        ['two million', 'plain', 2e6, null],
      ],
    ],
    ['one, which counts nothing', 'It is one of the ones; no single one.', []],
    ['ordinals in words, which are no numbers', 'The third party came second in the fifth quarter.', []],
    [
      'a third as a share',
      'A third of them, and a third more.',
      [
        ['A third', 'fraction', 33.33, null],
        ['a third', 'fraction', 33.33, null],
      ],
    ],
    [
      'one in five',
      'One in five, nine out of ten',
      [
        ['One in five', 'fraction', 20, null],
        ['nine out of ten', 'fraction', 90, null],
      ],
    ],
    [
      'many without a number',
      'Hundreds came, and dozens.',
      [
        ['Hundreds', 'plain', null, null],
        ['dozens', 'plain', null, null],
      ],
    ],
    [
      'percentages',
      '12%, 12.5 per cent, twelve percent',
      [
        ['12%', 'percent', 12, null],
        ['12.5 per cent', 'percent', 12.5, null],
        ['twelve percent', 'percent', 12, null],
      ],
    ],
    [
      'money',
      '\u00a31.1 million, \u00a35k, \u20ac20',
      [
        ['\u00a31.1 million', 'money', 1.1e6, null],
        ['\u00a35k', 'money', 5000, null],
        ['\u20ac20', 'money', 20, null],
      ],
    ],
    [
      'dates',
      '31 May 2022, May 2022, 2022-05-31, 1 June, 31/05/2022',
      [
        ['31 May 2022', 'date', null, '2022-05-31'],
        ['May 2022', 'date', null, '2022-05'],
        ['2022-05-31', 'date', null, '2022-05-31'],
        ['1 June', 'date', null, '--06-01'],
        ['31/05/2022', 'date', null, '2022-05-31'],
      ],
    ],
    ['a month that is a verb', '31 may have left.', [['31', 'plain', 31, null]]],
    ['a day that no month has', '31 June 2022', [['31 June 2022', 'date', null, null]]],
    [
      'years',
      '2022, 2021/22, 2019\u20132021, 1990s',
      [
        ['2022', 'year', 2022, '2022'],
        ['2021/22', 'date', null, null],
        ['2019\u20132021', 'date', null, null],
        ['1990s', 'date', null, null],
      ],
    ],
    [
      'names',
      '4P, COVID-19, 22A, A1, 7.1.2, 24/7',
      [
        ['4P', 'code', null, null],
        ['COVID-19', 'code', null, null],
        ['22A', 'code', null, null],
        ['A1', 'code', null, null],
        ['7.1.2', 'code', null, null],
        ['24/7', 'code', null, null],
      ],
    ],
    [
      'an address',
      'See https://example.org/2022/05?a=1 for 3.',
      [
        ['https://example.org/2022/05?a=1', 'code', null, null],
        ['3', 'plain', 3, null],
      ],
    ],
    [
      'ordinals in digits',
      '3rd, 21st',
      [
        ['3rd', 'ordinal', 3, null],
        ['21st', 'ordinal', 21, null],
      ],
    ],
    [
      'a range',
      '12-17 or 12\u201317',
      [
        ['12', 'plain', 12, null],
        ['17', 'plain', 17, null],
        ['12', 'plain', 12, null],
        ['17', 'plain', 17, null],
      ],
    ],
    [
      'a word with a unit',
      'a 4.8m total, 5kg',
      [
        ['4.8m', 'plain', 4.8e6, null],
        ['5', 'plain', 5, null],
      ],
    ],
    ['words that only begin as numbers do', 'Tension, tenths, sixth, fortieth, oneself, halfway, often', []],
  ])('is read from %s', (_why, text, expected) => {
    const found = findNumerals(text, 0, text.length)
    expect(found.map(({ start, end, form, value, date }) => [text.slice(start, end), form, value, date])).toStrictEqual(
      expected,
    )
  })

  it('takes time in line with the text, whatever it is made of', () => {
    const time = (text: string): number => {
      const start = performance.now()
      findNumerals(text, 0, text.length)
      return performance.now() - start
    }
    for (const piece of [
      '1',
      '1,',
      '1-',
      'a1-',
      'two ',
      'two hundred and ',
      'one in ',
      '\u00a3',
      '1/',
      '12 May ',
      'https://1',
      'www.1 ',
      ' ',
    ]) {
      time(piece.repeat(100))
      expect([piece, time(piece.repeat(20_000)) < 2000]).toStrictEqual([piece, true])
    }
  })
})
