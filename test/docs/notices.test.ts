import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listNotices, renderNoticeComment, renderNotices } from '../../scripts/notices.mjs'

let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'peelback-notices-'))
  install('node_modules/plain', { 'LICENSE.md': 'Copyright P */\r\nbe free\r\n', 'licensed.js': 'code' })
  install('node_modules/same', { license: 'Copyright P */\nbe free' })
  install('node_modules/@of/one', { COPYING: 'Copyright O', 'NOTICE.txt': 'Thanks' })
  install('node_modules/plain/node_modules/inner', { LICENCE: 'Copyright I' })
  install('node_modules/bare', {})
})
afterAll(() => rmSync(root, { recursive: true }))

function install(folder: string, files: Record<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true })
  const name = folder.replace(/^.*node_modules\//, '')
  const described = { name, version: '1.2.3', license: 'MIT' }
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(described) }))
    writeFileSync(join(root, folder, file), text)
}

/** What esbuild says of a bundle of these files, each with so many bytes of the output. */
function bundle(inputs: Record<string, number>): Parameters<typeof listNotices>[0] {
  const kept = Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])
  return { outputs: { 'out.js': { bytes: 0, imports: [], exports: [], inputs: Object.fromEntries(kept) } } }
}

it('lists each package in a bundle once, with all that it says of its licence', () => {
  const inputs = {
    'src/main.ts': 9,
    'node_modules/plain/a.js': 1,
    'node_modules/plain/lib/b.js': 2,
    'node_modules/@of/one/index.js': 3,
    'node_modules/plain/node_modules/inner/index.js': 4,
    'node_modules/bare/unused.js': 0,
  }
  expect(listNotices(bundle(inputs), root)).toStrictEqual([
    { name: '@of/one', version: '1.2.3', licence: 'MIT', text: 'Copyright O\n\nThanks' },
    { name: 'inner', version: '1.2.3', licence: 'MIT', text: 'Copyright I' },
    { name: 'plain', version: '1.2.3', licence: 'MIT', text: 'Copyright P */\nbe free' },
  ])
})

it('refuses a package that has no text of its licence', () => {
  expect(() => listNotices(bundle({ 'node_modules/bare/index.js': 1 }), root)).toThrow(
    /bare: expected a file with the text of its licence, found none/,
  )
})

it('says the same words once, and never ends its comment early', () => {
  const notices = listNotices(bundle({ 'node_modules/plain/a.js': 1, 'node_modules/same/a.js': 1 }), root)
  expect(renderNotices(notices)).toBe('plain 1.2.3, same 1.2.3\n\nCopyright P */\nbe free\n')
  expect(renderNoticeComment(notices)).toBe('/*!\nplain 1.2.3, same 1.2.3\n\nCopyright P * /\nbe free\n*/\n')
  expect(renderNoticeComment([])).toBe('')
})
