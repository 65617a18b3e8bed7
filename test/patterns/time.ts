import { setFlagsFromString } from 'node:v8'
import { runInNewContext, Script } from 'node:vm'

/** A text that repeats something, as long as is asked, with an end that fits nothing. */
export interface Hostile {
  readonly before: string
  readonly pump: string
}

/** How a pattern's time grows when a text gets twice as long. */
export interface Growth {
  /** Characters of the longer of the two texts. */
  readonly length: number
  /** Time on the longer text, in milliseconds. */
  readonly time: number
  /** Time on the longer text over that on the shorter; 0 where the time is too short to say. */
  readonly ratio: number
  readonly pump: string
}

/** Linear time doubles with the text, quadratic time quadruples. */
export const MOST_GROWTH = 3

/** Lengths whose doubles are tried on all texts, shortest first: a pattern that runs away does so before it takes hours. */
const SHORT = [1_000, 8_000, 32_000]
const LONG = 1_000_000
/** How many texts, the slowest ones, are tried at full length: what grows too fast shows it on the shorter ones. */
const MOST_LONG = 1
/** Milliseconds below which a time says nothing of how it grows; quadratic time is longer at the lengths above. */
const SHORTEST = 10
/** Runs of which the least growth counts, since collecting garbage and compiling patterns fall into some. */
const MOST_RUNS = 8
/** Milliseconds after which a search counts as one that does not come back. */
const LONGEST = 60_000

/** The worst growth of a pattern over the texts: up to 64,000 characters on each, from 1 to 2 MB on the slowest of them. */
export function findWorstGrowth(pattern: RegExp, texts: readonly Hostile[]): Growth {
  const growths: { text: Hostile; growth: Growth }[] = []
  for (const text of texts)
    for (const half of SHORT) {
      const growth = compare(pattern, text, half)
      if (growth.ratio >= MOST_GROWTH) return growth
      if (half === SHORT.at(-1)) growths.push({ text, growth })
    }
  const slowest = growths.toSorted((a, b) => b.growth.time - a.growth.time).slice(0, MOST_LONG)
  const long = slowest.map(({ text }) => compare(pattern, text, LONG)).toSorted((a, b) => b.ratio - a.ratio)
  const worst = long[0]
  if (!worst) throw new RangeError('expected texts to search, found none')
  return worst
}

function compare(pattern: RegExp, text: Hostile, half: number): Growth {
  const [one, two] = [build(text, half), build(text, half * 2)]
  let least: Growth = { length: two.length, time: 0, ratio: Number.POSITIVE_INFINITY, pump: text.pump }
  for (let run = 0; run < MOST_RUNS && least.ratio >= MOST_GROWTH; run += 1) {
    if (run > 0) collectGarbage()
    const short = timeSearch(pattern, one)
    if (short === Number.POSITIVE_INFINITY) return { ...least, length: one.length, time: short }
    const time = timeSearch(pattern, two)
    if (time === Number.POSITIVE_INFINITY) return { ...least, time }
    const ratio = time < SHORTEST ? 0 : time / short
    if (ratio < least.ratio) least = { ...least, time, ratio }
  }
  return least
}

setFlagsFromString('--expose-gc')
/**
 * Makes all texts old. V8 keeps the text of the last match, and notes each time that it is a young one, which makes a search
 * of many matches half as long again: a text of 2 MB seemed to take three times as long as an older one of 1 MB.
 */
const collectGarbage = runInNewContext('gc') as () => void

/** Texts by what they are made of, since many patterns are tried on the same. */
const BUILT = new Map<string, string>()

function build({ before, pump }: Hostile, length: number): string {
  const key = `${length}\n${before}\n${pump}`
  const known = BUILT.get(key)
  if (known !== undefined) return known
  const text = `${before}${pump.repeat(Math.ceil(length / pump.length))}\u0000`
  if (pump.length < 4) BUILT.set(key, text)
  return text
}

const SEARCH = new Script('globalThis.searched()')

/** Milliseconds of the processor's own time that looking for all matches takes, so that other work on the machine does not count. */
function timeSearch(pattern: RegExp, text: string): number {
  Object.assign(globalThis, { searched: () => searchAll(pattern, text) })
  const start = process.cpuUsage()
  try {
    // A script, since Node ends one that takes too long even inside a pattern.
    SEARCH.runInThisContext({ timeout: LONGEST })
  } catch {
    return Number.POSITIVE_INFINITY
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Looks for all matches as `matchAll` does, but for keeping them. */
function searchAll(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0
  let at = 0
  while (pattern.test(text)) {
    if (pattern.lastIndex === at) pattern.lastIndex += 1
    at = pattern.lastIndex
  }
}

/** The pattern as one that is looked for all through a text; a sticky one stays where it is put. */
export function makeGlobal({ source, flags }: { readonly source: string; readonly flags: string }): RegExp {
  return new RegExp(source, /[gy]/.test(flags) ? flags : `${flags}g`)
}
