import type { BatchResult } from '../batch/convert.js'
import type { ConvertCommand } from './arguments.js'
import { showOnLine } from './terminal.js'

/** Names that are listed before only their number is given. */
const MOST_LISTED = 5

/** Renders, a line each, what a batch wrote, and what it noticed of the run before. */
export function renderNotices(result: BatchResult, { out, isPruning }: ConvertCommand): string {
  const { files, written, copies, moved, gone, left } = result
  const lines = [
    ...(files.length > 0 ? [tellFiles(files.length, written.length, out)] : []),
    ...copies.map((copy) => `${showOnLine(copy)} is a report that is already here, and says the same`),
    ...moved.map(({ from, to }) => `${showOnLine(from)} is ${showOnLine(to)} now`),
    ...(gone.length > 0 ? [`not given this time: ${list(gone)}`] : []),
    ...(left.length > 0 ? [tellLeft(left, isPruning)] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function tellFiles(all: number, written: number, out: string): string {
  if (written === all) return `${all} ${plural(all)} written to ${out}`
  return `${all} ${plural(all)} in ${out}: ${written === 0 ? 'all' : all - written} as they were${written > 0 ? `, ${written} written` : ''}`
}

function tellLeft(left: readonly string[], isPruning: boolean): string {
  const what = `${left.length} ${plural(left.length)} of earlier runs`
  return isPruning
    ? `${what} removed: ${list(left)}`
    : `${what} left as they were, to be removed by --prune: ${list(left)}`
}

function list(names: readonly string[]): string {
  const rest = names.length - MOST_LISTED
  return names.slice(0, MOST_LISTED).map(showOnLine).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function plural(count: number): string {
  return count === 1 ? 'file' : 'files'
}
