import { element } from './element.js'
import { tellValue } from './number.js'
import type { Bar, Share } from './shares.js'
import { capitalise } from './words.js'

/** Least part of the bar in which a value, and a value with its name, has room. */
const ROOM = { value: 0.09, name: 0.3 }

/** Draws shares of one whole as one bar; what is not printed is a stretch of its own. */
export function drawStrandBar(name: string, bar: Exclude<Bar, { none: string }>): HTMLElement {
  const parts = bar.shares.map((share) =>
    makePart(tellStrands(share), tellValue(share.figure), share.share, sortOf(share)),
  )
  if (bar.rest > 0) parts.push(makePart('not printed', '', bar.rest, 'rest'))
  const words = [
    ...bar.shares.map((share) => `${tellStrands(share)} ${tellValue(share.figure)}`),
    ...(bar.rest > 0 ? ['the rest is not printed'] : []),
  ]
  return element('div', { class: 'bar', role: 'img', 'aria-label': `${name}: ${words.join(', ')}` }, ...parts)
}

/** Strands in words: "prevent and protect". */
function tellStrands({ strands }: Pick<Share, 'strands'>): string {
  return strands.join(' and ')
}

function makePart(name: string, value: string, share: number, sort: string): HTMLElement {
  const words = share >= ROOM.name ? `${capitalise(name)} ${value}` : share >= ROOM.value ? value : ''
  const part = element('span', { class: `part ${sort}`, title: `${capitalise(name)} ${value}`.trim() }, words)
  part.style.flexGrow = String(share)
  return part
}

function sortOf({ strands }: Share): string {
  const [first = 'several', ...others] = strands
  return others.length > 0 ? 'several' : first
}
