import { hasOne, oneOf } from '../words/literals.js'
import { DIGITS_SOURCE, NUMBER_WORDS_SOURCE, readNumber } from '../words/numbers.js'
import { type Check, type Found, onBody } from './check.js'

const AS_MANY = oneOf(' as many ')
const NUMBER = `(?:${DIGITS_SOURCE}|${NUMBER_WORDS_SOURCE})`
const TIMES = new RegExp(`\\b(twice|half|${NUMBER} times) as many `, 'gi')
/** "three times as many prevent disruptions (36) as pursue disruptions (12)". */
const BESIDE = /^(?:[a-z]+ ){1,5}\(([^()]+)\) as (?:[\w'-]+ ){1,6}\(([^()]+)\)/i
/** "led 233 disruptions, four times as many as Surrey Police (58)". */
const BEHIND = /^as (?:[\w'-]+ ){1,7}\(([^()]+)\)/i
const IN_FRONT = new RegExp(`\\b(${NUMBER}) (?:[a-z]+ ){0,4}?[a-z]+, $`, 'i')
/** As far as the number in front reaches back. */
const REACH = 120
/** Words that make a comparison rough; they stand right before it. */
const ROUGH = /\b(?:about|around|almost|nearly|over|more than|at least|roughly|approximately|some|up to|less than)\b/i

/** How far a comparison may be from the numbers: "three times" is said of 2.5 as of 3.5. */
const ROOM = { times: 0.5, half: 0.1 } as const

/** A comparison in words is that of the numbers beside it: "three times as many (36) as (12)". */
export const RATIO_DIFFERS: Check = {
  code: 'ratio-differs',
  severity: 'warning',
  about: 'a sentence says that one number is so many times another, and it is not',
  cause: 'A digit that was lost or misread; or a slip in the report.',
  remedy: 'Divide the two numbers in the sentence, and compare them with the report.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) =>
      (drafts[index]?.part.blocks ?? []).flatMap((block): Found[] => {
        const said = hasOne(block.literals, AS_MANY) ? findRatio(block.text) : null
        if (!said) return []
        const { words, ratio, one, other, at, length } = said
        const room = ratio < 1 ? ROOM.half : ROOM.times
        if (other > 0 && Math.abs(one / other - ratio) <= room) return []
        const start = block.start + at
        return [
          onBody(body, `expected ${words} as many, found ${one} and ${other}`, {
            actual: `${one} and ${other}`,
            span: reading.span(start, start + length),
          }),
        ]
      }),
    ),
}

/** A comparison with its two numbers. */
interface Ratio {
  readonly words: string
  readonly ratio: number
  readonly one: number
  readonly other: number
  readonly at: number
  readonly length: number
}

function findRatio(text: string): Ratio | null {
  for (const match of text.matchAll(TIMES)) {
    const [all, words = ''] = match
    const rest = text.slice(match.index + all.length)
    const beside = BESIDE.exec(rest)
    const behind = beside ? null : BEHIND.exec(rest)
    const front = behind && IN_FRONT.exec(text.slice(Math.max(0, match.index - REACH), match.index))
    const [one, other] = beside ? [beside[1], beside[2]] : [front?.[1], behind?.[1]]
    if (one === undefined || other === undefined) continue
    const at = match.index - (front?.[0].length ?? 0)
    const until = match.index + all.length + (beside ?? behind ?? [''])[0].length
    if (ROUGH.test(text.slice(Math.max(0, at - 12), until))) return null
    const numbers = { ratio: readRatio(words), one: readNumber(one), other: readNumber(other) }
    if (numbers.ratio === null || numbers.one === null || numbers.other === null) continue
    return { words, ratio: numbers.ratio, one: numbers.one, other: numbers.other, at, length: until - at }
  }
  return null
}

function readRatio(words: string): number | null {
  if (/^twice$/i.test(words)) return 2
  return /^half$/i.test(words) ? 0.5 : readNumber(words.replace(/ times$/i, ''))
}
