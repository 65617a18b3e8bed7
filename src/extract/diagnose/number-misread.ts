import type { LaidBlock } from '../outline/lay.js'
import { type Check, onBody } from './check.js'

/** Letters that recognition of text takes for digits, or digits for them. */
const INSIDE =
  /(?<![\w.,/-])\d[\d,]*[lOISB][\dlOISB,]*\d(?![\w/-])|(?<![\w.,/-])(?:\d[\d,]*[lO]|[lO][\d,]*\d)(?![\w/-])/
/** At an end, where names have letters too ("22B", "S43"), only before what is counted. */
const AT_END =
  /(?<![\w.,/-])(?:[SBI][\d,]*\d\d|\d[\d,]*[SBI])(?= (?:[a-z]+ ){0,3}?(?:disruptions|threats|OCGs|groups|vulnerabilities|orders|SCPOs|SOC|lead|support|pursue|prevent|protect|prepare|percent)\b)/
/** A letter beside a digit, which nearly no paragraph has. */
const MIXED = /\d,?[lOISB]|[lOISB],?\d/

/** A number is written in digits alone. */
export const NUMBER_MISREAD: Check = {
  code: 'number-misread',
  severity: 'warning',
  about: 'a letter stands among the digits of a number',
  cause: 'Text recognition (OCR) that took a 1 for an l, a 0 for an O, a 5 for an S or an 8 for a B.',
  remedy: 'Put the digit in its place in the source. Until then the number is missing from the data, or is wrong.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) =>
      (drafts[index]?.part.blocks ?? []).flatMap((block) => {
        const found = findMisread(block)
        if (!found) return []
        const start = block.start + found.index
        return onBody(body, `expected a number in digits, found "${found[0]}"`, {
          actual: found[0],
          span: reading.span(start, start + found[0].length),
        })
      }),
    ),
}

function findMisread({ text, kind }: LaidBlock): RegExpExecArray | null {
  if (kind.is === 'note' || !MIXED.test(text)) return null
  return INSIDE.exec(text) ?? AT_END.exec(text)
}
