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
/** By the letter's code; all that are named are ASCII. */
const WIDTHS = new Uint16Array(128).fill(DIGIT)
for (const [width, letters] of Object.entries(ADVANCES))
  for (const letter of letters) WIDTHS[letter.charCodeAt(0)] = Number(width)

/** How wide a text runs, in a unit of one metric. */
export type Metric = (text: string) => number

/** Each character as wide as any other. */
export const MONOSPACED: Metric = (text) => text.length

/** Letters as wide as a sans-serif face has them, in characters of middling width. */
export const PROPORTIONAL: Metric = (text) => {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // The second half of a pair is no character of its own.
    if (code < 0xdc00 || code > 0xdfff) sum += WIDTHS[code] ?? DIGIT
  }
  return sum / 500
}
