#!/usr/bin/env node
// Prints docs/rules.md, made from the rules of the build in dist/.
//   node scripts/write-rules-page.mjs > docs/rules.md
import { renderRulesPage } from './rules-page.mjs'

// A name in a variable: the types of dist/ are not there when the sources are checked before the first build.
/** @type {(name: string) => Promise<any>} */
const load = (name) => import(new URL(`../dist/extract/rules/${name}.js`, import.meta.url).href)

const { LAYOUT_RULES } = await load('catalogue')
const { GRADE_RULES } = await load('grade')
const { OPENING_RULES } = await load('recommendation')
const { FIGURE_RULES, claimFigures } = await load('figure/index')
const { WORD_RULES } = await load('figure/words')
const { lexSentence } = await load('figure/lex')

process.stdout.write(
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
