/**
 * A text as literals are looked for in it: in lower case, each digit as 0.
 *
 * Looking for a few literals is many times cheaper than trying a pattern at each place of a sentence, and each pattern
 * has a literal in all that it matches.
 */
export function foldLiterals(text: string): string {
  if (text === last.text) return last.folded
  const lower = text.toLowerCase()
  const folded = /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower
  last = { text, folded }
  return folded
}

/** The last text, since several finders look at one sentence in turn. */
let last = { text: '', folded: '' }

/**
 * A pattern for any of the literals, for a text that `foldLiterals` gave.
 *
 * @example
 * oneOf('year', 'month').test(foldLiterals('The 12 months to May')) // true
 */
export function oneOf(...literals: readonly string[]): RegExp {
  return new RegExp(literals.map((literal) => literal.replace(/[.()]/g, '\\$&')).join('|'))
}
