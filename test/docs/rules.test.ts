import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderRulesPage } from '../../scripts/rules-page.mjs'
import { LAYOUT_RULES } from '../../src/extract/rules/catalogue.js'
import { claimFigures, FIGURE_RULES } from '../../src/extract/rules/figure/index.js'
import { lexSentence } from '../../src/extract/rules/figure/lex.js'
import { WORD_RULES } from '../../src/extract/rules/figure/words.js'
import { GRADE_RULES } from '../../src/extract/rules/grade.js'
import { OPENING_RULES } from '../../src/extract/rules/recommendation.js'

describe('docs/rules.md', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')

  it('is fresh: else run `npm run generate`', () => {
    expect(page).toBe(
      renderRulesPage({
        layoutRules: LAYOUT_RULES,
        gradeRules: GRADE_RULES,
        openingRules: OPENING_RULES,
        figureRules: FIGURE_RULES,
        wordRules: WORD_RULES,
        lexSentence,
        claimFigures,
      }),
    )
  })

  it('has a row for each rule', () => {
    const ids = [LAYOUT_RULES, GRADE_RULES, OPENING_RULES, FIGURE_RULES, WORD_RULES].flatMap((rules) =>
      rules.map(({ id }) => id),
    )
    expect(ids).not.toHaveLength(0)
    expect([...page.matchAll(/^\| `([a-z/-]+)` \|/gm)].map((match) => match[1])).toStrictEqual(ids)
  })
})
