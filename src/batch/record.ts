import type { FormatName } from '../emit/formats.js'
import type { Claim } from './claims.js'
import type { Failure } from './failure.js'
import type { LeftMark, Manifest, ManifestSource } from './manifest.js'
import { isSeen, nameDocuments, type OutFolder } from './out-folder.js'

/** A source whose bytes the run before found under another path. */
export interface Moved {
  readonly from: string
  readonly to: string
}

/** What the manifest says of a source. */
export function toSource(claim: Claim, formats: readonly FormatName[]): ManifestSource {
  const { source } = claim
  const failure = claim.is === 'failed' ? claim.failure : null
  const same = claim.is === 'converted' ? null : claim.same
  return {
    file: source?.input.file ?? failure?.file ?? '',
    bytes: source?.bytes ?? null,
    sha256: source?.sha256 ?? null,
    outcome: claim.is,
    files: claim.is === 'converted' && formats.includes('json') ? nameDocuments(claim.result.summary.id).sort() : [],
    code: failure?.code ?? null,
    message: failure?.message ?? null,
    key: source?.key ?? null,
    result: claim.result,
    same: same && { as: same.as, differences: [...same.differences], reversed: [...same.reversed] },
  }
}

/** What the manifest says of an input that comes to no file. */
export function toUnfound({ file, code, message }: Failure): ManifestSource {
  const nothing = { bytes: null, sha256: null, key: null, result: null, same: null }
  return { file, outcome: 'failed', files: [], code, message, ...nothing }
}

/** Whether a run would write again what the one before it wrote, in the same formats, and all of that is still there. */
export function isUnchanged(
  former: Manifest | null,
  sources: readonly ManifestSource[],
  { labels, folder }: { readonly labels: readonly string[]; readonly folder: OutFolder },
): former is Manifest {
  if (former === null || former.left.length > 0 || former.sources.length !== sources.length) return false
  if (JSON.stringify(former.formats) !== JSON.stringify(labels)) return false
  const isSame = sources.every((source, index) => isSameSource(source, former.sources[index]))
  return isSame && former.outputs.every((mark) => isSeen(folder, mark))
}

/** A source with the same key gives the same. */
function isSameSource(source: ManifestSource, former: ManifestSource | undefined): boolean {
  const { file, key, outcome, message, same } = source
  const isAlike = file === former?.file && key === former.key && outcome === former.outcome
  return isAlike && message === former.message && same?.as === former.same?.as
}

/** Keys of the results that a later run may need. */
export function listKeys(sources: readonly ManifestSource[], left: readonly LeftMark[]): Set<string> {
  return new Set([...sources, ...left].flatMap(({ key }) => key ?? []))
}

/** What became of the sources of the run before that are not there under their paths. */
export function noticeMoves(
  former: Manifest | null,
  sources: readonly ManifestSource[],
): { gone: string[]; moved: Moved[] } {
  const before = new Set(former?.sources.map(({ file }) => file))
  const files = new Set(sources.map(({ file }) => file))
  const appeared = new Map(sources.flatMap(({ file, sha256 }) => (sha256 && !before.has(file) ? [[sha256, file]] : [])))
  const missing = former?.sources.filter(({ file }) => !files.has(file)) ?? []
  const placed = missing.map(({ file, sha256 }) => ({ from: file, to: sha256 ? appeared.get(sha256) : undefined }))
  return {
    gone: placed.flatMap(({ from, to }) => (to === undefined ? [from] : [])),
    moved: placed.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }])),
  }
}
