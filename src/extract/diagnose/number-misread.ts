import type { LaidBlock } from '../outline/lay.js'
import { hasOne, oneOf } from '../words/literals.js'
import { type Check, onBody } from './check.js'

/** Letters that recognition of text takes for digits, or digits for them. */
const INSIDE =
  /(?<![\w.,/-])\d[\d,]*[lOISB][\dlOISB,]*\d(?![\w/-])|(?<![\w.,/-])(?:\d[\d,]*[lO]|[lO][\d,]*\d)(?![\w/-])/
/** At an end, where names have letters too ("22B", "S43"), only before what is counted. */
const AT_END =
  /(?<![\w.,/-])(?:[SBI][\d,]*\d\d|\d[\d,]*[SBI])(?= (?:[a-z]+ ){0,3}?(?:disruptions|threats|OCGs|groups|vulnerabilities|orders|SCPOs|SOC|lead|support|pursue|prevent|protect|prepare|percent)\b)/
/** One of what is named as several, where words before it keep it from being a name such as "tier 1 threats". */
const LONE =
  /(?<=\b(?:the|last|past|previous|next|every|had|has|have|were|was|recorded|led|supported|managing|and|or|made|of|in|than) )1(?= (?:[a-z]+ ){0,2}?(?:months|years|weeks|days|hours|disruptions|threats|OCGs|SCPOs|vulnerabilities)\b)/
const DIGIT = oneOf('0')
/** A letter beside a digit, which nearly no paragraph has. */
const MIXED = /\d,?[lOISB]|[lOISB],?\d/

/** A number is written in digits alone. */
export const NUMBER_MISREAD: Check = {
  code: 'number-misread',
  severity: 'warning',
  about: 'a letter stands among the digits of a number, or a 1 before what there are several of',
  cause:
    'Text recognition (OCR) that took a 1 for an l, a 0 for an O, a 5 for an S or an 8 for a B; or a digit that was lost.',
  remedy: 'Put the digit in its place in the source. Until then the number is missing from the data, or is wrong.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) =>
      (drafts[index]?.part.blocks ?? []).flatMap((block) => {
        const found = findMisread(block)
        if (!found) return []
        const start = block.start + found.index
        const expected = found[0] === '1' ? 'a number above 1 before what it counts' : 'a number in digits'
        return onBody(body, `expected ${expected}, found "${found[0]}"`, {
          actual: found[0],
          span: reading.span(start, start + found[0].length),
        })
      }),
    ),
}

function findMisread({ text, kind, literals }: LaidBlock): RegExpExecArray | null {
  if (kind.is === 'note' || !hasOne(literals, DIGIT)) return null
  const mixed = MIXED.test(text) ? (INSIDE.exec(text) ?? AT_END.exec(text)) : null
  return mixed ?? (text.includes(' 1 ') ? LONE.exec(text) : null)
}
