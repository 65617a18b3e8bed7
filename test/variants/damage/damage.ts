import type { Piece } from '../pieces.js'
import type { Random } from '../random.js'

/** Where a report was damaged. */
export interface Place {
  readonly body: string
  /** True where the damage is the body's, so that any remark on the body is one on the damage. */
  readonly isBody: boolean
  /** The text of the pieces that are damaged, or stand where one was lost, as they are after it. */
  readonly texts: readonly string[]
}

/** A report after an accident, and where it was. */
export interface Damaged {
  readonly pieces: readonly Piece[]
  readonly place: Place
}

/** One way in which a report comes to harm on its way. */
export interface Damage {
  /** `<what>/<how>`. */
  readonly name: string
  /** What it does, in a sentence. */
  readonly about: string
  /** False where nothing in the text that is left shows that something is missing. */
  readonly leavesTrace: boolean
  /** The damaged pieces; null where there is nothing to damage in this way. */
  inflict(pieces: readonly Piece[], random: Random): Damaged | null
}

/** The pieces without some of them; the place is where they stood: the pieces before and behind. */
export function losePieces(pieces: readonly Piece[], lost: ReadonlySet<number>, body: string, isBody = false): Damaged {
  const around = [...lost].flatMap((index) => {
    let [before, behind] = [index - 1, index + 1]
    while (lost.has(before)) before -= 1
    while (lost.has(behind)) behind += 1
    return [pieces[before], pieces[behind]].flatMap((piece) => (piece?.body === body ? [piece.text] : []))
  })
  return {
    pieces: pieces.filter((_, index) => !lost.has(index)),
    place: { body, isBody, texts: [...new Set(around)] },
  }
}

/** The pieces with the text of one changed, which is the place. */
export function changePiece(
  pieces: readonly Piece[],
  at: number,
  text: string,
  others: readonly string[] = [],
): Damaged | null {
  const piece = pieces[at]
  if (!piece || piece.body === null || piece.text === text) return null
  return {
    pieces: pieces.with(at, { ...piece, text }),
    place: { body: piece.body, isBody: false, texts: [text, ...others] },
  }
}

/** The indices of the pieces that something is true of. */
export function findPieces(pieces: readonly Piece[], isIt: (piece: Piece, index: number) => boolean): number[] {
  return pieces.flatMap((piece, index) => (isIt(piece, index) ? [index] : []))
}

/** The indices of a finding's pieces behind its opening, up to the next heading. */
export function textBehind(pieces: readonly Piece[], opening: number): number[] {
  const end = pieces.findIndex(
    (piece, index) => index > opening && !['paragraph', 'item', 'heading'].includes(piece.is),
  )
  return [...pieces.keys()].slice(opening + 1, end < 0 ? pieces.length : end)
}
