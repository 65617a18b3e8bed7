import { END } from './around.js'
import { saysOfPeople } from './listing.js'
import { claimAgain, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** What is done with groups and orders, one by one. */
const DONE =
  '(?:archived|dismantled|disbanded|disrupted|closed|reopened|removed|revoked|refused|rejected|granted|approved|issued|obtained|mapped|identified|downgraded|breached|varied)'

/** The claim on the number right before, of what stands at a date and of which things are done; null where another stands between. */
function findStock({
  sentence,
  at,
  claims,
}: RuleContext): readonly [index: number, claim: Parameters<typeof claimAgain>[0]] | null {
  const near = sentence.parts.findLastIndex(({ type }, index) => index < at && type === 'Q')
  const claim = claims.get(near)
  const noun = partOf(sentence, claim?.noun ?? null, 'M')
  return claim && noun && noun.phrase.measure !== 'disruptions' ? [near, claim] : null
}

/** So many more, to which something else was done: "and a further nine were significantly disrupted", "and dismantled four". */
export const DONE_AGAIN: FigureRule = {
  id: 'figure/done-again',
  about:
    'so many more of the same, to which something else was done: "and a further nine were disrupted", "and dismantled four"',
  before: shape(`(?:;|,|,? and|,? but)(?: (?:we found )?that)?(?: (?<verb>${DONE}))?(?: a further| another)? $`),
  after: shape(
    `^(?:(?:(?: new| other)? ones)?(?<passive> (?:were|was|had been|have been)(?: also)?(?: [a-z]+ly)? ${DONE})(?=[,.;]|$| and\\b| in\\b| by\\b| during\\b| over\\b|,? {T})|(?<end>(?=${END})))`,
  ),
  build: (context, { verb, passive }) => {
    const found = findStock(context)
    if (!found || (verb === undefined) === (passive === undefined)) return null
    const [index, claim] = found
    const same = claimAgain(claim, index)
    // "It applied for 14, and 11 had been granted": of the 14.
    const isOfThose = /\bapplied for (?:[a-z]+ ){0,2}$/.test(
      context.sentence.shape.slice(0, context.sentence.at[index]),
    )
    return isOfThose && claim.relation === 'own' ? { ...same, relation: 'part' } : same
  },
  finds: [
    ['Six OCGs were dismantled and a further nine were significantly disrupted.', 9],
    ['The force identified 18 new OCGs and closed 23.', 23],
    ['It had applied for 14 SCPOs and 11 had been granted.', 11],
  ],
  ignores: [
    ['Six OCGs were dismantled and nine warrants were issued.', 'warrants'],
    ['The force identified 18 new OCGs and closed 23 premises.', 'premises'],
    ['The force led 18 disruptions and closed 23.', 'nobody closes a disruption'],
  ],
}

const SUBJECT = shape(
  '{Q:whole} {M:noun} (?:had|have|were|are)\\b(?:[^<;.]|{BTS}){0,80}?,? (?:but|and|although|though|while) (?:only|just) $',
)

/** A part of the subject of the clause before: "All 26 SCPOs had a manager, but only half had been recorded". */
export const ONLY_SOME: FigureRule = {
  id: 'figure/only-some',
  about: 'a part of the subject of the clause before: "All 26 SCPOs had a manager, but only half had been recorded"',
  after: /^ (?:had|have|were|are)\b/,
  build: ({ before, after }) => {
    const { whole, noun } = SUBJECT.exec(before)?.groups ?? {}
    const index = partIndex(whole)
    return index === null || saysOfPeople(after) ? null : { noun: partIndex(noun), relation: 'part', whole: index }
  },
  finds: [['All 26 SCPOs had a manager, but only half had been recorded.', 50]],
  ignores: [['All 26 SCPOs had a manager, but only half had been trained.', 'managers']],
}

/** All that there are once some more were added: "obtained nine SCPOs, bringing the total to 34". */
export const TOTAL_BROUGHT_TO: FigureRule = {
  id: 'figure/total-brought-to',
  about: 'all that there are once some more were added: "obtained nine SCPOs, bringing the total to 34"',
  before: shape(
    `(?:bringing|taking|brought|took) (?:the|its|{B}) (?:(?:overall|total|number|total number)(?: (?:in force|in place|of {M}))?|{M}) to (?:just |only )?$`,
  ),
  after: shape(`^(?:${END}|(?: in (?:force|place|total)))`),
  build: (context) => {
    const found = findStock(context)
    return found && { ...claimAgain(found[1], found[0]), role: null }
  },
  finds: [['It obtained nine SCPOs, bringing the total to 34.', 34]],
  ignores: [['It led nine disruptions, bringing the total to 34.', 'over what time is not said']],
}
