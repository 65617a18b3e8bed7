import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listDependencies, PERMISSIVE, renderLicencesPage } from '../../scripts/licences-page.mjs'

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

it('docs/licences.md is fresh: else run `npm run generate`', () => {
  expect(read('docs/licences.md')).toBe(renderLicencesPage(DEPENDENCIES))
})
