import type { LexedSentence } from '../rules/figure/lex.js'
import { behind, upTo } from '../rules/figure/predicate.js'
import { type Groups, partIndex, partOf, shape } from '../rules/figure/rule.js'

/** So many of them: "12 of its 41 OCGs". */
const GROUPS =
  '{Q:first}(?: of)?(?: (?:the|its|their|these|those|all|{B})){0,3}(?: {Q})?(?: [a-z-]{2,20}){0,2} {M:noun}'
const BEHIND = shape(
  `^(?: (?:had been|have been|were|was))?(?: (?:recorded|led|made|delivered))? (?<lead>against|affecting|targeting|for|on) ${GROUPS}`,
)
const OWNER = shape(`${GROUPS} (?:that |which )?(?:had|have|has)(?: had)? $`)
const FRONT = shape(`^(?:for|in|against) ${GROUPS},? (?:there (?:were|was|had been|have been) )?$`)
const THEM = /^ (?:(?:had been |were |was )?(?:recorded|led|made) )?(against (?:them|these|those|it))\b/

/** Of what there was none, where only some of them had none: "no disruptions against 12 of its 41 OCGs". */
export function findNoneOf(sentence: LexedSentence, noun: number): string | null {
  const after = behind(sentence, noun)
  const before = upTo(sentence, noun).replace(/\b(?:no|zero) (?:[a-z-]+ )?$/, '')
  const groups = BEHIND.exec(after)?.groups ?? OWNER.exec(before)?.groups ?? FRONT.exec(before)?.groups
  return (groups && print(sentence, groups)) ?? THEM.exec(after)?.[1] ?? null
}

function print(sentence: LexedSentence, { lead, first, noun }: Groups): string | null {
  const begin = partOf(sentence, partIndex(first), 'Q')
  const end = partOf(sentence, partIndex(noun), 'M')
  return begin && end && sentence.text.slice(begin.start - (lead ? lead.length + 1 : 0), end.end)
}
