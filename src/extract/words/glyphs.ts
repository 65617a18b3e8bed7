/** Advance widths of letters in a plain sans-serif face, in thousandths of its size; other characters are as wide as a digit. */
const ADVANCES: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl|',
  278: 'ftI.,:;!/\\[] ',
  333: 'r()-`"*',
  500: 'ckvsxyzJ',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'mM',
  889: '%',
  944: 'W',
}
const DIGIT = 556
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries(ADVANCES).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
)

/** How wide a text runs, in a unit of one metric. */
export type Metric = (text: string) => number

/** Each character as wide as any other. */
export const MONOSPACED: Metric = (text) => text.length

/** Letters as wide as a sans-serif face has them, in characters of middling width. */
export const PROPORTIONAL: Metric = (text) => {
  let sum = 0
  for (const letter of text) sum += WIDTHS.get(letter) ?? DIGIT
  return sum / 500
}
