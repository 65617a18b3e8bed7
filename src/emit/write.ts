import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PeelbackError } from '../error.js'

/** The calls that writing needs of a disk: those of `node:fs/promises`. */
export interface Disk {
  readonly mkdir: (folder: string, options: { recursive: true }) => Promise<unknown>
  readonly open: (file: string, flags: 'wx') => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly rm: (file: string, options: { force: true }) => Promise<void>
}

/** The disk of this machine. */
export const DISK: Disk = { mkdir, open, rename, rm }

/** A file that is to be written. */
export interface Output {
  /** Name in the output folder: "eastern-2021-22.json". */
  readonly name: string
  readonly text: string
}

/**
 * Checks, before the work begins and without a trace, that the output folder is there or can be made.
 *
 * @throws PeelbackError out-not-writable where it, or what it would stand in, is no folder.
 */
export async function checkFolder(folder: string): Promise<void> {
  let path = resolve(folder)
  for (;;) {
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) return
    if (found) throw notWritable(folder, 'a folder', new Error(`${path} is a file`))
    if (dirname(path) === path) return
    path = dirname(path)
  }
}

/**
 * Makes the output folder where it is not there yet.
 *
 * @throws PeelbackError out-not-writable where it cannot be made or is no folder.
 */
export async function makeFolder(folder: string, disk: Disk = DISK): Promise<void> {
  try {
    await disk.mkdir(folder, { recursive: true })
  } catch (cause) {
    throw notWritable(folder, 'a folder that can be made', cause)
  }
}

/**
 * Writes a file whole or not at all: under another name in the same folder, to the disk, then renamed.
 *
 * @throws PeelbackError out-not-writable where the disk refuses; nothing is left of the file then.
 */
export async function writeWhole(folder: string, output: Output, disk: Disk = DISK): Promise<void> {
  const target = join(folder, output.name)
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    const handle = await disk.open(draft, 'wx')
    try {
      await handle.writeFile(output.text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await disk.rename(draft, target)
  } catch (cause) {
    await disk.rm(draft, { force: true }).catch(() => undefined)
    throw notWritable(target, 'a file that can be written', cause)
  }
}

function notWritable(path: string, expected: string, cause: unknown): PeelbackError {
  const found = cause instanceof Error ? cause.message : String(cause)
  return new PeelbackError('out-not-writable', `${path}: expected ${expected}, found ${found}`, { cause })
}
