import { END } from './around.js'
import { type FigureRule, partIndex, partOf, shape } from './rule.js'

/** What was counted in the sentence before, at another time: "In 2022, there were 53", "Its total for 2024 was 290". */
export const WAS_THEN: FigureRule = {
  id: 'figure/was-then',
  about:
    'what the sentence before counts, at another time: "In 2022, there were 53", "its total for 2024 was 290", "this had been 30 in 2024"',
  before: shape(
    `^(?:but |and )?(?:{T},? there (?:were|had been) |{T},? (?:this|that) (?:was|had been|stood at) |(?:{B}|the) total {T} was |(?:this|that|the (?:figure|number|total)) (?:had been|was) |(?:this|that) (?:is|was) (?:[a-z]+ly |far |much )?(?:more|fewer|higher|lower) than (?:in )?(?:the whole of |in the whole of |that (?:of|for|in) )?{T} \\()(?:only |just |previously )?$`,
  ),
  after: shape(`^(?:${END}| in <X\\d+>)`),
  build: ({ sentence, at, before, after, claims }) => {
    if (partOf(sentence, at, 'Q') === null || claims.size > 0) return null
    const isTimed = /<T\d+>/.test(before) || /^ (?:<T\d+>|in <X\d+>)(?=[,.;)]|$)/.test(after)
    const isClosed = before.endsWith('(') === after.startsWith(')')
    const namesOther = sentence.parts.some(({ type }) => type === 'M')
    return isTimed && isClosed && !namesOther ? { relation: 'again' } : null
  },
  finds: [],
  ignores: [
    ['In 2022, there were 53.', 'nothing was said before'],
    ['In 2022, there were 53 officers.', 'officers'],
    ['This was 30.', 'of no other time'],
  ],
}

/** The first of a list of numbers over time: "OCG numbers have fallen steadily: 45 in 2022, 38 in 2023 and 33 in 2024". */
export const NUMBERS_WERE: FigureRule = {
  id: 'figure/numbers-were',
  about: 'the first of a list of numbers over time: "OCG numbers have fallen: 45 in 2022, 38 in 2023 and 33 in 2024"',
  before: shape('{M:noun} (?:numbers|totals)(?:[^<;.:]|{BT}){0,60}: $'),
  after: shape('^ {T}'),
  build: ({ sentence }, { noun }) => {
    const index = partIndex(noun)
    const named = partOf(sentence, index, 'M')
    return named && { noun: index, strands: named.phrase.strands, role: named.phrase.role, relation: 'own' }
  },
  finds: [['OCG numbers have fallen steadily: 45 in 2022, 38 in 2023 and 33 in 2024.', 45]],
  ignores: [['OCG numbers matter to all: 45 officers in 2022 knew them.', 'officers']],
}
