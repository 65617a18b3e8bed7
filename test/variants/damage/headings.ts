import type { Piece } from '../pieces.js'
import { type Damage, findPieces, losePieces } from './damage.js'

/** A part without its heading. */
export const LOST_BODY_HEADING: Damage = {
  name: 'heading/body-lost',
  about: 'the heading of a unit’s or force’s part is lost',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const headings = findPieces(
      pieces,
      ({ is, body, text }) => is === 'chapter' && body !== null && !text.startsWith('Regional'),
    )
    return headings.length === 0 ? null : loseOne(pieces, random.pick(headings), true)
  },
}

/** A section without its heading, which the contents list. */
export const LOST_SECTION_HEADING: Damage = {
  name: 'heading/section-lost',
  about: 'the heading of a section is lost, which the list of contents has',
  leavesTrace: true,
  inflict: (pieces, random) => {
    if (!pieces.some(({ is }) => is === 'entry')) return null
    const headings = findPieces(pieces, ({ is }) => is === 'section')
    return headings.length === 0 ? null : loseOne(pieces, random.pick(headings), true)
  },
}

/** A labelled finding without its title. */
export const LOST_TITLE: Damage = {
  name: 'heading/title-lost',
  about: 'the title under a label that needs one is lost; the label stays',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const titles = findPieces(
      pieces,
      ({ is }, index) =>
        is === 'finding' && isAlone(pieces[index - 1]) && !/concern/i.test(pieces[index - 1]?.text ?? ''),
    )
    return titles.length === 0 ? null : loseOne(pieces, random.pick(titles), false)
  },
}

/** Recommendations without their heading. */
export const LOST_RECOMMENDATIONS_HEADING: Damage = {
  name: 'heading/recommendations-lost',
  about: 'the heading over recommendations is lost',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const headings = findPieces(pieces, ({ is, body }) => is === 'heading' && body !== null)
    return headings.length === 0 ? null : loseOne(pieces, random.pick(headings), false)
  },
}

/** A labelled finding without its label. */
export const LOST_LABEL: Damage = {
  name: 'heading/label-lost',
  about: 'the label before a title is lost: the finding looks like a narrative one',
  leavesTrace: false,
  inflict: (pieces, random) => {
    const labels = findPieces(pieces, ({ is }, index) => is === 'label' && pieces[index + 1]?.is === 'finding')
    return labels.length === 0 ? null : loseOne(pieces, random.pick(labels), false)
  },
}

/** A narrative finding without its title. */
export const LOST_NARRATIVE_HEADING: Damage = {
  name: 'heading/narrative-lost',
  about: 'the title of a narrative finding is lost: its text looks like that of the finding before',
  leavesTrace: false,
  inflict: (pieces, random) => {
    const titles = findPieces(
      pieces,
      ({ is, label }, index) => is === 'finding' && label === null && pieces[index - 1]?.is !== 'label',
    )
    return titles.length === 0 ? null : loseOne(pieces, random.pick(titles), false)
  },
}

function isAlone(piece: Piece | undefined): boolean {
  return piece?.is === 'label' && !/^(?:areas|causes)\b|practices$/i.test(piece.text)
}

function loseOne(pieces: readonly Piece[], at: number, isBody: boolean) {
  return losePieces(pieces, new Set([at]), pieces[at]?.body ?? '', isBody)
}
