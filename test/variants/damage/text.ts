import { changePiece, type Damage, findPieces, losePieces, textBehind } from './damage.js'

/** The shortest paragraph that is cut. */
const LEAST_LENGTH = 120
/** Shorter words stand in other places too. */
const LEAST_WORDS = 12

/** A paragraph without its end. */
export const CUT_PARAGRAPH: Damage = {
  name: 'text/cut-at-the-end',
  about: 'the end of a paragraph is lost, from within a sentence on',
  leavesTrace: true,
  inflict: (pieces, random) => cut(pieces, random, (text, at) => text.slice(0, at)),
}

/** A paragraph without its beginning. */
export const CUT_OPENING: Damage = {
  name: 'text/cut-at-the-start',
  about: 'the beginning of a paragraph is lost, up to within a sentence',
  leavesTrace: true,
  inflict: (pieces, random) => cut(pieces, random, (text, at) => text.slice(at + 1)),
}

/** A list without its end. */
export const CUT_LIST: Damage = {
  name: 'text/cut-list',
  about: 'the last item of a list is lost, so that the one before it ends in "and" or a semicolon',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const lasts = findPieces(
      pieces,
      ({ is, body }, index) =>
        is === 'item' &&
        body !== null &&
        pieces[index + 1]?.is !== 'item' &&
        /;(?: and)?$/.test(pieces[index - 1]?.text ?? ''),
    )
    if (lasts.length === 0) return null
    const at = random.pick(lasts)
    return losePieces(pieces, new Set([at]), pieces[at]?.body ?? '')
  },
}

/** A labelled finding with nothing but its title. */
export const LOST_TEXT: Damage = {
  name: 'text/lost',
  about: 'all text of a labelled finding is lost',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const openings = findPieces(
      pieces,
      ({ is, label }, index) => is === 'finding' && (label !== null || pieces[index - 1]?.is === 'label'),
    ).filter((index) => textBehind(pieces, index).length > 0)
    if (openings.length === 0) return null
    const at = random.pick(openings)
    return losePieces(pieces, new Set(textBehind(pieces, at)), pieces[at]?.body ?? '')
  },
}

/** A cause of concern without its recommendations. */
export const LOST_RECOMMENDATIONS: Damage = {
  name: 'text/recommendations-lost',
  about: 'the recommendations after a cause of concern are lost, with their heading',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const openings = findPieces(pieces, ({ is, label, text }, index) => {
      if (is === 'label' && pieces[index + 1]?.is === 'finding') return false
      const own = label ?? (is === 'label' ? text : pieces[index - 1]?.is === 'label' ? pieces[index - 1]?.text : '')
      return (is === 'finding' || is === 'label') && /concern/i.test(own ?? '')
    })
    if (openings.length === 0) return null
    const at = random.pick(openings)
    const behind = textBehind(pieces, at)
    const first = behind.findIndex(
      (index) => pieces[index]?.is === 'heading' || (pieces[index]?.statement?.recommendation ?? null) !== null,
    )
    if (first < 0) return null
    return losePieces(pieces, new Set(behind.slice(first)), pieces[at]?.body ?? '')
  },
}

/** A page that is printed twice. */
export const REPEATED_PAGE: Damage = {
  name: 'page/repeated',
  about: 'a page’s worth of a part comes twice, one right after the other',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const starts = findPieces(pieces, ({ is, body }) => body !== null && is === 'finding')
    const start = random.pick(starts)
    const body = pieces[start]?.body ?? ''
    const rest = pieces.findIndex((piece, index) => index > start && piece.body !== body)
    const end = Math.min(start + random.int(3, 8), rest < 0 ? pieces.length : rest)
    const page = pieces.slice(start, end)
    if (page.length < 2) return null
    return {
      pieces: [...pieces.slice(0, end), ...page, ...pieces.slice(end)],
      place: { body, isBody: false, texts: page.map(({ text }) => text) },
    }
  },
}

function cut(
  pieces: Parameters<Damage['inflict']>[0],
  random: Parameters<Damage['inflict']>[1],
  keep: (text: string, at: number) => string,
) {
  const paragraphs = findPieces(
    pieces,
    ({ is, body, statement, text }) =>
      is === 'paragraph' && body !== null && statement !== null && text.length > LEAST_LENGTH,
  )
  if (paragraphs.length === 0) return null
  const at = random.pick(paragraphs)
  const text = pieces[at]?.text ?? ''
  const places = [...text.matchAll(/(?<=[a-z]{2}) (?=[a-z]{2})/g)].map(({ index }) => index).slice(3, -3)
  if (places.length === 0) return null
  const around = [pieces[at - 1], pieces[at + 1]].flatMap((piece) => (piece ? [piece.text] : []))
  const left = keep(text, random.pick(places))
  // What is left of the cut sentence may stand on a line of its own, where it was taken for a heading.
  const rest = left.split(/(?<=[.!?]) /).slice(-1)
  return changePiece(pieces, at, left, [...around, ...rest.filter((words) => words.length > LEAST_WORDS)])
}
