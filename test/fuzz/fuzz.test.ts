import { expect, it } from 'vitest'
import { runCampaign } from './campaign.js'

/** Other seeds: `FUZZ_SEED=7 npx vitest run test/fuzz`; more cases: `npm run fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 2026)
const COUNT = 2000

it('keeps every promise on 2,000 files that nobody wrote', { timeout: 300_000 }, async () => {
  console.log(`fuzz: seed ${SEED}, ${COUNT} cases`)
  const { counts, failure } = await runCampaign(SEED, COUNT)
  expect(
    failure && { ...failure, case: { ...failure.case, bytes: Buffer.from(failure.case.bytes).toString() } },
  ).toBeNull()
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT)
  // Most cases get past the first checks, and each kind is there.
  expect(counts.get('vocabulary: report')).toBeGreaterThan(500)
  expect(counts.get('page: report')).toBeGreaterThan(100)
  for (const kind of ['md', 'txt', 'html', 'pdf']) expect(counts.get(`changed ${kind}: report`)).toBeGreaterThan(0)
})
