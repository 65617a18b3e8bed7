import { toldPart } from './around.js'
import { type Claim, type FigureRule, numbersBetween, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** What joins a part to the one before it, in a list whose whole was named once. */
const JOINED =
  /(?:[,;]|,? and|,? but|,? while|,? whereas)(?: a further| another| only| just| (?:the|its) (?:other|remaining|final|last))? $/
/** A verb of its own, said of a part; no participle that may describe another noun: "four trained officers". */
const TOLD =
  /^ (?:(?:were|was|are|is|had|have|has|did|do|does)(?:n't)?\b|(?:involved?|concern(?:ed)?|related?|target(?:ed)?|affect(?:ed)?|came|went|led to|resulted in|remain(?:ed)?|fell|needed|lacked)\b)/
/** What is said of people, and of none of the things that figures count. */
const TOLD_OF_PEOPLE =
  /^ (?:(?!(?:by|from|to|for|with|in|of|at|a|an|no|the)\b)[a-z'-]+ ){1,4}(?:officers|staff|people|personnel|investigators|analysts|detectives|managers|lros|charged|convicted|arrested|jailed|imprisoned|sentenced|remanded|trained|accredited|interviewed|vetted|vacant|absent)\b|^ (?:were|was|are|is) on leave\b/

/** True for words behind a number that are said of people. */
export function saysOfPeople(after: string): boolean {
  return TOLD_OF_PEOPLE.test(after)
}

/** A kind or time alone, the verb being said once: "14 as tier 2", "11 in 2024". */
const AS_KIND = /^ (?:(?<word>as|in|at) (?:<X\d+>|(?:very )?(?:high|medium|low))|(?<time><T)\d+>)(?=[,.;)]| and\b|$)/
const KIND_BEFORE = /(?:\b(?<word>as|in|at) (?:<X\d+>|(?:very )?(?:high|medium|low)\b)|(?<time><T)\d+>)/

/** The part right before a quantity, in a list of parts of one whole; null where other things are numbered between them. */
function findSibling({ sentence, at, claims }: RuleContext): readonly [index: number, claim: Claim] | null {
  const type = sentence.parts[at]?.type
  const found = [...claims].findLast(([index]) => index < at && sentence.parts[index]?.type === type)
  if (found?.[1].relation !== 'part') return null
  return numbersBetween(sentence, found[0], at) ? null : found
}

/** A further part of a whole that was named once: "of these, 17 were in custody and nine were in the community". */
export const PART_AGAIN: FigureRule = {
  id: 'figure/part-again',
  about:
    'a further part of a whole that was named once: "of these, 17 were in custody and nine were in the community", "14 as tier 2"',
  before: JOINED,
  build: (context) => {
    const { sentence, after, before } = context
    const found = findSibling(context)
    if (!found) return null
    const [index, { strands }] = found
    const own = AS_KIND.exec(after)?.groups
    const earlier = KIND_BEFORE.exec(before.slice(sentence.at[index]))?.groups
    if (own && earlier && own.word === earlier.word && own.time === earlier.time)
      return { relation: 'part', whole: index, strands }
    // A list of strands goes on with strands, of which other rules know.
    const isTold = strands.length === 0 && TOLD.test(after) && !saysOfPeople(after)
    return isTold ? { ...toldPart(context), whole: index } : null
  },
  finds: [
    ['The force has 26 SCPOs, of which 17 are in custody and nine are in the community.', 9],
    ['Of its 64 OCGs, five were assessed as tier 1, 14 as tier 2 and 45 as tier 3.', 14],
  ],
  ignores: [
    ['The force has 26 SCPOs, of which 17 are in custody, and nine officers were trained.', 'officers'],
    ['The force has 26 SCPOs, of which 17 had one of 12 managers, and nine were in post.', 'managers between them'],
  ],
}

/** What a kind of groups, orders or threats is called, without its noun or with a short one. */
const KIND_ALONE =
  '(?:<X\\d+>|(?:very )?(?:high|medium|low)(?:[ -](?:risk|priority|harm|threat))?|active|inactive|archived|dormant)(?: (?:groups|orders|threats|ones))?'

/** The kinds that a whole is made up of: "its 64 OCGs were made up of five tier 1, 14 tier 2 and 45 tier 3 groups". */
export const MADE_UP_OF: FigureRule = {
  id: 'figure/made-up-of',
  about:
    'the kinds that a whole is made up of: "its 64 OCGs were made up of five tier 1, 14 tier 2 and 45 tier 3 groups"',
  before: shape(
    `{Q:whole} {M:noun}(?:[^<;.]|{BT}){0,60}?(?::|\\b(?:made up of|comprised(?: of)?|comprising|comprise|consisted of|consisting of|consist of|divided into|split into)) (?:{Q} ${KIND_ALONE}(?:, and |, | and )){0,5}$`,
  ),
  after: new RegExp(`^ ${KIND_ALONE}(?=[,.;)]| and <Q|$)`),
  build: ({ sentence }, { noun, whole }) => {
    const named = partOf(sentence, partIndex(noun), 'M')
    return named && !named.phrase.isSingular && named.phrase.measure !== 'disruptions'
      ? { relation: 'part', whole: partIndex(whole) }
      : null
  },
  finds: [["The force's 64 OCGs were made up of five tier 1, 14 tier 2 and 45 tier 3 groups.", 14]],
  ignores: [["The force's 64 OCGs were split into five teams, 14 active in the north.", 'teams']],
}
