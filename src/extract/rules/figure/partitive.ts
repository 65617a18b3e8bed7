import { readNextStrand, readPredicate } from './predicate.js'
import { type FigureRule, partIndex, partOf, shape } from './rule.js'

const OUT_OF = '(?:of|out of)(?: (?:the|its|their|these|those|all|a total of|{B}))*'

const WHOLE = shape(`^ ${OUT_OF} {Q}`)

/** A part and its whole, of which neither has a noun: "58 of 180 were prevent". */
export const PART_OF_BARE: FigureRule = {
  id: 'figure/part-of-bare',
  about: 'a part and its whole, of which neither has a noun: "58 of 180 were prevent"',
  after: shape(`^ ${OUT_OF} {Q:whole}`),
  build: ({ sentence, at, after }, { whole }) => {
    const index = partIndex(whole)
    if (index === null || sentence.parts[at]?.type !== 'Q') return null
    const strands = readNextStrand(sentence, at, after.replace(WHOLE, ''))
    return strands && { measure: 'disruptions', strands, relation: 'part', whole: index }
  },
  finds: [['Of its disruptions, 58 of 180 were prevent.', 58]],
  ignores: [['It recorded disruptions, and 5 of 8 prevent officers were new.', 'officers']],
}

/** A share's part and whole in brackets: "32 percent (58 of 180) of disruptions were prevent". */
export const PART_IN_BRACKETS: FigureRule = {
  id: 'figure/part-in-brackets',
  about: 'the part of which a share is told, in brackets: "32 percent (58 of 180) of disruptions were prevent"',
  before: shape(
    '(?:{P:first}|\\b(?:most|majority|number|many|few|fewest|minority|rest|remainder|all)(?: of)?)(?:[^<();:.]|{MBS:noun}){0,60} (?:\\(|\\u2013 )$',
  ),
  after: shape(`^ ${OUT_OF} {Q:whole}[a-z ]{0,30}(?:\\)| \\u2013)`),
  build: ({ sentence, after, claims }, { first, noun, whole }) => {
    const part = { relation: 'part', whole: partIndex(whole), of: null } as const
    const same = claims.get(partIndex(first) ?? -1)
    if (same) return { ...same, ...part }
    const named = partOf(sentence, partIndex(noun), 'M')
    if (first !== undefined || !named) return null
    const predicate = readPredicate(sentence, after.replace(/^[^)\u2013]*[)\u2013]/, ''))
    const strands = named.phrase.strands.length > 0 ? named.phrase.strands : predicate.strands
    return { ...part, noun: partIndex(noun), strands, role: named.phrase.role ?? predicate.role }
  },
  finds: [
    ['In all, 32 percent (58 of 180) of disruptions were prevent.', 58],
    ['Most disruptions (298 of 412) were pursue.', 298],
  ],
  ignores: [['In all, 32 percent (58 of 180) of officers knew what disruptions were.', 'officers']],
}

/** The whole behind such a part: "58 of 180". */
export const WHOLE_BEHIND: FigureRule = {
  id: 'figure/whole-behind',
  about: 'the whole behind a part without a noun: "58 of 180 were prevent", "32 percent (58 of 180)"',
  before: shape(`{Q:part} ${OUT_OF} $`),
  build: ({ sentence, claims }, { part }) => {
    const claim = claims.get(partIndex(part) ?? -1)
    if (!claim || !PARTS.has(claim.rule)) return null
    const noun = partOf(sentence, claim.noun, 'M')
    return { ...claim, strands: noun?.phrase.strands ?? [], relation: 'own', whole: null }
  },
  finds: [['Of its disruptions, 58 of 180 were prevent.', 180]],
  ignores: [['It recorded disruptions, and 5 of 8 prevent officers were new.', 'officers']],
}

const PARTS = new Set([PART_OF_BARE.id, PART_IN_BRACKETS.id])
