// Bundles the command and its threads, so that a process opens a few files and not some hundreds: half of the time that it
// takes to read one report would else be theirs. What is loaded for some inputs only stays in chunks of its own.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { listNotices } from './notices.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The files of the bundle, by their paths below the folder that is asked for, and whose code they hold.
 * @param {string} folder
 */
export async function bundleCommand(folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli.ts', 'src/batch/worker.ts', 'src/extract/read/pdf/worker.ts'],
    outdir: folder,
    outbase: 'src',
    // Chunks stand beside the package's entry point: what they read of it, they find as the modules do that they are made of.
    chunkNames: 'chunk-[hash]',
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
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    metafile: true,
    write: false,
  })
  return { files: outputFiles.map(({ path, text }) => ({ path, text })), notices: listNotices(metafile, ROOT) }
}
