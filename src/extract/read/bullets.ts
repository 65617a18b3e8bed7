import type { Run } from './runs.js'
import { isTerminated } from './shape.js'

/** Bullets that Markdown takes for text; all that printers use are folded to this one. */
const DOT = /^\s*\u2022(?!\u2022)\s*(?=\S)/
/** A dash in front of words, which may as well stand inside a sentence whose line ends before it. */
const DASH = /^\s*[\u2013\u2014]\s+(?=\S)/

/**
 * A line without the bullet that it begins with, as converters of pages write it; null where it has none.
 *
 * @param above What the line's paragraph has before it.
 * @param isInItem Whether that is an item of a list.
 */
export function cutBullet(line: readonly Run[], above: readonly Run[], isInItem: boolean): Run[] | null {
  const text = line.map((run) => run.text).join('')
  const bullet = DOT.exec(text) ?? (isInItem || isOver(above) ? DASH.exec(text) : null)
  if (bullet === null) return null
  let rest = bullet[0].length
  return line.map((run) => {
    const cut = Math.min(rest, run.text.length)
    rest -= cut
    return cut === 0 ? run : { ...run, text: run.text.slice(cut) }
  })
}

/** True where nothing stands above, or what does is at its end: a sentence, or what leads to a list. */
function isOver(above: readonly Run[]): boolean {
  const last = above.findLast(({ text }) => text.trim() !== '')
  return last === undefined || isTerminated(last.text.trimEnd())
}
