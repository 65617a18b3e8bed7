#!/usr/bin/env node
// Leaves a fingerprint of the build in it: whatever is other in the code, results of an earlier build are not taken for its own.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder = 'dist'] = process.argv
const hash = createHash('sha256')
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.(?:js|css)$/.test(name))
for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
hash.update(readFileSync('package.json'))
writeFileSync(join(folder, 'build.json'), `${JSON.stringify({ build: hash.digest('hex').slice(0, 12) })}\n`)
