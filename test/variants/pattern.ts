/** Words as a pattern that matches just them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number from 0 to 199 in words. */
export function inWords(value: number): string {
  if (value >= 100) return `one hundred${value === 100 ? '' : ` and ${inWords(value - 100)}`}`
  if (value < 20) return UNITS[value] ?? String(value)
  const [ten, unit] = [TENS[Math.floor(value / 10) - 2] ?? '', value % 10]
  return unit === 0 ? ten : `${ten}-${UNITS[unit]}`
}

/** A whole number as reports print it in digits: "1,204". */
export function inDigits(value: number): string {
  return value.toLocaleString('en-GB')
}

/** Words with their first letter in capitals. */
export function openSentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}
