import { createHash } from 'node:crypto'
import { createReadStream, type Stats, statSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { placeCopy, placeDraft, writeDraft } from '../emit/write.js'
import { PeelbackError } from '../error.js'
import type { Input } from './inputs.js'
import type { OutputMark } from './manifest.js'
import type { Store } from './store.js'

/** The output folder as earlier runs left it, and what this one has written there. */
export interface OutFolder {
  readonly path: string
  readonly store: Store
  /** What each file was when it was last looked at. */
  readonly seen: Map<string, Sight>
  /** Names of the files that this run has written. */
  readonly written: string[]
  /** Real paths of the sources. */
  readonly sources: ReadonlySet<string>
}

/** A file as it was: as long as its time is the same, so are its bytes. */
interface Sight {
  readonly sha256: string
  /** When it was written, in milliseconds, as its disk says. */
  readonly modified: number
}

/** Where a file's bytes are: to be copied from there, or to be given their name. */
export type From = { readonly copy: string } | { readonly draft: string }

/** Looks at an output folder. */
export async function openOutFolder(out: string, store: Store, inputs: readonly Input[]): Promise<OutFolder> {
  // Links and other names of the folder lead to the same files.
  const path = await realpath(out)
  const sources = inputs.flatMap(({ real }) => (real === null ? [] : [real]))
  return { path, store, seen: await readSeen(store), written: [], sources: new Set(sources) }
}

/** Writes a file in place of one of the same name, unless that is the same already. */
export async function putFile(folder: OutFolder, { name, ...mark }: OutputMark, from: From): Promise<void> {
  if (await isAsWritten(folder, { name, ...mark })) return
  const target = join(folder.path, name)
  if ('copy' in from) await placeCopy(from.copy, join(folder.store.drafts, name), target)
  else await placeDraft(from.draft, target)
  folder.written.push(name)
  const found = lookAt(target)
  if (found) folder.seen.set(name, { sha256: mark.sha256, modified: found.mtimeMs })
}

/** Names of a report's files. */
export function nameDocuments(id: string): [text: string, document: string] {
  return [`${id}.txt`, `${id}.json`]
}

/** Refuses to write over a source. */
export function checkTargets(folder: OutFolder, names: readonly string[]): void {
  for (const name of names) {
    const target = join(folder.path, name)
    if (folder.sources.has(target)) {
      throw new PeelbackError('out-not-writable', `${target}: expected a file to write, found a source of this batch`)
    }
  }
}

/** Whether a file is what was written, by its size and time alone. */
export function isSeen({ path, seen }: OutFolder, { name, bytes, sha256 }: OutputMark): boolean {
  const found = lookAt(join(path, name))
  const sight = seen.get(name)
  return found?.size === bytes && sight?.modified === found.mtimeMs && sight.sha256 === sha256
}

/** Whether a file is what was written: by its size and time, and where another hand changed the time, by its bytes. */
export async function isAsWritten(folder: OutFolder, { name, bytes, sha256 }: OutputMark): Promise<boolean> {
  const path = join(folder.path, name)
  const found = lookAt(path)
  if (!found?.isFile() || found.size !== bytes) return false
  const seen = folder.seen.get(name)
  if (seen?.modified === found.mtimeMs) return seen.sha256 === sha256
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const actual = hash.digest('hex')
  folder.seen.set(name, { sha256: actual, modified: found.mtimeMs })
  return actual === sha256
}

function lookAt(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

async function readSeen(store: Store): Promise<Map<string, Sight>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(store.seen, 'utf8')) as Record<string, Sight>))
  } catch {
    return new Map()
  }
}

/** Keeps for the next run what each file was. */
export async function keepSeen({ seen, store }: OutFolder, names: readonly string[]): Promise<void> {
  const sights = Object.fromEntries(names.map((name) => [name, seen.get(name)]))
  const draft = join(store.drafts, 'seen.json')
  await writeDraft(draft, JSON.stringify(sights))
  await placeDraft(draft, store.seen)
}
