import { mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Campaign, runCampaign } from './campaign.js'

/** How many cases are drawn from one seed; what hangs or fails is found again from its seed. */
const BATCH = 1000

/**
 * `npm run fuzz -- [--seed 1] [--count 100000] [--out out/fuzz]`: feeds the extractor files that nobody wrote, a thousand from
 * each seed on from the first, and prints each seed before its cases run. What fails is written to a file, made small.
 */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100000' },
      out: { type: 'string', default: 'out/fuzz' },
    },
  })
  const [first, count] = [readWhole('seed', values.seed), readWhole('count', values.count)]
  const campaigns: Campaign[] = []
  for (let done = 0; done < count; done += BATCH) {
    const seed = first + done / BATCH
    process.stdout.write(`seed ${seed}: `)
    const campaign = await runCampaign(seed, Math.min(BATCH, count - done))
    campaigns.push(campaign)
    console.log(`${sum(campaign.counts.values())} cases, the slowest ${Math.round(campaign.slowest)} ms`)
    printFailure(campaign, values.out)
  }
  printCounts(campaigns)
  if (campaigns.some(({ failure }) => failure !== null)) process.exitCode = 1
}

function readWhole(name: string, given: string): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`expected --${name} to be a whole number from 1, got ${given}`)
  return value
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

function printFailure({ seed, failure }: Campaign, folder: string): void {
  if (!failure) return
  const path = join(folder, `${seed}${extname(failure.case.file)}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, failure.case.bytes)
  console.log(`seed ${seed} FAILED (${failure.case.kind}, path ${failure.path}); written to ${path}\n${failure.reason}`)
}

function printCounts(campaigns: readonly Campaign[]): void {
  const counts = new Map<string, number>()
  for (const [key, number] of campaigns.flatMap((campaign) => [...campaign.counts]))
    counts.set(key, (counts.get(key) ?? 0) + number)
  console.log('')
  for (const [key, number] of [...counts].sort()) console.log(`${key}: ${number}`)
  const failed = campaigns.filter(({ failure }) => failure !== null).map(({ seed }) => seed)
  console.log(`\n${sum(counts.values())} cases; failed seeds: ${failed.length === 0 ? 'none' : failed.join(', ')}`)
}

await run(process.argv.slice(2))
