// Bundles the command and its threads, so that a process opens a few files and not some hundreds: half of the time that it
// takes to read one report would else be theirs. What is loaded for some inputs only stays in chunks of its own.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import { listNotices } from './notices.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the user starts, and what its threads start. */
const ENTRIES = ['src/cli.ts', 'src/batch/worker.ts', 'src/extract/read/pdf/worker.ts']

/**
 * What is loaded together, whoever else loads a part of it: the modules that some import, at once and not when they are
 * needed. Where a module is of two, it goes to the first. `contract` parts what comparing needs from what extracting does.
 *
 * @type {readonly { readonly name: string, readonly of: readonly string[], readonly within?: readonly string[] }[]}
 */
const GROUPS = [
  { name: 'command', of: ['src/cli.ts', 'src/cli/convert.ts'] },
  {
    name: 'contract',
    of: ['src/cli/compare.ts', 'src/cli/schema.ts', 'src/batch/manifest-schema.ts'],
    within: ['src/batch/task.ts'],
  },
  { name: 'extraction', of: ['src/batch/task.ts'] },
]

/**
 * The files of the bundle, by their paths below the folder that is asked for, and whose code they hold.
 *
 * esbuild gives each set of files that share a module a chunk: some seventy, most of a kilobyte or two, of which a run that
 * finds nothing new would open twenty. It cannot be told otherwise, so Rollup puts together what is loaded together.
 *
 * @param {string} folder
 */
export async function bundleCommand(folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: folder,
    outbase: 'src',
    // Chunks stand beside the package's entry point: what they read of it, they find as the modules do that they are made of.
    chunkNames: CHUNK,
    // Large, loaded by few inputs, and they look for files of their own.
    external: ['node-sqlite3-wasm', 'pdf-parse', 'piscina'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
    metafile: true,
    write: false,
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]))
  const files = await joinChunks(texts, metafile.outputs, resolve(ROOT, folder))
  return { files, notices: listNotices(metafile, ROOT) }
}

const CHUNK = 'chunk-[hash]'

/**
 * @param {ReadonlyMap<string, string>} texts What esbuild made, by absolute paths.
 * @param {import('esbuild').Metafile['outputs']} outputs What esbuild says of it, by paths from the root.
 * @param {string} folder Absolute path of the build.
 */
async function joinChunks(texts, outputs, folder) {
  const groups = groupChunks(outputs)
  const starts = ENTRIES.map((entry) => [entry.replace(/^src\/|\.ts$/g, ''), findOutput(outputs, entry)])
  const bundle = await rollup({
    input: Object.fromEntries(starts),
    // What esbuild left as it is, is left so.
    external: (id) => !/^[./]/.test(id),
    treeshake: false,
    plugins: [
      {
        name: 'chunks-in-memory',
        resolveId: (id, importer) => (/^[./]/.test(id) ? resolve(importer ? dirname(importer) : ROOT, id) : null),
        load: (id) => ({ code: texts.get(id) ?? '', map: texts.get(`${id}.map`) ?? null }),
      },
    ],
    onwarn: (warning) => {
      throw new Error(warning.message)
    },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    compact: true,
    hashCharacters: 'base36',
    entryFileNames: '[name].js',
    chunkFileNames: `${CHUNK}.js`,
    manualChunks: (id) => groups.get(id),
    sourcemap: true,
    sourcemapExcludeSources: true,
    dir: folder,
  })
  return output.map((file) => ({
    path: resolve(folder, file.fileName),
    text: file.type === 'chunk' ? file.code : String(file.source),
  }))
}

/**
 * The groups of esbuild's chunks, by their absolute paths; entry points are in none, since their names are known.
 * @param {import('esbuild').Metafile['outputs']} outputs
 */
function groupChunks(outputs) {
  const started = new Set(ENTRIES.map((entry) => findOutput(outputs, entry)))
  const closures = GROUPS.map(({ name, of, within }) => {
    const inside = within && new Set(within.flatMap((source) => listLoaded(outputs, source)))
    const loaded = of.flatMap((source) => listLoaded(outputs, source))
    return { name, loaded: loaded.filter((path) => !started.has(path) && (!inside || inside.has(path))) }
  })
  /** @type {Map<string, string>} */
  const groups = new Map()
  for (const { name, loaded } of closures)
    for (const path of loaded) if (!groups.has(resolve(ROOT, path))) groups.set(resolve(ROOT, path), name)
  return groups
}

/**
 * The chunks that are loaded at once where a module is.
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} source
 */
function listLoaded(outputs, source) {
  const loaded = new Set([findOutput(outputs, source)])
  for (const path of loaded)
    for (const { path: other, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && other in outputs) loaded.add(other)
  return [...loaded]
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} source
 */
function findOutput(outputs, source) {
  const found = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source)
  if (found === undefined)
    throw new Error(`${source}: expected a module that is loaded on its own, found none of this path`)
  return found
}
