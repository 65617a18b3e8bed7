import type { FlatReport } from '../extract/fixtures.js'
import { listContradictions } from './contradictions.js'
import { drawLayout, endingOf, type Layout, writePieces } from './layout.js'
import { answer, checkModel, type ReportModel } from './model.js'
import { MUTATIONS } from './mutations/index.js'
import { ORIGINALS } from './originals.js'
import { listPieces, type Piece } from './pieces.js'
import { seedRandom } from './random.js'

/** A report that a seed has made, and what it should give. */
export interface Variant {
  readonly seed: number
  /** The fixture that it began as. */
  readonly original: string
  /** The mutations that changed it, in the order in which they did. */
  readonly mutations: readonly string[]
  readonly layout: Layout
  readonly file: string
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly expected: FlatReport
}

/** How many mutations are drawn for a variant at most. */
const MOST_MUTATIONS = 5

/**
 * Makes the variant of a seed, with all mutations or those that are named.
 * @throws Error where a mutation has given an answer whose words its text does not have
 */
export function makeVariant(seed: number, only: readonly string[] = []): Variant {
  const random = seedRandom(seed)
  const original = random.pick(ORIGINALS)
  const named = MUTATIONS.filter(({ name }) => only.includes(name))
  const drawn = new Set(random.shuffle(named.length > 0 ? named : MUTATIONS).slice(0, random.int(1, MOST_MUTATIONS)))
  const mutations: string[] = []
  let model = original.model
  for (const mutation of MUTATIONS.filter((known) => drawn.has(known))) {
    const changed = mutation.mutate(model, random)
    // One that finds nothing to change says so, or gives back what it was given.
    if (changed === null || JSON.stringify(changed) === JSON.stringify(model)) continue
    const wrong = checkModel(changed)
    if (wrong.length > 0) throw new Error(`seed ${seed}, ${mutation.name}: ${wrong.join('; ')}`)
    // What a finding from elsewhere refers to, or says of the same year, is not what this report has.
    const before = listContradictions(model)
    if ([...listContradictions(changed)].some((contradiction) => !before.has(contradiction))) continue
    model = changed
    mutations.push(mutation.name)
  }
  const layout = drawLayout(random)
  return { seed, original: original.id, mutations, layout, ...printModel(model, layout, seed) }
}

function printModel(model: ReportModel, layout: Layout, seed: number) {
  const pieces = listPieces(model, layout.contents)
  const expected = answer(model)
  return {
    file: `${expected.report}.${endingOf(layout)}`,
    pieces,
    text: writePieces(pieces, layout, seedRandom(seed)),
    expected,
  }
}
