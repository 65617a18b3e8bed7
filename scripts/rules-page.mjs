// Renders docs/rules.md from the records of the rules. Pure: scripts/write-rules-page.mjs prints it, a test compares it.

/**
 * @typedef {{ id: string, about: string, finds: readonly (readonly [text: string, ...rest: unknown[]])[],
 *   ignores: readonly (readonly [text: string, why: string])[] }} Rule
 * @typedef {{ rule: string, at: number, fixed: { value: number } | null }} Claim
 * @typedef {{ parts: readonly { type: string, phrase?: object }[] }} Lexed
 * @typedef {{ title: string, intro: string, rules: readonly Rule[], show: (rule: Rule) => string }} Chapter
 */

/**
 * @typedef {object} RuleLists
 * @property {readonly { id: string, about: string }[]} layoutRules
 * @property {readonly Rule[]} gradeRules
 * @property {readonly Rule[]} openingRules
 * @property {readonly Rule[]} figureRules
 * @property {readonly Rule[]} wordRules
 * @property {(sentence: string) => Lexed} lexSentence
 * @property {(sentence: any) => readonly Claim[]} claimFigures
 */

/**
 * The page with every rule: its id, what it finds, its first example and its first near miss.
 * @param {RuleLists} lists
 */
export function renderRulesPage(lists) {
  const { layoutRules, gradeRules, openingRules, figureRules, wordRules, lexSentence, claimFigures } = lists
  /** @param {Rule} rule */
  const showNumbers = (rule) => {
    const sentence = lexSentence(String(rule.finds[0]?.[0]))
    const own = claimFigures(sentence).filter((claim) => claim.rule === rule.id)
    return own.map((claim) => readValue(claim, sentence)).join(', ')
  }
  /** @type {Chapter[]} */
  const chapters = [
    {
      title: 'Grades',
      intro:
        'Sentences that give a grade to a body; a grade on a line of its own is read without a rule. Tried in this order, sentence by sentence.',
      rules: gradeRules,
      show: (rule) => `\`${rule.finds[0]?.[1]}\``,
    },
    {
      title: 'Recommendations',
      intro:
        'How a paragraph or list item opens that is a recommendation wherever it stands. Under a heading "Recommendations" one needs no such opening.',
      rules: openingRules,
      show: (rule) => {
        const [, deadline, addressee] = rule.finds[0] ?? []
        return `deadline ${deadline ?? 'null'}, addressee "${addressee}"`
      },
    },
    {
      title: 'Figures: numbers',
      intro:
        'What makes a number or share of a sentence a figure. The rules are tried in this order on each of them, and the first that fits claims it. The fourth column has the numbers of the example that this rule claims; its other numbers are claimed by other rules.',
      rules: figureRules,
      show: showNumbers,
    },
    {
      title: 'Figures: words for a number',
      intro: 'What makes "no", "none" and "all" a figure. Each rule looks at the whole sentence.',
      rules: wordRules,
      show: showNumbers,
    },
  ]
  return `${[
    '# Rules',
    'What peelback looks for, rule by rule, with the first of its examples and the first of its near misses. This page is made from the ' +
      'records in `src/extract/rules` by `npm run generate`; edit those, not this. How to add a rule: ' +
      '[CONTRIBUTING](../CONTRIBUTING.md#a-rule). What happens to a claim after its rule: [architecture](architecture.md#figures).',
    renderLayout(layoutRules),
    ...chapters.map(renderChapter),
  ].join('\n\n')}\n`
}

/**
 * The number that a claim is on.
 * @param {Claim} claim
 * @param {Lexed} sentence
 */
function readValue({ fixed, at }, { parts }) {
  const phrase = parts[at]?.phrase
  return fixed?.value ?? (phrase && 'value' in phrase ? phrase.value : '')
}

/** @param {readonly { id: string, about: string }[]} rules */
function renderLayout(rules) {
  const rows = rules.map(({ id, about }) => [`\`${id}\``, about])
  const heads = ['rule', 'what it finds']
  return `## Layout\n\nWhat makes an item by where it stands and how it is printed, without a wording of its own.\n\n${[heads, heads.map(() => '---'), ...rows].map(renderRow).join('\n')}`
}

/** @param {Chapter} chapter */
function renderChapter({ title, intro, rules, show }) {
  const rows = rules.map((rule) => {
    const [example] = rule.finds[0] ?? []
    const [miss, why] = rule.ignores[0] ?? []
    return [
      `\`${rule.id}\``,
      rule.about,
      example === undefined ? '(needs a sentence before it)' : example,
      example === undefined ? '' : show(rule),
      miss === undefined ? '' : `${miss} (${why})`,
    ]
  })
  const heads = ['rule', 'what it finds', 'example', 'gives', 'near miss, and why']
  return `## ${title}\n\n${intro}\n\n${[heads, heads.map(() => '---'), ...rows].map(renderRow).join('\n')}`
}

/** @param {readonly string[]} cells */
function renderRow(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
