import type { Piece } from '../pieces.js'
import { changePiece, type Damage, findPieces, losePieces } from './damage.js'

const GRADE = /\b(?:outstanding|good|adequate|inadequate|requir(?:es|ing) improvement)\b/i

/** Neither the grade nor the sentence that gives it. */
export const LOST_GRADE: Damage = {
  name: 'grade/lost',
  about: 'a unit or force has lost its grade, the label as well as the sentence',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const grades = findPieces(pieces, isGrade)
    if (grades.length === 0) return null
    const body = pieces[random.pick(grades)]?.body ?? ''
    return losePieces(pieces, new Set(grades.filter((index) => pieces[index]?.body === body)), body, true)
  },
}

/** Label and sentence say different things. */
export const CONTRADICTED_GRADE: Damage = {
  name: 'grade/contradicted',
  about: 'the label of a grade is another than that of the sentence below it',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const both = findPieces(pieces, (piece, index) => piece.is === 'grade' && isStatement(pieces[index + 1]))
    if (both.length === 0) return null
    const at = random.pick(both)
    const others = ['Outstanding', 'Good', 'Adequate', 'Inadequate'].filter(
      (label) => label.toLowerCase() !== pieces[at]?.text.toLowerCase(),
    )
    const damaged = changePiece(pieces, at, random.pick(others))
    return damaged && { ...damaged, place: { ...damaged.place, isBody: true } }
  },
}

/** A grade that is none of the five. */
export const GARBLED_GRADE: Damage = {
  name: 'grade/garbled',
  about: 'the word of a grade has lost a letter wherever it stands',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const grades = findPieces(pieces, isGrade)
    if (grades.length === 0) return null
    const body = pieces[random.pick(grades)]?.body ?? ''
    const own = new Set(grades.filter((index) => pieces[index]?.body === body))
    const garble = (text: string): string => text.replace(GRADE, (word) => `${word.slice(0, 2)}${word.slice(3)}`)
    return {
      pieces: pieces.map((piece, index) => (own.has(index) ? { ...piece, text: garble(piece.text) } : piece)),
      place: { body, isBody: true, texts: [] },
    }
  },
}

function isGrade(piece: Piece): boolean {
  return piece.is === 'grade' || isStatement(piece)
}

/** The sentence that gives a grade is the one paragraph of a part that states nothing else. */
function isStatement(piece: Piece | undefined): boolean {
  return piece?.is === 'paragraph' && piece.body !== null && piece.statement === null
}
