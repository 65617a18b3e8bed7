import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { convertBatch } from '../../src/batch/convert.js'

const GOOD = 'fixtures/london.txt'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peelback-hostile-'))
  await mkdir(join(root, 'in'))
  await cp(GOOD, join(root, 'in/good.txt'))
})

afterEach(() => rm(root, { recursive: true }))

async function convert() {
  const { converted, failures } = await convertBatch([join(root, 'in')], { out: join(root, 'out') })
  return {
    converted: converted.map(({ file }) => file.slice(root.length + 4)),
    failures: failures.map(({ message }) => message.replaceAll(`${root}/in/`, '')),
  }
}

describe('a folder that holds more than files', () => {
  it('names a pipe and does not wait for it', async () => {
    spawnSync('mkfifo', [join(root, 'in/pipe.txt')])
    expect(await convert()).toStrictEqual({
      converted: ['good.txt'],
      failures: [
        'pipe.txt: expected a file, found a named pipe: to read what another program writes, give - and send it to standard input',
      ],
    })
  })

  it('names a device that a link leads to', async () => {
    await symlink('/dev/zero', join(root, 'in/endless.txt'))
    expect((await convert()).failures).toStrictEqual([
      expect.stringMatching(/^endless\.txt: expected a file, found a device/),
    ])
  })

  it('names a socket', async () => {
    const server = createServer().listen(join(root, 'in/socket.txt'))
    await new Promise((resolve) => server.on('listening', resolve))
    expect((await convert()).failures).toStrictEqual([
      expect.stringMatching(/^socket\.txt: expected a file, found a socket/),
    ])
    await new Promise((resolve) => server.close(resolve))
  })

  it('goes round no loop of links', async () => {
    await symlink(join(root, 'in'), join(root, 'in/again'))
    await symlink('loop.txt', join(root, 'in/loop.txt'))
    expect(await convert()).toStrictEqual({
      converted: ['good.txt'],
      failures: [expect.stringMatching(/^loop\.txt: expected a file that can be read, found ELOOP/)],
    })
  })

  it('reads a file whose name has a line end, quotes and a path in it', async () => {
    const name = 'a\n"b"\\..\\..\\etc=1+1.txt'
    await rm(join(root, 'in/good.txt'))
    await cp(GOOD, join(root, 'in', name))
    expect((await convert()).converted).toStrictEqual([name])
    const manifest = JSON.parse(await readFile(join(root, 'out/manifest.json'), 'utf8'))
    expect(manifest.sources[0].file).toBe(join(root, 'in', name))
    const document = JSON.parse(await readFile(join(root, 'out', manifest.sources[0].files[0]), 'utf8'))
    expect(document.source.file).toBe(name.replace('\n', ' '))
  })

  it('takes no path out of a manifest that another hand wrote', async () => {
    await convert()
    const path = join(root, 'out/manifest.json')
    const victim = join(root, 'victim')
    await writeFile(victim, 'mine')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    const mark = { bytes: 4, sha256: '2e30b6c1b2a1bd32e9e2f9a4d0bd4b3c8a3d0e1b6cf5e0a7f3a0d6fb0c4b1f2a' }
    await writeFile(path, JSON.stringify({ ...manifest, left: [{ name: '../victim', ...mark, key: null }] }))
    await convertBatch([join(root, 'in')], { out: join(root, 'out'), isPruning: true })
    expect(await readFile(victim, 'utf8')).toBe('mine')
  })
})
