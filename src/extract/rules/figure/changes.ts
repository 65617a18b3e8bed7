import { CHANGE_NOUNS, CHANGE_VERBS, END } from './around.js'
import { firstFilled, frontStrands, MODIFIERS } from './counted.js'
import { findHead } from './head.js'
import type { LexedSentence } from './lex.js'
import { behind, readPredicate } from './predicate.js'
import { type Claim, claimAgain, type FigureRule, partIndex, partOf, shape } from './rule.js'

const COUNTS_OTHERS = shape(`^${MODIFIERS} {M}`)
const STANDS_ALONE = shape(
  `^(?:${END}| {B}| (?:recorded|led|in|for|by|at|across|over|during|the)\\b| to\\b| <X\\d+> (?:earlier|ago|before|previously)\\b)`,
)

function headOf(sentence: LexedSentence, noun: string | undefined): number | null {
  const index = partIndex(noun)
  return index === null ? null : findHead(sentence, index)
}

/** Words that begin another clause or subject, between what was counted and a number. */
const OTHER_SUBJECT =
  /(?:,? and|,? while|,? whereas|,? but|,? despite|,? because|,? after|,? when|,? as) (?:(?:the |its |their |<B\d+> )?(?:number of |use of )?)?(?!(?:up|down|from|to|is|was|were|has|have|had|fell|rose|then|of|by|in|on|for|a|an|it|they|this|recorded|now|only|just|had)\b)[a-z][a-z-]*(?: [a-z-]+){0,4} from\b/

/** "… were pursue and vacancies stood at 12 percent": a verb of its own for another subject. */
const OTHER_NUMBER =
  /(?:,? and|,? while|,? but) (?:the |its )?(?![a-z]+ed\b)[a-z-]+(?: [a-z-]+){0,3} (?:was|is|were|stood at|reached|totalled|came to) (?:only |just )?$/

/** True where a number between two was of something that no rule counts. */
function numbersOthers(
  { parts }: LexedSentence,
  from: number,
  to: number,
  claims: ReadonlyMap<number, Claim>,
): boolean {
  return parts.some(({ type }, index) => index > from && index < to && type === 'Q' && !claims.has(index))
}

/** The same at another time: "up from 171 the year before", "compared with 305". */
export const COMPARED: FigureRule = {
  id: 'figure/compared',
  about: 'the same at another time: "up from 171 the year before", "compared with 305"',
  before: shape(
    `(?:\\b(?:up|down|rose|risen|fell|fallen|increase|increased|decrease|decreased|reduction|drop|dropped|rise|grew) (?:from|on)|(?:compared|comparing|compares) (?:with|to|against)|against|versus|rather than|instead of|from|than)(?: the| a total of| only| just)? $|(?:{X}|\\b(?:twice|double|triple|half)) (?:as many as )?the $`,
  ),
  build: ({ sentence, at, before, claims, after }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
    // "This compares with 15 percent in Sussex Police": with the number of the sentence before.
    if (!found && /^this compares (?:with|to) $/.test(before)) {
      const other = partOf(
        sentence,
        partIndex(shape('^ (?:in|for|by|at) (?:the )?{B:body}').exec(after)?.groups?.body),
        'B',
      )
      return { relation: 'again', body: other?.body ?? null }
    }
    if (
      !found &&
      shape('^ (?:that )?(?:it|they|{B}) (?:had |has )?(?:recorded|led|supported|managed|had)\\b').test(after)
    )
      return { relation: 'again' }
    // "…, while prevent disruptions fell from 20": the number has a noun of its own.
    const hasNoun = sentence.parts.some(
      ({ type }, index) => type === 'M' && index > (found?.[0] ?? 0) && index < at && index !== found?.[1].noun,
    )
    const isFrom = /\bfrom (?:just |only )?$/.test(before)
    if (isFrom && hasNoun) return null
    const between = found ? before.slice(sentence.at[found[0]]) : ''
    // "…, and officers from 40 to 31", "… and 33 LROs, up from 21": what stands between is what was counted then.
    if ((isFrom && OTHER_SUBJECT.test(between)) || (found && numbersOthers(sentence, found[0], at, claims))) return null
    if (!found || COUNTS_OTHERS.test(after) || !STANDS_ALONE.test(after)) return null
    const [whole, same] = found
    const body = partOf(
      sentence,
      partIndex(
        shape('^(?: (?:recorded|led|identified|managed))?(?: by| in| for| at) (?:the )?{B:body}').exec(after)?.groups
          ?.body,
      ),
      'B',
    )
    return { ...claimAgain(same, whole), body: body?.body ?? null }
  },
  finds: [['Surrey Police led 214 disruptions, up from 171 the year before.', 171]],
  ignores: [['Staff numbers were up from 171.', 'staff']],
}

/** A number that changed: "disruptions fell from 310 to 248". */
export const CHANGED: FigureRule = {
  id: 'figure/changed',
  about: 'a number that changed: "disruptions fell from 310 to 248"',
  before: shape(
    `(?:\\b(?:${CHANGE_NOUNS}|increased|reduced|cut|raised|doubled|grown) (?:[^<;.]|{BQ}){0,40}{M:noun}(?:[^<;.]|{BTXQPS}){0,140}?|{M:other}(?:[^<;.]|{BTXQPS}){0,140}? ?(?:\\b(?:${CHANGE_VERBS})\\b|{X},?(?= from ))(?:[^<;.]|{BTXQP}|\\.(?=\\d)){0,80}?)\\b(?:from|to|and)(?: just| only| a total of)? $`,
  ),
  after: shape(`^(?:${END}| {BS}| (?:in|to|from|for|by|at|over|during|the|disruptions?)\\b)`),
  build: ({ sentence, at, before, after, claims }, { noun, other }) => {
    const index = headOf(sentence, noun ?? other)
    // "… and 33 LROs, up from 21": what is compared is the number right before.
    const near = /<Q(\d+)>(?: [a-z-]+){1,4},? (?:up|down) from $/.exec(before)?.[1]
    if (near !== undefined && !claims.has(Number(near))) return null
    // "The average number of disruptions fell from 31 to 26", "OCGs per LRO fell from six to four": no totals.
    if (/\b(?:average|mean|median)\b(?! of)|<M\d+>(?: [a-z]+)? (?:per|each) [a-z]/.test(before)) return null
    const part = partOf(sentence, index, 'M')
    // "And staff rose from 10 to 12 officers": the numbers have a noun of their own.
    const isOfOne =
      part?.phrase.isSingular === true && !(index !== null && /^ (?:numbers|totals)\b/.test(behind(sentence, index)))
    if (index !== null && OTHER_SUBJECT.test(sentence.shape.slice(sentence.at[index], sentence.at[at]))) return null
    if (!part || index === null || isOfOne || /^ to <Q\d+> [a-z-]+s\b/.test(after)) return null
    const body = partOf(
      sentence,
      partIndex(shape('^ (?:in|by|for|at) (?:the )?{B:body}').exec(after)?.groups?.body),
      'B',
    )
    return {
      noun: index,
      strands:
        part.phrase.strands.length > 0 ? part.phrase.strands : readPredicate(sentence, behind(sentence, index)).strands,
      role: part.phrase.role,
      relation: 'own',
      body: body?.body ?? null,
    }
  },
  finds: [
    ['The number of disruptions fell from 310 to 248.', 310],
    ['There was a drop in prevent disruptions, from 41 to 27.', 41],
    ['Disruption numbers fell from 310 to 248.', 248],
    ['The force has increased the number of SCPOs it manages from 13 to 22.', 13],
  ],
  ignores: [
    ['Disruptions increased and staff rose from 10 to 12 officers.', 'officers'],
    ['The number of arrests linked to OCGs rose from 12 to 21.', 'arrests'],
  ],
}

/** A second subject whose number changed, the verb said once: "disruptions rose from 150 to 198, and prevent from 9 to 20". */
export const CHANGED_TOO: FigureRule = {
  id: 'figure/changed-too',
  about:
    'a second subject whose number changed, the verb said once: "disruptions rose from 150 to 198, and prevent from 9 to 20"',
  before: shape(
    `(?:,|;|,? and|,? while|,? but) (?:{S:strand}|{M:noun})(?: (?:work|activity))?(?: (?:${CHANGE_VERBS}))? from (?:(?:just |only )?{Q}(?: {T})? to )?(?:just |only )?$`,
  ),
  after: shape(`^(?:${END}| to\\b| (?:in|from|for|by|at|over|during)\\b)`),
  build: ({ sentence, before, claims }, { strand, noun }) => {
    const pair = [...claims].filter(([, claim]) => claim.rule === 'figure/changed')
    const [whole] = pair[/ from (?:just |only )?$/.test(before) ? 0 : 1] ?? []
    const index = partIndex(noun)
    const named = partOf(sentence, partIndex(strand), 'S') ?? partOf(sentence, index, 'M')
    if (whole === undefined || !named) return null
    return {
      measure: strand ? 'disruptions' : null,
      noun: index,
      strands: named.phrase.strands,
      relation: 'again',
      whole,
    }
  },
  finds: [
    ['Pursue disruptions rose from 150 to 198, and prevent from 9 to 20.', 20],
    ['Pursue disruptions rose from 150 to 198 and prevent disruptions from 9 to 20.', 9],
  ],
  ignores: [['Disruptions rose from 150 to 198 and officers from 9 to 20.', 'officers']],
}

/** The same at another date: "had 61 SOC threats on 1 June 2023, but 74 on 1 June 2024". */
export const THEN: FigureRule = {
  id: 'figure/then',
  about: 'the same at another date: "had 61 SOC threats on 1 June 2023, but 74 on 1 June 2024"',
  before: shape('(?:\\b(?:but|and|then|and then)(?: only| just)?|{T},) $'),
  after: shape('^ ?{T}'),
  build: ({ sentence, claims }) => {
    const first = [...claims].findLast(([index, claim]) => claim.noun !== null && sentence.parts[index]?.type === 'Q')
    if (!first || sentence.parts.filter(({ type }) => type === 'T').length < 2) return null
    const [whole, same] = first
    return claimAgain(same, whole)
  },
  finds: [
    ['It had 61 SOC threats on 1 June 2023, but 74 on 1 June 2024.', 74],
    ['It had 15 SCPOs in 2021, 18 in 2022 and 22 in 2023.', 18],
  ],
  ignores: [['It had many SOC threats on 1 June 2023, but 74 on 1 June 2024 were staff.', 'no number before']],
}

/** The number of disruptions was so many, or the disruptions numbered so many. */
export const NUMBER_WAS: FigureRule = {
  id: 'figure/number-was',
  about: 'the number of disruptions was so many, or the disruptions numbered so many',
  before: shape(
    `(?:\\b(?:number|total|totals|volume|count|figure|proportion|percentage|share|level|most|fewest|lowest|highest|largest|smallest)s?\\b(?:[^<;.]|{BTX}){0,60}? (?:of |for )?(?:(?:the|its|all|{B}) )*{M:noun}(?:[^<;.(]|{BTXS}| \\({T}\\)){0,110}?,? (?:was|is|were|stood at|at|reached|totalled|came to|of|to|with|being|:)|{M:other}(?:[^<;.(]|{BTXS}| \\({T}\\)){0,80}?(?: numbered| totalled| came to| reached| amounted to| stood at| added up to|,? (?:recording|logging|leading|achieving)))(?: only| just| a total of)? $`,
  ),
  after: shape(`^(?:${END}| {BS}| (?:in|for|during|over|across|recorded|between|on|as|at|when|from)\\b)`),
  build: (context, { noun, other }) => {
    const { sentence, at, after } = context
    const index = headOf(sentence, noun ?? other)
    const part = partOf(sentence, index, 'M')
    if (!part || index === null || part.phrase.isSingular) return null
    if (shape(`^ (?:in|for|on|at) (?:the |its )?[a-z]+ (?:team|unit|station)`).test(after)) return null
    if (OTHER_NUMBER.test(sentence.shape.slice(sentence.at[index], sentence.at[at]))) return null
    const predicate = readPredicate(sentence, behind(sentence, index))
    // "In total, its disruptions were 61 percent pursue, 22 percent protect".
    const next = partOf(sentence, partIndex(/^ (<S\d+>)/.exec(after)?.[1]), 'S')
    const strands = next?.phrase.strands ?? firstFilled(part.phrase.strands, predicate.strands, frontStrands(context))
    return { noun: index, strands, role: part.phrase.role ?? predicate.role, relation: 'own' }
  },
  finds: [
    ['The force had the lowest number of disruptions nationally, at 39 in total.', 39],
    ['The number of prepare disruptions recorded by the force was zero.', 0],
    ["The constabulary's lead disruptions numbered 266.", 266],
  ],
  ignores: [['The number of officers trained in disruptions was 40 people.', 'people']],
}

/** The whole behind its part: "58 disruptions, from a total of 283". */
export const TOTAL_OF: FigureRule = {
  id: 'figure/total-of',
  about: 'the whole behind its part: "58 disruptions, from a total of 283"',
  before: shape('{M:noun},? (?:from|out of|of|among) a total of $'),
  build: ({ sentence }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    return part && { noun: partIndex(noun), role: part.phrase.role, relation: 'own' }
  },
  finds: [['Fifty-eight disruptions, from a total of 283 that the force recorded, were for prevent.', 283]],
  ignores: [['Its disruptions, from a team of 12, were few.', 'a team']],
}

/** The same as a share, said behind: "51 were prevent disruptions, which equates to 12 percent". */
export const WHICH_EQUALS: FigureRule = {
  id: 'figure/which-equals',
  about: 'the same as a share, said behind: "51 were prevent disruptions, which equates to 12 percent"',
  before:
    /,? (?:(?:which|this) (?:equates to|equated to|is|was|represents|represented|equals|amounts to|amounted to)|or|equating to|equal to|equivalent to|amounting to)(?: about| around| nearly)? $/,
  after: shape(`^(?:${END})`),
  build: ({ sentence, at, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === 'Q')
    if (!found || sentence.parts[at]?.type !== 'P') return null
    const [whole, same] = found
    return claimAgain(same, whole)
  },
  finds: [['It recorded 51 prevent disruptions, which equates to 12 percent.', 12]],
  ignores: [['It made 51 arrests for disruption, which equates to 12 percent.', 'arrests']],
}

/** The figure of another body: "in Norfolk Constabulary, the figure was 15 percent". */
export const FIGURE_WAS: FigureRule = {
  id: 'figure/figure-was',
  about: 'the figure of another body: "in Norfolk Constabulary, the figure was 15 percent"',
  before: shape(
    `(?:\\b(?:in|for|at|by) (?:the )?{B:body},? (?:the|this|that) (?:figure|number|total|proportion|share|percentage)|\\b(?:the|this|that) (?:figure|number|total|proportion|share|percentage) (?:for|in|at) (?:the )?{B:other}(?: as a whole| overall)?) (?:was|is|stood at)(?: only| just)? $`,
  ),
  after: shape(`^(?:${END})`),
  build: ({ sentence, claims }, { body, other }) => {
    const part = partOf(sentence, partIndex(body) ?? partIndex(other), 'B')
    return part && claims.size === 0 ? { relation: 'again', body: part.body } : null
  },
  finds: [],
  ignores: [['In Norfolk Constabulary, the figure was 15 percent.', 'nothing was said before']],
}

/** What was said before, at a later time: "this had fallen to 80 percent". */
export const THIS_CHANGED: FigureRule = {
  id: 'figure/this-changed',
  about: 'what was said before, at a later time: "this had fallen to 80 percent"',
  before: shape(
    `(?:^|, |\\band |\\bbut |{T} )(?:this|that|{B}|the (?:figure|number|total|proportion|share|percentage))(?: had| has| have)?(?: since| then| now)? (?:${CHANGE_VERBS})(?: (?:slightly|sharply|again|further))? to (?:just |only )?$`,
  ),
  after: shape(`^(?:${END}| (?:in|by|at|over|during|for)\\b)`),
  build: ({ claims }) => (claims.size === 0 ? { relation: 'again' } : null),
  finds: [],
  ignores: [['This had fallen to 80 percent.', 'nothing was said before']],
}
