/** A stretch of the reading text, as offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A piece of a line, and whether it is in a stretch. */
export interface LinePiece {
  readonly text: string
  readonly isMarked: boolean
}

/** Cuts a line that begins at an offset of the text into what is inside the stretches and what is outside. */
export function cutLine(line: string, start: number, stretches: readonly Stretch[]): LinePiece[] {
  const pieces: LinePiece[] = []
  let at = 0
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, stretch.start - start)
    const to = Math.min(line.length, stretch.end - start)
    if (to <= from) continue
    if (from > at) pieces.push({ text: line.slice(at, from), isMarked: false })
    pieces.push({ text: line.slice(from, to), isMarked: true })
    at = to
  }
  if (at < line.length) pieces.push({ text: line.slice(at), isMarked: false })
  return pieces
}
