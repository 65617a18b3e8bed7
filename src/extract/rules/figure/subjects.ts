import { END } from './around.js'
import { claimAgain, type FigureRule, partIndex, partOf, shape } from './rule.js'

const IMPACT = /\b(?:major|moderate|minor)\b/i
/** What says of a kind how many it makes up, once for a list of kinds. */
const SAID_ONCE =
  /\b(?:accounted for|accounts for|made up|makes up|represented|comprised|most common|largest|biggest|highest)\b/

/** A share that one impact makes up: "Major disruptions made up 3 percent". */
export const IMPACT_MAKES_UP: FigureRule = {
  id: 'figure/impact-makes-up',
  about: 'a share that disruptions of one impact make up: "Major disruptions made up 3 percent"',
  before: shape('{M:noun} (?:made up|makes? up|represented|comprised)(?: (?:just|only))? $'),
  after: shape(`^(?:${END}|, [a-z]+ <P)`),
  build: ({ sentence, at }, { noun }) => {
    const named = partOf(sentence, partIndex(noun), 'M')
    const isOfImpact = named !== null && IMPACT.test(sentence.text.slice(named.start, named.end))
    return isOfImpact && sentence.parts[at]?.type === 'P'
      ? { noun: partIndex(noun), strands: named.phrase.strands, role: named.phrase.role, relation: 'own' }
      : null
  },
  finds: [['Major disruptions made up 3 percent, moderate 29 percent and minor 68 percent.', 3]],
  ignores: [['Major disruption officers made up 3 percent.', 'officers']],
}

/** A further kind with its number, the verb said once: "followed by fraud (14 percent)", "moderate 29 percent". */
export const NEXT_KIND: FigureRule = {
  id: 'figure/next-kind',
  about:
    'a further kind with its number, the verb said once: "followed by fraud (14 percent) and theft (6 percent)", "moderate 29 percent"',
  before:
    /(?:(?:,|;|,? and) (?:major|moderate|minor)(?: for)?(?: just| only)? |(?:followed by|,|,? and|,? then) (?<kind>[a-z][a-z' -]{2,50}?)(?: \(| (?:with|at|for) (?:just |only )?))$/,
  after: shape(`^(?:${END}|\\))`),
  build: ({ sentence, at, before, claims }, { kind }) => {
    const type = sentence.parts[at]?.type
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === type)
    if (!found || !SAID_ONCE.test(before)) return null
    const [index, claim] = found
    const isListed =
      kind === undefined
        ? type === 'P' && IMPACT.test(sentence.text.slice(0, sentence.parts[index]?.start))
        : FOLLOWED.test(before)
    if (!isListed || (claim.noun === null && claim.relation !== 'part')) return null
    const same = { ...claimAgain(claim, index), strands: [], of: claim.of }
    return claim.relation === 'part' ? { ...same, relation: 'part' } : same
  },
  finds: [
    ['Drugs accounted for 52 percent of disruptions, followed by fraud (14 percent) and theft (6 percent).', 6],
    ['Major disruptions made up 3 percent, moderate 29 percent and minor 68 percent.', 29],
  ],
  ignores: [
    ['Drugs accounted for 52 percent of arrests, followed by fraud (14 percent), and led to disruptions.', 'arrests'],
    ['Drugs accounted for 52 disruptions, followed by fraud with 14 officers.', 'officers'],
  ],
}

const FOLLOWED = /\bfollowed by\b/
