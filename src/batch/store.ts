import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, placeDraft, writeDraft } from '../emit/write.js'

/** Name of the folder, in the output folder, of what a later run needs of an earlier one. */
const STORE = '.peelback'

/** Endings of the files that a result has; the rows are kept last, so that where they are, the others are. */
const PARTS = { document: '.json', text: '.txt', rows: '.rows.json' } as const
/** A file that a result has. */
export type Part = keyof typeof PARTS

/** Where a batch keeps what is no output: results by the keys of their sources, and files that are being written. */
export interface Store {
  readonly folder: string
  readonly lock: string
  /** Folder for files that are not whole yet, on the disk of the output folder, so that they can be renamed into it. */
  readonly drafts: string
  readonly results: string
  /** File of what each file of the output folder was when it was written. */
  readonly seen: string
}

/** Makes the store of an output folder, with the output folder itself. */
export async function openStore(out: string): Promise<Store> {
  const folder = join(out, STORE)
  const [drafts, results] = [join(folder, 'drafts'), join(folder, 'results')]
  await makeFolder(results)
  return { folder, lock: join(folder, 'lock'), drafts, results, seen: join(folder, 'seen.json') }
}

/** Removes what a run that was killed left half-written; where asked, all results too. */
export async function cleanStore(store: Store, isForced: boolean): Promise<void> {
  await dropDrafts(store)
  if (isForced) await rm(store.results, { recursive: true, force: true })
  for (const folder of [store.drafts, store.results]) await makeFolder(folder)
}

/** Removes what is no use any more once all is in place. */
export async function dropDrafts(store: Store): Promise<void> {
  await rm(store.drafts, { recursive: true, force: true })
}

/** Removes a store, with the output folder where that is to go too and holds nothing else. */
export async function removeStore({ folder }: Store, out: string | null): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  if (out !== null) await rmdir(out).catch(() => undefined)
}

/** Keys of the results that are kept whole. */
export async function listResults(store: Store): Promise<Set<string>> {
  const names = new Set(await readdir(store.results))
  const keys = [...names].flatMap((name) => (name.endsWith(PARTS.rows) ? [name.slice(0, -PARTS.rows.length)] : []))
  return new Set(keys.filter((key) => names.has(key + PARTS.document) && names.has(key + PARTS.text)))
}

/** Path of a part of a result. */
export function findPart(store: Store, key: string, part: Part): string {
  return join(store.results, key + PARTS[part])
}

/**
 * Keeps the parts of a result, each whole or not at all, the rows last.
 * @throws PeelbackError out-not-writable where the disk refuses.
 */
export async function keepParts(
  store: Store,
  key: string,
  parts: Readonly<Record<Part, string | Uint8Array>>,
): Promise<void> {
  const names = ['document', 'text', 'rows'] as const
  const draftOf = (part: Part): string => join(store.drafts, key + PARTS[part])
  // What takes long is to wait for the disk, which takes three files at once nearly as fast as one.
  await Promise.all(names.map((part) => writeDraft(draftOf(part), parts[part])))
  for (const part of names) await placeDraft(draftOf(part), findPart(store, key, part))
}

/** Removes all results but those of some keys. */
export async function dropResults(store: Store, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(store.results)) {
    const key = name.slice(0, name.indexOf('.'))
    if (!kept.has(key)) await rm(join(store.results, name), { force: true })
  }
}
