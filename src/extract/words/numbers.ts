/** Numbers in words. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const WORD = `(?:${longestFirst([...Object.keys(UNITS), ...Object.keys(TENS)])})`

const UP_TO_99 = `${WORD}(?:[- ]${WORD})?`
const JOINT = '(?:,? and |,? )'

/**
 * Source of a pattern for a number in words; without groups. Each word stands in it as seldom as can be: a process that reads
 * one report spends more time on compiling such patterns than on matching them.
 */
export const NUMBER_WORDS_SOURCE = `(?:(?:a )?dozen|(?:a (?:hundred|thousand)|${UP_TO_99}(?: (?:hundred|thousand))?)(?:(?<=thousand)${JOINT}${UP_TO_99} hundred)?(?:(?<=(?:hundred|thousand))${JOINT}${UP_TO_99}(?! hundred))?)`
/** Source of a pattern for a number in digits, with thousands separators or decimals; without groups. */
export const DIGITS_SOURCE = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'

/** The value of a number in digits or words; null where the text is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().toLowerCase()
  if (plain === '') return null
  if (/^[\d,]+(?:\.\d+)?$/.test(plain)) {
    const value = Number(plain.replace(/,/g, ''))
    return Number.isFinite(value) ? value : null
  }
  if (/^(?:a )?dozen$/.test(plain)) return 12
  let total = 0
  let group = 0
  for (const word of plain.split(/[\s-]+|,\s*/)) {
    if (word === 'and' || word === '') continue
    const value = word === 'a' ? 1 : (UNITS[word] ?? TENS[word])
    const scale = SCALES[word]
    if (scale !== undefined) {
      if (scale === 100) group = Math.max(1, group) * scale
      else {
        total += Math.max(1, group) * scale
        group = 0
      }
    } else if (value === undefined) return null
    else group += value
  }
  return total + group
}

/** Parts of a whole, by the word for them. */
const FRACTION_PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
}

/** Words of which every number in words has one, longest first. */
export const NUMBER_HINTS: readonly string[] = [
  ...Object.keys(UNITS),
  ...Object.keys(TENS),
  ...Object.keys(SCALES),
  ...Object.keys(FRACTION_PARTS),
  'dozen',
  'single',
].sort((a, b) => b.length - a.length)

/** Source of a pattern for a fraction in words; without groups. */
export const FRACTION_SOURCE = `(?:(?:a |one[- ])?half|(?:a|an|one|two|three|four|five|six|seven|eight|nine)[- ](?:${longestFirst(Object.keys(FRACTION_PARTS).filter((word) => !word.startsWith('hal')))}))`

/** A fraction in words as a percentage, to two decimals: "two thirds" is 66.67; null where the text is none. */
export function readFraction(text: string): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/)
  const parts = FRACTION_PARTS[words.at(-1) ?? '']
  if (parts === undefined || words.length > 2) return null
  const first = words.length === 1 ? 1 : ['a', 'an'].includes(words[0] ?? '') ? 1 : UNITS[words[0] ?? '']
  return first === undefined || first > parts ? null : toPercent(first / parts)
}

/** A share of one as a percentage with at most two decimals. */
export function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100
}
