import type { Item } from './items.js'
import type { Stretch } from './stretch.js'

/** The stretches of the reading text that an item's values are printed in. */
export function findStretches(item: Item, text: string): Stretch[] {
  if (item.is === 'report') return findCover(item.report, text)
  if (item.span === null) return []
  if (item.is !== 'body') return [item.span]
  // A body's own span is its whole part; what is shown of it is its name, at the head of the part.
  const { start, end } = item.span
  const line = text.indexOf('\n', start)
  return [findWords(item.body.name, text, item.span) ?? { start, end: line < 0 ? end : Math.min(line, end) }]
}

/** What the cover prints stands in front of the first part, or behind the last. */
function findCover({ title, programme, published, bodies }: Item['report'], text: string): Stretch[] {
  const front = { start: 0, end: bodies[0]?.span.start ?? text.length }
  const back = { start: bodies.at(-1)?.span.end ?? 0, end: text.length }
  return [title, programme, published?.text ?? null].flatMap((words) => {
    if (words === null) return []
    return findWords(words, text, front) ?? findWords(words, text, back) ?? []
  })
}

/** The first place of some words inside a stretch; the ends of lines are spaces in them. */
function findWords(words: string, text: string, { start, end }: Stretch): Stretch | null {
  const at = text.slice(start, end).replaceAll('\n', ' ').toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? null : { start: start + at, end: start + at + words.length }
}
