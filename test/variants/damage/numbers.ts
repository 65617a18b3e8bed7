import type { ModelFigure } from '../model.js'
import { escapePattern, inDigits } from '../pattern.js'
import type { Piece } from '../pieces.js'
import type { Random } from '../random.js'
import { changePiece, type Damage, type Damaged, findPieces } from './damage.js'

/** Numbers that are parts of one whole, and where they are printed: a paragraph, or one with the list below it. */
interface Breakdown {
  readonly whole: number
  readonly parts: readonly number[]
  readonly at: readonly number[]
}

/** A part that is too small for its whole. */
export const LOST_DIGIT_OF_PART: Damage = {
  name: 'number/digit-of-a-part',
  about: 'a part of a breakdown has lost a digit, so that the parts no longer add up',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const breakdowns = findBreakdowns(pieces)
    if (breakdowns.length === 0) return null
    const { parts, at } = random.pick(breakdowns)
    return loseDigit(pieces, at, random.shuffle(parts), random)
  },
}

/** A whole that is too small for its parts. */
export const LOST_DIGIT_OF_WHOLE: Damage = {
  name: 'number/digit-of-a-whole',
  about: 'the whole of a breakdown has lost a digit',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const breakdowns = findBreakdowns(pieces)
    if (breakdowns.length === 0) return null
    const { whole, at } = random.pick(breakdowns)
    return loseDigit(pieces, at, [whole], random)
  },
}

/** A share that is not that of its count. */
export const LOST_DIGIT_OF_SHARE: Damage = {
  name: 'number/digit-of-a-share',
  about: 'a share that is printed beside its count and its whole has lost a digit',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const shares = pieces.flatMap(({ statement, is }, at): { at: number; value: number }[] => {
      if (!statement || is !== 'paragraph') return []
      const counts = statement.figures.filter(({ unit }) => unit === 'count').map(({ value }) => value)
      const isAgreeing = (share: number): boolean =>
        counts.some((part) => counts.some((whole) => whole > part && Math.round((part / whole) * 100) === share))
      return statement.figures
        .filter(
          ({ unit, value, quote }) =>
            unit === 'percent' && value > 9 && isAgreeing(value) && quote.includes(`(${value}`),
        )
        .map(({ value }) => ({ at, value }))
    })
    if (shares.length === 0) return null
    const { at, value } = random.pick(shares)
    return loseDigit(pieces, [at], [value], random)
  },
}

const MISREAD: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '5': 'S', '8': 'B' }

/** A number with a letter in it. */
export const MISREAD_DIGIT: Damage = {
  name: 'number/misread-digit',
  about: 'a digit of a count is read as a letter: "3l8 disruptions"',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const counts = pieces.flatMap(({ statement }, at) =>
      (statement?.figures ?? [])
        .filter(({ unit, value }) => unit === 'count' && value > 99 && /[0158]/.test(String(value)))
        .map(({ value }) => ({ at, value })),
    )
    if (counts.length === 0) return null
    const { at, value } = random.pick(counts)
    const text = pieces[at]?.text ?? ''
    const printed = inDigits(value)
    if (text.split(printed).length !== 2) return null
    return changePiece(
      pieces,
      at,
      text.replace(
        printed,
        printed.replace(/[0158]/, (digit) => MISREAD[digit] ?? digit),
      ),
    )
  },
}

/** A deadline whose year has three digits. */
export const LOST_DIGIT_OF_DEADLINE: Damage = {
  name: 'number/digit-of-a-deadline',
  about: 'the year of a deadline has lost a digit',
  leavesTrace: true,
  inflict: (pieces, random) => {
    const dated = findPieces(pieces, ({ statement }) => {
      const recommendation = statement?.recommendation ?? null
      return recommendation !== null && !recommendation.isPrior && recommendation.deadlineText !== null
    })
    if (dated.length === 0) return null
    const at = random.pick(dated)
    const piece = pieces[at]
    const words = piece?.statement?.recommendation?.deadlineText ?? ''
    const short = words.replace(/\d(\d)$/, '$1')
    return piece ? changePiece(pieces, at, piece.text.replace(words, short)) : null
  },
}

/** Paragraphs, with the list below each, whose largest count is the sum of all the others. */
function findBreakdowns(pieces: readonly Piece[]): Breakdown[] {
  return findPieces(pieces, ({ is, statement }) => is === 'paragraph' && statement !== null).flatMap(
    (first): Breakdown[] => {
      const end = pieces.findIndex(({ is }, index) => index > first && is !== 'item')
      const at = [...pieces.keys()].slice(first, end < 0 ? pieces.length : end)
      const figures = at.flatMap((index) => pieces[index]?.statement?.figures ?? [])
      const counts = distinct(figures.filter(({ unit, value }) => unit === 'count' && value > 0))
      const [whole = 0, ...parts] = counts.map(({ value }) => value).sort((a, b) => b - a)
      const sum = parts.reduce((total, part) => total + part, 0)
      const isOne = new Set(counts.map(({ measure }) => measure)).size === 1
      return parts.length > 1 && sum === whole && isOne ? [{ whole, parts, at }] : []
    },
  )
}

/** Each thing that is counted once, though it may be said twice. */
function distinct(figures: readonly ModelFigure[]): ModelFigure[] {
  const known = new Map(figures.map((figure) => [JSON.stringify([figure.body, figure.strands, figure.value]), figure]))
  return [...known.values()]
}

/** The pieces with one of these numbers, the first that stands in digits and only once, shorter by a digit. */
function loseDigit(
  pieces: readonly Piece[],
  at: readonly number[],
  values: readonly number[],
  random: Random,
): Damaged | null {
  for (const value of values) {
    const printed = inDigits(value)
    if (value < 10) continue
    const pattern = new RegExp(`(?<![\\w,.])${escapePattern(printed)}(?![\\w]|[,.]\\d)`, 'g')
    const holders = at.filter((index) => pattern.test(pieces[index]?.text ?? ''))
    const [holder] = holders
    const text = holder === undefined ? '' : (pieces[holder]?.text ?? '')
    if (holder === undefined || holders.length !== 1 || text.match(pattern)?.length !== 1) continue
    const digits = String(value)
    const lost = random.int(0, digits.length - 1)
    const short = Number(digits.slice(0, lost) + digits.slice(lost + 1))
    const others = at.map((index) => pieces[index]?.text ?? '').filter((other) => other !== text)
    return changePiece(pieces, holder, text.replace(pattern, inDigits(short)), others)
  }
  return null
}
