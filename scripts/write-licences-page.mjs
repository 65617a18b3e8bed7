#!/usr/bin/env node
// Prints docs/licences.md, made from package-lock.json, node_modules and what the page is bundled from.
//   node scripts/write-licences-page.mjs > docs/licences.md
import { existsSync, readFileSync } from 'node:fs'
import { listDependencies, renderLicencesPage } from './licences-page.mjs'
import { bundlePage } from './page-bundle.mjs'

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
/** @param {string} folder */
const readPackage = (folder) =>
  existsSync(new URL(`../${folder}/package.json`, import.meta.url)) ? readJson(`${folder}/package.json`) : null

const { notices } = await bundlePage('dist')
process.stdout.write(renderLicencesPage(listDependencies(readJson('package-lock.json').packages, readPackage), notices))
