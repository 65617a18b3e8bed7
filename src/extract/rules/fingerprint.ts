import { createHash } from 'node:crypto'
import { FIGURE_RULES } from './figure/index.js'
import { WORD_RULES } from './figure/words.js'
import { GRADE_RULES } from './grade.js'
import { OPENING_RULES } from './recommendation.js'

/** Digits of the fingerprint: enough to tell one state of the rules from another. */
const DIGITS = 12

/**
 * A text that changes when a rule does: of all rules, in their order, what they are called, match, find and ignore. What
 * a rule builds, and what passes do with it, shows in its examples as far as it shows at all. The same for the source
 * and however it was built.
 */
export function fingerprintRules(): string {
  const rules = JSON.stringify([GRADE_RULES, OPENING_RULES, FIGURE_RULES, WORD_RULES], (_key, value: unknown) => {
    if (value instanceof RegExp) return String(value)
    return typeof value === 'function' ? undefined : value
  })
  return createHash('sha256').update(rules).digest('hex').slice(0, DIGITS)
}
