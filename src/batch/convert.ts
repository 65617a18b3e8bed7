import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { labelFormats, type Wanted } from '../emit/formats.js'
import { checkFolder, writeDraft } from '../emit/write.js'
import { type Engine, findEngine } from '../engine.js'
import type { Report } from '../schema/report.js'
import { type Claim, claimIds, type Owner } from './claims.js'
import { readOwner } from './documents.js'
import { type Failure, toFailure } from './failure.js'
import { compareText, expandInputs } from './inputs.js'
import { takeLock } from './lock.js'
import { MANIFEST, type Manifest, type ManifestSource, readManifest, renderManifest } from './manifest.js'
import { type ConvertOptions, normalizeOptions } from './options.js'
import { keepSeen, type OutFolder, openOutFolder, putFile } from './out-folder.js'
import { planBatch } from './plan.js'
import { findLeft, prune, publish } from './publish.js'
import { readInput } from './read-input.js'
import { readSources } from './read-sources.js'
import { isUnchanged, listKeys, type Moved, noticeMoves, toSource, toUnfound } from './record.js'
import { cleanStore, dropDrafts, dropResults, openStore, removeStore, type Store } from './store.js'
import type { ReportSummary } from './summary.js'

/** A file that was converted. */
export interface Converted {
  /** Path as given, with forward slashes. */
  readonly file: string
  /** Whether an earlier run had read it, and nothing is other since. */
  readonly isReused: boolean
  readonly summary: ReportSummary
  /** Reads its data and the reading text that their spans point into. */
  readonly read: () => Promise<{ readonly report: Report; readonly text: string }>
  /** Reads the bytes of the source. */
  readonly readBytes: () => Promise<Uint8Array>
}

/** What a batch came to. */
export interface BatchResult {
  /** By report id. */
  readonly converted: readonly Converted[]
  /** Files that hold the same report as one of those converted, in another form or as a copy, and say nothing else. */
  readonly copies: readonly string[]
  /** By file. */
  readonly failures: readonly Failure[]
  /** Names of the files of the output folder that the sources give, with the manifest; none where there is no source. */
  readonly files: readonly string[]
  /** Those of the files that were written by this run: the others were there already. */
  readonly written: readonly string[]
  /** Names of files of earlier runs that no source gives now: still there, or removed where asked. */
  readonly left: readonly string[]
  /** Sources of the run before that this one was not given, or that are not there any more. */
  readonly gone: readonly string[]
  readonly moved: readonly Moved[]
}

/**
 * Converts files, folders and globs: writes the formats that are asked for, by default `<id>.json` and `<id>.txt` for each
 * report and the tables for all as CSV, and `manifest.json`, which lists each source and what came of it.
 *
 * An input that cannot be converted is a failure in the result, and the others go on. What an earlier run into the same
 * folder has read is not read again unless its bytes, its name, the options or peelback changed. The same inputs give the
 * same bytes in any order and with any number of jobs; only the manifest tells how long reading took.
 *
 * @throws PeelbackError usage where an option is wrong; out-not-writable where the output folder cannot be written, or a
 * result would overwrite a source; out-locked where another run writes there.
 *
 * @example const { converted } = await convertBatch(['reports'], { out: 'out' })
 */
export async function convertBatch(given: readonly string[], options: ConvertOptions): Promise<BatchResult> {
  const settings = normalizeOptions(options)
  await checkFolder(settings.out)
  const { inputs, failures } = await expandInputs(given, settings.out)
  const unfound = failures.map(({ file, error }) => toFailure(file, error))
  if (inputs.length === 0) return { ...NOTHING, failures: unfound }
  const isNew = await isMissing(settings.out)
  const store = await openStore(settings.out)
  const release = await takeLock(store.lock, settings.out)
  try {
    await cleanStore(store, settings.isForced)
    const folder = await openOutFolder(settings.out, store, inputs)
    const wanted: Wanted = { formats: settings.formats, bodies: settings.bodies }
    const [former, engine] = [await readManifest(folder.path, folder.seen.get(MANIFEST)?.sha256), await findEngine()]
    const plan = await planBatch(inputs, { former, store, engine, settings })
    const claims = await claimIds(await readSources(plan, store, settings), former, store)
    const owners = claims.filter(isOwner).sort((a, b) => compareText(a.result.summary.id, b.result.summary.id))
    const failed = claims.flatMap((claim) => (claim.is === 'failed' ? [claim.failure] : []))
    const allFailures = [...unfound, ...failed].sort((a, b) => compareText(a.file, b.file))
    if (owners.length === 0 && !former) {
      await removeStore(store, isNew ? folder.path : null)
      return { ...NOTHING, failures: allFailures }
    }
    const told = claims.map((claim) => toSource(claim, settings.formats))
    const sources = [...told, ...unfound.map(toUnfound)].sort((a, b) => compareText(a.file, b.file))
    const { outputs, left } = isUnchanged(former, sources, { labels: labelFormats(wanted), folder })
      ? former
      : await writeAll(owners, sources, { folder, wanted, engine, former, isPruning: settings.isPruning })
    await dropDrafts(store)
    return {
      converted: owners.map((owner) => toConverted(owner, store)),
      copies: claims.flatMap((claim) => (claim.is === 'copy' ? [claim.source.input.file] : [])),
      failures: allFailures,
      files: [...outputs.map(({ name }) => name), MANIFEST],
      written: folder.written,
      left: left.map(({ name }) => name),
      ...noticeMoves(former, sources),
    }
  } finally {
    await release()
  }
}

/** Puts all files in place, the manifest last, and drops what no later run needs. */
async function writeAll(
  owners: readonly Owner[],
  sources: readonly ManifestSource[],
  { folder, wanted, engine, former, isPruning }: WriteContext,
): Promise<Pick<Manifest, 'outputs' | 'left'>> {
  const { gathered, outputs } = await publish(owners, folder, { wanted, engine, former })
  const left = await findLeft(outputs, former, folder)
  if (isPruning) await prune(left, folder)
  const kept = isPruning ? [] : left
  await putManifest({ engine, formats: labelFormats(wanted), gathered, outputs, left: kept, sources }, folder)
  await keepSeen(folder, [MANIFEST, ...[...outputs, ...kept].map(({ name }) => name)])
  await dropResults(folder.store, listKeys(sources, kept))
  return { outputs: [...outputs], left }
}

interface WriteContext {
  readonly folder: OutFolder
  readonly wanted: Wanted
  readonly engine: Engine
  readonly former: Manifest | null
  readonly isPruning: boolean
}

const NOTHING: BatchResult = {
  converted: [],
  copies: [],
  failures: [],
  files: [],
  written: [],
  left: [],
  gone: [],
  moved: [],
}

function isOwner(claim: Claim): claim is Owner {
  return claim.is === 'converted'
}

function toConverted(owner: Owner, store: Store): Converted {
  const { source, result, isReused, remarks } = owner
  const { file } = source.input
  const diagnostics = { ...result.summary.diagnostics }
  for (const { severity } of remarks) diagnostics[severity] += 1
  return {
    file,
    isReused,
    summary: { file, ...result.summary, diagnostics },
    read: () => readOwner(owner, store),
    readBytes: () => readInput(source.input, () => Promise.resolve(source.held ?? new Uint8Array())),
  }
}

async function isMissing(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => false,
    () => true,
  )
}

async function putManifest(manifest: Parameters<typeof renderManifest>[0], folder: OutFolder): Promise<void> {
  const draft = join(folder.store.drafts, MANIFEST)
  const mark = await writeDraft(draft, renderManifest(manifest))
  await putFile(folder, { name: MANIFEST, ...mark }, { draft })
}
