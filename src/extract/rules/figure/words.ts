import { MODIFIERS } from './counted.js'
import type { LexedSentence } from './lex.js'
import { behind, readPredicate } from './predicate.js'
import { SOME_FORCES } from './refuse.js'
import { BLANK_CLAIM, type Claim, type Groups, partIndex, partOf, shape } from './rule.js'

/** A rule for words that stand for a number: "no", "none", "not a single", "all". */
export interface WordRule {
  readonly id: string
  readonly about: string
  readonly find: (sentence: LexedSentence) => Claim[]
  readonly finds: readonly (readonly [sentence: string, value: number])[]
  readonly ignores: readonly (readonly [sentence: string, why: string])[]
}

/** Characters before a word in which it may say of whom it is. */
const LONGEST_CLAUSE = 300

/** Makes a word rule of a pattern over the whole shape. */
function wordRule(
  rule: Omit<WordRule, 'find'> & {
    /** What the shape must hold before the pattern is tried. */
    readonly literal: RegExp
    readonly pattern: RegExp
    readonly fixed: { readonly value: number; readonly unit: 'count' | 'percent' }
    readonly build: (sentence: LexedSentence, groups: Groups) => Partial<Claim> | null
  },
): WordRule {
  const { pattern, literal, fixed, build, ...rest } = rule
  const global = new RegExp(pattern.source, 'g')
  return {
    ...rest,
    find: (sentence) =>
      (literal.test(sentence.shape) ? [...sentence.shape.matchAll(global)] : []).flatMap((match): Claim[] => {
        const place = match.index
        const clause = sentence.shape.slice(Math.max(0, place - LONGEST_CLAUSE), place)
        // "Two of the forces hadn't recorded any": of whom nobody says which.
        if (clause.includes('forces') && SOME_FORCES.test(clause)) return []
        const built = build(sentence, match.groups ?? {})
        if (!built) return []
        return [
          {
            ...BLANK_CLAIM,
            at: -1,
            ...built,
            fixed: { ...fixed, place },
            rule: rule.id,
          },
        ]
      }),
  }
}

function named(sentence: LexedSentence, noun: string | undefined): Partial<Claim> | null {
  const index = partIndex(noun)
  const part = partOf(sentence, index, 'M')
  if (!part || index === null) return null
  const predicate = readPredicate(sentence, behind(sentence, index))
  return {
    noun: predicate.noun ?? index,
    strands: part.phrase.strands.length > 0 ? part.phrase.strands : predicate.strands,
    role: part.phrase.role,
  }
}

/** What a body does with what is counted; "didn't find any issues with disruptions" is about the issues. */
const COUNTING_VERBS =
  'record(?:ed)?|lead|led|have|had|obtain(?:ed)?|secure[d]?|support(?:ed)?|carry out|carried out|submit(?:ted)?|map|mapped|made|make|managed?|managing|deliver(?:ed)?|achieved?|conduct(?:ed)?|log(?:ged)?|enter(?:ed)?|report(?:ed)?|identif(?:y|ied)|own(?:ed)?|recording|leading'

const ZERO = { value: 0, unit: 'count' } as const
const ALL = { value: 100, unit: 'percent' } as const

/** The rules for words that stand for a number. */
export const WORD_RULES: readonly WordRule[] = [
  wordRule({
    id: 'figure/no',
    literal: /\b(?:no|neither|zero)\b/,
    about: 'no disruptions: a count of none',
    pattern: shape(`\\b(?:no|neither|zero)${MODIFIERS} {M:noun}(?! (?:without|that (?:had|were|was)n't|for which)\\b)`),
    fixed: ZERO,
    build: (sentence, { noun }) => {
      const claim = named(sentence, noun)
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      // "No threats" is said of much; "no threats mapped as a SOC vulnerability" is a number.
      return claim && !(part?.phrase.isWeak && claim.noun === index) ? claim : null
    },
    finds: [
      ['There were no prevent, protect or prepare disruptions recorded.', 0],
      ['The force has no threats mapped as a SOC vulnerability.', 0],
    ],
    ignores: [
      ['There is no disruption team in the north.', 'a team'],
      ['There was no longer a plan for disruptions.', 'no number'],
      ['No process for reviewing disruptions was found.', 'a process'],
    ],
  }),
  wordRule({
    id: 'figure/no-strand',
    literal: / no </,
    about: 'a breakdown of which one strand is empty: "80 pursue, 22 prevent and no prepare"',
    pattern: shape(
      `(?<=<[QP]\\d+>(?: [a-z]+){0,3} ?<S\\d+>(?:[^;.<]|<[A-Z]\\d+>){0,80}),? (?:and|but) no {S:strand}(?=[,.;]|$)`,
    ),
    fixed: ZERO,
    build: (sentence, { strand }) => {
      const said = partOf(sentence, partIndex(strand), 'S')
      return said && { measure: 'disruptions', strands: said.phrase.strands, relation: 'part' }
    },
    finds: [['It recorded 102 disruptions: 80 pursue, 22 prevent and no prepare.', 0]],
    ignores: [['It recorded 102 disruptions, and no prevent officers were in post.', 'officers']],
  }),
  wordRule({
    id: 'figure/not-any',
    literal: /\b(?:any|single) /,
    about: "hadn't recorded any disruptions: a count of none",
    pattern: shape(
      `(?:n't|\\bnot|\\bnever|\\bwithout|\\bnor)(?: (?:also|yet|then|ever|it|they|have|has|had|been|to|${COUNTING_VERBS})){0,5}? (?:any|a single|one single)${MODIFIERS} {M:noun}`,
    ),
    fixed: ZERO,
    build: (sentence, { noun }) =>
      partOf(sentence, partIndex(noun), 'M')?.phrase.isWeak ? null : named(sentence, noun),
    finds: [["The force didn't record any protect disruptions.", 0]],
    ignores: [["The force didn't find any issues with disruptions.", 'issues']],
  }),
  wordRule({
    id: 'figure/none',
    literal: /\b(?:none|not (?:a single )?one)\b/,
    about: 'none of these were prepare: a count of none',
    pattern: shape(
      `\\b(?:none|not one|not a single one)(?: of (?:these|those|them|the|its|which|{B})(?: {Q})?(?: [a-z]+){0,2}?(?: {M:noun})?)?(?<link>(?:[^<;:.,]|{BT}){0,60}?)(?:{S:strand}|{M:other})`,
    ),
    fixed: ZERO,
    build: (sentence, { noun, link, strand, other }) => {
      if (
        !/\b(?:were|was|are|is|had been|have been|for|as|to|recorded)\b/.test(link ?? '') &&
        // "33 under protect and none under prepare": the verb was said before.
        !/^(?: under(?: the)?)? ?$/.test(link ?? '')
      )
        return null
      if (/\b(?:lros?|officers?|staff|people|teams?|plans?|forces)\b/.test(link ?? '')) return null
      // Of disruptions, none were against a threat: still a number of disruptions.
      if (other && /\bagainst $/.test(link ?? '')) return { relation: 'part' }
      const said = partOf(sentence, partIndex(strand), 'S')
      const of = partOf(sentence, partIndex(noun), 'M')
      if (said)
        return {
          measure: 'disruptions',
          strands: said.phrase.strands,
          role: of?.phrase.role ?? null,
          noun: partIndex(noun),
          relation: of?.phrase.role ? 'own' : 'part',
        }
      const claim = named(sentence, other)
      return claim && { ...claim, relation: 'part' }
    },
    finds: [['The force led 71 disruptions but none of these were prepare disruptions.', 0]],
    ignores: [['None of the LROs could say why disruptions were missing.', 'people']],
  }),
  wordRule({
    id: 'figure/all',
    literal: /\b(?:all|every|each)\b/,
    about: 'all the disruptions were pursue: the whole of them',
    pattern: shape(
      `(?<!\\bnot )(?<!n't )\\b(?<word>all|every|each)(?: one)?(?: of)?(?: (?:the|its|their|these|those|them|{B}))*(?:${MODIFIERS} {M:noun})?(?<link>(?: (?:that|which|it|the force|had|has|have|were|was|are|been|recorded|led|categorised|classified|classed|logged|coded|assessed|entered|reported|as|for|being|by|in|of|under|the|carried|out|made|submitted|on|onto|apmis|national|database|counted|events?)|,? {BTX}){0,14}?) (?:{S:strand}|{M:kind})`,
    ),
    fixed: ALL,
    build: (sentence, { noun, link, strand, kind }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      const said = partOf(sentence, partIndex(strand), 'S') ?? partOf(sentence, partIndex(kind), 'M')
      if (
        !said?.phrase.strands.length ||
        (part && part.phrase.measure !== 'disruptions') ||
        !/\b(?:were|was|are|been|recorded|categorised|classified|classed|logged|coded|for|being)\b/.test(link ?? '')
      )
        return null
      const at = sentence.parts[index ?? -1]
      return {
        measure: 'disruptions',
        noun: index,
        strands: said.phrase.strands,
        role: part?.phrase.role ?? null,
        relation: part && !/\b(?:these|those)\b/.test(sentence.shape) ? 'own' : 'part',
        of: at ? [at.start, at.end] : null,
      }
    },
    finds: [['All the disruption events were recorded as pursue activity.', 100]],
    ignores: [
      ['Not all disruptions were recorded as pursue.', 'negated'],
      ['All SOC threats are scored.', 'no share of disruptions'],
    ],
  }),
  wordRule({
    id: 'figure/were-all',
    literal: /\b(?:all|entirely|exclusively|solely|wholly)\b/,
    about: 'the disruptions were all pursue: the whole of them',
    pattern: shape(
      `(?<!\\bnot )(?<!{Q}(?: [a-z]+){0,3} ){M:noun}(?:[^<;.]|{BTX}){0,120}? (?:were|was|are|had been) (?:all|entirely|exclusively|solely|wholly) (?:(?:recorded|classed|classified|categorised|logged|coded) (?:as|under) |for |to )?{S:strand}`,
    ),
    fixed: ALL,
    build: (sentence, { noun, strand }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      const said = partOf(sentence, partIndex(strand), 'S')
      const at = sentence.parts[index ?? -1]
      if (!said || !at || part?.phrase.measure !== 'disruptions') return null
      return { noun: index, strands: said.phrase.strands, role: part.phrase.role, of: [at.start, at.end] }
    },
    finds: [["The disruptions recorded by the force's economic crime unit were all pursue.", 100]],
    ignores: [['The disruptions were mostly pursue.', 'no number']],
  }),
  wordRule({
    id: 'figure/they-were-all',
    literal: /\b(?:all|entirely|exclusively|solely|wholly)\b/,
    about: 'they were all pursue: the whole of the statement before',
    pattern: shape(
      `(?:^|[;.,] |\\band |\\bbut )(?:they|these|those|which|{B:they}) (?:were|are|had been) (?:all|entirely|exclusively|solely|wholly) (?:(?:recorded|classed|classified|categorised|logged|coded) (?:as|under) |for |to )?(?:{S:strand}|{M:kind})`,
    ),
    fixed: ALL,
    build: (sentence, { strand, kind, they }) => {
      const body = partOf(sentence, partIndex(they), 'B')
      if (body && !('says' in body.body && body.body.says === 'it')) return null
      const said = partOf(sentence, partIndex(strand), 'S') ?? partOf(sentence, partIndex(kind), 'M')
      return said?.phrase.strands.length
        ? { measure: 'disruptions', strands: said.phrase.strands, relation: 'part' }
        : null
    },
    finds: [['Of the disruptions, they were all pursue.', 100]],
    ignores: [['They were all at work on disruptions.', 'no strand']],
  }),
  wordRule({
    id: 'figure/all-against',
    literal: /\ball\b/,
    about: 'all its disruptions were against one kind of threat: the whole of them',
    pattern: shape(
      `(?<!\\bnot [^.;]{0,60})(?<!n't [^.;]{0,60})\\ball(?: of)?(?: (?:the|its|their|these|those|{B}))+${MODIFIERS} {M:noun}(?:[^<;.]|{BTX}){0,60}? (?:(?:were|was) (?:[a-z]+ )?(?:against|related to|linked to|aimed at)|(?<!(?:is|are|was|were|been) )involved|related to|concerned|targeted)\\b`,
    ),
    fixed: ALL,
    build: (sentence, { noun }) => {
      const index = partIndex(noun)
      const part = partOf(sentence, index, 'M')
      const at = sentence.parts[index ?? -1]
      return part?.phrase.measure === 'disruptions' && at
        ? { noun: index, strands: part.phrase.strands, role: part.phrase.role, of: [at.start, at.end] }
        : null
    },
    finds: [["All of the force's disruptions were recorded against OCGs.", 100]],
    ignores: [['All of its disruptions are recorded on the national database.', 'where, not of what']],
  }),
]
