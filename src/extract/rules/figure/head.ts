import type { LexedSentence } from './lex.js'
import { upTo } from './predicate.js'
import { isPossessive, partIndex, partOf, shape } from './rule.js'

/** Plurals that only say how many, when or of what sort, and so leave what follows them the thing that is counted. */
const PLAIN =
  'numbers|totals|volumes|counts|figures|levels|rates|proportions|percentages|shares|amounts|increases|decreases|reductions|rises|falls|drops|changes|types|kinds|forms|sorts|categories|hundreds|dozens|thousands|years|months|weeks|days|statistics|results|records|forces|rocus|areas|times|wales'
/** Things that are counted, by their plural. */
const THING = `\\b(?!(?:${PLAIN})\\b)(?:[a-z-]{1,30}[a-hj-rtv-z]s|people|staff|personnel|children|intelligence|information)`
/** What ties a noun to what it is about: "about", "linked to", "who were trained in", "executed against", "covering". */
const TIE =
  '(?: (?:who|that|which)(?: (?:are|is|were|was|have|had)(?: been)?)?)?(?: (?:[a-z]{1,20}ed|made|held|given|subject))?(?: (?:to|about|for|against|of|in|on|with|from|around|into|within)| [a-z]{1,20}ing(?: (?:to|about|against|on|in))?)'
/** What may stand between those words and the noun that they lead to. */
const WORDS =
  "(?: (?:the|its|their|these|those|our|all|{B})){0,4}(?: (?!(?:and|or|but|which|that|who|the|its|their|shows?|showed|suggests?|has|have|had|were|was|are|is)\\b)[a-z][a-z'-]{0,30}){0,3}"
const HEAD = shape(`(?:{B:owner} (?:also |now )?)?(?:${THING}|{M:noun})${TIE}${WORDS} $`)

/** No phrase is longer. */
const LONGEST = 160

/**
 * The noun that a phrase counts, by its index: "disruptions" in "disruptions against OCGs"; null where that is another
 * thing, as in "arrests linked to OCGs".
 *
 * @param noun Index of the part that names what figures count.
 */
export function findHead(sentence: LexedSentence, noun: number): number | null {
  const match = HEAD.exec(upTo(sentence, noun).slice(-LONGEST))
  if (!match) return noun
  // "The force focuses on OCGs": behind the name of whoever does it there stands a verb.
  const owner = partOf(sentence, partIndex(match.groups?.owner), 'B')
  if (owner && !isPossessive(sentence, owner)) return noun
  return partIndex(match.groups?.noun)
}
