/** A stretch of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
}

/** Characters that a snippet shows on either side of the first hit. */
const AROUND = 90

/** Folds what people don't tell apart when they search: case and the shapes of quotation marks; no offset moves. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Few letters change their length with their case; where one does, offsets matter more than its case.
  return (lower.length === text.length ? lower : text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
}

/** The words of a query, folded. */
export function readWords(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

/** Whether a folded text has all words. */
export function hasAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}

/** Cuts a text around the first word that it has, where words end if it can, with all words marked. */
export function cutSnippet(text: string, words: readonly string[]): Piece[] {
  const folded = fold(text)
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0))
  if (!Number.isFinite(first)) return []
  const [least, most] = [Math.max(0, first - AROUND), Math.min(text.length, first + 2 * AROUND)]
  const [before, behind] = [text.indexOf(' ', least), text.lastIndexOf(' ', most)]
  const start = least > 0 && before >= 0 && before < first ? before + 1 : least
  const end = most < text.length && behind > first ? behind : most
  const pieces = markWords(text.slice(start, end), words)
  const ellipsis: Piece = { text: '…', isHit: false }
  return [...(start > 0 ? [ellipsis] : []), ...pieces, ...(end < text.length ? [ellipsis] : [])]
}

/** Parts a text into what was searched for and the rest. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const folded = fold(text)
  const pieces: Piece[] = []
  let at = 0
  for (;;) {
    const next = findNext(folded, words, at)
    if (!next) break
    if (next.start > at) pieces.push({ text: text.slice(at, next.start), isHit: false })
    pieces.push({ text: text.slice(next.start, next.end), isHit: true })
    at = next.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false })
  return pieces
}

function findNext(folded: string, words: readonly string[], from: number): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null
  for (const word of words) {
    const start = folded.indexOf(word, from)
    if (start >= 0 && (best === null || start < best.start)) best = { start, end: start + word.length }
  }
  return best
}
