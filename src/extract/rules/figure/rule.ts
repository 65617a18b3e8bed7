import type { Figure } from '../../../schema/report.js'
import type { BodyReference, LexedSentence, SentencePart } from './lex.js'

/** What a rule says of one quantity of a sentence. */
export interface Claim {
  /** The rule's id. */
  readonly rule: string
  /** Index of the quantity's part; of the word's place in the shape for "no" and "all". */
  readonly at: number
  /** Value and unit where the words are no quantity: "no", "all". */
  readonly fixed: { readonly value: number; readonly unit: Figure['unit']; readonly place: number } | null
  /** Index of the part that names what is counted; null where only the statement before says it. */
  readonly noun: number | null
  /** What is counted, where the rule knows it without a noun. */
  readonly measure: Figure['measure'] | null
  readonly strands: Figure['strands']
  readonly role: Figure['role']
  readonly body: BodyReference | null
  /**
   * `own`: a statement of its own. `part`: a part of the statement before or of a quantity in the sentence, from which it
   * takes what it leaves out. `again`: the same thing counted at another time, in another unit or for another body.
   */
  readonly relation: 'own' | 'part' | 'again'
  /** Index of the quantity that it is a part or repetition of, where the sentence has it. */
  readonly whole: number | null
  /** True where it only counts if the same number was stated before. */
  readonly restates: boolean
  /** The words of which a percentage is a share, as offsets in the sentence. */
  readonly of: readonly [start: number, end: number] | null
}

/** A claim of which a rule has said nothing yet. */
export const BLANK_CLAIM: Omit<Claim, 'rule' | 'at'> = {
  fixed: null,
  noun: null,
  measure: null,
  strands: [],
  role: null,
  body: null,
  relation: 'own',
  whole: null,
  restates: false,
  of: null,
}

/** The same thing counted again: what the claim on the quantity at this index says, for another time, unit or body. */
export function claimAgain({ noun, measure, strands, role }: Claim, whole: number): Partial<Claim> {
  return { noun, measure, strands, role, relation: 'again', whole }
}

/** A sentence as rules see it: its shape around one quantity, and what was claimed before. */
export interface RuleContext {
  readonly sentence: LexedSentence
  readonly at: number
  readonly before: string
  readonly after: string
  /** Claims on earlier quantities of the sentence, by their index. */
  readonly claims: ReadonlyMap<number, Claim>
}

/** How to find one kind of statement around a quantity. */
export interface FigureRule {
  readonly id: string
  /** What the rule finds, in a sentence. */
  readonly about: string
  /** Matched against the shape up to the quantity; anchored at its end. */
  readonly before?: RegExp
  /** Matched against the shape behind the quantity; anchored at its start. */
  readonly after?: RegExp
  /** Builds the claim from what matched, or refuses. */
  readonly build: (context: RuleContext, groups: Groups) => Partial<Claim> | null
  /** Sentences, each with the number in it that the rule claims. */
  readonly finds: readonly (readonly [sentence: string, value: number])[]
  /** Near misses, with the reason why there is nothing to claim. */
  readonly ignores: readonly (readonly [sentence: string, why: string])[]
}

/** The named groups of a rule's patterns, a part's placeholder read as its index. */
export type Groups = Readonly<Record<string, string | undefined>>

/** The index of the part that a placeholder such as `<M3>` names; null for any other text. */
export function partIndex(placeholder: string | undefined): number | null {
  const digits = placeholder === undefined ? undefined : /^<[A-Z](\d+)>$/.exec(placeholder)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The part of this type at an index, or null. */
export function partOf<T extends SentencePart['type']>(
  sentence: LexedSentence,
  index: number | null,
  type: T,
): PartOf<T> | null {
  const part = index === null ? undefined : sentence.parts[index]
  return part?.type === type ? (part as PartOf<T>) : null
}

/** A part of one type. */
export type PartOf<T extends SentencePart['type']> = SentencePart & { readonly type: T }

/** True for a part that ends as what has something does: "the force's". */
export function isPossessive({ text }: LexedSentence, { start, end }: SentencePart): boolean {
  return /'s?$/.test(text.slice(start, end))
}

/** True where a number stands between two: what follows may be said of that. */
export function numbersBetween({ parts }: LexedSentence, from: number, to: number): boolean {
  return parts.slice(from + 1, to).some(({ type }) => type === 'Q')
}

/** Patterns by their source, since rules make some of theirs where they need them. */
const SHAPES = new Map<string, RegExp>()

/** Makes one pattern of pieces; `{M}` and the like stand for a part's placeholder, `{M:name}` for one in a named group. */
export function shape(source: string): RegExp {
  const known = SHAPES.get(source)
  if (known) return known
  const pattern = new RegExp(
    source.replace(/\{([A-Z]+)(?::(\w+))?\}/g, (_all, types: string, name?: string) =>
      name ? `(?<${name}><[${types}]\\d+>)` : `<[${types}]\\d+>`,
    ),
  )
  SHAPES.set(source, pattern)
  return pattern
}
