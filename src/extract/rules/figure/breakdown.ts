import { END, findFront } from './around.js'
import { readNextStrand } from './predicate.js'
import { claimAgain, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** "Nine prevent workshops", "45 protect training sessions": a strand of something that is no disruption. */
const OF_OTHERS =
  /^ (?<strand><S\d+>)(?: (?:training|awareness|community|school|schools|youth|cyber|outreach|engagement|safety|education|intervention|prevention|partner|online|public))? (?!(?:was|is|has|as|its|this|less|across|towards|versus|plus|times|others|disruptions|activities|works|purposes|terms|elements|categories|strands|events|threats)\b)[a-z-]{2,}(?<!s)s\b/

function isOfOthers({ sentence, at, after }: RuleContext): boolean {
  const strand = partOf(sentence, partIndex(OF_OTHERS.exec(after)?.groups?.strand), 'S')
  // "21 to protect victims" says what for.
  return strand !== null && sentence.parts[at]?.type === 'Q' && !/^to /i.test(sentence.text.slice(strand.start))
}

/** So many were of a strand: "41 were pursue, 12 prevent", "18 to prevent it". */
export const STRAND_BEHIND: FigureRule = {
  id: 'figure/strand-behind',
  about: 'so many were of a strand: "41 were pursue, 12 prevent", "18 to prevent it"',
  build: (context) => {
    if (isOfOthers(context)) return null
    const strands = readNextStrand(context.sentence, context.at, context.after)
    // "Of the disruptions that it led, 14 percent were prevent": the noun in front says more.
    return strands && { ...findFront(context), measure: 'disruptions', strands, relation: 'part' }
  },
  finds: [['Of those disruptions, 41 were pursue, 12 prevent, 7 protect and none prepare.', 41]],
  ignores: [
    ['Disruptions need six protect officers and two prevent officers.', 'officers'],
    ['It recorded disruptions and ran nine prevent workshops.', 'workshops'],
  ],
}

/** So many were lead or support: "84 percent were lead and 16 percent were support". */
export const ROLE_BEHIND: FigureRule = {
  id: 'figure/role-behind',
  about: 'so many were lead or support: "84 percent were lead and 16 percent were support"',
  after:
    /^(?: of (?:these|them))?(?: (?:were|was|as|are|recorded|in|a|an|the))* (?<role>lead|support(?:ing)?)(?=[,.;)]| and\b| (?:role|agency|force|capacity|body)\b| of\b|$)/,
  build: (_context, { role }) => ({
    measure: 'disruptions',
    role: role === 'lead' ? 'lead' : 'support',
    relation: 'part',
  }),
  finds: [['It recorded 980 disruptions, of which 744 were lead and 236 were support.', 744]],
  ignores: [['It recorded disruptions with 12 lead officers.', 'officers']],
}

/** The same counted again in the other role: "88 disruptions were led by Kent Police and 132 were supported by it". */
export const ROLE_AGAIN: FigureRule = {
  id: 'figure/role-again',
  about: 'the same counted again in the other role: "88 were led by the force and 132 were supported by it"',
  before: /(?:,|;|\band|\bbut|\bwhile)(?: a further| another)? $/,
  after: /^ (?:were|was|had been) (?<role>led|supported) by\b/,
  build: ({ sentence, claims, at, before }, { role }) => {
    if (!/\b(?:were|was|had been) (?:led|supported) by\b/.test(before)) return null
    const [index, claim] = [...claims].at(-1) ?? []
    const isAlike = index !== undefined && sentence.parts[index]?.type === sentence.parts[at]?.type
    const measure = claim ? partOf(sentence, claim.noun, 'M')?.phrase.measure : undefined
    if (!claim || !isAlike || measure !== 'disruptions' || claim.relation !== 'own') return null
    return { ...claimAgain(claim, index), role: role === 'led' ? 'lead' : 'support' }
  },
  finds: [['88 disruptions were led by Kent Police and 132 were supported by it.', 132]],
  ignores: [['It recorded 88 disruptions, and 12 were supported by the unit.', 'a part of them']],
}

/** The role and its number: "(lead: 744; support: 236)". */
export const ROLE_IN_FRONT: FigureRule = {
  id: 'figure/role-in-front',
  about: 'the role and its number: "(lead: 744; support: 236)"',
  before: /\b(?<role>lead|led|support(?:ed|ing)?)(?: disruptions)?(?:: ?| \(| ?\u2013 |, )$/,
  after: shape(`^(?:${END})`),
  build: ({ claims }, { role }) =>
    claims.size === 0
      ? null
      : { measure: 'disruptions', role: role?.startsWith('support') ? 'support' : 'lead', relation: 'part' },
  finds: [['It recorded 980 disruptions (lead: 744; support: 236).', 744]],
  ignores: [['Our lead: 12 officers know what disruptions are.', 'officers']],
}

/** A strand that has the largest share, with its number behind: "prevent made up the largest share, at 74 percent". */
export const LARGEST_SHARE: FigureRule = {
  id: 'figure/largest-share',
  about: 'a strand that has the largest or smallest share: "prevent made up the largest share, at 74 percent"',
  before: shape(
    `(?:{S:strand}|{M:noun})(?: (?:work|activity|disruptions?))? (?:made up|accounted for|represented|formed|had|were|was) (?:by far )?the (?:second |third )?(?:largest|biggest|greatest|highest|smallest|lowest) (?:share|proportion|percentage|part|number)(?: of (?:(?:the|all|its|{B}) )*(?:{M}|activity|work))?,? (?:at|with) (?:only |just )?$|{S:common}(?: work| activity)? (?:was|were) the (?:(?:second |third )?most|least) common(?: (?:type|kind|form))?(?: of (?:disruptive work|{M}))?(?: \\(|,? (?:at|with) )$`,
  ),
  after: shape(`^(?:${END}|\\)| of\\b)`),
  build: ({ sentence }, { strand, noun, common }) => {
    const named = partOf(sentence, partIndex(strand ?? common), 'S') ?? partOf(sentence, partIndex(noun), 'M')
    return named && named.phrase.strands.length > 0
      ? { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
      : null
  },
  finds: [
    ['Prevent disruptions made up the largest share, at 74 percent.', 74],
    ['Pursue was the most common type of disruption (198), followed by protect (22).', 198],
  ],
  ignores: [['Prevent officers had the largest share of disruptions, with 74 percent.', 'officers']],
}

/** A strand and its number: "pursue (39)", "prevent accounted for 15 percent", "protect: 96". */
export const STRAND_IN_FRONT: FigureRule = {
  id: 'figure/strand-in-front',
  about: 'a strand and its number: "pursue (39)", "prevent accounted for 15 percent", "protect: 96"',
  before: shape(
    `(?:{S:strand}|{M:noun})(?: (?:work|activity|disruptions?|people|soc|offending|victims|together|combined|between them))?(?: ?\\(|,?:? | ?[:\\u2013\\u2014=-] ?|,? (?:it |{B} |which )?(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|came to|stood at|was|were|had|with|for|at|on|formed|amounted to|recorded|logged|led|there were)(?: only| just)? )$`,
  ),
  after: shape(`^(?:${END}|\\)| of\\b)`),
  build: ({ sentence, before, after, claims }, { strand, noun }) => {
    // "Of these" has its own rule, which looks at the subject as well.
    if (/^ of (?:these|those|them|the)/.test(after)) return null
    const named = partOf(sentence, partIndex(strand), 'S')
    if (named) return { measure: 'disruptions', strands: named.phrase.strands, relation: 'part' }
    const index = partIndex(noun)
    const part = partOf(sentence, index, 'M')
    const isSaid =
      /(?:accounted for|accounts for|made up|represented|comprised|numbered|totalled|stood at|amounted to|[:(]) ?(?:only |just )?$/.test(
        before,
      ) ||
      (claims.size > 0 && /<M\d+> $/.test(before)) ||
      // "Pursue disruptions accounted for 60 percent and prevent disruptions for 6 percent": the verb is said once.
      (claims.size > 0 && /\baccount(?:ed|s|ing) for\b.*<M\d+> for $/.test(before))
    return part && isSaid && part.phrase.strands.length > 0
      ? {
          noun: index,
          strands: part.phrase.strands,
          role: part.phrase.role,
          relation: claims.size > 0 ? 'part' : 'own',
        }
      : null
  },
  finds: [
    ['It recorded disruptions for pursue (81), prevent (22) and protect (14).', 81],
    ['Pursue disruptions accounted for 60 percent of these and prevent disruptions for 6 percent.', 6],
  ],
  ignores: [
    ['Its disruption work on prevent was led by 12 officers.', 'officers'],
    ['It asked for more of these and paid prevent officers for 6.', 'officers'],
  ],
}
