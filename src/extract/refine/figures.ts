import type { RegistryEntry } from '../../schema/registry.js'
import type { Period } from '../../schema/report.js'
import type { DraftFigure } from '../assemble/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { LaidBlock } from '../outline/lay.js'
import { claimFigures } from '../rules/figure/index.js'
import { type LexedSentence, lexSentence } from '../rules/figure/lex.js'
import type { Claim } from '../rules/figure/rule.js'
import { partOf } from '../rules/figure/rule.js'
import { splitSentences } from '../words/sentences.js'
import { resolveBody } from './body.js'
import { readPeriod } from './period.js'
import { readRank } from './rank.js'
import { readRole } from './role.js'
import { readSubset } from './subset.js'

/** Something that the figures of a part have to remark. */
export interface FigureRemark {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  readonly message: string
  readonly start: number
  readonly end: number
  readonly bodyId: string
}

/** A figure on its way through a paragraph, with what later sentences may take from it. */
export interface Statement {
  readonly figure: DraftFigure
  readonly claim: Claim
}

/** What a paragraph has said so far. */
export interface Paragraph {
  /** Figures in order. */
  readonly statements: Statement[]
  /** Periods that statements about measures gave, in order. */
  readonly periods: Period[]
  /** The body that the sentence before was about, where it was named. */
  subject: RegistryEntry | null
  /** True once SOC threats were named, so that "threats" alone means them. */
  speaksOfThreats: boolean
  /** True once disruptions were named. */
  speaksOfDisruptions: boolean
}

/** Finds the figures of a part: rules claim quantities sentence by sentence, passes fill in what the claims leave out. */
export function findFigures(
  draft: DraftBody,
  region: RegistryEntry | null,
): { figures: DraftFigure[]; remarks: FigureRemark[] } {
  const figures: DraftFigure[] = []
  const remarks: FigureRemark[] = []
  let paragraph = openParagraph()
  for (const block of draft.part.blocks) {
    if (block.kind.is !== 'text' && block.kind.is !== 'item') continue
    // A list goes on with the sentence that opens it.
    if (block.kind.is === 'text') paragraph = openParagraph()
    for (const sentence of splitSentences(block.text)) {
      if (sentence.text.length > LONGEST_SENTENCE) continue
      const lexed = lexSentence(sentence.text)
      const found = readSentence(lexed, {
        block,
        start: block.start + sentence.start,
        draft,
        region,
        paragraph,
        remarks,
      })
      figures.push(...found)
    }
  }
  return { figures, remarks }
}

/** Longer ones are no sentences but text whose full stops were lost. */
const LONGEST_SENTENCE = 3000

function openParagraph(): Paragraph {
  return { statements: [], periods: [], subject: null, speaksOfThreats: false, speaksOfDisruptions: false }
}

interface Place {
  readonly block: LaidBlock
  readonly start: number
  readonly draft: DraftBody
  readonly region: RegistryEntry | null
  readonly paragraph: Paragraph
  readonly remarks: FigureRemark[]
}

function readSentence(sentence: LexedSentence, place: Place): DraftFigure[] {
  const { paragraph } = place
  noteMeasures(sentence, paragraph)
  addRanks(sentence, paragraph)
  const own = new Map<number, Statement>()
  const before = [...paragraph.statements]
  for (const claim of claimFigures(sentence)) {
    const statement = resolve(claim, sentence, own, before, place)
    if (!statement) continue
    if (claim.at >= 0) own.set(claim.at, statement)
    paragraph.statements.push(statement)
  }
  const found = paragraph.statements
    .slice(before.length)
    .sort((a, b) => placeOf(a.claim, sentence) - placeOf(b.claim, sentence))
  notePeriods(sentence, paragraph, found)
  noteSubject(sentence, paragraph)
  return found.map(({ figure }) => figure)
}

function placeOf(claim: Claim, sentence: LexedSentence): number {
  return claim.fixed ? claim.fixed.place : (sentence.at[claim.at] ?? 0)
}

function noteMeasures(sentence: LexedSentence, paragraph: Paragraph): void {
  for (const part of sentence.parts) {
    if (part.type !== 'M') continue
    if (part.phrase.measure === 'soc_threats' && !part.phrase.isWeak) paragraph.speaksOfThreats = true
    if (part.phrase.measure === 'disruptions') paragraph.speaksOfDisruptions = true
  }
}

/** The statement whose measure, body and period a claim takes where it leaves them out. */
function findWhole(claim: Claim, own: ReadonlyMap<number, Statement>, before: readonly Statement[]): Statement | null {
  if (claim.whole !== null) return own.get(claim.whole) ?? null
  if (claim.relation === 'own') return null
  const isCount = (statement: Statement): boolean =>
    statement.figure.unit === 'count' && statement.claim.relation !== 'part'
  const isStrand = claim.strands.length > 0
  const here = [...own.values()]
  const fits = (statement: Statement): boolean =>
    !isStrand ||
    (statement.figure.measure === 'disruptions' &&
      (statement.figure.strands.length === 0 || statement.claim.relation === 'own'))
  const nearest = here.findLast((statement) => isCount(statement) && fits(statement))
  if (nearest) return nearest
  if (here.length > 0 && claim.rule !== 'figure/strand-behind' && claim.rule !== 'figure/strand-in-front') {
    const any = here.findLast((statement) => statement.figure.unit === 'count' && fits(statement))
    if (any) return any
  }
  // The last sentence that counted something: its first figure that is no part of another.
  const plain = before.findLast(
    (statement) => isCount(statement) && fits(statement) && (!isStrand || statement.figure.strands.length === 0),
  )
  return (
    plain ??
    before.findLast((statement) => statement.figure.unit === 'count' && fits(statement)) ??
    before.findLast(fits) ??
    null
  )
}

function resolve(
  claim: Claim,
  sentence: LexedSentence,
  own: ReadonlyMap<number, Statement>,
  before: readonly Statement[],
  place: Place,
): Statement | null {
  const { paragraph, draft } = place
  const part = sentence.parts[claim.at]
  const quantity = part?.type === 'Q' || part?.type === 'P' ? part : null
  const value = claim.fixed?.value ?? quantity?.phrase.value
  const unit = claim.fixed?.unit ?? quantity?.phrase.unit
  if (value === undefined || unit === undefined) return null
  const whole = findWhole(claim, own, before)
  const noun = partOf(sentence, claim.noun, 'M')
  const measure = noun?.phrase.measure ?? claim.measure ?? whole?.figure.measure
  if (!measure) return null
  if (noun?.phrase.isWeak && !paragraph.speaksOfThreats && !meansSocThreats(sentence, claim)) return null
  if (claim.strands.length > 0 && !noun && !paragraph.speaksOfDisruptions && !whole) return null
  if (noun?.phrase.isMass && unit === 'count' && !claim.fixed) return null
  const hasOwnNoun = noun !== null && claim.relation === 'own'
  const inherits = !hasOwnNoun && whole !== null && whole.figure.measure === measure
  const body = resolveBody(claim, sentence, place, inherits ? whole : null)
  if (body === null) return null
  const role =
    measure === 'disruptions'
      ? (readRole(claim, sentence) ?? (inherits && !saysRecorded(claim, sentence) ? whole.figure.role : null))
      : null
  const strands =
    claim.strands.length > 0 || !inherits || claim.relation !== 'again' ? claim.strands : whole.figure.strands
  const period = readPeriod(claim, sentence, measure, paragraph, whole)
  const isShare = unit === 'percent'
  const figure: DraftFigure = {
    bodyId: body,
    measure,
    value,
    unit,
    qualifier: quantity?.phrase.qualifier ?? null,
    role,
    strands,
    subset:
      readSubset(claim, sentence) ?? (claim.rule === 'figure/in-brackets' ? (whole?.figure.subset ?? null) : null),
    of: isShare ? readOf(claim, sentence, whole) : null,
    period,
    rank: readRank(sentence, claim),
    quote: sentence.text,
    start: place.start,
    end: place.start + sentence.text.length,
    finding: draft.owner.get(place.block) ?? null,
    whole:
      claim.relation === 'part' || (isShare && claim.rule === 'figure/in-brackets') ? wholeOf(whole, isShare) : null,
  }
  if (quantity?.phrase.isBelow) {
    place.remarks.push({
      severity: 'warning',
      code: 'qualifier-unsaid',
      message: `"${sentence.text.slice(quantity.start, quantity.end)}" says that the number is lower, for which there is no qualifier`,
      start: place.start + quantity.start,
      end: place.start + quantity.end,
      bodyId: draft.part.entry.id,
    })
  }
  return { figure, claim }
}

/** A share printed beside its count is a share of the count's own whole. */
function wholeOf(whole: Statement | null, isShare: boolean): DraftFigure | null {
  if (!whole) return null
  return isShare && whole.claim.relation === 'part' && whole.figure.whole ? whole.figure.whole : whole.figure
}

/** "Recorded" with its own verb is a new statement, whose role is not said, unless it points back. */
function saysRecorded(claim: Claim, sentence: LexedSentence): boolean {
  if (claim.rule !== 'figure/verb-again' && claim.rule !== 'figure/body-in-front') return false
  return /\b(?:recorded|logged|submitted|entered|reported|achieved|delivered|produced|carried out)(?: just| only| a further| another| an additional)? $/.test(
    sentence.shape.slice(0, placeOf(claim, sentence)),
  )
}

/** "Threats" alone are SOC threats where they are mapped, or where another noun says what they were found to be. */
function meansSocThreats(sentence: LexedSentence, claim: Claim): boolean {
  return /\b(?:mapped|master list|apmis|morile)\b/i.test(sentence.text) && claim.noun !== null
}

function readOf(claim: Claim, sentence: LexedSentence, whole: Statement | null): string | null {
  if (claim.of)
    return (
      sentence.text
        .slice(claim.of[0], claim.of[1])
        .trim()
        .replace(/[.,;:]$/, '') || null
    )
  if (whole && whole.figure.unit === 'count' && claim.rule !== 'figure/in-brackets')
    return `${whole.figure.value} ${MEASURE_WORDS[whole.figure.measure]}`
  if (whole?.figure.whole) return `${whole.figure.whole.value} ${MEASURE_WORDS[whole.figure.whole.measure]}`
  const noun = partOf(sentence, claim.noun, 'M')
  return noun ? sentence.text.slice(noun.start, noun.end) : null
}

const MEASURE_WORDS = {
  disruptions: 'disruptions',
  soc_threats: 'SOC threats',
  ocgs: 'OCGs',
  soc_vulnerabilities: 'SOC vulnerabilities',
  scpos: 'SCPOs',
} as const

/** Notes the period that this sentence gives to those after it: only a statement about what is measured gives one. */
function notePeriods(sentence: LexedSentence, paragraph: Paragraph, found: readonly Statement[]): void {
  const isStatement =
    found.length > 0 ||
    (/\bdata\b|\breview/i.test(sentence.text) && sentence.parts.some((part) => part.type === 'M')) ||
    sentence.parts.some((part) => part.type === 'M' && !part.phrase.isWeak)
  if (!isStatement) return
  for (const part of sentence.parts)
    if (part.type === 'T' && part.phrase.period) paragraph.periods.push(part.phrase.period)
}

function noteSubject(sentence: LexedSentence, paragraph: Paragraph): void {
  const first = sentence.parts.find((part) => part.type === 'B')
  if (first?.type === 'B' && 'entry' in first.body) paragraph.subject = first.body.entry
}

/** "This is the third highest in the region": a rank that the sentence behind gives to the figure before it. */
function addRanks(sentence: LexedSentence, paragraph: Paragraph): void {
  if (!/^(?:this|that|these|it|which)\b/i.test(sentence.text)) return
  const rank = readRank(sentence, null)
  const last =
    paragraph.statements.find(
      ({ figure, claim }) =>
        figure.quote === paragraph.statements.at(-1)?.figure.quote &&
        claim.relation === 'own' &&
        figure.unit === 'count',
    ) ?? paragraph.statements.at(-1)
  if (rank && last && last.figure.rank === null) Object.assign(last.figure, { rank })
}
