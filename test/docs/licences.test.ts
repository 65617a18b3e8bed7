import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundleCommand } from '../../scripts/command-bundle.mjs'
import { listDependencies, PERMISSIVE, renderLicencesPage } from '../../scripts/licences-page.mjs'
import { renderNotices } from '../../scripts/notices.mjs'
import { bundlePage } from '../../scripts/page-bundle.mjs'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')

const DEPENDENCIES = listDependencies(JSON.parse(read('package-lock.json')).packages, (folder) => {
  const path = `${folder}/package.json`
  return existsSync(new URL(path, ROOT)) ? JSON.parse(read(path)) : null
})

it('lists what is installed with the package', () => {
  const names = DEPENDENCIES.map(({ name }) => name)
  for (const name of Object.keys(JSON.parse(read('package.json')).dependencies)) expect(names).toContain(name)
  expect(names).not.toContain('vitest')
})

it('has permissive licences alone', () => {
  expect(DEPENDENCIES.filter(({ licence }) => !PERMISSIVE.includes(licence))).toStrictEqual([])
})

it('runs nothing when it is installed', () => {
  expect(DEPENDENCIES.filter(({ runsScript }) => runsScript)).toStrictEqual([])
})

it.each([
  ['a licence that is not permissive', { license: 'GPL-3.0-only' }, 'GPL-3.0-only'],
  ['no licence', {}, 'none'],
])('would see %s', (_why, installed, licence) => {
  const [dependency] = listDependencies({ 'node_modules/a': { version: '1.0.0', license: 'MIT' } }, () => installed)
  expect(dependency).toMatchObject({ name: 'a', licence })
  expect(PERMISSIVE).not.toContain(licence)
})

describe('the page', async () => {
  const { files, notices } = await bundlePage('dist')

  it('holds code of packages with permissive licences alone', () => {
    expect(notices.map(({ name }) => name)).toContain('d3-scale')
    expect(notices.filter(({ licence }) => !PERMISSIVE.includes(licence))).toStrictEqual([])
  })

  it('hands on their licences', () => {
    const script = files.find(({ path }) => path.endsWith('.js'))?.text ?? ''
    const comment = script.slice(0, script.indexOf('*/'))
    for (const { name, version, text } of notices) {
      expect(text).toMatch(/copyright/i)
      expect(comment).toContain(`${name} ${version}`)
      expect(comment).toContain(text)
    }
  })

  it('is listed in docs/licences.md, which is fresh: else run `npm run generate`', () => {
    expect(read('docs/licences.md')).toBe(renderLicencesPage(DEPENDENCIES, notices))
  })
})

describe('the command', async () => {
  const { notices } = await bundleCommand('dist')

  it('holds code of nothing but packages that are installed with it', () => {
    const installed = DEPENDENCIES.map(({ name, version }) => `${name} ${version}`)
    expect(notices.map(({ name }) => name)).toContain('zod')
    expect(notices.filter(({ name, version }) => !installed.includes(`${name} ${version}`))).toStrictEqual([])
  })

  it('hands on their licences in a file of the build', () => {
    expect(read('dist/notices.txt')).toBe(renderNotices(notices))
    for (const { text } of notices) expect(text).toMatch(/copyright/i)
  })
})
