import { claimAgain, type FigureRule, numbersBetween, shape } from './rule.js'

/** What an order that stands is, or a group that is mapped. */
const STANDS = '(?:in force|in place|live|active)'
/** What an order is before it is made. */
const PENDS = '(?:applied for|pending|awaiting (?:approval|a hearing|a decision))'
const ENDS = `(?=[,.;]|$| and\\b| but\\b| with\\b| at\\b| in\\b| across\\b| when\\b|,? <T)`

/** So many stand, whose noun the sentence before gives: "It has 26 in place", "26 were in force". */
export const STAND: FigureRule = {
  id: 'figure/stand',
  about: 'so many stand, whose noun the sentence before gives: "It has 26 in place", "26 were in force"',
  before: shape(
    '(?:^|, |; |\\band |\\bbut |\\bthat )(?:{T},? )?(?:(?:{B}|there|we found)(?: now| currently| still| then| also)? (?:has|had|have|were|are|holds?|held|manages?|managed)(?: now| currently| still)? )?(?:(?:only|just|a total of) )?$',
  ),
  after: shape(`^(?: (?:were|are|was|is))?(?: (?:now|currently|still|already))? ${STANDS}${ENDS}`),
  build: ({ sentence, before, after, claims }) => {
    const hasVerb = /\b(?:has|had|have|were|are|holds?|held|manages?|managed) [a-z ]{0,30}$/.test(before)
    const isTold = /^ (?:were|are|was|is)\b/.test(after)
    // What the sentence itself names has rules of its own.
    const isNamed = claims.size > 0 || sentence.parts.some(({ type }) => type === 'M')
    return hasVerb !== isTold && !isNamed ? { relation: 'again' } : null
  },
  finds: [],
  ignores: [
    ['It has 26 in place.', 'nothing was said before'],
    ['It has 26 officers in place.', 'officers'],
  ],
}

/** So many more are yet to come, beside those that stand: "and a further eight had been applied for". */
export const PENDING: FigureRule = {
  id: 'figure/pending',
  about:
    'so many more are yet to come, beside those that stand: "and a further eight had been applied for", "eight pending"',
  before: /(?:[,;]|,? and|,? with)(?: a further| another)? $/,
  after: shape(`^(?: (?:were|are|was|is|had been|have been|has been))?(?: (?:also|still))? ${PENDS}${ENDS}`),
  build: ({ sentence, at, claims }) => {
    const found = [...claims].findLast(([index]) => sentence.parts[index]?.type === 'Q')
    if (!found || numbersBetween(sentence, found[0], at)) return null
    return claimAgain(found[1], found[0])
  },
  finds: [['The force has 26 SCPOs in place and eight pending.', 8]],
  ignores: [['The force has 26 SCPOs in place and eight pending trials.', 'trials']],
}
