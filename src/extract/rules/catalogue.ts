import { FIGURE_RULES } from './figure/index.js'
import { WORD_RULES } from './figure/words.js'
import { GRADE_RULES } from './grade.js'
import { OPENING_RULES } from './recommendation.js'

/** What makes an item by where it stands and how it is printed, without a wording of its own. */
export const LAYOUT_RULES: readonly { readonly id: string; readonly about: string }[] = [
  { id: 'finding/label', about: 'a label at a title, before it or below it, or alone over text' },
  { id: 'finding/group-label', about: 'one label over several titles' },
  { id: 'finding/class', about: 'a box that only its name in a web page labels' },
  { id: 'finding/heading', about: 'a heading without a label, below a section heading' },
  { id: 'grade/label', about: 'a grade printed on its own, beside the name or below it' },
  { id: 'recommendation/quoted', about: 'a recommendation that the report quotes from an earlier one' },
]

/** What each rule that an item can name finds. */
export const RULES: ReadonlyMap<string, string> = new Map(
  [...LAYOUT_RULES, ...GRADE_RULES, ...OPENING_RULES, ...FIGURE_RULES, ...WORD_RULES].map(({ id, about }) => [
    id,
    about,
  ]),
)
