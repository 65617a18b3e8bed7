import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder, DISK, type Disk, makeFolder, writeWhole } from '../../src/emit/write.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peelback-write-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('writeWhole', () => {
  it('writes the text in UTF-8 and leaves nothing else', async () => {
    await writeWhole(folder, { name: 'a.txt', text: 'é\n' })
    expect(await readdir(folder)).toStrictEqual(['a.txt'])
    expect(await readFile(join(folder, 'a.txt'))).toStrictEqual(Buffer.from([0xc3, 0xa9, 0x0a]))
  })

  it('takes the place of an older file', async () => {
    await writeFile(join(folder, 'a.txt'), 'a longer text of before')
    await writeWhole(folder, { name: 'a.txt', text: 'new' })
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new')
  })

  it.each<[why: string, disk: Disk]>([
    [
      'no more space while writing',
      withHandle({ writeFile: () => Promise.reject(new Error('ENOSPC: no space left')) }),
    ],
    ['an error when the disk is to keep it', withHandle({ sync: () => Promise.reject(new Error('EIO: i/o error')) })],
    ['a refusal to rename', { ...DISK, rename: () => Promise.reject(new Error('EPERM: not permitted')) }],
    ['a refusal to open', { ...DISK, open: () => Promise.reject(new Error('EROFS: read-only file system')) }],
  ])('keeps the older file and no half of the new one after %s', async (_why, disk) => {
    await writeFile(join(folder, 'a.txt'), 'before')
    await expect(writeWhole(folder, { name: 'a.txt', text: 'after' }, disk)).rejects.toMatchObject({
      code: 'out-not-writable',
      message: expect.stringMatching(/a\.txt: expected a file that can be written, found E[A-Z]+: /),
      cause: expect.any(Error),
    })
    expect(await readdir(folder)).toStrictEqual(['a.txt'])
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('before')
  })

  it('refuses a name that a folder has, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'a.txt'))
    await expect(writeWhole(folder, { name: 'a.txt', text: 'x' })).rejects.toMatchObject({ code: 'out-not-writable' })
    expect(await readdir(folder)).toStrictEqual(['a.txt'])
  })
})

describe('makeFolder', () => {
  it('makes folders in folders, and takes one that is there', async () => {
    await makeFolder(join(folder, 'a/b'))
    await makeFolder(join(folder, 'a/b'))
    expect(await readdir(join(folder, 'a'))).toStrictEqual(['b'])
  })

  it('refuses a link that leads nowhere', async () => {
    await symlink(join(folder, 'none'), join(folder, 'link'))
    await expect(makeFolder(join(folder, 'link/x'))).rejects.toMatchObject({ code: 'out-not-writable' })
  })
})

describe('checkFolder', () => {
  it('takes a folder that is there or can be made, and makes none', async () => {
    await checkFolder(folder)
    await checkFolder(join(folder, 'a/b/c'))
    expect(await readdir(folder)).toStrictEqual([])
  })

  it.each(['file', 'file/below', 'file/far/below'])('refuses %s, where a file stands in the way', async (name) => {
    await writeFile(join(folder, 'file'), '')
    await expect(checkFolder(join(folder, name))).rejects.toMatchObject({
      code: 'out-not-writable',
      message: expect.stringMatching(/expected a folder, found .*file is a file$/),
    })
  })
})

/** A disk that opens real files, some of whose calls are replaced. */
function withHandle(calls: Partial<Awaited<ReturnType<Disk['open']>>>): Disk {
  return {
    ...DISK,
    open: async (file, flags) => {
      const handle = await DISK.open(file, flags)
      return {
        writeFile: handle.writeFile.bind(handle),
        sync: handle.sync.bind(handle),
        close: handle.close.bind(handle),
        ...calls,
      }
    },
  }
}
