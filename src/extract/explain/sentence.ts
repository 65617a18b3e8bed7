import { lexSentence, type SentencePart } from '../rules/figure/lex.js'
import type { MarkedPart, MarkedSentence } from './explanation.js'

/** What each type of part says. */
const SAYS = {
  T: 'when',
  X: 'no count',
  M: 'what',
  Q: 'how many',
  P: 'what share',
  S: 'which of the four Ps',
  B: 'whose',
} as const satisfies Record<SentencePart['type'], string>

/** A sentence with its parts, and further stretches where they stand in none. */
export function markSentence(text: string, more: readonly MarkedPart[] = []): MarkedSentence {
  const parts: MarkedPart[] = lexSentence(text).parts.map(({ start, end, type }) => ({ start, end, says: SAYS[type] }))
  for (const part of more) if (!parts.some(({ start, end }) => start < part.end && part.start < end)) parts.push(part)
  return { text, parts: parts.sort((a, b) => a.start - b.start) }
}

/** Why a number that nobody decided on is none that figures count; null where its words alone do not tell. */
export function explainUndecided(text: string, start: number, end: number): string | null {
  const part = lexSentence(text).parts.find((other) => other.start < end && start < other.end)
  if (!part || part.type === 'Q' || part.type === 'P') return null
  const words = text.slice(part.start, part.end)
  if (part.type === 'T') return `it is part of a time: "${words}"`
  if (part.type === 'X')
    return `"${words}" counts nothing that figures count: it is a name, a date, an age, money, a change or the like`
  return `it is part of "${words}"`
}
