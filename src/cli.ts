#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { runCommand } from './cli/run.js'

/** The newest release whose engine is known to have the flag below. */
const NEWEST_KNOWN = 24

// A process that reads a report or two compiles hundreds of patterns and runs most of them a few times. By default each is
// compiled for an interpreter first, which for a long pattern takes three times as long as compiling it for the machine.
if (Number.parseInt(process.versions.node, 10) <= NEWEST_KNOWN) setFlagsFromString('--no-regexp-tier-up')

// A reader that has seen enough, such as `head`, closes the pipe: the work goes on, and its exit code tells how it went.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  readStdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
})
