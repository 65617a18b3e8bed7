import type { Hostile } from './time.js'

/** What patterns skip or collect, one kind of character after another. */
const RUNS = [
  ' ',
  '\t',
  '\n',
  '0',
  'a',
  'A',
  '-',
  '.',
  '"',
  '(',
  '<',
  '#',
  'a ',
  'A ',
  '0 ',
  '0,',
  'a, ',
  'a-',
  '<Q1>',
  '<M0> ',
]

const MOST_LITERALS = 6

/** Texts that a pattern may take long on: runs of one kind, and its own words over and over. */
export function listHostile(source: string): Hostile[] {
  // Without what is no text: escapes such as \b, the signs that open a group, counts.
  const bare = source.replace(/\\[a-zA-Z](?:\{\w+\})?|\(\?<?[=!:]?(?:\w+>)?|\{\d*,?\d*\}/g, '\u0000')
  const literals = [...new Set(bare.match(/[a-z0-9 ,'<>!:;"/#&%@=_-]+/gi) ?? [])].filter(
    (literal) => literal.trim().length > 1,
  )
  const own = literals.slice(0, MOST_LITERALS)
  const pumps = [...RUNS, ...own, ...own.map((literal) => `${literal} `), own.join(' '), own.slice(0, 2).join('')]
  return [...new Set(pumps)].filter((pump) => pump !== '').map((pump) => ({ before: '', pump }))
}
