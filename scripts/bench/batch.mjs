// Many reports: how time and memory grow with their number, what a second run costs, and what a second thread gains.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runApart, runTogether, summarize } from './measure.mjs'
import { writeReports } from './samples.mjs'

const COMMAND = new URL('../../dist/cli.js', import.meta.url).href

/** Runs the command in this process, as a shell starts it, and gives what it prints as JSON; given: its file, its arguments. */
const RUN = `
  const [command, args] = given
  let printed = ''
  const print = process.stdout.write
  process.stdout.write = (text) => (printed += text) !== ''
  process.argv = [process.argv[0], command, ...args, '--json']
  await import(command)
  process.stdout.write = print
  return JSON.parse(printed).reports.length`

/** @param {string} folder @param {string} out @param {number} jobs */
const convert = (folder, out, jobs) => [COMMAND, ['convert', folder, '--out', out, '--jobs', String(jobs)]]

/** Reads and hashes the files of a folder, and nothing else: the floor of a run that finds nothing new. */
const HASH = `
  const [folder] = given
  const { readdirSync, readFileSync } = require('node:fs')
  const { createHash } = require('node:crypto')
  return readdirSync(folder).map((name) => createHash('sha256').update(readFileSync(folder + '/' + name)).digest('hex')).length`

/**
 * @param {readonly number[]} counts
 * @param {number} jobs
 */
export function benchGrowth(counts, jobs) {
  return counts.map((count) => {
    const root = mkdtempSync(join(tmpdir(), 'peelback-batch-'))
    const [folder, out] = [join(root, 'in'), join(root, 'out')]
    const bytes = writeReports(folder, count)
    const first = runApart(RUN, convert(folder, out, jobs))
    if (first.found !== count) throw new Error(`expected ${count} reports, got ${first.found}`)
    const again = []
    const floor = []
    for (let run = 0; run < 5; run += 1) {
      floor.push(measureWhole(HASH, [folder]))
      const second = measureWhole(RUN, convert(folder, out, jobs))
      again.push(second)
    }
    const files = readdirSync(out).length
    rmSync(root, { recursive: true })
    return {
      count,
      bytes,
      files,
      seconds: first.seconds,
      peak: first.peak,
      again: summarize(again).least,
      floor: summarize(floor).least,
    }
  })
}

/** Seconds of a whole process, its start with it. */
function measureWhole(/** @type {string} */ body, /** @type {readonly unknown[]} */ given) {
  const start = performance.now()
  runApart(body, given)
  return (performance.now() - start) / 1000
}

/**
 * What more threads gain: the same reports with one and with two, in turn.
 * @param {number} count
 * @param {number} bytes Size of each report.
 * @param {number} runs
 */
export function benchJobs(count, bytes, runs) {
  const root = mkdtempSync(join(tmpdir(), 'peelback-jobs-'))
  const size = writeReports(join(root, 'in'), count, bytes)
  /** @type {{ jobs: number, seconds: number[] }[]} */
  const rows = [1, 2].map((jobs) => ({ jobs, seconds: [] }))
  for (let run = 0; run < runs; run += 1)
    for (const { jobs, seconds } of rows) {
      const out = join(root, `out-${jobs}`)
      rmSync(out, { recursive: true, force: true })
      seconds.push(runApart(RUN, convert(join(root, 'in'), out, jobs)).seconds)
    }
  rmSync(root, { recursive: true })
  return rows.map(({ jobs, seconds }) => ({ jobs, count, size, seconds: summarize(seconds).least }))
}

/** Extracts one text over and over; given: the folder of the build, the text's file, how many times. */
const EXTRACT = `
  const [build, file, times] = given
  const { extractReportSync } = await import(build + 'index.js')
  const bytes = require('node:fs').readFileSync(file)
  for (let run = 0; run < times; run += 1) extractReportSync({ file, bytes })`

/**
 * What this machine gains at most: two processes that share nothing, beside the same work in one after the other.
 * @param {number} bytes Size of the text that each extracts.
 * @param {number} runs
 */
export async function benchCores(bytes, runs) {
  const root = mkdtempSync(join(tmpdir(), 'peelback-cores-'))
  writeReports(root, 1, bytes)
  const given = [new URL('../../dist/', import.meta.url).href, join(root, 'report-00000.txt'), TIMES]
  const alone = []
  const together = []
  for (let run = 0; run < runs; run += 1) {
    alone.push(...(await runTogether(EXTRACT, given, 1)))
    together.push(Math.max(...(await runTogether(EXTRACT, given, 2))))
  }
  rmSync(root, { recursive: true })
  return (2 * summarize(alone).least) / summarize(together).least
}

const TIMES = 100
