import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import type { Pattern } from './list.js'
import type { Hostile } from './time.js'

/** What recheck says of a pattern: safe, more than it can decide in its time, or a text that it takes long on. */
export type Verdict = 'linear' | 'undecided' | Hostile

/** What recheck said before, since it takes seconds for some patterns: by `keyOf`. */
const KNOWN = JSON.parse(readFileSync(new URL('recheck.json', import.meta.url), 'utf8')) as Record<string, Verdict>

/** Milliseconds for one pattern. */
const LONGEST = 4000

// The checker in JavaScript alone: what the others add is speed, and a program or a Java to run.
process.env.RECHECK_BACKEND = 'pure'

/** The name under which `recheck.json` has a pattern. */
function keyOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12)
}

/** What recheck says of a pattern, now or before. */
export async function findVerdict(pattern: Pattern): Promise<Verdict> {
  return KNOWN[keyOf(pattern)] ?? askRecheck(pattern)
}

/** What recheck says of all patterns, by their keys: what was known stays, what is gone goes. */
export async function listVerdicts(patterns: readonly Pattern[]): Promise<Record<string, Verdict>> {
  const verdicts: [key: string, verdict: Verdict][] = []
  for (const pattern of patterns) verdicts.push([keyOf(pattern), await findVerdict(pattern)])
  return Object.fromEntries(verdicts.sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function askRecheck({ source, flags }: Pattern): Promise<Verdict> {
  const found = await check(source, flags, { timeout: LONGEST })
  if (found.status === 'safe') return 'linear'
  if (found.status === 'unknown') return 'undecided'
  const [pump] = found.attack.pumps
  return pump ? { before: pump.prefix, pump: pump.pump } : 'undecided'
}
