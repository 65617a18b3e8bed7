import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DAMAGES } from './damage/index.js'
import { describeLayout } from './layout.js'
import { type DamageOutcome, type Measured, measureSeed, type Outcome, share, summarise } from './measure.js'
import { MUTATIONS } from './mutations/index.js'

/** How many differences of a variant are printed. */
const MOST_DIFFERENCES = 3
const LONGEST_LINE = 240

/**
 * `npm run variants -- [--seed 1] [--count 1000] [--only name] [--out folder] [--list]`: makes variants of the fixtures from
 * the seeds on, damages each, and prints how many are read rightly, then those that are not.
 */
function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '1000' },
      only: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      list: { type: 'boolean', default: false },
    },
  })
  if (values.list) {
    printNames()
    return
  }
  const [seed, count] = [readWhole('seed', values.seed), readWhole('count', values.count)]
  const names = [...MUTATIONS, ...DAMAGES].map(({ name }) => name)
  const unknown = values.only.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new RangeError(`expected --only to be a name that --list prints, got ${unknown.join(', ')}`)
  const measured = Array.from({ length: count }, (_, index) =>
    measureSeed(seed + index, { hasDamage: true, only: values.only }),
  )
  printFailures(measured)
  if (values.out !== undefined) writeFailures(measured, values.out)
  printSummary(measured)
}

function readWhole(name: string, given: string): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`expected --${name} to be a whole number from 1, got ${given}`)
  return value
}

function printNames(): void {
  for (const { name, about } of [...MUTATIONS, ...DAMAGES]) console.log(`${name}: ${about}`)
}

function isFailed({ differences, warnings }: Outcome): boolean {
  return differences.length > 0 || warnings.length > 0
}

function printFailures(measured: readonly Measured[]): void {
  const sound = measured.filter(({ outcome }) => isFailed(outcome))
  for (const [cause, group] of groupBy(sound, ({ outcome }) => describeCause(outcome))) {
    console.log(`\n${cause}: ${group.length}`)
    for (const { outcome } of group) printOutcome(outcome)
  }
  printMutations(measured)
  const lost = measured.flatMap(({ damaged }) => (damaged?.is === 'lost' ? [damaged] : []))
  for (const [name, group] of groupBy(lost, ({ damage }) => damage.name)) {
    const all = measured.filter(({ damaged }) => damaged?.damage.name === name).length
    console.log(`\n${name}: ${group.length} of ${all} neither read rightly nor remarked on`)
    for (const outcome of group) printDamage(outcome)
  }
}

/** What failed together: in which dialect, which parts of the data, and which remarks were wrong. */
function describeCause({ variant, differences, warnings }: Outcome): string {
  const fields = new Set(differences.map((line) => line.slice(0, line.indexOf(' '))))
  const codes = new Set(warnings.map(({ code }) => code))
  return `${variant.layout.dialect}: ${[...fields, ...codes].join(', ')}`
}

/** How many of the variants of each mutation failed, where some did. */
function printMutations(measured: readonly Measured[]): void {
  console.log('\nfailed variants by mutation')
  for (const { name } of MUTATIONS) {
    const own = measured.filter(({ outcome }) => outcome.variant.mutations.includes(name))
    const failed = own.filter(({ outcome }) => isFailed(outcome)).length
    if (failed > 0) console.log(`  ${name}: ${failed} of ${own.length}`)
  }
}

function printOutcome({ variant, differences, warnings }: Outcome): void {
  const { seed, original, layout, mutations } = variant
  console.log(`  seed ${seed}: ${original}, ${describeLayout(layout)}; ${mutations.join(', ')}`)
  printLines([...warnings.map(({ code, message }) => `${code}: ${message}`), ...differences])
}

function printDamage({ variant, place, differences, remarks }: DamageOutcome): void {
  const { seed, original, layout } = variant
  console.log(`  seed ${seed}: ${original}, ${describeLayout(layout)}; ${place.body}: ${cut(place.texts[0] ?? '')}`)
  printLines([...remarks.map(({ code }) => `elsewhere: ${code}`), ...differences])
}

function printLines(lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_DIFFERENCES)) console.log(`    ${cut(line)}`)
  if (lines.length > MOST_DIFFERENCES) console.log(`    and ${lines.length - MOST_DIFFERENCES} more`)
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}\u2026` : line
}

/** Writes the texts of what failed, each under its seed. */
function writeFailures(measured: readonly Measured[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { outcome, damaged } of measured) {
    const { seed, text, file } = outcome.variant
    const ending = file.slice(file.lastIndexOf('.'))
    if (isFailed(outcome)) writeFileSync(join(folder, `${seed}${ending}`), text)
    if (damaged?.is === 'lost') writeFileSync(join(folder, `${seed}-damaged${ending}`), damaged.text)
  }
}

function printSummary(measured: readonly Measured[]): void {
  const { sound, damaged, untraced } = summarise(measured)
  const lines: [string, number, number, string][] = [
    ['undamaged: all data right', sound.right, sound.all, `${sound.warned} with a warning or error`],
    ['damaged: right, or a diagnostic at the place', damaged.caught, damaged.all, ''],
    ['damaged without a trace: the same', untraced.caught, untraced.all, ''],
  ]
  console.log('')
  for (const [what, part, whole, besides] of lines)
    console.log(`${what}: ${part} of ${whole} (${share(part, whole)})${besides === '' ? '' : `; ${besides}`}`)
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

run(process.argv.slice(2))
