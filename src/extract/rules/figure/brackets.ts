import { isInPercent } from '../../words/quantities.js'
import { END } from './around.js'
import { behind, readPredicate } from './predicate.js'
import { claimAgain, type FigureRule, partIndex, partOf, shape } from './rule.js'

/** The same in another unit: "312 (84 percent)". */
export const IN_BRACKETS: FigureRule = {
  id: 'figure/in-brackets',
  about: 'the same in another unit: "312 (84 percent)"',
  before: shape(`{QP:first}(?:[^<();:.]|{MSXBT}){0,90}(?: \\(| \\u2013 |, (?:or )?)$`),
  after: /^(?:\)| (?:in number |in total |of them )?\u2013|,(?= (?:were|was|are|is|had)\b))/,
  build: ({ sentence, at, before, claims }, { first }) => {
    const near = partIndex(first)
    // Behind "140 of the force's 190 disruptions", a share is that of the part.
    const whole =
      [...claims].find(([, claim]) => claim.rule === 'figure/part-of-number' && claim.whole === near)?.[0] ?? near
    const same = whole === null ? undefined : claims.get(whole)
    if (!same || whole === null) return null
    // "Nearly three quarters (72 percent)" says the same share twice.
    const words = sentence.text.slice(sentence.parts[whole]?.start, sentence.parts[whole]?.end)
    const isWords = sentence.parts[at]?.type === 'P' && !isInPercent(words)
    if (sentence.parts[whole]?.type === sentence.parts[at]?.type && !isWords) return null
    // Behind a strand of which nothing was counted yet, the bracket is that strand's.
    if (/<S\d+> \($/.test(before) && same.strands.length === 0) return null
    return { ...claimAgain(same, whole), body: same.body }
  },
  finds: [
    ['It recorded 373 disruptions, of which 312 (84 percent) were pursue.', 84],
    ['More than 200 disruptions, or 71 percent, were pursue.', 71],
  ],
  ignores: [['It made 40 arrests (12 percent) and led disruptions.', 'arrests']],
}

/** A word for a number with the number in brackets: "the greatest number (51) of prevent disruptions". */
export const MAJORITY_IN_BRACKETS: FigureRule = {
  id: 'figure/majority-in-brackets',
  about: 'a word for a number with the number in brackets: "the greatest number (51) of prevent disruptions"',
  before:
    /\b(?:number|total|proportion|share|percentage|most|majority|many|few|fewest|minority|level|half|third|quarter|rest|remainder|others|all)(?: of (?:these|those|them|all|which))? \($/,
  after: shape(`^\\)(?:(?:[^<;.]|{QPBX}){0,90}?(?:{M:noun}|{S:strand}))?`),
  build: ({ sentence, before, after }, { noun, strand }) => {
    if (/^\) (?:of )?(?:[a-z]+ ){0,2}(?:officers|staff|people|personnel|interviewees|forces|lros)\b/.test(after))
      return null
    const index = partIndex(noun)
    const part = partOf(sentence, index, 'M')
    if (part && index !== null) {
      const predicate = readPredicate(sentence, behind(sentence, index))
      const strands = part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands
      const relation = /^\) (?:were|was)\b/.test(after) ? 'part' : 'own'
      return { noun: predicate.noun ?? index, strands, role: part.phrase.role ?? predicate.role, relation }
    }
    const named = partOf(sentence, partIndex(strand), 'S')
    const isPlain = /^\) (?:(?:of (?:these|them|those) )?(?:were|was|are|had been) )?(?:[a-z]+ ){0,4}<S/.test(after)
    if (named && isPlain) return { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
    const isOfImpact =
      /^\) (?:(?:of (?:these|them) )?(?:were|was|had) )?(?:[a-z]+ ){0,3}(?:major|moderate|minor)\b/.test(after)
    return isOfImpact || /of (?:these|those|them)/.test(before) ? { relation: 'part' } : null
  },
  finds: [['It recorded the greatest number (51) of prevent disruptions.', 51]],
  ignores: [['Most (51) of the officers had led disruptions.', 'officers']],
}

/** The noun, then its number in brackets or behind "with": "the smallest number of SOC threats in the region (39)". */
export const NOUN_IN_BRACKETS: FigureRule = {
  id: 'figure/noun-in-brackets',
  about:
    'the noun, then its number in brackets or behind "with": "the smallest number of SOC threats in the region (39)"',
  before: shape(`{M:noun}(?:[^<();.]|{BTX}){0,90}(?: \\(|,? with (?:only |just )?|(?: \\u2013|:) )$`),
  after: shape(`^(?:\\)|${END}| {T}| (?:in|during|for|over|across|as)\\b| \\u2013| \\({S})`),
  build: ({ sentence, at, before, after, claims }, { noun }) => {
    const index = partIndex(noun)
    const part = partOf(sentence, index, 'M')
    // The noun of a number that was claimed before is not counted twice, but for its share.
    const isTaken = [...claims.values()].some((claim) => claim.noun === index)
    if (
      !part ||
      index === null ||
      part.phrase.isSingular ||
      (isTaken && !(before.endsWith('(') && sentence.parts[at]?.type === 'P'))
    )
      return null
    if (before.endsWith('(') && !shape('^(?:\\)| (?:as |in |on |for )?{T}\\))').test(after)) return null
    const support = /\bto support\b|\bin support\b/.test(before.slice(before.indexOf(noun ?? '')))
      ? ('support' as const)
      : null
    const predicate = readPredicate(sentence, after.replace(/^(?:\)| \u2013)/, ''))
    const strands = part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands
    return { noun: index, strands, role: part.phrase.role ?? support, relation: 'own' }
  },
  finds: [
    ['The force had the smallest number of SOC threats in the region (39).', 39],
    ['Most of the disruptions that the unit led (201) were pursue.', 201],
  ],
  ignores: [['We looked at disruptions (see page 39).', 'a page']],
}

/** The same at another time in brackets: "201 disruptions (189 in the previous year)". */
export const AT_ANOTHER_TIME_IN_BRACKETS: FigureRule = {
  id: 'figure/at-another-time-in-brackets',
  about: 'the same at another time in brackets: "201 disruptions (189 in the previous year)"',
  before: shape('{QP:first}(?:[^<();.]|{MBT}){0,60} \\($'),
  after: shape('^(?: (?:in|for|during|on|as at))? ?{T}\\)'),
  build: ({ sentence, at, claims }, { first }) => {
    const whole = partIndex(first)
    const same = whole === null ? undefined : claims.get(whole)
    if (!same || whole === null || sentence.parts[whole]?.type !== sentence.parts[at]?.type) return null
    return { ...claimAgain(same, whole), of: same.of }
  },
  finds: [['It recorded 201 disruptions (189 in the previous year).', 189]],
  ignores: [['It has 201 officers (189 in the previous year).', 'officers']],
}

/** The number with which another is compared, in brackets behind its time: "more disruptions in 2023 (300) than in 2022 (155)". */
export const THAN_IN_BRACKETS: FigureRule = {
  id: 'figure/than-in-brackets',
  about: 'a number that another is compared with, in brackets: "more disruptions in 2023 (300) than in 2022 (155)"',
  before: shape(
    `\\b(?:than|against|compared (?:with|to)|as (?:it|they|{B}) (?:did|had))(?: (?:it|they|{B}) (?:did|had|recorded|led))?(?: (?:in|for|on|the))* {T} \\($`,
  ),
  after: /^\)/,
  build: ({ sentence, at, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === sentence.parts[at]?.type)
    return found ? claimAgain(found[1], found[0]) : null
  },
  finds: [['It recorded more disruptions in 2023 (300) than in 2022 (155).', 155]],
  ignores: [['It had more officers in 2023 (300) than in 2022 (155).', 'officers']],
}
