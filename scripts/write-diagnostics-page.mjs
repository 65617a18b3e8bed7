#!/usr/bin/env node
// Prints docs/diagnostics.md, made from the remarks of the build in dist/.
//   node scripts/write-diagnostics-page.mjs > docs/diagnostics.md
import { renderDiagnosticsPage } from './diagnostics-page.mjs'

// A name in a variable: the types of dist/ are not there when the sources are checked before the first build.
const name = '../dist/extract/diagnose/index.js'
const { CATALOGUE } = await import(new URL(name, import.meta.url).href)

process.stdout.write(renderDiagnosticsPage(CATALOGUE))
