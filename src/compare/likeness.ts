import { renderCanonical } from './canonical.js'
import type { FieldValue, Item, ItemKind } from './item.js'

/** The words of a text, each with how often it occurs. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** Gathers the words and numbers of a text, in lower case. */
export function gatherWords(text: string): Bag {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/**
 * How alike two texts are, from 0 to 1: twice the words that they share, over all their words (the coefficient of Dice).
 * Texts without words are not alike.
 *
 * @example measureOverlap(gatherWords('the force knows'), gatherWords('The force learns')) // 0.66…
 */
export function measureOverlap(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0)
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** An item with the words that tell it from others. */
export interface WordedItem {
  readonly item: Item
  /** Words of the heading; null where the kind or the item has none. */
  readonly title: Bag | null
  /** Words of the text, sentence or message. */
  readonly text: Bag
  /** What is equal for two items that say the same, whatever else is known of them. */
  readonly wording: string
}

/** Fields whose words an item is known by. */
const WORDING: Readonly<Record<ItemKind, readonly string[]>> = {
  report: [],
  body: [],
  grade: [],
  finding: ['title', 'text'],
  recommendation: ['text', 'items'],
  prior_recommendation: ['text', 'items'],
  figure: ['quote', 'value', 'unit', 'measure', 'strands'],
  diagnostic: ['code', 'message'],
}

const TEXT: Readonly<Record<ItemKind, readonly string[]>> = {
  ...WORDING,
  finding: ['text'],
  figure: ['quote'],
  diagnostic: ['message'],
}

/** Gathers the words by which an item is known again. */
export function wordItem(item: Item): WordedItem {
  const { kind, fields } = item
  return {
    item,
    title: kind === 'finding' && typeof fields.title === 'string' ? gatherWords(fields.title) : null,
    text: gatherWords(TEXT[kind].flatMap((name) => listTexts(fields[name] ?? null)).join(' ')),
    wording: renderCanonical(WORDING[kind].map((name) => fields[name] ?? null)),
  }
}

/** The texts of a value: of a finding's blocks their paragraphs and items, without the names of their shapes. */
function listTexts(value: FieldValue): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(listTexts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'type' ? [] : listTexts(part)))
}

/** How alike two items of one kind are, from 0 to 1; 0 for two that are not the same one edited. */
export function measureLikeness(a: WordedItem, b: WordedItem): number {
  switch (a.item.kind) {
    case 'finding':
      return compareFindings(a, b)
    case 'figure':
      return compareFigures(a, b)
    case 'recommendation':
    case 'prior_recommendation': {
      const overlap = measureOverlap(a.text, b.text)
      return overlap < 0.5 ? 0 : 0.9 * overlap + (isSame(a, b, 'deadline') ? 0.1 : 0)
    }
    case 'diagnostic':
      return isSame(a, b, 'code') ? 0.5 + measureOverlap(a.text, b.text) / 2 : 0
    default:
      return 1
  }
}

/**
 * One finding may be retitled or rewritten, but not both. Titles share words by chance, so that a title alone must be
 * nearly the same; and a change of kind takes more to be believed.
 */
function compareFindings(a: WordedItem, b: WordedItem): number {
  const title = a.title && b.title ? measureOverlap(a.title, b.title) : 0
  const text = measureOverlap(a.text, b.text)
  const hasKind = isSame(a, b, 'kind')
  const isLike = hasKind ? text >= 0.6 || title >= (text >= 0.3 ? 0.6 : 0.8) : Math.max(title, text) >= 0.8
  if (!isLike) return 0
  return 0.6 * Math.max(title, text) + 0.3 * Math.min(title, text) + (hasKind ? 0.1 : 0)
}

/** How much each field says about whether two figures are one. */
const FIGURE_WEIGHTS: readonly (readonly [field: string, weight: number])[] = [
  ['value', 0.15],
  ['measure', 0.15],
  ['unit', 0.05],
  ['bodyId', 0.05],
  ['role', 0.05],
  ['strands', 0.05],
  ['subset', 0.05],
  ['period', 0.05],
]
const QUOTE_WEIGHT = 0.4
const SAME_FIGURE = 0.6

/** A sentence states several numbers: of one sentence, another number is another figure unless all else is the same. */
function compareFigures(a: WordedItem, b: WordedItem): number {
  const isOneSentence = isSame(a, b, 'quote')
  const agreed = FIGURE_WEIGHTS.filter(([field]) => isSame(a, b, field))
  if (isOneSentence && !isSame(a, b, 'value') && agreed.length < FIGURE_WEIGHTS.length - 1) return 0
  const quote = isOneSentence ? 1 : measureOverlap(a.text, b.text)
  const likeness = agreed.reduce((sum, [, weight]) => sum + weight, QUOTE_WEIGHT * quote)
  return likeness < SAME_FIGURE - 1e-9 ? 0 : likeness
}

function isSame(a: WordedItem, b: WordedItem, field: string): boolean {
  return renderCanonical(a.item.fields[field] ?? null) === renderCanonical(b.item.fields[field] ?? null)
}
