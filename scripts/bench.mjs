#!/usr/bin/env node
import { readFileSync } from 'node:fs'
// Prints how long reading takes as a ratio to a floor: the parser alone on the same bytes, in the same run, turn about.
//   node scripts/bench.mjs <a web page> <a PDF>…     (after `npm run build`; `npm run forms` makes such files)
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

const RUNS = 12
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
