import { join } from 'node:path'
import type { Entry, Gathered } from '../emit/format.js'
import { type Draft, type FileMark, openDraft } from '../emit/write.js'
import type { OutputMark } from './manifest.js'
import type { Store } from './store.js'

/** A file that is whole and has no name in the output folder yet. */
export interface Ready extends OutputMark {
  readonly path: string
}

/** Writes the files of a format to drafts: a report at a time, so that memory does not grow with their number. */
export async function gather(format: Gathered, entries: readonly Entry[], store: Store): Promise<Ready[]> {
  const drafts = new Map<string, Draft>()
  const marks = new Map<string, FileMark>()
  try {
    const sink = await format.start(async (name) => {
      const draft = await openDraft(join(store.drafts, name))
      drafts.set(name, draft)
      const end = async (): Promise<void> => {
        marks.set(name, await draft.finish())
      }
      return { path: draft.path, write: draft.write, end }
    })
    for (const entry of entries) await sink.add(entry)
    await sink.end()
    const ready: Ready[] = []
    for (const [name, draft] of drafts) {
      const mark = marks.get(name) ?? (await draft.finish())
      ready.push({ name, path: draft.path, ...mark })
    }
    return ready
  } finally {
    for (const draft of drafts.values()) await draft.close()
  }
}
