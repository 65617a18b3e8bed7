#!/usr/bin/env node
// Writes the command's bundle into the build, with the licences of the packages whose code it holds.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleCommand } from './command-bundle.mjs'
import { renderNotices } from './notices.mjs'

const [, , folder = 'dist'] = process.argv
const { files, notices } = await bundleCommand(folder)
for (const { path, contents } of files) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
writeFileSync(join(folder, 'notices.txt'), renderNotices(notices))
