import type { RegistryEntry } from '../../schema/registry.js'
import type { Figure, Period } from '../../schema/report.js'
import type { DraftFigure } from '../assemble/report.js'
import type { LexedSentence } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'
import { findCompared } from './period.js'
import { findRanks } from './rank.js'

/** A figure with the claim that it came from. */
export interface Statement {
  readonly figure: DraftFigure
  readonly claim: Claim
  /** The number as printed and its noun: "2,316 disruptions". */
  readonly words: string
}

/** What was last spoken of, counted or not. */
export interface Topic {
  readonly measure: Figure['measure']
  readonly strands: Figure['strands']
  readonly role: Figure['role']
}

/** What a paragraph has said so far: what its later sentences may leave out. */
export interface Paragraph {
  /** Figures in order. */
  readonly statements: Statement[]
  /** Periods that statements about measures gave, in order. */
  readonly periods: Period[]
  /** The last period that any sentence gave. */
  lastPeriod: Period | null
  /** True where the sentence before numbers only things that are no figures. */
  countsOthers: boolean
  /** What the sentence before numbers last, where that is no figure: how many, and the words around the numbers. */
  others: { readonly value: number; readonly shape: string } | null
  /** The body that the sentence before was about, where it was named. */
  subject: RegistryEntry | null
  /** What the sentence before spoke of. */
  topic: Topic | null
  /** True where the sentence before named or counted it. */
  namesTopicLast: boolean
  /** True where the sentence before names people or papers, which may be in place as well. */
  namesPeopleLast: boolean
  /** The only number of the sentence before that is no part of another; null where it gives others as well. */
  lastMain: Statement | null
  /** What was named in full, so that "threats" or "orders" alone mean it. */
  readonly speaksOf: Set<Figure['measure']>
}

/** A paragraph of which nothing was read yet. */
export function openParagraph(): Paragraph {
  return {
    statements: [],
    periods: [],
    lastPeriod: null,
    countsOthers: false,
    others: null,
    subject: null,
    topic: null,
    namesTopicLast: false,
    namesPeopleLast: false,
    lastMain: null,
    speaksOf: new Set(),
  }
}

/** Notes what a sentence speaks of before its figures are read. */
export function noteMeasures(sentence: LexedSentence, paragraph: Paragraph): void {
  for (const part of sentence.parts) {
    if (part.type === 'M' && !part.phrase.isWeak) paragraph.speaksOf.add(part.phrase.measure)
  }
}

const PEOPLE =
  /\b(?:officers|staff|people|LROs|managers|co-?ordinators|leads|investigators|analysts|advis[eo]rs|teams|posts|plans|processes|procedures)\b/i

/**
 * Notes what later sentences may take from this one: when, whose and what.
 *
 * @param subject The body that it speaks of, where it names one.
 */
export function noteSentence(
  sentence: LexedSentence,
  paragraph: Paragraph,
  found: readonly Statement[],
  opensList: boolean,
  subject: RegistryEntry | null,
): void {
  const nouns = sentence.parts.flatMap((part) => (part.type === 'M' && !part.phrase.isWeak ? [part] : []))
  // Only a statement about what is measured dates those after it; "the team was set up in 2021" does not.
  const isOfData = /\bdata\b|\bAPMIS\b/i.test(sentence.text)
  if (found.length > 0 || nouns.length > 0 || opensList || isOfData) {
    for (const [index, part] of sentence.parts.entries()) {
      const period = part.type === 'T' ? part.phrase.period : null
      if (period && findCompared(sentence, index) === null) paragraph.periods.push(period)
    }
  }
  for (const part of sentence.parts)
    if (part.type === 'T') paragraph.lastPeriod = part.phrase.period ?? paragraph.lastPeriod
  const other = findLastOther(sentence, found)
  paragraph.countsOthers = found.length === 0 && nouns.length === 0 && other !== null
  paragraph.others = other === null ? null : { value: other, shape: sentence.shape }
  paragraph.subject = subject ?? paragraph.subject
  const last = nouns.at(-1)
  const read = new Set(found.map(({ claim }) => claim.at))
  const numbersOthers = sentence.parts.some((part, index) => part.type === 'Q' && !read.has(index))
  paragraph.namesPeopleLast = PEOPLE.test(sentence.text)
  paragraph.namesTopicLast = (last !== undefined || found.length > 0) && !numbersOthers
  const mains = found.filter(({ figure, claim }) => claim.relation !== 'part' && figure.unit === 'count')
  paragraph.lastMain = mains.length === 1 && !numbersOthers ? (mains[0] ?? null) : null
  if (last) {
    const { measure, strands, role } = last.phrase
    const isLed = /\bled\b(?! by)[^.;]*$/i.test(sentence.text.slice(0, last.start))
    paragraph.topic = { measure, strands, role: role ?? (isLed && measure === 'disruptions' ? 'lead' : null) }
  }
}

const NUMBERED =
  /<Q(\d+)>(?: (?!(?:and|or|were|was|are|is|had|have|has)\b)[a-z-]+| <[SXB]\d+>){0,4} (?:(?:[a-z]+s|people|staff|personnel|men|women|children)\b|<X\d+>)/g

/** How many things that are no figures a sentence numbers last, behind its figures; null where it numbers none. */
function findLastOther(sentence: LexedSentence, found: readonly Statement[]): number | null {
  const claimed = Math.max(-1, ...found.map(({ claim }) => claim.at))
  const last = [...sentence.shape.matchAll(NUMBERED)].findLast((match) => Number(match[1]) > claimed)
  const part = last && sentence.parts[Number(last[1])]
  return part?.type === 'Q' ? part.phrase.value : null
}

/** "This is the third highest in the region": a rank that the sentence behind gives to the figure before it. */
export function addRank(sentence: string, paragraph: Paragraph): void {
  if (paragraph.statements.length === 0 || !/^(?:this|that|these|it|which)\b/i.test(sentence)) return
  const rank = findRanks(sentence)[0]?.text
  const quote = paragraph.statements.at(-1)?.figure.quote
  const main = paragraph.statements.find(
    ({ figure, claim }) => figure.quote === quote && claim.relation === 'own' && figure.unit === 'count',
  )
  const ranked = main ?? paragraph.statements.at(-1)
  if (rank && ranked && ranked.figure.rank === null)
    Object.assign(ranked.figure, { rank, derived: [...ranked.figure.derived, { field: 'rank', from: 'behind' }] })
}

/** Rules whose pronoun points at the number nearest before it in its own sentence. */
const POINTS_AT_NEAREST = new Set(['figure/of-them', 'figure/in-front-of-which'])
/** Rules that state the same again, in the same unit. */
const SAME_UNIT = new Set(['figure/figure-was', 'figure/this-changed'])
/** Rules of a breakdown: its parts are parts of the same whole, never of each other. */
const BREAKS_DOWN = new Set(['figure/strand-behind', 'figure/strand-in-front'])

/** Rules for a further part of the whole that the part before it is of. */
const GOES_ON_WITH_PARTS = new Set([
  'figure/judged',
  'figure/further-part',
  'figure/part-again',
  'figure/by-body',
  'figure/were-again',
  'figure/next-kind',
])

/** In a list, each item is a part of the list's whole, not of the item before it. */
function unwind(found: Statement | null, claim: Claim, known: readonly Statement[]): Statement | null {
  const isSibling =
    claim.relation === 'part' &&
    found?.claim.relation === 'part' &&
    (found.claim.rule === claim.rule || GOES_ON_WITH_PARTS.has(claim.rule))
  if (!found || !isSibling) return found
  return known.find(({ figure }) => figure === found.figure.whole) ?? found
}

/** Rules of a listing: "11 of its threats were OCGs and 14 were vulnerabilities; the unit had the other eight". */
const GOES_ON_LISTING = new Set(['figure/were-noun', 'figure/the-rest'])

/** What a listing goes on with is a part of what the number before it is a part of, never of that number itself. */
function passListed(found: Statement | null, claim: Claim, known: readonly Statement[]): Statement | null {
  if (!found || !GOES_ON_LISTING.has(claim.rule)) return found
  const isListed = found.claim.relation === 'part' || found.claim.rule === 'figure/share-of'
  return isListed ? (known.find(({ figure }) => figure === found.figure.whole) ?? null) : found
}

/**
 * True where the statement from which a claim takes what it leaves out is no whole of it but another part of the same: "62
 * were in drugs, 21 in fraud", "12 were prevent, with 22 protect".
 */
export function isBeside(claim: Claim, found: Statement, own: ReadonlyMap<number, Statement>): boolean {
  if (claim.relation !== 'part') return false
  const { strands } = found.figure
  if (claim.strands.length > 0 && strands.length > 0 && !claim.strands.some((strand) => strands.includes(strand)))
    return true
  if (found.claim.relation !== 'part' || POINTS_AT_NEAREST.has(claim.rule)) return false
  const isListed = claim.whole === null || found.claim.rule === claim.rule || GOES_ON_WITH_PARTS.has(claim.rule)
  return isListed && [...own.values()].includes(found)
}

/** The statement from which a claim takes what it leaves out, or null. */
export function findWhole(
  claim: Claim,
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  own: ReadonlyMap<number, Statement>,
  before: readonly Statement[],
): Statement | null {
  if (claim.restates) return before.findLast(({ figure }) => figure.value === value && figure.unit === 'count') ?? null
  if (claim.whole !== null) return unwind(own.get(claim.whole) ?? null, claim, [...before, ...own.values()])
  if (claim.relation === 'own') return null
  if (SAME_UNIT.has(claim.rule)) return before.findLast(({ figure }) => figure.unit === unit) ?? null
  const isStrand = claim.strands.length > 0
  const fits = ({ figure, claim: other }: Statement): boolean =>
    !isStrand || (figure.measure === 'disruptions' && (figure.strands.length === 0 || other.relation === 'own'))
  const isCount = (statement: Statement): boolean =>
    statement.figure.unit === 'count' && statement.claim.fixed === null && fits(statement)
  const isWhole = (statement: Statement): boolean => isCount(statement) && statement.claim.relation === 'own'
  const here = [...own.values()]
  if (POINTS_AT_NEAREST.has(claim.rule)) {
    const nearest = here.findLast(isCount)
    // "Six were for people in prison and 29 for people in the community": no part is more than its whole.
    // "12 of which have links to firearms and 9 of which are county lines".
    const isNext = nearest?.claim.rule === claim.rule && nearest.figure.unit === unit
    const isSibling =
      nearest?.claim.relation === 'part' && ((unit === 'count' && value > nearest.figure.value) || isNext)
    if (nearest && isSibling) return [...before, ...here].find(({ figure }) => figure === nearest.figure.whole) ?? null
    if (nearest) return nearest
  }
  const inSentence =
    here.findLast(isWhole) ?? (BREAKS_DOWN.has(claim.rule) ? undefined : here.findLast(isCount)) ?? null
  if (inSentence) return passListed(inSentence, claim, [...before, ...here])
  if (BREAKS_DOWN.has(claim.rule) && here.length > 0) {
    const share = here.findLast(({ figure, claim: other }) => figure.unit === 'percent' && other.noun !== null)
    if (share) return share
  }
  const plain = before.findLast(
    (statement) => isWhole(statement) && (!isStrand || statement.figure.strands.length === 0),
  )
  return plain ?? before.findLast(isCount) ?? before.findLast(fits) ?? null
}
