import { END, fromSentence, hasNounBefore, VERBS } from './around.js'
import { MODIFIERS, subjectStrands } from './counted.js'
import { type Claim, type FigureRule, partIndex, partOf, type RuleContext, shape } from './rule.js'

/** Numbers for bodies in turn: "led 214 and 198 disruptions respectively". */
export const RESPECTIVELY: FigureRule = {
  id: 'figure/respectively',
  about: 'numbers for bodies in turn: "led 214 and 198 disruptions respectively"',
  after: shape(`^(?:, {QP})*,? and {QP}(?: of (?:(?:all|the|their) )*)?${MODIFIERS} ?{M:noun}[^.;]*\\brespectively\\b`),
  build: (context, { noun }) => {
    const index = partIndex(noun)
    const part = partOf(context.sentence, index, 'M')
    if (!part) return null
    const strands = part.phrase.strands.length > 0 ? part.phrase.strands : subjectStrands(context)
    return { noun: index, strands, role: part.phrase.role, relation: 'own' }
  },
  finds: [['Surrey Police and Sussex Police led 214 and 198 disruptions respectively.', 214]],
  ignores: [['They made 214 and 198 arrests respectively, with few disruptions.', 'arrests']],
}

/** The same with the noun in front: "pursue and prevent disruptions numbered 298 and 44 respectively". */
export const RESPECTIVELY_BEHIND: FigureRule = {
  id: 'figure/respectively-behind',
  about: 'numbers in turn behind their noun: "pursue and prevent disruptions numbered 298 and 44 respectively"',
  before: shape('{M:noun}(?:[^<;.]|{BTQ}){0,80}$'),
  after: shape('^(?:(?:, {QP})*,? and {QP})?,? respectively\\b'),
  build: ({ sentence }, { noun }) => {
    const part = partOf(sentence, partIndex(noun), 'M')
    return part && !part.phrase.isSingular
      ? { noun: partIndex(noun), strands: part.phrase.strands, role: part.phrase.role, relation: 'own' }
      : null
  },
  finds: [['Pursue, prevent and protect disruptions numbered 298, 44 and 61 respectively.', 44]],
  ignores: [['It led disruptions in both areas, with 298 and 44 officers respectively.', 'officers']],
}

const ENDS_IN_VERB = shape(`${VERBS} (?:just |only |a further |another )?$`)

/** A list of bodies with a number each: "Kent Police (43)", "Essex Police 51", "Tarian: 388". */
export const BODY_IN_FRONT: FigureRule = {
  id: 'figure/body-in-front',
  about: 'a list of bodies with a number each: "Kent Police (43)", "Essex Police 51", "Tarian: 388"',
  before: shape(
    `{B:body}(?: \\(|: ?|,? (?:\\u2013|-|with|had|has|for|on|which had|which has)? ?|,? (?:and )?(?:alone )?(?:${VERBS}|leading(?: on)?) (?:just |only |a further |another )?)$`,
  ),
  after: shape(
    `^(?:\\)|${END}| of (?:them|these|those)\\b| (?:in|across) (?:{B}|the force area|the county)(?=[,.;)]|$| and\\b))`,
  ),
  build: (context, { body }) => {
    const part = partOf(context.sentence, partIndex(body), 'B')
    if (!part) return null
    const isNamed = 'entry' in part.body
    // "The ROCU recorded 494 and the force 312": the verb is said once.
    const isListed = context.claims.size > 0 && /(?:,|,? and|,? while) <B\d+> $/.test(context.before)
    if (!isNamed && !isListed && !ENDS_IN_VERB.test(context.before)) return null
    const isPart =
      /^ of (?:them|these|those)/.test(context.after) ||
      /\bof (?:these|those|them|which),? [^;.]*$/.test(context.before)
    // What a unit supported "for Kent Police (49)" is the unit's.
    const isFor = shape(`\\bfor (?:the )?(?:{B} \\({Q}\\)(?:,| and|, and) )*{B} \\($`).test(context.before)
    const from = fromSentence(context)
    if (from.noun === null && context.claims.size === 0) {
      const behind = nounBehind(context)
      if (behind !== null)
        return { noun: behind.index, strands: behind.strands, role: behind.role, body: part.body, relation: 'own' }
    }
    return { ...from, body: isFor ? null : part.body, relation: isPart || isFor ? 'part' : 'again' }
  },
  finds: [['Kent Police led 214 disruptions, Essex Police 300.', 300]],
  ignores: [['Essex Police has 43 analysts.', 'analysts']],
}

const LIST_BEFORE_VERB = shape(
  `^\\)(?:(?:,| and| with)* {B}(?: \\({QP}\\))?)*,? (?:both |each |all )?(?:${VERBS}|had|have|has) (?:the )?(?:[a-z-]+ ){0,4}{M:noun}`,
)

/** The noun of a list that stands in front of its verb: "Kent Police (43) and Essex Police (51) led the most disruptions". */
function nounBehind({ sentence, after }: RuleContext): {
  index: number
  strands: Claim['strands']
  role: Claim['role']
} | null {
  const match = LIST_BEFORE_VERB.exec(after)
  const index = partIndex(match?.groups?.noun)
  const part = partOf(sentence, index, 'M')
  return part && index !== null ? { index, strands: part.phrase.strands, role: part.phrase.role } : null
}

/** A body with its rank and its number: "Surrey Police the lowest, at 52". */
export const BODY_RANKED: FigureRule = {
  id: 'figure/body-ranked',
  about: 'a body with its rank and its number: "Surrey Police the lowest, at 52"',
  before: shape(
    `{B:body} (?:(?:had|has|recorded|led|managed|with|was|were) )?the (?:(?:second|third|fourth|next)[ -])?(?:highest|lowest|largest|smallest|most|fewest|greatest)(?: (?:number|total|figure|proportion|share))?,? (?:at|with|of|\\() ?(?:just |only )?$`,
  ),
  after: shape(`^(?:\\)|${END})`),
  build: (context, { body }) => {
    const part = partOf(context.sentence, partIndex(body), 'B')
    return part && { ...fromSentence(context), body: part.body, relation: 'again' }
  },
  finds: [['The force had 148 SOC threats, and Surrey Police the fewest, at 52.', 52]],
  ignores: [['Surrey Police had the lowest number of officers, at 52, for its disruptions.', 'officers']],
}

/** A list of numbers with a body each: "29 by Cleveland Police". */
export const BY_BODY: FigureRule = {
  id: 'figure/by-body',
  about: 'a list of numbers with a body each: "29 by Cleveland Police"',
  after: shape(
    `^(?: (?:were|was|had been|are|being))?(?: (?:led|recorded|managed|owned|identified|held|mapped|supported|carried out|found|made))?(?: by| in| for| from| at| to| with| belonged to| belong to) (?:the )?{B:body}`,
  ),
  build: (context, { body }) => {
    const part = partOf(context.sentence, partIndex(body), 'B')
    const from = fromSentence(context)
    // "in the region" and "for the force" are no item of a list.
    const isSaid = /^(?: of them)? (?:were|was|had been) [a-z]+ by /.test(context.after)
    const isListed = context.before === '' || from.noun !== null || from.whole !== null || hasNounBefore(context)
    if (!part || !('entry' in part.body) || !(isListed || isSaid)) return null
    return {
      ...from,
      body: part.body,
      relation: /[:]|\bof (?:these|those|them|which)\b/.test(context.before) ? 'part' : 'again',
    }
  },
  finds: [['There were 142 SOC threats: 29 by Cleveland Police and 32 by Durham Constabulary.', 29]],
  ignores: [['It gave 29 presentations to Cleveland Police.', 'presentations']],
}
