import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkKind } from '../../src/batch/read-input.js'
import { fingerprintFile } from '../../src/batch/source.js'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-source-'))
})

afterAll(() => rm(root, { recursive: true }))

function fingerprint(name: string) {
  return fingerprintFile(join(root, name), (found) => {
    checkKind(name, found)
  })
}

describe('fingerprintFile', () => {
  it.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 2.5 * 1024 * 1024])('hashes all of %d bytes', async (size) => {
    const bytes = Buffer.alloc(size, 'report ')
    await writeFile(join(root, 'file.txt'), bytes)
    expect(fingerprint('file.txt')).toStrictEqual({
      bytes: size,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it.runIf(process.platform === 'linux')('reads a file to its end that its disk says is empty', () => {
    expect(fingerprintFile('/proc/self/status', () => undefined).bytes).toBeGreaterThan(0)
  })

  it.runIf(process.platform !== 'win32')('refuses a pipe without waiting for its writer', () => {
    // A file that its folder listed as such can be another thing when it is opened.
    spawnSync('mkfifo', [join(root, 'pipe.txt')])
    expect(() => fingerprint('pipe.txt')).toThrow(/^pipe\.txt: expected a file, found a named pipe/)
  })
})
