import { join } from 'node:path'
import type { Entry } from '../emit/format.js'
import { renderJson } from '../emit/json.js'
import { type FileMark, writeDraft } from '../emit/write.js'
import type { Report } from '../schema/report.js'
import type { Owner } from './claims.js'
import type { OutputMark } from './manifest.js'
import { nameDocuments, type OutFolder, putFile } from './out-folder.js'
import { type ResultRows, readKept, readResult } from './result.js'
import { findPart, type Store } from './store.js'

/** The document and the text of a report, ready to be put into the output folder. */
export interface Documents {
  readonly text: OutputMark
  readonly document: OutputMark
  /** Draft of the document where it says more than the source alone gives. */
  readonly draft: string | null
}

/** Makes ready the document and the text of a report. */
export async function readyDocuments(owner: Owner, store: Store): Promise<Documents> {
  const { result, remarks } = owner
  const [textName, name] = nameDocuments(result.summary.id)
  const draft = remarks.length > 0 ? join(store.drafts, name) : null
  let mark: FileMark = result.document
  if (draft !== null) mark = await writeDraft(draft, renderJson((await readOwner(owner, store)).report))
  return { text: { name: textName, ...result.text }, document: { name, ...mark }, draft }
}

/** Puts a report's files in place: the text first, so that wherever a document is, what its spans point into is there too. */
export async function putDocuments({ source }: Owner, documents: Documents, folder: OutFolder): Promise<void> {
  const { text, document, draft } = documents
  const { key } = source
  await putFile(folder, text, { copy: findPart(folder.store, key, 'text') })
  await putFile(folder, document, draft === null ? { copy: findPart(folder.store, key, 'document') } : { draft })
}

/** What formats that hold all reports take of one. */
export function toEntry(owner: Owner, store: Store): Entry {
  return {
    id: owner.result.summary.id,
    readRows: () => readOwnerRows(owner, store),
    readReport: () => readOwner(owner, store),
  }
}

/** A report and its reading text, with what is said of other sources of the same report. */
export async function readOwner({ source, remarks }: Owner, store: Store): Promise<{ report: Report; text: string }> {
  const { report, text } = await readKept(store, source.key)
  return { report: { ...report, diagnostics: [...report.diagnostics, ...remarks] }, text }
}

async function readOwnerRows(owner: Owner, store: Store): Promise<ResultRows> {
  const kept = await readResult(store, owner.source.key)
  if (owner.remarks.length === 0) return kept
  const { report } = await readOwner(owner, store)
  // Hardly any report needs it, and the tables take long to load.
  return (await import('./keep-result.js')).renderDiagnosticRows(kept.rows, report)
}
