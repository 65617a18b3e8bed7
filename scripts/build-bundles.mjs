#!/usr/bin/env node
// Writes the bundles into the build: the page's script and style sheet, and the command with the licences of what it holds.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleCommand } from './command-bundle.mjs'
import { renderNotices } from './notices.mjs'
import { bundlePage } from './page-bundle.mjs'

const [, , folder = 'dist'] = process.argv
const [page, command] = await Promise.all([bundlePage(folder), bundleCommand(folder)])
for (const { path, text } of [...page.files, ...command.files]) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
writeFileSync(join(folder, 'notices.txt'), renderNotices(command.notices))
