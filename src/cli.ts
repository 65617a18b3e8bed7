#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import { runCommand } from './cli/run.js'

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
  readStdin: () => buffer(process.stdin),
})
