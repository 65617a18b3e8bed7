#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
// Prints how long reading takes as a ratio to a floor: the parser alone on the same bytes, in the same run, turn about.
//   node scripts/bench.mjs <a web page> <a PDF>…     (after `npm run build`; `npm run forms` makes such files)
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

const RUNS = 30
// A name in a variable: the types of dist/ are not there when the sources are checked before the first build.
/** @type {(name: string) => Promise<any>} */
const load = (name) => import(new URL(`../dist/${name}.js`, import.meta.url).href)
const { extractReport } = await load('index')
const { readSource } = await load('extract/read/index')
const { readPdf } = await load('extract/read/pdf/index')
const { unified } = await import('unified')
const { default: rehypeParse } = await import('rehype-parse')

/** The library for PDF alone, in a thread of its own with the built-ins that it leaves there. */
const ALONE = `
const { parentPort } = require('node:worker_threads')
const library = import(${JSON.stringify(createRequire(import.meta.url).resolve('pdf-parse'))})
parentPort.on('message', async (bytes) => {
  const { PDFParse } = await library
  const start = performance.now()
  const parser = new PDFParse({ data: Buffer.from(bytes), verbosity: 0 })
  await parser.getText()
  await parser.destroy()
  parentPort.postMessage(performance.now() - start)
})`
/** Seconds and peak memory of a process that reads one file. */
const MEASURE = `
const start = performance.now()
import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)}).then(async ({ extractReport }) => {
  const file = process.argv[1]
  await extractReport({ file, bytes: require('node:fs').readFileSync(file) })
  console.log((performance.now() - start) / 1000, Math.round(process.resourceUsage().maxRSS / 1000))
  process.exit()
})`
const alone = new Worker(ALONE, { eval: true })
const PARSER = unified().use(rehypeParse).freeze()

/** @type {(bytes: Buffer) => Promise<number>} */
const runLibrary = (bytes) =>
  new Promise((resolve) => {
    alone.once('message', resolve)
    alone.postMessage(bytes)
  })

/** @type {(work: () => unknown) => Promise<number>} */
const time = async (work) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

console.log(`${'file'.padEnd(46)} floor ms  read  ratio  all  ratio   (least of ${RUNS})`)
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file)
  const isPdf = bytes.subarray(0, 1024).includes('%PDF-')
  const text = bytes.toString()
  /** @type {[number, number, number][]} */
  const runs = []
  for (let run = 0; run < RUNS; run += 1)
    runs.push([
      isPdf ? await runLibrary(bytes) : await time(() => PARSER.parse(text)),
      await time(() => (isPdf ? readPdf(file, bytes, {}) : readSource(file, bytes))),
      await time(() => extractReport({ file, bytes })),
    ])
  const [floor = 0, read = 0, all = 0] = [0, 1, 2].map((at) => Math.min(...runs.map((run) => run[at] ?? 0)))
  const show = (/** @type {number} */ value) => value.toFixed(1).padStart(8)
  console.log(
    `${basename(file).slice(0, 46).padEnd(46)}${show(floor)}${show(read)}${(read / floor).toFixed(2).padStart(6)}${show(all)}${(all / floor).toFixed(2).padStart(6)}`,
  )
}
await alone.terminate()

// How time and memory grow with a PDF's pages, each in a process of its own; qpdf puts copies of one PDF together.
const pdf = process.argv.slice(2).find((file) => file.endsWith('.pdf'))
if (pdf && spawnSync('qpdf', ['--version']).status === 0) {
  const folder = mkdtempSync(join(tmpdir(), 'peelback-bench-'))
  const count = Number(spawnSync('qpdf', ['--show-npages', pdf], { encoding: 'utf8' }).stdout)
  console.log(`\n${'copies of the first PDF'.padEnd(46)}   pages      s  ms a page  peak MB`)
  for (const pages of [20, 200, 2000]) {
    const copies = Math.max(1, Math.round(pages / count))
    const long = join(folder, `${pages}.pdf`)
    spawnSync('qpdf', ['--empty', '--pages', ...Array.from({ length: copies }, () => pdf), '--', long])
    const { stdout } = spawnSync(process.execPath, ['-e', MEASURE, long], { encoding: 'utf8' })
    const [seconds = 0, peak = 0] = stdout.trim().split(' ').map(Number)
    const row = [copies * count, seconds.toFixed(1), ((seconds * 1000) / copies / count).toFixed(1), peak]
    console.log(`${''.padEnd(46)}${row.map((cell) => String(cell).padStart(9)).join('')}`)
  }
  rmSync(folder, { recursive: true })
} else console.log('\nqpdf is not installed: how memory grows with pages was not measured')
