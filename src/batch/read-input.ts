import { type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { PeelbackError } from '../error.js'
import type { Input } from './inputs.js'

/** Reads all bytes of a file of this disk. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/**
 * Reads the bytes of one file of the batch.
 *
 * @throws PeelbackError file-unreadable where it cannot be read.
 */
export async function readInput(
  input: Pick<Input, 'file' | 'path'>,
  readStdin: () => Promise<Uint8Array>,
  read: ReadFile = readFile,
): Promise<Uint8Array> {
  try {
    if (input.path === null) return await readStdin()
    checkKind(input.file, statSync(input.path))
    return await read(input.path)
  } catch (cause) {
    throw unreadable(input.file, cause)
  }
}

/**
 * Refuses what is no file: to read a pipe may take for ever, and a device has no end.
 * @throws PeelbackError file-unreadable.
 */
export function checkKind(file: string, found: Stats): void {
  const kind = nameKind(found)
  if (kind === null) return
  throw new PeelbackError(
    'file-unreadable',
    `${file}: expected a file, found ${kind}: to read what another program writes, give - and send it to standard input`,
  )
}

function nameKind(found: Stats): string | null {
  if (found.isFile()) return null
  if (found.isFIFO()) return 'a named pipe'
  if (found.isSocket()) return 'a socket'
  return found.isDirectory() ? 'a folder' : 'a device'
}

/** What is said of a file that cannot be read. */
export function unreadable(file: string, cause: unknown): PeelbackError {
  if (cause instanceof PeelbackError) return cause
  const found = cause instanceof Error ? cause.message : String(cause)
  return new PeelbackError('file-unreadable', `${file}: expected a file that can be read, found ${found}`, { cause })
}
