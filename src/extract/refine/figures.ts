import type { RegistryEntry } from '../../schema/registry.js'
import type { Derived, Figure } from '../../schema/report.js'
import { type Origin, STRANDS } from '../../schema/terms.js'
import type { DraftFigure } from '../assemble/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { FigureCode } from '../diagnose/remarks.js'
import type { LaidBlock } from '../outline/lay.js'
import { findHead } from '../rules/figure/head.js'
import { claimFigures } from '../rules/figure/index.js'
import { type LexedSentence, lexAround, lexSentence, type SentencePart } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'
import { partIndex, partOf, shape } from '../rules/figure/rule.js'
import { isPlaceOf } from '../words/bodies.js'
import { type FoundLiterals, findLiterals, hasOne, oneOf, oneWordOf } from '../words/literals.js'
import { findMeasures, MEASURE_WORDS } from '../words/measures.js'
import { findQuantities, hasNumber, isInPercent, type Quantity } from '../words/quantities.js'
import type { Sentence } from '../words/sentences.js'
import { findSpokenOf, isJoint, type ResolvedBody, resolveBody } from './body.js'
import {
  addRank,
  findWhole,
  isBeside,
  noteMeasures,
  noteSentence,
  openParagraph,
  type Paragraph,
  type Statement,
  type Topic,
} from './paragraph.js'
import { findPassedOver } from './passed-over.js'
import { findPassedTables } from './passed-table.js'
import { readPeriod } from './period.js'
import { addOwnRanks } from './rank.js'
import { readTurn } from './respective.js'
import { readRole } from './role.js'
import { namesLeader, readSubset } from './subset.js'
import type { CandidateTrace, Trace } from './trace.js'

/** Something that the figures of a part have to remark. */
export interface FigureRemark {
  readonly code: FigureCode
  readonly message: string
  readonly start: number
  readonly end: number
  readonly bodyId: string
}

/** Finds the figures of a part: rules claim quantities sentence by sentence, passes fill in what the claims leave out. */
export function findFigures(
  draft: DraftBody,
  region: RegistryEntry,
  trace?: Trace,
): { figures: DraftFigure[]; remarks: FigureRemark[] } {
  const figures: DraftFigure[] = []
  const bodyId = draft.part.entry.id
  const remarks: FigureRemark[] = findPassedTables(draft.part.blocks).map((table) => ({ ...table, bodyId }))
  for (const group of groupSentences(draft.part.blocks)) {
    const quantities = group.map(({ block, sentence }) =>
      mayClaim(block.literals) ? findClaimable(sentence.text) : null,
    )
    const last = quantities.findLastIndex((found) => found !== null)
    if (!group.slice(0, last + 1).some(({ sentence }) => speaksOfCounted(sentence.text))) continue
    const paragraph = openParagraph()
    const lead = findLead(group)
    // What a sentence says to those behind it is read once one of them claims something, and mostly none does.
    let unread: (() => void)[] = []
    for (const [index, { block, sentence }] of group.entries()) {
      // What follows the last number can only rank the figures before it.
      if (index > last && paragraph.statements.length === 0) break
      const { text } = sentence
      const start = block.start + sentence.start
      const place = { block, start, draft, region, paragraph, remarks, ...(trace ? { trace } : {}) }
      const found = quantities[index] ?? null
      const lexed = found && lexSentence(text, found)
      const claims = lexed
        ? claimFigures(lexed, traceUnclaimed(lexed, place), block.kind.is === 'item' ? lead : '')
        : []
      if (lexed && claims.length > 0) {
        for (const read of unread) read()
        unread = []
        figures.push(...readSentence(lexed, claims, place))
        continue
      }
      // A sentence without figures of its own ranks those before it.
      addRank(text, paragraph)
      if (lexed) remarkPassedOver(lexed, claims, false, place)
      unread.push(() => note(lexed ?? lexAround(text), place))
    }
  }
  return { figures, remarks }
}

/** A sentence with the block that it stands in. */
interface BlockSentence {
  readonly block: LaidBlock
  readonly sentence: Sentence
}

/** The sentences of each paragraph, a list's with those of the paragraph that opens it. */
function groupSentences(blocks: readonly LaidBlock[]): BlockSentence[][] {
  const groups: BlockSentence[][] = [[]]
  for (const block of blocks) {
    if (block.kind.is !== 'text' && block.kind.is !== 'item') continue
    if (block.kind.is === 'text') groups.push([])
    // Nothing is counted where nothing that counts is named, but for lists that go on.
    if (block.kind.is === 'text' && !namesSubject(block) && !block.text.endsWith(':')) continue
    for (const sentence of block.sentences)
      if (sentence.text.length <= LONGEST_SENTENCE) groups.at(-1)?.push({ block, sentence })
  }
  return groups
}

/** A paragraph that opens a list of parts: "Of these:", "These were:". */
const OPENS_PARTS =
  /\b(?:(?:of|among|from) (?:these|those|them|which)|(?:these|those|they|which) (?:were|are|included?|comprised?|consisted of)):$/i

/** What the paragraph of a list says in front of each item; empty where it says nothing of them. */
function findLead(group: readonly BlockSentence[]): string {
  const opener = group.findLast(({ block }) => block.kind.is === 'text')?.block.text ?? ''
  return OPENS_PARTS.test(opener) ? 'of these, ' : ''
}

function namesSubject({ text, literals }: LaidBlock): boolean {
  return (hasOne(literals, COUNTED_WORDS) || hasOne(literals, STRAND_WORDS)) && SUBJECTS.test(text)
}

function mayClaim(has: FoundLiterals): boolean {
  return hasNumber(has) || hasOne(has, NUMBER_STAND_INS)
}

/** The numbers of a sentence; null where it has none, nor a word that can stand for one beside what it counts. */
function findClaimable(sentence: string): Quantity[] | null {
  const has = findLiterals(sentence)
  const quantities = hasNumber(has) ? findQuantities(sentence) : []
  const isClaimable =
    quantities.length > 0 || (mayClaim(has) && STANDS_FOR_NUMBER.test(sentence) && NAMES_COUNTED.test(sentence))
  return isClaimable ? quantities : null
}

/** True for a sentence that names what figures count, or gives a number of what one of the four Ps names alone. */
function speaksOfCounted(sentence: string): boolean {
  const has = findLiterals(sentence)
  if (hasNumber(has) && hasOne(has, STRAND_WORDS) && STRAND.test(sentence)) return true
  return (
    hasOne(has, COUNTED_WORDS) &&
    COUNTED.test(sentence) &&
    findMeasures(sentence).some(({ measure, isWeak }) => !isWeak || meansSocThreats(sentence, measure))
  )
}

const STAND_INS = [
  'no',
  'neither',
  'none',
  'any',
  'single',
  'all',
  'every',
  'each',
  'entirely',
  'exclusively',
  'solely',
  'wholly',
  'one',
]
const STANDS_FOR_NUMBER = new RegExp(`\\b(?:${STAND_INS.join('|')})\\b`, 'i')
const NUMBER_STAND_INS = oneWordOf(...STAND_INS)

const COUNTED = /disrupt|threat|crime group|\bOCG|prevention order|SCPO|vulnerabilit|SOC assessment/i
const COUNTED_WORDS = oneOf(
  'disrupt',
  'threat',
  'crime group',
  'ocg',
  'prevention order',
  'scpo',
  'vulnerabilit',
  'soc assessment',
)
const STRAND = new RegExp(`\\b(?:${STRANDS.join('|')})\\b`, 'i')
const STRAND_WORDS = oneWordOf(...STRANDS)
/** What every paragraph with a figure names somewhere. */
const SUBJECTS = new RegExp(`${COUNTED.source}|${STRAND.source}`, 'i')

/** Longer ones are no sentences but text whose full stops were lost. */
const LONGEST_SENTENCE = 3000

/** What a word that stands for a number stands beside: a measure, in full or in short, or one of the four Ps. */
const NAMES_COUNTED = new RegExp(`${SUBJECTS.source}|\\b(?:orders|groups|assessments)\\b`, 'i')

interface Place {
  readonly block: LaidBlock
  readonly start: number
  readonly draft: DraftBody
  readonly region: RegistryEntry
  readonly paragraph: Paragraph
  readonly remarks: FigureRemark[]
  readonly trace?: Trace
}

function traceUnclaimed(
  sentence: LexedSentence,
  { trace, start }: Place,
): ((at: number, why: string) => void) | undefined {
  return (
    trace &&
    ((at, dropped) => {
      const part = sentence.parts[at]
      if (part) trace({ start: start + part.start, end: start + part.end, rule: null, dropped })
    })
  )
}

function readSentence(sentence: LexedSentence, claims: readonly Claim[], place: Place): DraftFigure[] {
  const { paragraph } = place
  noteMeasures(sentence, paragraph)
  const own = new Map<number, Statement>()
  const before = [...paragraph.statements]
  for (const claim of claims) {
    const statement = resolve(claim, sentence, own, before, place)
    place.trace?.(traceClaim(claim, sentence, place, typeof statement === 'string' ? statement : null))
    if (typeof statement === 'string') continue
    if (claim.at >= 0) own.set(claim.at, statement)
    paragraph.statements.push(statement)
  }
  linkWholes(own)
  const found = paragraph.statements
    .slice(before.length)
    .sort((a, b) => placeOf(a.claim, sentence) - placeOf(b.claim, sentence))
    .flatMap((statement) => shareOut(statement, sentence))
  if (found.length > 0) addOwnRanks(sentence, found)
  else addRank(sentence.text, paragraph)
  noteSentence(sentence, paragraph, found, place.block.text.endsWith(':'), findSpokenOf(sentence, place))
  // What was claimed and came to nothing is as unread as what was not, but for what points at other things.
  const told = claims.filter((claim) => claim.at < 0 || own.has(claim.at) || POINTS_AT_LAST.has(claim.rule))
  remarkPassedOver(sentence, told, found.length > 0, place)
  return found.map(({ figure }) => figure)
}

/** Notes what later sentences may take from one without figures. */
function note(sentence: LexedSentence, place: Place): void {
  noteMeasures(sentence, place.paragraph)
  noteSentence(sentence, place.paragraph, [], place.block.text.endsWith(':'), findSpokenOf(sentence, place))
}

function remarkPassedOver(sentence: LexedSentence, claims: readonly Claim[], hasFigures: boolean, place: Place): void {
  for (const { start, end, ...remark } of findPassedOver(sentence, claims, hasFigures))
    place.remarks.push({
      ...remark,
      start: place.start + start,
      end: place.start + end,
      bodyId: place.draft.part.entry.id,
    })
}

/** "247 of the force's 412": the whole stands behind its part, and is known only after it. */
function linkWholes(own: ReadonlyMap<number, Statement>): void {
  for (const { claim, figure } of own.values()) {
    const whole = claim.relation === 'part' && claim.whole !== null ? own.get(claim.whole) : undefined
    if (!whole || figure.whole || whole.figure === figure || isBeside(claim, whole, own)) continue
    // Shares stand side by side: "5 percent were major, 25 percent moderate".
    if (whole.figure.unit === 'percent') continue
    Object.assign(figure, { whole: whole.figure })
    for (const share of own.values()) {
      const isOfPart = SAME_AS_SHARE.has(share.claim.rule) && share.claim.whole === claim.at
      if (isOfPart)
        Object.assign(share.figure, { whole: whole.figure, of: claim.of ? share.figure.of : wordsOf(whole) })
    }
  }
}

const OF_EACH = shape('{B:first}(?:, {B:second})? and {B:third} (?:each|both) (?:[a-z]+ ){1,3}$')

/** "Gwent Police and Dyfed-Powys Police each had 47": one number, stated of both. */
function shareOut(statement: Statement, sentence: LexedSentence): Statement[] {
  const before = sentence.shape.slice(0, placeOf(statement.claim, sentence))
  const match = OF_EACH.exec(before)
  if (!match?.groups) return [statement]
  const bodies = [match.groups.first, match.groups.second, match.groups.third].flatMap((name) => {
    const part = partOf(sentence, partIndex(name), 'B')
    return part && 'entry' in part.body ? [part.body.entry.id] : []
  })
  return bodies.length < 2
    ? [statement]
    : bodies.map((bodyId) => {
        const derived = statement.figure.derived.filter(({ field }) => field !== 'bodyId')
        return { ...statement, figure: { ...statement.figure, bodyId, derived } }
      })
}

function placeOf(claim: Claim, sentence: LexedSentence): number {
  return claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
}

function traceClaim(
  { rule, at, noun }: Claim,
  sentence: LexedSentence,
  { start }: Place,
  dropped: string | null,
): CandidateTrace {
  // A word such as "no" has a place in the shape alone; its noun tells where that is.
  const part = sentence.parts[at] ?? sentence.parts[noun ?? -1]
  const [from, to] = part ? [part.start, part.end] : [0, sentence.text.length]
  return { start: start + from, end: start + to, rule, dropped }
}

/** A claim with all that it leaves out filled in, or in words why there is nothing that it can be about. */
function resolve(
  claim: Claim,
  sentence: LexedSentence,
  own: ReadonlyMap<number, Statement>,
  before: readonly Statement[],
  place: Place,
): Statement | string {
  const { paragraph, draft } = place
  const part = sentence.parts[claim.at]
  const quantity = part?.type === 'Q' || part?.type === 'P' ? part : null
  const value = claim.fixed?.value ?? quantity?.phrase.value
  const unit = claim.fixed?.unit ?? quantity?.phrase.unit
  if (value === undefined || unit === undefined) return 'it has no value'
  const isAgain = claim.rule === 'figure/was-then'
  if (isAgain && !paragraph.lastMain) return 'the sentence before counts nothing, or several things'
  const stated = isAgain ? paragraph.lastMain : findWhole(claim, { value, unit }, own, before)
  const isOfLast = claim.rule === 'figure/stand'
  const isOfPeople = isOfLast && paragraph.namesPeopleLast && !/\bin force\b/.test(sentence.shape)
  if (isOfPeople) return 'the sentence before names people, who may be in place as well'
  if (isOfLast && (!paragraph.topic || !paragraph.namesTopicLast || paragraph.topic.measure === 'disruptions'))
    return 'the sentence before names nothing that stands'
  // "It has 26 in place" counts what was named last, whatever was counted before that.
  const whole = isOfLast && stated?.figure.measure !== paragraph.topic?.measure ? null : stated
  // "Half of them", where the sentence before counts other things.
  if (own.size === 0 && claim.strands.length === 0 && isOfOthers(claim, { value, unit }, sentence, paragraph))
    return 'the sentence before counts other things'
  if (claim.restates && !whole) return 'it says again a number that was not stated before'
  if (isJoint(claim, sentence)) return 'it is of several bodies together'
  const noun = partOf(sentence, claim.noun, 'M')
  const topic = whole || noun ? null : findTopic(claim, sentence, place)
  const measure = noun?.phrase.measure ?? claim.measure ?? whole?.figure.measure ?? topic?.measure
  if (!measure) return 'nothing says what it counts'
  if (noun?.phrase.isWeak && !paragraph.speaksOf.has(measure) && !meansSocThreats(sentence.text, measure))
    return 'the noun is short for something that the paragraph has not named'
  if (
    claim.strands.length > 0 &&
    !noun &&
    !paragraph.speaksOf.has('disruptions') &&
    !whole &&
    claim.rule !== 'figure/share-of-strand-work'
  )
    return 'the paragraph has not named disruptions, of which one of the four Ps would be a kind'
  if (noun?.phrase.isMass && unit === 'count' && !claim.fixed) return 'what it names has a share but no number'
  const hasOwnNoun = noun !== null && claim.relation === 'own'
  const inherits = !hasOwnNoun && whole !== null && whole.figure.measure === measure
  // Of what a unit supported, all is the unit's and support, whoever led it.
  const isOfSupport = inherits && claim.relation === 'part' && whole.figure.role === 'support'
  const body: ResolvedBody = isOfSupport
    ? { id: whole.figure.bodyId, from: 'statement' }
    : resolveBody(claim, sentence, place, inherits ? whole : null)
  const { role, from: roleFrom } =
    measure === 'disruptions'
      ? findRole(claim, sentence, place, { whole: inherits ? whole : null, topic, own, isOfSupport })
      : NO_ROLE
  const spokenOf = topic ?? (isOfThem(claim) && !whole ? paragraph.topic : null)
  const strands = findStrands(claim, sentence, inherits ? whole : null, spokenOf)
  const { period, from: periodFrom } = readPeriod(claim, sentence, measure, paragraph, whole)
  const isShare = unit === 'percent'
  const narrowed = readSubset(claim, sentence)
  const subset = narrowed !== null && (namesLeader(narrowed, body.id) || isPlaceOf(narrowed, body.id)) ? null : narrowed
  const isSibling = whole !== null && isBeside(claim, whole, own)
  const isAside = isShare && SAME_AS_SHARE.has(claim.rule)
  const of = isShare
    ? readOf(claim, sentence, { whole, isSibling, known: [...paragraph.statements, ...own.values()] })
    : null
  const figure: DraftFigure = {
    bodyId: body.id,
    measure,
    value,
    unit,
    qualifier: quantity?.phrase.qualifier ?? (isNearly(claim, sentence) ? 'almost' : null),
    role,
    strands: strands.strands,
    subset: subset ?? (SAME_SCOPE.has(claim.rule) ? (whole?.figure.subset ?? null) : null),
    of,
    period,
    rank: null,
    quote: sentence.text,
    start: place.start,
    end: place.start + sentence.text.length,
    at: quantity ? { start: place.start + quantity.start, end: place.start + quantity.end } : null,
    finding: draft.owner.get(place.block) ?? null,
    whole: claim.relation === 'part' || isAside ? wholeOf(whole, isAside || isSibling) : null,
    rule: claim.rule,
    derived: listDerived({
      bodyId: body.from,
      measure: noun ? null : claim.measure ? 'rule' : whole ? 'statement' : 'before',
      value: claim.fixed || isWorkedOut(quantity, sentence) ? 'words' : null,
      role: roleFrom,
      strands: strands.from,
      of: of !== null && !sentence.text.includes(of) ? 'statement' : null,
      period: periodFrom,
    }),
  }
  if (quantity?.phrase.isBelow) {
    place.remarks.push({
      code: 'qualifier-unsaid',
      message: `"${sentence.text.slice(quantity.start, quantity.end)}" says that the number is lower, for which there is no qualifier`,
      start: place.start + quantity.start,
      end: place.start + quantity.end,
      bodyId: draft.part.entry.id,
    })
  }
  return { figure, claim, words: printedWords(claim, sentence) ?? namedWords(claim, sentence, figure) }
}

function listDerived(origins: Readonly<Partial<Record<Derived['field'], Origin | null>>>): Derived[] {
  return Object.entries(origins).flatMap(([field, from]) => (from ? [{ field: field as Derived['field'], from }] : []))
}

/** True for a share that the words give otherwise than in percent: "half", "one in five". */
function isWorkedOut(quantity: (SentencePart & { type: 'Q' | 'P' }) | null, { text }: LexedSentence): boolean {
  return quantity?.type === 'P' && !isInPercent(text.slice(quantity.start, quantity.end))
}

/** The strands that the claim names, or those of what it says again or of what was last spoken of. */
function findStrands(
  claim: Claim,
  sentence: LexedSentence,
  whole: Statement | null,
  topic: Topic | null,
): { readonly strands: Figure['strands']; readonly from: Origin | null } {
  const turn = readTurn(claim, sentence)
  const inTurn = turn && sentence.parts.find((part) => strandsOf(part).length === turn.count)
  if (inTurn) return { strands: strandsOf(inTurn).slice(turn.nth, turn.nth + 1), from: null }
  if (claim.strands.length > 0) return { strands: [...claim.strands], from: null }
  // "It recorded 312 in all": of every strand, whichever the sentence before counted.
  if (claim.relation === 'again' && SAYS_ALL.test(sentence.shape)) return { strands: [], from: null }
  const again = claim.relation === 'again' ? (whole?.figure.strands ?? []) : []
  if (again.length > 0) return { strands: [...again], from: 'statement' }
  // "Pursue disruptions dominate: they account for 82 percent".
  const here = isOfThem(claim) && sentence.parts.findLast((part, at) => at < claim.at && strandsOf(part).length > 0)
  if (here) return { strands: strandsOf(here), from: null }
  const spokenOf = topic?.strands ?? []
  return { strands: [...spokenOf], from: spokenOf.length > 0 ? 'before' : null }
}

const SAYS_ALL =
  /^(?:in total|overall|in all|altogether),|^(?:the|its) (?:overall |grand )?total\b|<Q\d+> (?:in (?:total|all)|overall|altogether)\b/

/** True for a share of which "they" or "this" before it says of what. */
function isOfThem({ rule, relation }: Claim): boolean {
  return rule === 'figure/share-of' && relation === 'again'
}

function strandsOf(part: SentencePart): Figure['strands'] {
  return part.type === 'S' || part.type === 'M' ? [...part.phrase.strands] : []
}

/** "Nearly all of them were pursue". */
function isNearly({ fixed }: Claim, sentence: LexedSentence): boolean {
  return fixed?.unit === 'percent' && /\b(?:nearly|almost|virtually) $/.test(sentence.shape.slice(0, fixed.place))
}

/** Rules whose claim is of what was counted last. */
const POINTS_AT_LAST = new Set([
  'figure/of-them',
  'figure/bare-part',
  'figure/in-front-of-which',
  'figure/part-again',
  'figure/majority-in-brackets',
])
/** Rules that go on with what was counted last. */
const GOES_ON = new Set(['figure/now-has', 'figure/this-changed', 'figure/verb-again', 'figure/body-in-front'])
const GOES_ON_BY_VERB = new Set(['figure/verb-again', 'figure/body-in-front'])

/** "It arrested 45 people. Of these, 30 were charged": what is pointed at is what was numbered last, if it can be. */
function isOfOthers(
  { rule, at }: Claim,
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  sentence: LexedSentence,
  { others, countsOthers }: Paragraph,
): boolean {
  // "Disruptions are rare: one in eight of those": the sentence says itself of what.
  if (sentence.parts.some((part, index) => index < at && part.type === 'M' && !part.phrase.isWeak)) return false
  if (POINTS_AT_LAST.has(rule))
    return countsOthers || (others !== null && (unit === 'percent' || value <= others.value))
  if (!GOES_ON.has(rule) || !countsOthers || others === null) return false
  // "It recorded 4,500 offences. In 2023, it recorded 4,000": the same verb again is of the same things.
  const verb = /\b([a-z]+)(?: just| only| a further| another)? $/.exec(
    sentence.shape.slice(0, sentence.at[at] ?? 0),
  )?.[1]
  return !GOES_ON_BY_VERB.has(rule) || others.shape.includes(` ${verb} <Q`)
}

/** Rules for the number before, said again as a share of that number's own whole. */
const SAME_AS_SHARE = new Set(['figure/in-brackets', 'figure/which-equals'])

/** Rules that say the same again in another unit or at another time, of the same scope. */
const SAME_SCOPE = new Set([
  ...SAME_AS_SHARE,
  'figure/part-in-brackets',
  'figure/compared',
  'figure/than-in-brackets',
  'figure/at-another-time-in-brackets',
])

/** Rules that may take their noun from the sentence before, where nothing was counted there. */
const TAKES_TOPIC = new Set([
  'figure/verb-again',
  'figure/body-in-front',
  'figure/by-body',
  'figure/of-them',
  'figure/now-has',
  'figure/stand',
  'figure/compared',
])
/** In a list, a strand and its number may stand alone under the sentence that opens it. */
const TAKES_TOPIC_IN_LIST = new Set(['figure/strand-behind', 'figure/strand-in-front', 'figure/were-noun'])

/** What a claim without a noun counts, where no figure before says it: what its own sentence named, or the one before. */
function findTopic(claim: Claim, sentence: LexedSentence, { paragraph, block }: Place): Topic | null {
  if (TAKES_TOPIC_IN_LIST.has(claim.rule)) return block.kind.is === 'item' ? paragraph.topic : null
  if (!TAKES_TOPIC.has(claim.rule)) return null
  const named = sentence.parts.findLastIndex((part, index) => index < claim.at && part.type === 'M')
  // "Plans for OCGs, half of which": of the plans.
  const noun = partOf(sentence, named < 0 ? null : findHead(sentence, named), 'M')
  if (noun) return noun.phrase.isWeak ? null : noun.phrase
  if (named >= 0) return null
  if (claim.rule === 'figure/of-them') return null
  // "It now has 27" is said of what stands at a date, never of disruptions.
  return claim.rule === 'figure/now-has' && paragraph.topic?.measure === 'disruptions' ? null : paragraph.topic
}

/** Words that point back at a statement, so that what it was still holds. */
const POINTS_BACK =
  /\b(?:these|those|them|which|remaining|other|others|rest|remainder|this total|the total)\b|\bof the <[QP]|^(?:they|these|those|<B\d+>) (?:were|are) all\b|^(?:this|that) (?:is|was|include|represent|equate|amount|account|make|made)/

interface Around {
  readonly whole: Statement | null
  readonly topic: Topic | null
  readonly own: ReadonlyMap<number, Statement>
  readonly isOfSupport: boolean
}

interface ResolvedRole {
  readonly role: Figure['role']
  /** Null where the words around give it, or nothing does. */
  readonly from: Origin | null
}

const NO_ROLE: ResolvedRole = { role: null, from: null }

/** The role that words around give, or that of the statement to which they point back. */
function findRole(claim: Claim, sentence: LexedSentence, { block }: Place, around: Around): ResolvedRole {
  const { whole, topic, own, isOfSupport } = around
  if (isOfSupport) return { role: 'support', from: 'statement' }
  const said = readRole(claim, sentence)
  if (said) return { role: said, from: null }
  if (!whole) return topic?.role ? { role: topic.role, from: 'before' } : NO_ROLE
  const isHere = [...own.values()].includes(whole)
  const pointsBack = isHere || block.kind.is === 'item' || POINTS_BACK.test(sentence.shape)
  const { role } = whole.figure
  return role && pointsBack && !saysRecorded(claim, sentence) ? { role, from: 'statement' } : NO_ROLE
}

/** What stands beside another number, in brackets or in a list, is a part of that number's own whole. */
function wholeOf(whole: Statement | null, isBesideIt: boolean): DraftFigure | null {
  if (!whole) return null
  return isBesideIt || whole.figure.unit === 'percent' ? whole.figure.whole : whole.figure
}

/** "Recorded" with its own verb is a new statement, whose role is not said, unless it points back. */
function saysRecorded(claim: Claim, sentence: LexedSentence): boolean {
  if (claim.rule !== 'figure/verb-again' && claim.rule !== 'figure/body-in-front') return false
  return /\b(?:recorded|logged|submitted|entered|reported|achieved|delivered|produced|carried out)(?: just| only| a further| another| an additional)? $/.test(
    sentence.shape.slice(0, placeOf(claim, sentence)),
  )
}

/** "Threats" alone are SOC threats where the sentence speaks of the list on which they are mapped. */
function meansSocThreats(sentence: string, measure: DraftFigure['measure']): boolean {
  return measure === 'soc_threats' && /\b(?:mapped|master list|apmis|morile)\b/i.test(sentence)
}

interface OfWhat {
  readonly whole: Statement | null
  /** True where that is another part of the same whole. */
  readonly isSibling: boolean
  readonly known: readonly Statement[]
}

function readOf(claim: Claim, sentence: LexedSentence, { whole, isSibling, known }: OfWhat): string | null {
  if (claim.of) return tidyOf(sentence.text.slice(claim.of[0], claim.of[1]))
  const isAside = SAME_AS_SHARE.has(claim.rule)
  if (isAside && whole?.claim.of) return tidyOf(sentence.text.slice(whole.claim.of[0], whole.claim.of[1]))
  if (whole && whole.figure.unit === 'count' && !isAside && !isSibling) return wordsOf(whole)
  if (whole?.figure.unit === 'percent' && claim.relation === 'part' && whole.figure.of) return whole.figure.of
  const outer = known.find(({ figure }) => figure === whole?.figure.whole)
  if (outer) return wordsOf(outer)
  const noun = partOf(sentence, claim.noun, 'M')
  if (!noun) return whole?.figure.of ?? null
  const words = sentence.text.slice(noun.start, noun.end)
  // "The proportion of prevent disruptions was 6 percent": of all disruptions, not of those.
  return noun.phrase.strands.length > 0 || /^(?:major|moderate|minor)\b/i.test(words)
    ? (/(?:(?:SOC|lead|led|support|supported|recorded) ){0,3}disruptions?\b.*$/i.exec(words)?.[0] ?? null)
    : words
}

function tidyOf(words: string): string | null {
  return words.trim().replace(/[.,;:]$/, '') || null
}

function wordsOf({ words }: Statement): string {
  return words
}

/** The number as printed with the plain name of what it counts. */
function namedWords(claim: Claim, sentence: LexedSentence, { value, measure }: DraftFigure): string {
  const quantity = sentence.parts[claim.at]
  return `${quantity ? sentence.text.slice(quantity.start, quantity.end) : value} ${MEASURE_WORDS[measure]}`
}

/** The number and its noun, where they stand side by side. */
function printedWords(claim: Claim, sentence: LexedSentence): string | null {
  const quantity = sentence.parts[claim.at]
  const noun = partOf(sentence, claim.noun, 'M')
  if (!quantity || !noun || noun.start < quantity.end || noun.start - quantity.end > 40) return null
  const words = sentence.text.slice(quantity.start, noun.end)
  return /[,;(]|\b(?:were|was|are|had|have)\b/.test(words.replace(/\d,\d/g, '')) ? null : words
}
