import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { PeelbackError } from '../error.js'
import { makeDiagnostic } from '../extract/diagnose/check.js'
import { SAME_REPORT, SAME_REPORT_DIFFERS } from '../extract/diagnose/remarks.js'
import { squeeze } from '../extract/words/characters.js'
import type { Diagnostic } from '../schema/report.js'
import { type Failure, toFailure } from './failure.js'
import { compareText } from './inputs.js'
import type { Manifest } from './manifest.js'
import { fileOf, type Outcome, type Source } from './plan.js'
import { type Result, readKept } from './result.js'
import type { Store } from './store.js'

/** What the data of a source and those of the first with the same report id say of each other. */
interface Likeness {
  /** Key of the first. */
  readonly as: string
  /** What they say differently, the first here and the other there. */
  readonly differences: readonly string[]
  /** The same the other way round. */
  readonly reversed: readonly string[]
}

/** A source whose data are written. */
export interface Owner {
  readonly is: 'converted'
  readonly source: Source
  readonly result: Result
  readonly isReused: boolean
  /** What is said of the other sources of the same report, in their order. */
  readonly remarks: readonly Diagnostic[]
  /** Changes when anything that is written of it does. */
  readonly content: string
}

/** What each source comes to, once it is known whose data are written. */
export type Claim =
  | Owner
  | { readonly is: 'copy'; readonly source: Source; readonly result: Result; readonly same: Likeness }
  | {
      readonly is: 'failed'
      readonly source: Source | null
      readonly failure: Failure
      readonly result: Result | null
      readonly same: Likeness | null
    }

type Kept = Extract<Outcome, { is: 'kept' }>

/**
 * Decides whose data are written: of several sources with the same report id those of the first by its path. Each other is
 * compared with it, and the first says what came of that; one that says something else is a failure, since its data are
 * written nowhere.
 */
export async function claimIds(outcomes: readonly Outcome[], former: Manifest | null, store: Store): Promise<Claim[]> {
  const compared = new Map(
    former?.sources.flatMap(({ key, same }) => (key && same ? [[pairOf(same.as, key), same] as const] : [])),
  )
  const sorted = [...outcomes].sort((a, b) => compareText(fileOf(a), fileOf(b)))
  const first = new Map<string, Kept>()
  const others = new Map<Kept, { readonly likeness: Likeness; readonly owner: Kept }>()
  const remarks = new Map<Kept, Diagnostic[]>()
  for (const outcome of sorted) {
    if (outcome.is === 'failed') continue
    const owner = first.get(outcome.result.summary.id)
    if (!owner) {
      first.set(outcome.result.summary.id, outcome)
      continue
    }
    const likeness =
      compared.get(pairOf(owner.source.key, outcome.source.key)) ?? (await compareKept(owner, outcome, store))
    others.set(outcome, { likeness, owner })
    remarks.set(owner, [...(remarks.get(owner) ?? []), remark(outcome, likeness.differences)])
  }
  return sorted.map((outcome): Claim => {
    if (outcome.is === 'failed') return { ...outcome, result: null, same: null }
    const { source, result, isReused } = outcome
    const other = others.get(outcome)
    if (!other) {
      const added = remarks.get(outcome) ?? []
      const content = added.length === 0 ? source.key : hashContent(source.key, added)
      return { is: 'converted', source, result, isReused, remarks: added, content }
    }
    const same = other.likeness
    if (same.differences.length === 0) return { is: 'copy', source, result, same }
    return {
      is: 'failed',
      source,
      result,
      same,
      failure: toFailure(source.input.file, differsFrom(other.owner, outcome, same)),
    }
  })
}

function hashContent(key: string, remarks: readonly Diagnostic[]): string {
  return createHash('sha256')
    .update(JSON.stringify([key, remarks]))
    .digest('hex')
}

/** Two sources, the first of which is the one whose data are written. */
function pairOf(owner: string, other: string): string {
  return `${owner} ${other}`
}

async function compareKept(owner: Kept, other: Kept, store: Store): Promise<Likeness> {
  // Hardly any batch has two sources of one report.
  const { compareForms } = await import('./compare-forms.js')
  const { report: one } = await readKept(store, owner.source.key)
  const { report: two } = await readKept(store, other.source.key)
  return { as: owner.source.key, differences: compareForms(one, two), reversed: compareForms(two, one) }
}

function differsFrom(owner: Kept, { source, result }: Kept, { reversed }: Likeness): PeelbackError {
  const { id } = result.summary
  return new PeelbackError(
    'duplicate-report',
    `${source.input.file}: expected a report of its own, found ${id}, which ${owner.source.input.file} already is; they differ: ${reversed.join('; ')}`,
  )
}

function remark({ source, result }: Kept, differences: readonly string[]): Diagnostic {
  const named = `${squeeze(basename(source.input.file))} (${result.summary.format})`
  const message =
    differences.length === 0
      ? `${named} is the same report and gives the same data`
      : `${named} has the same id and gives other data: ${differences.join('; ')}`
  return makeDiagnostic(differences.length === 0 ? SAME_REPORT : SAME_REPORT_DIFFERS, {
    message,
    span: null,
    bodyId: null,
  })
}
