import { createHash, randomUUID } from 'node:crypto'
import { constants, copyFile, type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
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

/** What tells whether a file is still what was written. */
export interface FileMark {
  /** Size in bytes. */
  readonly bytes: number
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
}

/** A file that is written piece by piece, under a name at which nobody looks. */
export interface Draft {
  readonly path: string
  readonly write: (piece: string | Uint8Array) => Promise<void>
  /** Ends the writing. */
  readonly finish: () => Promise<FileMark>
  /** Gives up the writing; the file is not whole then. */
  readonly close: () => Promise<void>
}

/**
 * Begins a file, in place of one of the same path.
 * @throws PeelbackError out-not-writable where the disk refuses, now or when a piece is written.
 */
export async function openDraft(path: string): Promise<Draft> {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (cause) {
      throw notWritable(path, 'a file that can be written', cause)
    }
  }
  const handle = await guard(() => open(path, 'w'))
  const hash = createHash('sha256')
  let bytes = 0
  return {
    path,
    write: (piece) =>
      guard(async () => {
        const data = typeof piece === 'string' ? Buffer.from(piece) : piece
        hash.update(data)
        bytes += data.length
        await handle.writeFile(data)
      }),
    finish: () =>
      guard(async () => {
        await handle.sync()
        await handle.close()
        return { bytes, sha256: hash.digest('hex') }
      }),
    close: () => handle.close().catch(() => undefined),
  }
}

/** Writes a whole draft. */
export async function writeDraft(path: string, text: string | Uint8Array): Promise<FileMark> {
  const draft = await openDraft(path)
  try {
    await draft.write(text)
    return await draft.finish()
  } finally {
    await draft.close()
  }
}

/**
 * Gives a draft its name, at once, in place of what has it.
 * @throws PeelbackError out-not-writable where the disk refuses.
 */
export async function placeDraft(draft: string, target: string): Promise<void> {
  await rename(draft, target).catch((cause: unknown) => {
    throw notWritable(target, 'a file that can be written', cause)
  })
}

/**
 * Makes a copy of a file, at once, in place of what has its name. Where the disk can, the two share their bytes until one
 * of them changes.
 *
 * @param draft Path for the copy until it is whole.
 * @throws PeelbackError out-not-writable where the disk refuses.
 */
export async function placeCopy(file: string, draft: string, target: string): Promise<void> {
  await copyFile(file, draft, constants.COPYFILE_FICLONE).catch((cause: unknown) => {
    throw notWritable(target, 'a file that can be written', cause)
  })
  await placeDraft(draft, target)
}

/** What is told where the disk refuses. */
export function notWritable(path: string, expected: string, cause: unknown): PeelbackError {
  const found = cause instanceof Error ? cause.message : String(cause)
  return new PeelbackError('out-not-writable', `${path}: expected ${expected}, found ${found}`, { cause })
}
