#!/usr/bin/env node
// Measures how fast peelback is and how much memory it takes, prints it, and with --write leaves it in docs/performance.md.
//   node scripts/bench/index.mjs [--write] [--quick] <files…>     (after `npm run build`; `npm run bench` makes the files)
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { benchCores, benchGrowth, benchJobs } from './batch.mjs'
import { benchCold } from './cold.mjs'
import { benchFormats } from './formats.mjs'
import { benchLongPdf, benchLongText } from './growth.mjs'
import { renderTable } from './measure.mjs'
import { benchReading } from './reading.mjs'

const PAGE = 'docs/performance.md'
/** The floor that each kind of file is compared with. */
const FLOORS = {
  markdown: 'mdast-util-from-markdown',
  text: 'mdast-util-from-markdown',
  html: 'rehype-parse',
  pdf: 'pdf-parse',
}
/** How many times its floor the whole extraction may take. */
const GOALS = { markdown: 1.25, text: 0.25, html: 2, pdf: 1.05 }

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})

// A name in a variable: the types of dist/ are not there when the sources are checked before the first build.
/** @type {(name: string) => Promise<any>} */
const load = (name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0)
const ratio = (/** @type {number} */ value) => value.toFixed(2)
/** @type {string[]} */
const parts = []
/** @param {string} title @param {string} said @param {readonly string[]} heads @param {(string | number)[][]} rows */
function say(title, said, heads, rows) {
  const part = `## ${title}\n\n${said}\n\n${renderTable(heads, rows)}\n`
  console.log(part)
  parts.push(part)
}

const reading = await benchReading(positionals, load)
const kinds = /** @type {(keyof typeof FLOORS)[]} */ (Object.keys(FLOORS))
say(
  'One report',
  'Milliseconds, the least of 30 warm runs, each in turn with its floors in one process. *Floor* is the parser alone on the same bytes: `mdast-util-from-markdown` for Markdown, and for text, which does not go through it; `rehype-parse` for web pages; `getText()` of `pdf-parse`, in a thread with the built-ins as it leaves them, for PDFs. *Read* is from bytes to blocks, *all* from bytes to data; *spread* is the middle run over the least.',
  ['file', 'kB', 'floor', 'read', 'ratio', 'all', 'ratio', 'spread', 'goal', 'MB/s'],
  reading.map(({ file, kind, size, floors, read, all, spread }) => {
    const key = /** @type {keyof typeof FLOORS} */ (kind)
    const floor = floors[FLOORS[key]] ?? 0
    return [
      file,
      Math.round(size / 1000),
      ms(floor),
      ms(read),
      ratio(read / floor),
      ms(all),
      ratio(all / floor),
      ratio(spread),
      GOALS[key],
      (size / all / 1000).toFixed(1),
    ]
  }),
)
const texts = reading.filter(({ kind }) => kind === 'text' || kind === 'markdown')
say(
  'Text beside other floors',
  'Milliseconds as above: reading and hashing the same bytes, splitting them into sentences, and `remark-parse` on them.',
  ['file', 'read and hash', 'sentences', 'remark-parse', 'all'],
  texts.map(({ file, floors, all }) => [
    file,
    (floors['read and hash'] ?? 0).toFixed(2),
    ms(floors.sentences ?? 0),
    ms(floors['remark-parse'] ?? 0),
    ms(all),
  ]),
)

const samples = kinds.flatMap(
  (kind) =>
    positionals.find((file) => extname(file) === { markdown: '.md', text: '.txt', html: '.html', pdf: '.pdf' }[kind]) ??
    [],
)
const cold = await benchCold(samples.map((file) => ({ kind: kindOf(file), file })))
say(
  'The command, cold',
  'Milliseconds of a whole process on one file of each kind, the least of 12 in turn. *Bare* imports the parser and parses once; *again* is a second run that finds nothing new.',
  ['kind', 'bare', 'convert', 'ratio', 'again', '--help'],
  cold.map(({ kind, bare, command, ratio: times, again, help }) => [
    kind,
    ms(bare),
    ms(command),
    ratio(times),
    ms(again),
    ms(help),
  ]),
)

const counts = values.quick ? [10, 100] : [10, 100, 1000, 5000]
const growth = benchGrowth(counts, availableParallelism())
say(
  'Batches',
  `Reports of 11 kB as text, made from a fixture, each with a date of its own; ${availableParallelism()} threads. *Again* is a second run, beside a process that only reads and hashes the same files, the least of 5.`,
  ['reports', 'MB', 's', 'reports/s', 'peak MB', 'again s', 'floor s', 'ratio'],
  growth.map(({ count, bytes, seconds, peak, again, floor }) => [
    count,
    (bytes / 1e6).toFixed(1),
    seconds.toFixed(1),
    Math.round(count / seconds),
    peak,
    again.toFixed(2),
    floor.toFixed(2),
    ratio(again / floor),
  ]),
)
say(
  'Formats',
  'Results of the same reports, written again in one more format, in a process of its own: *cpu* is what the format adds to a run that finds nothing new, *peak* the memory of the whole process.',
  ['reports', 'format', 'MB', 'cpu s', 'peak MB'],
  benchFormats(values.quick ? [100] : [1000, 5000]).map(({ count, format, bytes, cpu, peak }) => [
    count,
    format,
    (bytes / 1e6).toFixed(1),
    cpu.toFixed(1),
    peak,
  ]),
)
const jobs = benchJobs(values.quick ? 40 : 200, 80_000, values.quick ? 2 : 3)
const [one] = jobs
const cores = await benchCores(80_000, values.quick ? 2 : 3)
say(
  'Threads',
  `${one?.count} reports of 80 kB, the least of ${values.quick ? 2 : 3} runs. Two processes that share nothing gain ${ratio(cores)} on this machine, and threads cannot gain more.`,
  ['threads', 's', 'reports/s', 'MB/s', 'gain'],
  jobs.map(({ jobs: count, seconds, size, count: reports }) => [
    count,
    seconds.toFixed(1),
    (reports / seconds).toFixed(0),
    (size / seconds / 1e6).toFixed(1),
    ratio((one?.seconds ?? 0) / seconds),
  ]),
)
say(
  'Long files',
  'One text, in a process of its own.',
  ['MB', 's', 's for each MB', 'peak MB'],
  benchLongText(values.quick ? [1, 5] : [1, 5, 50]).map(({ megabytes, seconds, perMegabyte, peak }) => [
    megabytes,
    seconds.toFixed(1),
    perMegabyte.toFixed(2),
    peak,
  ]),
)
const pdf = positionals.find((file) => file.endsWith('.pdf'))
const long = pdf ? benchLongPdf(pdf, values.quick ? [20, 200] : [20, 200, 2000]) : null
if (long) {
  say(
    'Long PDFs',
    'Copies of one PDF that qpdf put together, in a process of its own.',
    ['pages', 's', 'ms a page', 'peak MB'],
    long.map(({ pages, seconds, perPage, peak }) => [pages, seconds.toFixed(1), (perPage * 1000).toFixed(1), peak]),
  )
} else console.log('qpdf is not installed, or no PDF was given: how memory grows with pages was not measured')

if (values.write) {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`
  writeFileSync(
    PAGE,
    `# Performance\n\nWritten by \`npm run bench -- --write\`; the reports are the fixtures, and real ones where their files are named behind it.\nMachine: ${machine}.\n\n${parts.join('\n')}`,
  )
}

/** @param {string} file */
function kindOf(file) {
  return { '.md': 'markdown', '.html': 'html', '.pdf': 'pdf' }[extname(file)] ?? 'text'
}
