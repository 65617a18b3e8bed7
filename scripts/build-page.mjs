#!/usr/bin/env node
// Bundles what the page runs and how it looks: one script and one style sheet, which the format puts into each page.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const [, , folder = 'dist'] = process.argv
const SOURCE = 'src/emit/page/browser'

/**
 * Licences of the packages that a bundle holds, as a comment, since each page hands their code on.
 * @param {readonly string[]} inputs Paths of all files in the bundle.
 */
function renderLicences(inputs) {
  const names = inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [])
  const texts = [...new Set(names)].sort().map((name) => {
    const licence = readFileSync(join('node_modules', name, 'LICENSE'), 'utf8')
      .replaceAll('\r', '')
      .trim()
    return `${name}\n${licence}`
  })
  return texts.length === 0 ? '' : `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/\n`
}

const { outputFiles, metafile } = await build({
  entryPoints: [
    { in: join(SOURCE, 'main.ts'), out: 'page' },
    { in: join(SOURCE, 'page.css'), out: 'page' },
  ],
  outdir: join(folder, 'emit/page'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  tsconfig: join(SOURCE, 'tsconfig.json'),
  charset: 'ascii',
  metafile: true,
  write: false,
})
const licences = renderLicences(Object.keys(metafile.inputs))
for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? `${licences}${text}` : text)
