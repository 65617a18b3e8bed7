import { type Child, element } from './element.js'
import type { Piece } from './search.js'

/** Pieces of text, with those that were searched for marked. */
export function showPieces(pieces: readonly Piece[]): Child[] {
  return pieces.map(({ text, isHit }) => (isHit ? element('mark', {}, text) : text))
}

/** What is said in place of a value that the report does not print. */
export function showAbsent(words = 'not printed'): HTMLElement {
  return element('span', { class: 'absent' }, words)
}

/** A word that says of what sort something is. */
export function showTag(words: string, sort = ''): HTMLElement {
  return element('strong', { class: `tag ${sort}`.trim() }, words)
}
