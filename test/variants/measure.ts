import type { Diagnostic } from '../../src/schema/report.js'
import { fold } from '../extract/fold.js'
import type { Damage, Damaged, Place } from './damage/damage.js'
import { DAMAGES } from './damage/index.js'
import { type Reading, readVariant } from './judge.js'
import { writePieces } from './layout.js'
import { seedRandom } from './random.js'
import { makeVariant, type Variant } from './variant.js'

/** What came of a variant that is as sound as its fixture. */
export interface Outcome {
  readonly variant: Variant
  readonly differences: readonly string[]
  readonly warnings: readonly Diagnostic[]
}

/** What came of a variant that was damaged. */
export interface DamageOutcome {
  readonly variant: Variant
  readonly damage: Damage
  readonly place: Place
  readonly text: string
  readonly differences: readonly string[]
  /** Remarks that the sound variant does not give. */
  readonly remarks: readonly Diagnostic[]
  /** `right`: the data is that of the sound variant. `said`: a remark at the place. `lost`: neither. */
  readonly is: 'right' | 'said' | 'lost'
}

/** Both outcomes of a seed; `damaged` is null where the sound variant is not right, or can't be damaged. */
export interface Measured {
  readonly outcome: Outcome
  readonly damaged: DamageOutcome | null
}

/** What is measured. */
export interface MeasureOptions {
  /** Whether each variant is damaged too. */
  readonly hasDamage: boolean
  /** Names of the mutations or kinds of damage to keep to; empty for all. */
  readonly only: readonly string[]
}

/** Makes the variant of a seed, reads it, damages it and reads it again. */
export function measureSeed(seed: number, { hasDamage, only }: MeasureOptions): Measured {
  const variant = makeVariant(seed, only)
  const { text, file, expected } = variant
  const { differences, warnings, extraction } = readVariant(text, file, expected)
  const isRight = differences.length === 0
  const damages = DAMAGES.filter(({ name }) => !only.some((given) => isDamage(given)) || only.includes(name))
  return {
    outcome: { variant, differences, warnings },
    damaged: hasDamage && isRight ? damageVariant(variant, extraction.report.diagnostics, damages) : null,
  }
}

function isDamage(name: string): boolean {
  return DAMAGES.some((damage) => damage.name === name)
}

/** Seeds of the damage are far from those of the variants. */
const DAMAGE_SEED = 0x5eed0000

function damageVariant(
  variant: Variant,
  before: readonly Diagnostic[],
  damages: readonly Damage[],
): DamageOutcome | null {
  const random = seedRandom(variant.seed + DAMAGE_SEED)
  for (const damage of random.shuffle(damages)) {
    const damaged = damage.inflict(variant.pieces, random)
    if (damaged) return judgeDamage(variant, damage, damaged, before)
  }
  return null
}

function judgeDamage(
  variant: Variant,
  damage: Damage,
  { pieces, place }: Damaged,
  before: readonly Diagnostic[],
): DamageOutcome {
  const text = writePieces(pieces, variant.layout, seedRandom(variant.seed))
  const reading = readVariant(text, variant.file, variant.expected)
  const known = new Set(before.map(({ code, message }) => `${code} ${message}`))
  const { report } = reading.extraction
  const remarks = report.diagnostics.filter(({ code, message }) => !known.has(`${code} ${message}`))
  const isSaid = remarks.some((remark) => isAtPlace(remark, place, reading))
  const is = reading.differences.length === 0 ? 'right' : isSaid ? 'said' : 'lost'
  return { variant, damage, place, text, differences: reading.differences, remarks, is }
}

/** True for a remark on the body, where that is what was damaged; else only for one on the text where the damage is. */
function isAtPlace({ span, bodyId }: Diagnostic, place: Place, { extraction: { report, text } }: Reading): boolean {
  if (place.isBody && bodyId === place.body) return true
  if (span === null) return false
  // A remark on a whole part says nothing of the place.
  if (report.bodies.some((body) => body.span.start === span.start && body.span.end === span.end)) return false
  const wanted = place.texts.map((words) => fold(words).slice(0, LONGEST_MATCH)).filter((words) => words !== '')
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const isNear = span.start <= end && span.end >= start
    const folded = isNear ? fold(line) : ''
    if (isNear && wanted.some((words) => folded.includes(words))) return true
    start = end + 1
  }
  return false
}

/** So many characters tell a paragraph from the others. */
const LONGEST_MATCH = 60

/** A share as it is printed: cut and not rounded, so that only all of them are 100. */
export function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} percent`
}

/** Sums of the outcomes of many seeds. */
export interface Summary {
  readonly sound: { readonly right: number; readonly warned: number; readonly all: number }
  readonly damaged: { readonly caught: number; readonly all: number }
  /** Damage that leaves no trace in the text, which no reader could see. */
  readonly untraced: { readonly caught: number; readonly all: number }
}

/** Counts outcomes. */
export function summarise(measured: readonly Measured[]): Summary {
  const damaged = measured.flatMap((one) => one.damaged ?? [])
  const count = (leavesTrace: boolean) => {
    const own = damaged.filter(({ damage }) => damage.leavesTrace === leavesTrace)
    return { caught: own.filter(({ is }) => is !== 'lost').length, all: own.length }
  }
  return {
    sound: {
      right: measured.filter(({ outcome }) => outcome.differences.length === 0).length,
      warned: measured.filter(({ outcome }) => outcome.warnings.length > 0).length,
      all: measured.length,
    },
    damaged: count(true),
    untraced: count(false),
  }
}
