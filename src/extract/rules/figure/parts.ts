import { toPercent } from '../../words/numbers.js'
import {
  END,
  findFront,
  fromSentence,
  hasNounBefore,
  OPENS_PART,
  pointsAtUncounted,
  readTotal,
  toldPart,
} from './around.js'
import { subjectStrands } from './counted.js'
import { behind, readPredicate } from './predicate.js'
import { claimAgain, type FigureRule, numbersBetween, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** "40 disruptions, or …", "its 40 disruptions were …": what stands before is said again as a share. */
const SAID_AS_SHARE =
  /(?:,| \u2013)(?: or| which (?:is|was)| that is| about| equal to| equivalent to)? $|<Q\d+> <M\d+>(?:[^<;.,]|<[BT]\d+>){0,40} (?:were|was|made up|represented|accounted for)(?: about| just| only)? $/

/** So many of these: a part of the statement before. */
export const OF_THEM: FigureRule = {
  id: 'figure/of-them',
  about: 'so many of these: a part of the statement before',
  after: shape(
    `^,? of (?:these|those|them|which|the total|this total|that total|this number|(?:the|its|their) (?:(?:regional|national|overall|force|force's|own) )?total|{B} total)\\b`,
  ),
  build: (context) => {
    const { sentence, at, after, claims } = context
    if (isOfOtherThings(context)) return null
    const words = /^,? of (?:<B\d+> )?[a-z' ]*?(?:these|those|them|which|total|number)/.exec(after)?.[0] ?? ''
    const predicate = readPredicate(sentence, after.slice(words.length))
    const quantity = sentence.parts[at]
    const isTotal = /total$/.test(words)
    const first = [...claims].findLast(([index]) => sentence.parts[index]?.type === 'Q')
    const of = isTotal && quantity ? readTotal(sentence.text, quantity.end) : null
    // "40 pursue disruptions, or 77 percent of its total": the same ones as a share.
    if (isTotal && quantity?.type === 'P' && first && SAID_AS_SHARE.test(context.before))
      return {
        noun: first[1].noun,
        measure: first[1].measure,
        strands: first[1].strands,
        role: first[1].role,
        relation: 'again',
        whole: first[0],
        of,
      }
    const strands = predicate.strands.length > 0 ? predicate.strands : subjectStrands(context)
    return { noun: predicate.noun, strands, role: predicate.role, relation: 'part', of }
  },
  finds: [['The force led 248 disruptions, and three quarters of these took less than a month.', 75]],
  ignores: [
    ['We spoke to 14 officers and half of these knew.', 'officers'],
    ['Two of these LROs told us about disruptions.', 'people'],
  ],
}

/** True where "these" or "which" points at things that the sentence numbers and that no rule counts, or names them itself. */
function isOfOtherThings(context: RuleContext): boolean {
  const { sentence, at, after } = context
  const things =
    /^,? of (?:these|those) (?!(?:is|was|has|does)\b)(?!orders|threats|groups|disruptions|assessments|activities|events|gangs|vulnerabilities|offences)(?<noun>[a-z-]*[a-z]s|people|staff|personnel) [a-z]/.exec(
      after,
    )
  const isOne = partOf(sentence, at, 'Q')?.phrase.value === 1
  return (things !== null && !isOne) || pointsAtUncounted(context)
}

/** Of which so many: "of which 11 were living in the community", "among these were 18". */
export const IN_FRONT_OF_WHICH: FigureRule = {
  id: 'figure/in-front-of-which',
  about: 'of which so many: "of which 11 were living in the community", "among these were 18"',
  before:
    /\b(?:of|among|from|out of) (?:which|these|those|them|this total|the total)(?: disruptions| orders| assessments| threats| groups)?,?(?: (?:were|was|are|only|just|a further|another|at least|about|around))* $/,
  build: (context) => (pointsAtUncounted(context) ? null : toldPart(context)),
  finds: [['It had 31 SCPOs, of which 11 were living in the community.', 11]],
  ignores: [['It has 31 SCPOs. Of the officers, 11 were trained.', 'officers']],
}

/** Of the disruptions that it led, so many did something. */
export const IN_FRONT_OF_NOUN: FigureRule = {
  id: 'figure/in-front-of-noun',
  about: 'Of the disruptions that it led, so many did something',
  build: (context) => {
    const front = findFront(context)
    return front === null ? null : { ...toldPart(context), ...front }
  },
  finds: [['Of the disruptions that it led, 31 percent had a major impact.', 31]],
  ignores: [['Of the disruptions that it led, 12 officers recorded most.', 'officers']],
}

/** A number said before, put in front of its part: "Of the 305, 52 related to county lines". */
export const RESTATED: FigureRule = {
  id: 'figure/restated',
  about: 'a number said before, put in front of its part: "Of the 305, 52 related to county lines"',
  before: /^(?:but |and |while )?(?:of|out of|from|among) (?:the|these|those|all) $/,
  after: /^,/,
  build: () => ({ relation: 'again', restates: true }),
  finds: [],
  ignores: [['Of the 305, 52 related to county lines.', 'nothing was said before']],
}

/** A further part that was of a kind: "49 were OCGs and 9 were SOC vulnerabilities". */
export const WERE_NOUN: FigureRule = {
  id: 'figure/were-noun',
  about: 'a further part that was of a kind: "49 were OCGs and 9 were SOC vulnerabilities"',
  after: shape(
    `^(?: of (?:these|them|those))? (?:were|was|are|had been|have been)(?: (?:also|then|mapped|identified|recorded|categorised|classified|classed|assessed|as|for|found|to|be|live|active|an?|the))* {M:noun}`,
  ),
  build: ({ sentence, claims, before }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    // At a list item's start a strand or role is enough to know what is meant.
    const isSaid = (part?.phrase.strands.length ?? 0) > 0 || part?.phrase.role != null
    const isPart =
      claims.size > 0 ||
      /\bof (?:these|those|them|which|the)\b/.test(before) ||
      (isSaid && /^(?:only |just )?$/.test(before))
    return part && isPart
      ? { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'part' }
      : null
  },
  finds: [['It had 58 SOC threats, of which 49 were OCGs and 9 were SOC vulnerabilities.', 9]],
  ignores: [['Two analysts said that 9 were SOC vulnerabilities.', 'no whole is named']],
}

/** The other so many: "the other ten related to county lines". */
export const THE_REST: FigureRule = {
  id: 'figure/the-rest',
  about: 'the other so many: "the other ten related to county lines"',
  before: /\b(?:the|its) (?:other|remaining|rest|remainder|final|last)(?: of the)?,? $/,
  build: (context) => {
    if (/^ (?:itself|themselves)\b/.test(context.after)) return { relation: 'part' }
    const told = toldPart(context)
    // "29 percent of disruptions were …; the remaining 71 percent were …": of the same disruptions.
    const share = context.claims.get(
      context.sentence.parts.findLastIndex(({ type }, index) => index < context.at && type === 'P'),
    )
    const isShare = context.sentence.parts[context.at]?.type === 'P' && share?.relation === 'own' && share.of !== null
    return told && isShare ? { ...told, noun: share.noun, role: share.role, relation: 'own', of: share.of } : told
  },
  finds: [['It had 31 SCPOs, and the other ten related to county lines.', 10]],
  ignores: [['The other ten officers recorded disruptions.', 'officers']],
}

const NARROWED = shape(`^{QP}[^<]*{M}${OPENS_PART}`)

const OPENS_PART_OF = shape(`^${OPENS_PART}`)
/** Words that join two of a kind, and no part to its whole. */
const JOINS = /(?:,|;|,? and|,? but)(?: only| just| a further)? $/
const PREPOSITION = /^ (?:[a-z]+ed )?(to|against|for)\b/
/** The same word behind the first of the two, or behind its noun. */
const PARALLEL = new Map(
  ['to', 'against', 'for'].map((word) => [
    word,
    new RegExp(`(?:<M\\d+>[^<]{0,80}|^<[QP]\\d+>) ${word} (?!<)[^<]{0,120}$`),
  ]),
)

/** "61 disruptions relating to fraud, 204 to drugs": what narrows the second narrows the first in the same words. */
function isParallel(first: string, after: string): boolean {
  const pattern = PARALLEL.get(PREPOSITION.exec(after)?.[1] ?? '')
  return pattern !== undefined && JOINS.test(first) && pattern.test(first)
}

/** A part named behind its whole: "including 95 against people in prison", "23 on people in prison and 15 in the community". */
export const INCLUDING: FigureRule = {
  id: 'figure/including',
  about:
    'a part named behind its whole: "including 95 against people in prison", "23 on people in prison and 15 in the community"',
  before: shape(
    `(?:\\binclud(?:ing|es?|ed)|\\bwith|\\bcomprising|\\bnamely|\\bbut|\\band|:|\\u2013|,|\\()(?: only| just| a further| at least)? ?$`,
  ),
  after: shape(`^(?:${OPENS_PART}| [a-z]+ed(?: (?:by|in|on|to|for|at|from|as|with|since|during|against)\\b|[,.;)]))`),
  build: (context) => {
    const { sentence, at, claims, before, after } = context
    // "Including 6 imposed by courts": elsewhere what was done to so many is no part of the number before.
    if (!OPENS_PART_OF.test(after) && !/\bincluding(?: only| just| at least)? $/.test(before)) return null
    const whole = [...claims].findLast(
      ([index, claim]) =>
        sentence.parts[index]?.type === sentence.parts[at]?.type &&
        index < at &&
        (claim.noun !== null || claim.relation === 'part'),
    )
    if (
      !whole ||
      shape(`^ (?:in|for|by|from|to|at|on|with|under) (?:the )?(?:{T}|{B}(?=[,.;)]|$| and\\b| in\\b))`).test(after)
    )
      return null
    const [index, claim] = whole
    const behindWhole = sentence.shape.slice(sentence.at[index], sentence.at[at])
    // A new verb between the two begins a new statement.
    if (
      /\b(?:made|arrested|seized|closed|trained|charged|executed|spoke|interviewed|reviewed|stopped|recovered)\b/.test(
        behindWhole,
      )
    )
      return null
    // Two parts of one whole stand side by side; neither is a part of the other.
    if (claim.relation === 'part') return { noun: claim.noun, relation: 'part', whole: claim.whole }
    // "Eight tier 1 OCGs, 12 in tier 2 and 21 in tier 3": each is of its own tier.
    const isOfTier =
      /^ in <X\d+>/.test(after) &&
      (/^<Q\d+> <X\d+> <M\d+>/.test(behindWhole) ||
        (claim.relation === 'again' && /^<Q\d+> in <X\d+>/.test(behindWhole)))
    if (isOfTier) return claimAgain(claim, index)
    // "12 in the community and two in prison": what was narrowed already has no further part.
    const isBeside =
      (/\band (?:only |just )?$/.test(before) && NARROWED.test(behindWhole)) || isParallel(behindWhole, after)
    return { noun: claim.noun, relation: isBeside ? 'again' : 'part', whole: index }
  },
  finds: [['The unit led 702 disruptions, including 95 against people in prison.', 95]],
  ignores: [['The unit led 702 disruptions and made 95 arrests in prison.', 'arrests']],
}

/** A further share or number of the same, with a verb of its own: "28 percent were linked to fraud". */
export const WERE_AGAIN: FigureRule = {
  id: 'figure/were-again',
  about: 'a further share or number of the same, with a verb of its own: "and 28 percent were linked to fraud"',
  before: /(?:,|;|,? and|;? and)(?: a further| another| only| just)? $/,
  after:
    /^ (?:(?:were|was|are|is) (?:also )?(?:against|linked|related|for|aimed at|targeted|about|connected|focused|concerned)\b|(?:related|targeted|concerned|involved|focused)\b)/,
  build: ({ sentence, at, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
    if (!found || numbersBetween(sentence, found[0], at)) return null
    const [index, claim] = found
    const isPart = claim.relation === 'part' || claim.rule === 'figure/part-of-number'
    // "It led 42 disruptions, and 12 were against fraud": of the first nothing such was said.
    const isWhole =
      !isPart && !/\b(?:were|was|are|is|[a-z]{4,}ed)\b/.test(sentence.shape.slice(sentence.at[index], sentence.at[at]))
    if (isWhole) return { noun: claim.noun, measure: claim.measure, role: claim.role, relation: 'part', whole: index }
    return isPart
      ? { noun: claim.noun, measure: claim.measure, role: claim.role, relation: 'part', whole: claim.whole ?? index }
      : { ...claimAgain(claim, index), strands: partOf(sentence, claim.noun, 'M')?.phrase.strands ?? [], of: claim.of }
  },
  finds: [
    ['42 percent of SOC threats were linked to drugs; 28 percent were linked to fraud.', 28],
    ["145 of the force's 260 disruptions were against drugs, and 32 were against firearms.", 32],
  ],
  ignores: [['It led 42 disruptions and trained 28 officers, and 12 were for fraud.', 'officers']],
}

/** A further part of the same whole, the verb said once: "152 related to drugs, 61 to fraud and 22 to modern slavery". */
export const FURTHER_PART: FigureRule = {
  id: 'figure/further-part',
  about: 'a further part of the same whole, the verb said once: "152 related to drugs, 61 to fraud"',
  before: /(?:,|;|,? and|,? but)(?: only| just| a further)? $/,
  after: /^ to [a-z][a-z' -]{2,60}(?=[,.;]|$| and <Q)/,
  build: ({ sentence, at, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
    if (!found) return null
    const [index, claim] = found
    const verb = sentence.shape.slice(sentence.at[index], sentence.at[at])
    const isNext =
      claim.rule === 'figure/further-part' ||
      /^<[QP]\d+>(?: of (?:these|those|them))? (?:(?:were|was|are|is) )?(?:related?|linked|connected) to\b/.test(verb)
    return isNext && claim.relation === 'part' && !numbersBetween(sentence, index, at)
      ? { noun: claim.noun, measure: claim.measure, relation: 'part', whole: claim.whole ?? index }
      : null
  },
  finds: [['It recorded 235 disruptions, of which 152 related to drugs, 61 to fraud and 22 to modern slavery.', 61]],
  ignores: [['It recorded 235 disruptions, of which 152 related to drugs, and sent 61 to partners.', 'what was sent']],
}

/** The verb that is said once. */
const ACCOUNTED = /\b(?:accounted for|accounts for|made up|represented) (?:[a-z]+ ){0,2}<P\d+>/

/** A further subject of which such a share is, the verb said once: "drugs accounted for 55 percent, firearms for 12 percent". */
export const SUBJECT_FOR: FigureRule = {
  id: 'figure/subject-for',
  about:
    'a further subject of a share, the verb said once: "drugs accounted for 55 percent of disruptions, fraud for 12 percent"',
  before: /(?:,|;|,? and|,? while) [a-z][a-z' -]{2,50} for (?:(?:just|only|about|around|nearly|over) ){0,2}$/,
  after: shape(`^(?:${END})`),
  build: ({ sentence, at, before, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === 'P')
    if (!found || sentence.parts[at]?.type !== 'P' || !ACCOUNTED.test(before)) return null
    const [index, claim] = found
    return { ...claimAgain(claim, index), strands: [], of: claim.of }
  },
  finds: [['Drugs accounted for 55 percent of disruptions, and firearms for 12 percent.', 12]],
  ignores: [['Drugs accounted for 55 percent of arrests, and disruptions for 12 percent.', 'arrests']],
}

/** "12 major, 31 moderate and 40 minor disruptions": the noun is printed once. */
const BESIDE_OTHERS = shape('^ (?:major|moderate|minor)(?:, {QP} (?:major|moderate|minor))*,? (?:and|or) {QP} {M:noun}')

/** So many were judged to be of an impact: "31 were judged to be major". */
export const JUDGED: FigureRule = {
  id: 'figure/judged',
  about: 'so many were judged to be of an impact: "31 were judged to be major"',
  after:
    /^(?: of (?:these|them))? (?:were|was|are|had been|had) (?:(?:judged|assessed|graded|rated|classed|considered|recorded)(?: to be| to have| as| as having| as being| having)? )?(?:an? )?(?:major|moderate|minor|significant)\b|^ (?:as|to be)(?: an?)? (?:major|moderate|minor|significant)\b|^ (?:an? )?(?:major|moderate|minor)(?:(?: or |\/)(?:major|moderate|minor))?(?: impact| ones?)?(?=[,.;)]| and\b|$)|^(?: of (?:these|them))? (?:(?:were|was|are|is|had been) )?(?:(?:scored|graded|assessed|rated) )?(?:as )?(?:very )?(?:archived|active|inactive|dormant|closed|high|medium|low)(?:[ -](?:risk|priority|harm|threat))?(?=[,.;)]| and\b|$)|^(?: of (?:these|them))? (?:were|was|are|is|had been) (?:(?:scored|graded|assessed|rated) )?(?:in |as )?<X\d+>(?=[,.;)]| and\b|$)/,
  build: (context) => {
    if (/\bof (?:which|these|those|them),? $/.test(context.before) && pointsAtUncounted(context)) return null
    const index = partIndex(BESIDE_OTHERS.exec(context.after)?.groups?.noun)
    const noun = partOf(context.sentence, index, 'M')
    if (noun) return { noun: index, strands: noun.phrase.strands, role: noun.phrase.role, relation: 'own' }
    return {
      ...(context.claims.size > 0 || hasNounBefore(context) ? fromSentence(context) : {}),
      relation: 'part',
    }
  },
  finds: [
    ['It recorded 80 disruptions, and 31 were judged to be major.', 31],
    ['It recorded 12 major, 31 moderate and 40 minor disruptions.', 31],
  ],
  ignores: [['We read 31 plans, and 12 were judged to be good.', 'no impact']],
}

/** A sentence of parts without a noun: "Nine were scored in the highest band and 22 in the middle band", "More than half came from one team". */
export const BARE_PART: FigureRule = {
  id: 'figure/bare-part',
  about:
    'parts of the statement before, without a noun: "Nine were scored in the highest band and 22 in the middle band", "more than half came from one team"',
  build: ({ sentence, before, after, claims }) => {
    const first = [...claims.values()][0]
    const isFirst = /^(?:but |and |while )?(?:only |just )?$/.test(before) && SAID_OF_PART.test(after)
    // The verb is said once: ", seven child exploitation and five fraud".
    const isNext =
      first?.rule === 'figure/bare-part' &&
      /(?:,|;|,? and) (?:the other |the remaining )?$/.test(before) &&
      /^(?: [a-z'-]+){0,6}(?=[,.;]| and <[QP]|$)/.test(after)
    if (!isFirst && !isNext) return null
    return sentence.parts.some((part) => part.type === 'M' && !part.phrase.isWeak) ? null : { relation: 'part' }
  },
  finds: [],
  ignores: [
    ['Nine were on leave when the disruptions were recorded.', 'people'],
    ['Ten concerned residents told us about disruptions.', 'residents'],
  ],
}

/** What is said of a kind of disruptions, threats or orders, and not of people. */
const SAID_OF_PART =
  /^ (?:(?:were|was|are|had been) (?:scored|ranked|placed|banded|rated|graded|categorised|classified|linked|related|recorded|mapped|carried out|made)\b|(?:concerned|related to|involved|targeted|came from|focused on|affected|have links|had links)(?! [a-z]+s? (?:told|said|felt)\b))/

/** A share with the noun inside: "one disruption in three". */
export const ONE_IN: FigureRule = {
  id: 'figure/one-in',
  about: 'a share with the noun inside: "one disruption in three"',
  before: shape('{Q:some} {M:noun} (?:in|out of)(?: every)? $'),
  build: ({ sentence, at }, { some, noun }) => {
    const index = partIndex(noun)
    const quantity = partOf(sentence, at, 'Q')
    if (partOf(sentence, partIndex(some), 'Q')?.phrase.value !== 1) return null
    const part = partOf(sentence, index, 'M')
    if (!quantity || !part || index === null || quantity.phrase.value < 2) return null
    const predicate = readPredicate(sentence, behind(sentence, at))
    return {
      noun: index,
      strands: part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands,
      role: part.phrase.role,
      relation: 'own',
      fixed: { value: toPercent(1 / quantity.phrase.value), unit: 'percent', place: sentence.at[at] ?? 0 },
    }
  },
  finds: [['One disruption in three was a prevent disruption.', 33.33]],
  ignores: [['One disruption took three weeks.', 'weeks']],
}
