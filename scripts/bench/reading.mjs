// One report at a time: the whole extraction, and reading alone, beside the parsers alone on the same bytes.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { timeInTurn } from './measure.mjs'

const RUNS = 30

/** The library for PDF alone, in a thread of its own with the built-ins that it leaves there. */
const ALONE = `
const { parentPort } = require('node:worker_threads')
const library = import(${JSON.stringify(createRequire(import.meta.url).resolve('pdf-parse'))})
parentPort.on('message', async (bytes) => {
  const { PDFParse } = await library
  const parser = new PDFParse({ data: Buffer.from(bytes), verbosity: 0 })
  await parser.getText()
  await parser.destroy()
  parentPort.postMessage(null)
})`

/**
 * @typedef {{ file: string, kind: string, size: number, floors: Record<string, number>, read: number, all: number, spread: number }} Row
 *   Milliseconds, the least of all runs; the spread is the middle run of the whole extraction over the least.
 */

/**
 * @param {readonly string[]} files
 * @param {(name: string) => Promise<any>} load
 * @returns {Promise<Row[]>}
 */
export async function benchReading(files, load) {
  const { extractReport, extractReportSync } = await load('index')
  const { readSource } = await load('extract/read/index')
  const { readPdf } = await load('extract/read/pdf/index')
  const { splitSentences } = await load('extract/words/sentences')
  const { unified } = await import('unified')
  const { default: rehypeParse } = await import('rehype-parse')
  const { default: remarkParse } = await import('remark-parse')
  const { fromMarkdown } = await import('mdast-util-from-markdown')
  const rehype = unified().use(rehypeParse).freeze()
  const remark = unified().use(remarkParse).freeze()
  const alone = new Worker(ALONE, { eval: true })
  /** @type {Row[]} */
  const rows = []
  for (const file of files) {
    const bytes = readFileSync(file)
    const text = bytes.toString()
    const kind = findKind(bytes, file)
    /** @type {Record<string, () => unknown>} */
    const floors = {
      'read and hash': () => createHash('sha256').update(readFileSync(file)).digest('hex'),
      ...(kind === 'pdf' ? { 'pdf-parse': () => ask(alone, bytes) } : {}),
      ...(kind === 'html' ? { 'rehype-parse': () => rehype.parse(text) } : {}),
      ...(kind === 'markdown' || kind === 'text'
        ? {
            sentences: () => splitSentences(text),
            'mdast-util-from-markdown': () => fromMarkdown(text),
            'remark-parse': () => remark.parse(text),
          }
        : {}),
    }
    const works = [
      ...Object.values(floors),
      () => (kind === 'pdf' ? readPdf(file, bytes, {}) : readSource(file, bytes)),
      () => (kind === 'pdf' ? extractReport({ file, bytes }) : extractReportSync({ file, bytes })),
    ]
    const times = await timeInTurn(works, RUNS)
    const [read, all] = times.slice(-2)
    rows.push({
      // The folder tells the form in which a report was printed.
      file: `${basename(dirname(file))}/${basename(file)}`,
      kind,
      size: bytes.length,
      floors: Object.fromEntries(Object.keys(floors).map((name, index) => [name, times[index]?.least ?? 0])),
      read: read?.least ?? 0,
      all: all?.least ?? 0,
      spread: (all?.median ?? 0) / (all?.least ?? 1),
    })
  }
  await alone.terminate()
  return rows
}

/** @param {Buffer} bytes @param {string} file */
function findKind(bytes, file) {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (/\.x?html?$/i.test(file)) return 'html'
  return file.endsWith('.md') ? 'markdown' : 'text'
}

/** @param {Worker} worker @param {Buffer} bytes */
function ask(worker, bytes) {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.postMessage(bytes)
  })
}
