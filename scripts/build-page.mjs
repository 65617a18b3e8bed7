#!/usr/bin/env node
// Writes the page's script and style sheet into the build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { bundlePage } from './page-bundle.mjs'

const [, , folder = 'dist'] = process.argv
const { files } = await bundlePage(folder)
for (const { path, text } of files) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
