import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../engine.js'
import { PeelbackError, type PeelbackErrorCode } from '../error.js'
import { type Failure, toFailure } from './failure.js'
import type { Input } from './inputs.js'
import type { Manifest, ManifestSource } from './manifest.js'
import type { Settings } from './options.js'
import { checkKind, readInput, unreadable } from './read-input.js'
import { type Result, readResult } from './result.js'
import { type Fingerprint, fingerprintBytes, fingerprintFile, makeKey } from './source.js'
import { listResults, type Store } from './store.js'

/** A source whose bytes have been looked at. */
export interface Source extends Fingerprint {
  readonly input: Input
  /** Key of what it gives. */
  readonly key: string
  /** Its bytes where they cannot be read again: standard input. */
  readonly held: Uint8Array | null
}

/** What came of a source. */
export type Outcome =
  | { readonly is: 'kept'; readonly source: Source; readonly result: Result; readonly isReused: boolean }
  | { readonly is: 'failed'; readonly source: Source | null; readonly failure: Failure }

/** The path of an outcome's source, as given. */
export function fileOf(outcome: Outcome): string {
  return outcome.is === 'kept' ? outcome.source.input.file : outcome.failure.file
}

/** What is known of the sources before any is read as a report. */
export interface Plan {
  /** Those whose outcome is known, from an earlier run or since they cannot be read. */
  readonly known: readonly Outcome[]
  /** Those that are to be read, each key once. */
  readonly open: readonly Source[]
  /** Those that give what another gives too. */
  readonly twins: readonly Source[]
}

/** Files after which others have their turn, such as a terminal that shows how far the work is. */
const TURN = 64

/** Failures that come of the bytes alone, and would come again. */
const LASTING: readonly PeelbackErrorCode[] = [
  'file-empty',
  'file-binary',
  'unsupported-format',
  'pdf-password',
  'pdf-damaged',
  'pdf-scanned',
  'nested-too-deep',
  'not-a-report',
]

/** Finds out which sources give what an earlier run, finished or not, has kept of them. */
export async function planBatch(
  inputs: readonly Input[],
  { former, store, engine, settings }: { former: Manifest | null; store: Store; engine: Engine; settings: Settings },
): Promise<Plan> {
  const kept = await listResults(store)
  const entries = new Map(former?.sources.flatMap((entry) => (entry.key === null ? [] : [[entry.key, entry]])))
  const known: Outcome[] = []
  const open = new Map<string, Source>()
  const twins: Source[] = []
  for (const [index, input] of inputs.entries()) {
    if (index % TURN === 0) await setImmediate()
    const source = await lookAt(input, engine, settings)
    const outcome = source instanceof PeelbackError ? null : await recall(source, entries.get(source.key), kept, store)
    if (source instanceof PeelbackError)
      known.push({ is: 'failed', source: null, failure: toFailure(input.file, source) })
    else if (outcome) known.push(outcome)
    else if (open.has(source.key)) twins.push(source)
    else open.set(source.key, source)
  }
  return { known, open: [...open.values()], twins }
}

async function lookAt(input: Input, engine: Engine, { readStdin, reading }: Settings): Promise<Source | PeelbackError> {
  try {
    const { file, path, isListed } = input
    const held = path === null ? await readInput(input, readStdin) : null
    // To open a pipe is to let its writer begin, so what is none is asked for first where the folder's list does not say.
    if (path !== null && !isListed) checkKind(file, statSync(path))
    const fingerprint = held
      ? fingerprintBytes(held)
      : fingerprintFile(path ?? '', (found) => {
          checkKind(file, found)
        })
    return { input, held, ...fingerprint, key: makeKey(file, fingerprint, engine, reading.password) }
  } catch (error) {
    return unreadable(input.file, error)
  }
}

/** What an earlier run knows of a source; null where that is nothing, or may be other now. */
async function recall(
  source: Source,
  entry: ManifestSource | undefined,
  kept: ReadonlySet<string>,
  store: Store,
): Promise<Outcome | null> {
  const { key, input } = source
  if (kept.has(key)) {
    const result =
      entry?.result ??
      (await readResult(store, key).then(
        ({ result }) => result,
        () => null,
      ))
    return result && { is: 'kept', source, result, isReused: true }
  }
  if (!entry?.code || !LASTING.includes(entry.code)) return null
  // The file may have been moved since.
  const error = new PeelbackError(entry.code, retell(entry.message ?? '', entry.file, input.file))
  return { is: 'failed', source, failure: toFailure(input.file, error) }
}

/** A message about one file, which begins with its path, said of another. */
export function retell(message: string, from: string, to: string): string {
  return `${to}${message.slice(from.length)}`
}
