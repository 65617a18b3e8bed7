import type { RegistryEntry } from '../../../schema/registry.js'
import { findBodies, findPlaces, findRegions } from '../../words/bodies.js'
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
export type BodyReference = { readonly entry: RegistryEntry } | { readonly says: 'force' | 'rocu' | 'region' | 'it' }

/** A sentence with its parts found, written as a shape: parts are `<M3>`, the rest is the sentence's text in lower case. */
export interface LexedSentence {
  readonly text: string
  readonly parts: readonly SentencePart[]
  readonly shape: string
  /** Where each part begins in the shape. */
  readonly at: readonly number[]
}

type Self = readonly (readonly [RegExp, 'force' | 'rocu' | 'region' | 'it'])[]

/** Words that mean all bodies of the region at once; they come before the names that they hold. */
const TOGETHER: Self = [
  [
    /\b(?:the|all|its) (?:\w+ )?(?:constituent |regional )?forces and (?:the ROCU|their ROCU|[A-Z]\w{3,})\b|\b(?:the ROCU|[A-Z]\w{3,}) and (?:the|its|all|all of its) (?:\w+ )?(?:constituent |regional )?forces\b(?! in)/g,
    'region',
  ],
  [
    /\b(?:the|all|its) (?:\w+ )?(?:constituent |regional )?forces (?:together|combined|collectively|jointly|between them)\b/g,
    'region',
  ],
]
const SELF: Self = [
  [
    /\b(?:the|this) (?:force|constabulary|service)\b(?! (?:area|level|priorit|intelligence|control|strategic|leadership|it |executive|has a force))/gi,
    'force',
  ],
  [/\b(?:the|this) (?:rocu|unit|regional organised crime unit)\b/gi, 'rocu'],
  [/\b(?:the|this|its) region\b(?!al)|\b(?:all|the) (?:\w+ )?forces in the region\b|\bregional forces\b/gi, 'region'],
  [/\b(?:it|they|its|their)\b/gi, 'it'],
]

/** Finds the parts of a sentence, those that settle what others mean first. */
export function lexSentence(text: string): LexedSentence {
  const parts: SentencePart[] = []
  const put = (found: readonly SentencePart[]): void => {
    for (const part of found)
      if (!parts.some((other) => part.start < other.end && other.start < part.end)) parts.push(part)
  }
  put(findPeriods(text).map((phrase) => ({ type: 'T', phrase, start: phrase.start, end: phrase.end })))
  put(findOpaque(text).map((place) => ({ type: 'X', ...place })))
  put(findTeamNames(text).map((place) => ({ type: 'X', ...place })))
  put(findMeasures(text).map((phrase) => ({ type: 'M', phrase, start: phrase.start, end: phrase.end })))
  put(findSelf(text, TOGETHER))
  put(
    findQuantities(text)
      .filter((phrase) => !isNegated(text, phrase.start, phrase.end))
      .map((phrase) => ({
        type: phrase.unit === 'percent' ? 'P' : 'Q',
        phrase,
        start: phrase.start,
        end: phrase.end,
      })),
  )
  put(findStrands(text).map((phrase) => ({ type: 'S', phrase, start: phrase.start, end: phrase.end })))
  put(
    [...findBodies(text), ...findRegions(text), ...findPlaces(text)].map(({ start, end, entry }) => ({
      type: 'B',
      body: { entry },
      start,
      end: withPossessive(text, end),
    })),
  )
  put(findSelf(text, SELF))
  parts.sort((a, b) => a.start - b.start)
  return { text, parts, ...draw(text, parts) }
}

function findSelf(text: string, self: Self): SentencePart[] {
  return self.flatMap(([pattern, says]) =>
    [...text.matchAll(pattern)].map((match) => ({
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
