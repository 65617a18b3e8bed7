import type { Run } from './runs.js'
import { isTerminated } from './shape.js'

const DOT_MARK = '\u2022'
/** Bullets that Markdown takes for text; all that printers use are folded to this one. */
const DOT = /^\s*\u2022(?!\u2022)\s*(?=\S)/
/** A dash in front of words, which may as well stand inside a sentence whose line ends before it. */
const DASH = /^\s*[\u2013\u2014]\s+(?=\S)/

/** A line that begins with a bullet. */
export interface BulletLine {
  /** The bullet alone. */
  readonly mark: string
  /** The line without it. */
  readonly runs: readonly Run[]
}

/**
 * Reads a line that begins with a bullet, as converters of pages write it; null for any other.
 *
 * @param above What the line's paragraph has before it.
 * @param open The bullet of the item that this is; null where it is none.
 */
export function readBullet(line: readonly Run[], above: readonly Run[], open: string | null): BulletLine | null {
  const text = line.map((run) => run.text).join('')
  const bullet = DOT.exec(text) ?? DASH.exec(text)
  if (bullet === null) return null
  const mark = bullet[0].trim()
  if (mark !== DOT_MARK && mark !== open && !isOver(above)) return null
  let rest = bullet[0].length
  const runs = line.map((run) => {
    const cut = Math.min(rest, run.text.length)
    rest -= cut
    return cut === 0 ? run : { ...run, text: run.text.slice(cut) }
  })
  return { mark, runs }
}

/** True where nothing stands above, or what does is at its end: a sentence, or what leads to a list. */
function isOver(above: readonly Run[]): boolean {
  const last = above.findLast(({ text }) => text.trim() !== '')
  return last === undefined || isTerminated(last.text.trimEnd())
}
