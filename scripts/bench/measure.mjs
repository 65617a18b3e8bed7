// How the bench measures: work and its floor in turn, in one process, so that whatever else the machine does falls on both.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'

/**
 * Times pieces of work in turn, each so many times.
 * @param {readonly (() => unknown)[]} works
 * @param {number} runs
 * @returns {Promise<{ least: number, median: number }[]>} Milliseconds.
 */
export async function timeInTurn(works, runs) {
  /** @type {number[][]} */
  const times = works.map(() => [])
  for (let run = 0; run < runs; run += 1)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[index]?.push(performance.now() - start)
    }
  return times.map(summarize)
}

/**
 * @param {readonly number[]} times
 */
export function summarize(times) {
  const sorted = [...times].sort((a, b) => a - b)
  return { least: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0 }
}

/**
 * Runs a command so many times, in turn with others.
 * @param {readonly (readonly string[])[]} commands Arguments of node.
 * @param {number} runs
 */
export async function timeCommands(commands, runs) {
  return timeInTurn(
    commands.map((args) => () => {
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
    }),
    runs,
  )
}

/**
 * Runs a piece of a program in a process of its own, which prints what it found as JSON; adds its seconds and peak memory.
 * @param {string} body Statements of an async function that returns what it found.
 * @param {readonly unknown[]} given What `given` is in it.
 * @returns {{ seconds: number, cpu: number, peak: number, found: any }}
 */
export function runApart(body, given = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', makeProgram(body, given)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`a process of the bench ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/**
 * Runs the same in several processes at once.
 * @param {string} body
 * @param {readonly unknown[]} given
 * @param {number} count
 * @returns {Promise<number[]>} Seconds of each.
 */
export async function runTogether(body, given, count) {
  const processes = Array.from({ length: count }, async () => {
    const child = spawn(process.execPath, ['-e', makeProgram(body, given)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'close')])
    if (status !== 0) throw new Error(`a process of the bench ended with ${status}`)
    return Number(JSON.parse(printed).seconds)
  })
  return Promise.all(processes)
}

/** @param {string} body @param {readonly unknown[]} given */
function makeProgram(body, given) {
  return `
    const given = ${JSON.stringify(given)}
    const start = performance.now()
    ;(async () => { ${body} })().then((found) => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
      const cpu = (userCPUTime + systemCPUTime) / 1e6
      console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, cpu, peak: Math.round(maxRSS / 1000), found }))
      process.exit()
    })`
}

/**
 * Renders a table in Markdown, numbers to the right.
 * @param {readonly string[]} heads
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function renderTable(heads, rows) {
  const marks = heads.map((_, index) => (index === 0 ? '---' : '---:'))
  return [heads, marks, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
