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
export async function readInput(input: Input, readStdin: () => Promise<Uint8Array>, read: ReadFile = readFile) {
  try {
    return await (input.path === null ? readStdin() : read(input.path))
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw new PeelbackError('file-unreadable', `${input.file}: expected a file that can be read, found ${found}`, {
      cause,
    })
  }
}
