import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import type { Engine } from '../engine.js'

/** Bytes that are read at a time: a file of any size is hashed in little memory. */
const PIECE = 1024 * 1024

/** Digits of a key: enough that no two sources share one. */
const KEY_DIGITS = 32

/** What tells one state of a file from another. */
export interface Fingerprint {
  readonly bytes: number
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * Reads a file for its fingerprint alone.
 * @param check Told what has been opened, before any of it is read.
 */
export function fingerprintFile(path: string, check: (found: Stats) => void): Fingerprint {
  // What has become a pipe since it was listed is opened without waiting for a writer, and refused.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = fstatSync(file)
    check(found)
    const hash = createHash('sha256')
    let bytes = 0
    for (;;) {
      const size = readSync(file, piece, 0, PIECE, null)
      hash.update(piece.subarray(0, size))
      bytes += size
      if (size === 0 || bytes === found.size) return { bytes, sha256: hash.digest('hex') }
    }
  } finally {
    closeSync(file)
  }
}

const piece = Buffer.allocUnsafe(PIECE)

export function fingerprintBytes(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * The key of what a source gives: of its bytes, its name, which the data state, what reads it, and the options that the data
 * depend on. A password goes into it as all else does, and cannot be read off it.
 */
export function makeKey(file: string, { sha256 }: Fingerprint, engine: Engine, password: string | undefined): string {
  const parts = [sha256, basename(file), engine.version, engine.build, password ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, KEY_DIGITS)
}
