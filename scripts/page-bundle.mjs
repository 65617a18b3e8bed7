// Bundles what the page runs and how it looks: one script and one style sheet, which the format puts into each page.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { listNotices, renderNoticeComment } from './notices.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCE = 'src/emit/page/browser'

/**
 * The files of the bundle, by their paths below the folder that is asked for, and whose code they hold. The script begins with
 * the licences, since each page hands the code on.
 * @param {string} folder
 */
export async function bundlePage(folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
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
  const notices = listNotices(metafile, ROOT)
  const comment = renderNoticeComment(notices)
  const files = outputFiles.map(({ path, text }) => ({ path, text: path.endsWith('.js') ? comment + text : text }))
  return { files, notices }
}
