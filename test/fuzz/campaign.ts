import fc, { type RunDetails } from 'fast-check'
import type { FuzzCase } from './case.js'
import { cases } from './cases.js'
import { judgeCase, type Outcome } from './judge.js'

/** What came of a number of cases drawn from one seed. */
export interface Campaign {
  readonly seed: number
  /** How many cases of each kind had each outcome: "vocabulary: report". */
  readonly counts: ReadonlyMap<string, number>
  /** The longest that a case took, in milliseconds. */
  readonly slowest: number
  /** The smallest case found that breaks a promise, and how; null where none does. */
  readonly failure: { readonly case: FuzzCase; readonly reason: string; readonly path: string } | null
}

/** Draws so many cases from a seed and judges each; the first that fails is made as small as it can be. */
export async function runCampaign(seed: number, count: number): Promise<Campaign> {
  const counts = new Map<string, number>()
  let slowest = 0
  const property = fc.asyncProperty(cases, async (given) => {
    const start = performance.now()
    const outcome: Outcome = await judgeCase(given)
    slowest = Math.max(slowest, performance.now() - start)
    const key = `${given.kind}: ${outcome}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  const details = await fc.check(property, { seed, numRuns: count })
  return { seed, counts, slowest, failure: readFailure(details) }
}

function readFailure({ failed, counterexample, counterexamplePath, errorInstance }: RunDetails<[FuzzCase]>) {
  if (!failed || !counterexample) return null
  const reason = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
  return { case: counterexample[0], reason, path: counterexamplePath ?? '' }
}
