import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchive } from '../../src/emit/workbook/archive.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-archive-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Text that hardly shrinks, so that a part of it is let go of before the end. */
function makeText(seed: string, lines: number): string {
  const digest = (line: number): string => createHash('sha512').update(`${seed} ${line}`).digest('base64')
  return Array.from({ length: lines }, (_, line) => digest(line)).join('\n')
}

/** Writes parts a piece of each at a time, and gives the zip. */
async function zip(texts: Readonly<Record<string, string>>, pieces: number): Promise<Buffer> {
  const written: Buffer[] = []
  const archive = openArchive(join(folder, 'zip'), async (bytes) => {
    written.push(Buffer.from(bytes))
  })
  const parts = Object.entries(texts).map(([path, text]) => ({ part: archive.begin(path), text }))
  for (let piece = 0; piece < pieces; piece += 1) {
    for (const { part, text } of parts) {
      const size = Math.ceil(text.length / pieces)
      part.write(text.slice(piece * size, (piece + 1) * size))
      await part.flush()
    }
  }
  await archive.end()
  return Buffer.concat(written)
}

const TEXTS = { 'long/a.xml': makeText('a', 20_000), 'b.xml': 'short', 'c.xml': makeText('c', 9_000), 'd.xml': '' }

it('holds each part whole, though they were written at a time', async () => {
  const bytes = await zip(TEXTS, 40)
  const found = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)])
  expect(Object.fromEntries(found)).toStrictEqual(TEXTS)
})

it('leaves no file beside the zip, and takes nothing of one that was left there', async () => {
  const bytes = await zip(TEXTS, 40)
  expect(await readdir(folder)).toStrictEqual([])
  for (const part of [1, 2, 3, 4]) await writeFile(join(folder, `zip.part-${part}`), 'left by a run that broke off')
  expect((await zip(TEXTS, 40)).equals(bytes)).toBe(true)
})
