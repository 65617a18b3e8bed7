import { END, fromSentence, VERBS } from './around.js'
import { type FigureRule, partIndex, partOf, shape } from './rule.js'

/** The verb alone says what is counted: "and supported a further 84", "it had recorded 455". */
export const VERB_AGAIN: FigureRule = {
  id: 'figure/verb-again',
  about: 'the verb alone says what is counted: "and supported a further 84", "it had recorded 455"',
  before: shape(
    `\\b(?!made\\b)(?:${VERBS}|supporting|(?:knew|was aware) of|(?:supported|supporting|support) (?:{B}|(?:the |its |other |local |constituent )*(?:forces|partners|agencies)) (?:with|on|in)),?(?: just| only| a further| another| an additional| a total of| some| {B} first)? $`,
  ),
  after: shape(
    `^(?:${END}|(?: (?:that|which) were)? led by (?:{B}|others?|another|its|their|partners?|(?:the |local |constituent |other )?forces)| (?:in|during|over|between|for) | of (?:its|their) own\\b)`,
  ),
  build: (context) => {
    if (shape(`^ (?:in|during|over|between|for) (?!{T}|the same|this|that)`).test(context.after)) return null
    const isPart = /\bof (?:these|those|them|which),? [a-z' -]{2,40} accounted for (?:just |only )?$/.test(
      context.before,
    )
    return { ...fromSentence(context), relation: isPart ? 'part' : 'again', strands: [] }
  },
  finds: [
    ['SWROCU led 311 disruptions and supported a further 84.', 84],
    ['SWROCU led 311 disruptions and supported forces with a further 84.', 84],
  ],
  ignores: [['Officers recorded 12 disruptions and made 40.', 'nothing that is recorded']],
}

/** The noun is that of the sentence before: "It now has 27.". */
export const NOW_HAS: FigureRule = {
  id: 'figure/now-has',
  about: 'the noun is that of the sentence before: "It now has 27."',
  before: shape(
    '(?:^|, |; |but |and )(?:{T},? |(?:in|at|during) our (?:previous|last|earlier) inspections?,? )?{B} (?:now |currently |still |then )?(?:has|had|have|manages?|managed|monitors?|monitored|holds?|held|oversees?)(?: only| just)? $',
  ),
  after: /^(?:[,.;]|$| <T\d+>(?:[,.;]|$)| (?:and|but) <T\d+>)/,
  build: () => ({ relation: 'again' }),
  finds: [],
  ignores: [['It has 27 officers for SCPOs.', 'officers']],
}

/** Had so many in place, said of the orders or groups that the sentence names: "had 12 in place". */
export const HAVE: FigureRule = {
  id: 'figure/have',
  about: 'had so many in place, said of the orders or groups that the sentence names: "had 12 in place"',
  before: shape(
    `{M:noun}(?:[^<;.]|{BTX}){0,60} (?:had|has|have|with|there (?:were|are)|holds?|held)(?: only| just)? $`,
  ),
  after:
    /^ (?:in place|in force|live|active|in total|mapped|recorded|open|at the time|on (?:the|its) (?:master )?(?:list|books))\b/,
  build: ({ sentence }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    return part && { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
  },
  finds: [['The force was using SCPOs more often and had 12 in place.', 12]],
  ignores: [['It uses SCPOs and had 15 officers in place.', 'officers']],
}

/** Things that were mapped as what is counted: "has mapped 14 county lines as SOC vulnerabilities". */
export const MAPPED_AS: FigureRule = {
  id: 'figure/mapped-as',
  about: 'things that were mapped as what is counted: "has mapped 14 county lines as SOC vulnerabilities"',
  before:
    /\b(?:mapped|recorded|identified|categorised|classified|assessed|registered|listed)(?: a further| another| only| just)? $/,
  after: shape('^(?: [a-z-]+){1,4} as {M:noun}'),
  build: ({ sentence }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    return part && part.phrase.measure !== 'disruptions' ? { noun: partIndex(noun), relation: 'own' } : null
  },
  finds: [['The force has mapped 14 county lines as SOC vulnerabilities.', 14]],
  ignores: [['The force has recorded 14 arrests as disruptions.', 'arrests are no disruptions counted']],
}

/** Things that were found to be what is counted: "fourteen county lines were mapped as SOC vulnerabilities". */
export const WERE_MAPPED_AS: FigureRule = {
  id: 'figure/were-mapped-as',
  about: 'things that were found to be what is counted: "fourteen county lines were mapped as SOC vulnerabilities"',
  after: shape(
    '^(?: (?!of\\b)[a-z-]+){1,4} (?:were|are|had been|have been) (?:mapped|recorded|identified|categorised|classified|assessed|registered|listed) as (?:an? )?{M:noun}',
  ),
  build: ({ sentence }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    return part && part.phrase.measure !== 'disruptions' ? { noun: partIndex(noun), relation: 'own' } : null
  },
  finds: [['Fourteen county lines were mapped as SOC vulnerabilities.', 14]],
  ignores: [['Fourteen arrests were recorded as disruptions.', 'arrests are no disruptions counted']],
}
