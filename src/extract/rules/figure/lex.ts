import type { RegistryEntry } from '../../../schema/registry.js'
import { findBodies, findPlaces, findRegions } from '../../words/bodies.js'
import { findLiterals, hasOne, type Literals, oneOf, oneWordOf } from '../../words/literals.js'
import { findMeasures, type MeasurePhrase } from '../../words/measures.js'
import { findOpaque } from '../../words/opaque.js'
import { findPeriods, type PeriodPhrase } from '../../words/periods.js'
import { findQuantities, type Quantity } from '../../words/quantities.js'
import { findStrands, findTeamNames, type StrandPhrase } from '../../words/strands.js'

/** A typed stretch of a sentence; `T` when, `X` opaque, `M` what is counted, `Q` how many, `P` what share, `S` strands, `B` whose. */
export type SentencePart = { readonly start: number; readonly end: number } & (
  | { readonly type: 'T'; readonly phrase: PeriodPhrase }
  | { readonly type: 'X' }
  | { readonly type: 'M'; readonly phrase: MeasurePhrase }
  | { readonly type: 'Q' | 'P'; readonly phrase: Quantity }
  | { readonly type: 'S'; readonly phrase: StrandPhrase }
  | { readonly type: 'B'; readonly body: BodyReference }
)

/** Whose: a body by its name, or one that the text around must say. */
export type BodyReference = { readonly entry: RegistryEntry } | { readonly says: SelfRule['says'] }

/** A sentence with its parts found, written as a shape: parts are `<M3>`, the rest is the sentence's text in lower case. */
export interface LexedSentence {
  readonly text: string
  readonly parts: readonly SentencePart[]
  readonly shape: string
  /** Where each part begins in the shape. */
  readonly at: readonly number[]
}

interface SelfRule {
  /** `unit` is short for a ROCU, or for a team of which the text spoke before; `several` are forces of which each is named. */
  readonly says: 'force' | 'rocu' | 'unit' | 'region' | 'several' | 'it'
  /** Of which a sentence must hold one before the pattern is tried. */
  readonly literals: Literals
  readonly pattern: RegExp
}

/** Words that mean all bodies of the region at once; they come before the names that they hold. */
const TOGETHER: readonly SelfRule[] = [
  {
    says: 'several',
    literals: oneOf('constabularies', 'forces'),
    pattern: /\b[A-Z][a-z]+(?:, [A-Z][a-z]+){0,5},? and [A-Z][a-z]+ (?:[Cc]onstabularies|(?:[Pp]olice )?[Ff]orces)\b/g,
  },
  {
    says: 'region',
    literals: oneOf('forces'),
    pattern:
      /\b(?:the|all|its) (?:\w+ )?(?:constituent |regional )?forces and (?:the ROCU|their ROCU|[A-Z]\w{3,})\b|\b(?:the ROCU|[A-Z]\w{3,}) and (?:the|its|all|all of its) (?:\w+ )?(?:constituent |regional )?forces\b(?! in)/g,
  },
  {
    says: 'region',
    literals: oneOf('forces'),
    pattern:
      /\b(?:the|all|its) (?:\w+ )?(?:constituent |regional )?forces (?:together|combined|collectively|jointly|between them)\b/g,
  },
  {
    says: 'region',
    literals: oneOf('forces'),
    pattern:
      /\b(?:the|all) (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?:constituent |regional )?forces\b(?! (?:in|across|within|that)\b)/gi,
  },
  {
    says: 'region',
    literals: oneOf('forces'),
    pattern:
      /(?<!\b(?:by|for|with|of|to|than|from|other|some|most|many|several|few|similar) )\b(?:(?:all|the|all the|the region's) )?(?:(?:two|three|four|five|six|seven|eight) )?(?<!\b(?<!(?:the|all) )(?:two|three|four|five|six|seven|eight) )(?:constituent |regional )?forces (?:in|across|within) (?:the|its|this) region\b(?: and (?:the ROCU|its ROCU|their ROCU|[A-Z]{3,}\w*))?/gi,
  },
]
const SELF: readonly SelfRule[] = [
  {
    says: 'force',
    literals: oneOf('force', 'constabulary', 'service'),
    pattern:
      /\b(?:the|this) (?:force|constabulary|service)\b(?! (?:area|level|priorit|intelligence|control|strategic|leadership|it |executive|has a force))/gi,
  },
  {
    says: 'rocu',
    literals: oneOf('rocu', 'regional organised crime unit'),
    pattern: /\b(?:the|this) (?:rocu|regional organised crime unit)\b/gi,
  },
  {
    says: 'unit',
    literals: oneOf('unit'),
    pattern: /\b(?:the|this) unit\b/gi,
  },
  {
    says: 'region',
    literals: oneOf('region'),
    pattern: /\b(?:the|this|its) region\b(?!al)|\b(?:all|the) (?:\w+ )?forces in the region\b|\bregional forces\b/gi,
  },
  { says: 'it', literals: oneWordOf('it', 'they', 'their'), pattern: /\b(?:it|they|its|their)\b/gi },
]

/**
 * Finds the parts of a sentence, those that settle what others mean first.
 *
 * @param quantities Its numbers, where they are known already.
 */
export function lexSentence(text: string, quantities: readonly Quantity[] = findQuantities(text)): LexedSentence {
  return lex(text, quantities)
}

/** Finds of a sentence that counts nothing what those around it may take from it: when, what and whose. */
export function lexAround(text: string): LexedSentence {
  return lex(text, null)
}

function lex(text: string, quantities: readonly Quantity[] | null): LexedSentence {
  const parts: SentencePart[] = []
  const put = (found: readonly SentencePart[]): void => {
    for (const part of found)
      if (!parts.some((other) => part.start < other.end && other.start < part.end)) parts.push(part)
  }
  put(findPeriods(text).map((phrase) => ({ type: 'T', phrase, start: phrase.start, end: phrase.end })))
  if (quantities) {
    put(findOpaque(text).map((place) => ({ type: 'X', ...place })))
    put(findTeamNames(text).map((place) => ({ type: 'X', ...place })))
  }
  put(findMeasures(text).map((phrase) => ({ type: 'M', phrase, start: phrase.start, end: phrase.end })))
  put(findSelf(text, TOGETHER))
  put(findForcesOf(text))
  if (quantities) {
    put(
      quantities
        .filter((phrase) => !isNegated(text, phrase.start, phrase.end))
        .map((phrase) => ({
          type: phrase.unit === 'percent' ? 'P' : 'Q',
          phrase,
          start: phrase.start,
          end: phrase.end,
        })),
    )
    put(findStrands(text).map((phrase) => ({ type: 'S', phrase, start: phrase.start, end: phrase.end })))
  }
  put(findNamed(text))
  put(findSelf(text, SELF))
  parts.sort((a, b) => a.start - b.start)
  return { text, parts, ...draw(text, parts) }
}

function findNamed(text: string): SentencePart[] {
  return [...findBodies(text), ...findRegions(text), ...findPlaces(text)].map(({ start, end, entry }) => ({
    type: 'B',
    body: { entry },
    start,
    end: withPossessive(text, end),
  }))
}

/** "Forces in the eastern region": all of a region that is named. */
function findForcesOf(text: string): SentencePart[] {
  if (!text.includes('orces ')) return []
  return findRegions(text).flatMap(({ start, end, entry }) => {
    const before = FORCES_OF.exec(text.slice(0, start))
    return before ? [{ type: 'B' as const, body: { entry }, start: before.index, end }] : []
  })
}

const FORCES_OF =
  /(?<!\b(?:by|for|with|of|to|than|from|other|some|most|many|several|few|similar|two|three) )\b(?:(?:all|the|all the) )?(?:constituent )?forces (?:in|across|within) (?:the )?$/i

function findSelf(text: string, rules: readonly SelfRule[]): SentencePart[] {
  const has = findLiterals(text)
  return rules.flatMap(({ says, literals, pattern }) =>
    (hasOne(has, literals) ? [...text.matchAll(pattern)] : []).map((match) => ({
      type: 'B' as const,
      body: { says },
      start: match.index,
      end: withPossessive(text, match.index + match[0].length),
    })),
  )
}

/** "Hadn't led a single disruption" is none, not one. */
function isNegated(text: string, start: number, end: number): boolean {
  return /^a single$/i.test(text.slice(start, end)) && /n't|\b(?:not|never|without|nor)\b/i.test(text.slice(0, start))
}

function withPossessive(text: string, end: number): number {
  return text.startsWith("'s", end) ? end + 2 : text[end] === "'" ? end + 1 : end
}

function draw(text: string, parts: readonly SentencePart[]): { shape: string; at: number[] } {
  let shape = ''
  let from = 0
  const at: number[] = []
  const plain = (stretch: string): string => stretch.toLowerCase().replace(/[<>]/g, ' ').replace(/["']/g, "'")
  for (const [index, part] of parts.entries()) {
    shape += plain(text.slice(from, part.start))
    at.push(shape.length)
    shape += `<${part.type}${index}>`
    from = part.end
  }
  return { shape: shape + plain(text.slice(from)), at }
}
