import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gathered } from '../emit/format.js'
import { labelFormat, loadFormats, type Wanted } from '../emit/formats.js'
import type { Engine } from '../engine.js'
import type { Owner } from './claims.js'
import { putDocuments, readyDocuments, toEntry } from './documents.js'
import { gather } from './gather.js'
import { compareText } from './inputs.js'
import type { LeftMark, Manifest, OutputMark } from './manifest.js'
import { checkTargets, isAsWritten, nameDocuments, type OutFolder, putFile } from './out-folder.js'

/** What the output folder holds. */
export interface Published {
  /** Of what the files that hold all reports were made; null where there are none. */
  readonly gathered: string | null
  /** By name. */
  readonly outputs: readonly OutputMark[]
}

/** What is asked for, who asks, and what was there before. */
interface Order {
  readonly wanted: Wanted
  readonly engine: Engine
  readonly former: Manifest | null
}

/** Writes what the reports give in the formats that are asked for, but for what is there already. */
export async function publish(
  owners: readonly Owner[],
  folder: OutFolder,
  { wanted, engine, former }: Order,
): Promise<Published> {
  if (owners.length === 0) return { gathered: null, outputs: [] }
  const asked = await loadFormats(wanted)
  const hasDocuments = wanted.formats.includes('json')
  checkTargets(folder, [
    ...owners.flatMap(({ result }) => (hasDocuments ? nameDocuments(result.summary.id) : [])),
    ...asked.flatMap(({ files }) => files),
  ])
  const outputs: OutputMark[] = []
  for (const owner of hasDocuments ? owners : []) {
    const documents = await readyDocuments(owner, folder.store)
    await putDocuments(owner, documents, folder)
    outputs.push(documents.text, documents.document)
  }
  const gathered = createHash('sha256')
    .update(JSON.stringify([engine, owners.map(({ content }) => content)]))
    .digest('hex')
  const isSame = former?.gathered === gathered
  for (const format of asked) {
    const marks = isSame ? former.outputs.filter((mark) => isOf(format, mark)) : []
    const isThere =
      isSame && former.formats.includes(labelFormat(format.name, wanted)) && (await areAsWritten(folder, marks))
    outputs.push(...(isThere ? marks : await putGathered(format, owners, { folder, former })))
  }
  return { gathered, outputs: outputs.sort((a, b) => compareText(a.name, b.name)) }
}

async function areAsWritten(folder: OutFolder, marks: readonly OutputMark[]): Promise<boolean> {
  for (const mark of marks) if (!(await isAsWritten(folder, mark))) return false
  return true
}

function isOf({ files, ending }: Gathered, { name }: OutputMark): boolean {
  return files.includes(name) || (ending !== undefined && name.endsWith(ending))
}

async function putGathered(
  format: Gathered,
  owners: readonly Owner[],
  { folder, former }: { readonly folder: OutFolder; readonly former: Manifest | null },
): Promise<OutputMark[]> {
  const entries = owners.map((owner) => toEntry(owner, folder.store))
  const ready = await gather(format, entries, folder.store)
  checkTargets(
    folder,
    ready.map(({ name }) => name),
  )
  const before = new Map([...(former?.outputs ?? []), ...(former?.left ?? [])].map((mark) => [mark.name, mark]))
  for (const { path, ...mark } of ready) {
    const isKept = format.ending !== undefined && (await isChanged(folder, mark.name, before.get(mark.name)))
    if (!isKept) await putFile(folder, mark, { draft: path })
  }
  return ready.map(({ path: _, ...mark }): OutputMark => mark)
}

/** Whether a file is there that is not what an earlier run wrote. */
async function isChanged(folder: OutFolder, name: string, before: OutputMark | undefined): Promise<boolean> {
  const isThere = existsSync(join(folder.path, name))
  return isThere && !(before && (await isAsWritten(folder, before)))
}

/** Files that earlier runs wrote, that are still as they were, and that no source gives now. */
export async function findLeft(
  outputs: readonly OutputMark[],
  former: Manifest | null,
  folder: OutFolder,
): Promise<LeftMark[]> {
  if (!former) return []
  const names = new Set(outputs.map(({ name }) => name))
  const keys = new Map(former.sources.flatMap(({ files, key }) => files.map((name) => [name, key] as const)))
  const marks = [...former.outputs.map((mark) => ({ ...mark, key: keys.get(mark.name) ?? null })), ...former.left]
  const left: LeftMark[] = []
  for (const mark of marks) if (!names.has(mark.name) && (await isAsWritten(folder, mark))) left.push(mark)
  return left.sort((a, b) => compareText(a.name, b.name))
}

/** Removes files of earlier runs. */
export async function prune(left: readonly LeftMark[], folder: OutFolder): Promise<void> {
  for (const { name } of left) await rm(join(folder.path, name), { force: true })
}
