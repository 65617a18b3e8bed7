import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { BOUNDED } from './bounded.js'
import { listPatterns, type Pattern } from './list.js'
import { listHostile } from './texts.js'
import { findWorstGrowth, MOST_GROWTH, makeGlobal } from './time.js'
import { findVerdict } from './verdicts.js'

const { files, patterns, unseen } = await listPatterns()

function isBounded({ source, places }: Pattern): boolean {
  return places.every((place) => BOUNDED.some((row) => place.startsWith(row.place) && source.startsWith(row.source)))
}

it('finds every regular expression of every source file', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(patterns.length).toBeGreaterThan(600)
  // All that `new RegExp` builds was seen being built.
  expect(unseen).toStrictEqual([])
})

it('knows a pattern that is not linear', { timeout: 300_000 }, () => {
  const slow = [/\s+$/, /\d+x/, /<!--[\s\S]*?-->/]
  const growths = slow.map((pattern) => findWorstGrowth(makeGlobal(pattern), listHostile(pattern.source)).ratio)
  for (const growth of growths) expect(growth).toBeGreaterThanOrEqual(MOST_GROWTH)
})

it('takes twice as long for a text of 2 MB as for one of 1 MB, with each pattern', { timeout: 1_800_000 }, async () => {
  const slow: string[] = []
  for (const pattern of patterns) {
    // The runner wants to hear from its workers now and then.
    await setImmediate()
    const verdict = await findVerdict(pattern)
    const texts = [...listHostile(pattern.source), ...(typeof verdict === 'string' ? [] : [verdict])]
    if (isBounded(pattern)) continue
    const { ratio, length, pump } = findWorstGrowth(makeGlobal(pattern), texts)
    if (ratio >= MOST_GROWTH)
      slow.push(`${pattern.places[0]} /${pattern.source}/: ${ratio.toFixed(1)} at ${length} of ${JSON.stringify(pump)}`)
  }
  expect(slow).toStrictEqual([])
})
