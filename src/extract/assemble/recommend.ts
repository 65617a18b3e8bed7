import type { LaidBlock } from '../outline/lay.js'
import {
  findPrior,
  leadsToPrior,
  RECOMMENDATION_LABEL,
  RECOMMENDATION_NUMBER,
  type RecommendationOpening,
  readHeadingTerm,
  readLabelTerm,
  readOpening,
  readQuotedWhole,
  TERM_ALONE,
} from '../rules/recommendation.js'
import { hasOne, oneOf } from '../words/literals.js'
import type { DraftFinding, DraftRecommendation } from './draft.js'
import { isRow, readColumns, readRecommendationRow } from './recommend-row.js'

/** What the blocks before have opened, as far as recommendations go. */
export interface RecommendationState {
  isUnderHeading: boolean
  /** The recommendation that the next block may go on with. */
  current: DraftRecommendation | null
  /** Whether the block before leads to a recommendation of an earlier report. */
  expectsPrior: ReturnType<typeof leadsToPrior>
  /** What heads the columns of the table of recommendations; none outside of one. */
  columns: readonly string[]
  readonly found: DraftRecommendation[]
  readonly prior: DraftRecommendation[]
}

/** What a heading ends. */
export function closeRecommendations(state: RecommendationState): void {
  Object.assign(state, { isUnderHeading: false, current: null, expectsPrior: null, columns: [] })
}

/** Nothing opened yet. */
export function openRecommendations(): RecommendationState {
  return { isUnderHeading: false, current: null, expectsPrior: null, columns: [], found: [], prior: [] }
}

/** Longer blocks open with their first words all the same. */
const LONGEST_OPENING = 600
const LONGEST_SENTENCE = 2000
/** What stands between two blocks of the reading text; more of it is a block of another kind. */
const LINE_END = 1

/**
 * Reads a block as a recommendation, as more of one, or as one that is quoted.
 *
 * @returns True where the block is a recommendation of this report, so that it is no text of a finding.
 */
export function takeRecommendation(
  block: LaidBlock,
  finding: DraftFinding | null,
  state: RecommendationState,
): boolean {
  const isItem = block.kind.is === 'item'
  if (takePrior(block, finding, state) || takeQuotedWhole(block, finding, state)) return false
  if (state.isUnderHeading && isRow(block.text) && takeRow(block, finding, state)) return true
  const { current } = state
  const opensList = current !== null && (/:$/.test(current.text) || current.items.length > 0 || isTermAlone(current))
  if (isItem && current && opensList && !(state.isUnderHeading && readOpening(head(block.text), false))) {
    current.items.push(block.text)
    current.end = block.end
    return true
  }
  const labelled = readLabelTerm(block.text)
  const labelLength = labelled?.length ?? labelOf(block).length
  const isUnderHeading = state.isUnderHeading || labelLength > 0
  const number = isUnderHeading && labelLength === 0 ? RECOMMENDATION_NUMBER.exec(block.text)?.[0] : undefined
  const length = number?.length ?? labelLength
  const text = block.text.slice(length)
  const own = readOpening(head(text), isUnderHeading, isUnderHeading && !isItem && !asksSomething(text))
  const opening = own && labelled ? { ...own, deadline: own.deadline ?? labelled.deadline } : own
  if (opening && current && isTermAlone(current) && opening.rule === 'recommendation/under-heading') {
    goOn(current, block)
    current.opening = { ...opening, deadline: current.opening?.deadline ?? opening.deadline }
    return true
  }
  if (opening && !(state.isUnderHeading && isContinuation(block, opening, current))) {
    open(opening, text, block.start + length, finding, state)
    return true
  }
  if (state.isUnderHeading && current && !isOfInspectors(block) && block.start === current.end + LINE_END) {
    goOn(current, block)
    return true
  }
  if (!isItem) state.current = null
  findQuoted(block, finding, state)
  const last = state.prior.at(-1)
  if (last?.end === block.end && last.text.endsWith(':')) {
    // The list is what the block quotes; what stands behind it may be another recommendation only in quotation marks.
    state.current = last
    state.expectsPrior = 'if-quoted'
  } else state.expectsPrior = leadsToPrior(block.text.slice(-500))
  return false
}

/**
 * Reads a heading below "Recommendations" as the opening of what stands under it: "By 1 May 2024".
 *
 * @returns True where it is one, so that it is the title of no finding.
 */
export function takeHeadingTerm(block: LaidBlock, finding: DraftFinding | null, state: RecommendationState): boolean {
  const labelled = readHeadingTerm(block.text)
  const opening = labelled?.opening ?? (state.isUnderHeading ? readOpening(head(block.text), true, true) : null)
  if (opening === null) return false
  open(opening, labelled?.text ?? block.text, block.start + (labelled?.start ?? 0), finding, state)
  state.isUnderHeading = true
  return true
}

/** Takes the recommendation of a table's row, or the row that heads the table. */
function takeRow(block: LaidBlock, finding: DraftFinding | null, state: RecommendationState): boolean {
  const row = readRecommendationRow(block.text, state.columns)
  if (row !== null) {
    open(row.opening, row.text, block.start + row.start, finding, state)
    return true
  }
  const isHead = state.columns.length === 0 && state.current === null
  if (isHead) state.columns = readColumns(block.text)
  return isHead
}

function open(
  opening: RecommendationOpening,
  text: string,
  start: number,
  finding: DraftFinding | null,
  state: RecommendationState,
): void {
  state.current = { opening, isQuoted: false, start, end: start + text.length, text, items: [], finding }
  state.found.push(state.current)
}

/** Behind its list, more of it is no more of its text: that must stand in the source as one. */
function goOn(current: DraftRecommendation, block: LaidBlock): void {
  if (current.items.length > 0) current.items.push(block.text)
  else current.text = `${current.text} ${block.text}`
  current.end = block.end
}

/** True for a recommendation of which nothing but its term has been read. */
function isTermAlone({ opening, items }: DraftRecommendation): boolean {
  return opening?.rule === TERM_ALONE && items.length === 0
}

/** Takes a block that is quoted from an earlier report, and the items of the list that it opens. */
function takePrior(block: LaidBlock, finding: DraftFinding | null, state: RecommendationState): boolean {
  if (state.expectsPrior === null) return false
  const last = state.prior.at(-1)
  if (block.kind.is === 'item' && last && state.current === last && /:$/.test(last.text)) {
    last.items.push(unquote(block.text))
    last.end = block.end
    return true
  }
  const draft = readPriorBlock(block, finding, state.expectsPrior)
  if (!draft) {
    state.expectsPrior = null
    state.current = null
    return false
  }
  state.prior.push(draft)
  state.current = draft
  return true
}

/** A block that is the recommendation of an earlier report, in quotation marks or opening as recommendations do. */
function readPriorBlock(
  block: LaidBlock,
  finding: DraftFinding | null,
  expects: RecommendationState['expectsPrior'],
): DraftRecommendation | null {
  const label = expects === 'if-quoted' ? '' : labelOf(block)
  const bare = block.text.slice(label.length)
  const isQuoted = /^["']/.test(bare)
  const text = readQuotedWhole(bare) ?? unquote(bare)
  const opening = readOpening(head(text), false)
  const isListed = block.kind.is === 'item' || label !== ''
  const isPrior =
    expects === 'outright'
      ? isQuoted || opening !== null || isListed
      : opening !== null && (isQuoted || (expects === 'if-listed' && isListed))
  if (!isPrior) return null
  const start = block.start + block.text.indexOf(text)
  return makeQuoted(text, start, opening ?? readOpening(head(text), true), finding)
}

/** Takes a block that opens with a recommendation in quotation marks, whatever stands before it. */
function takeQuotedWhole(block: LaidBlock, finding: DraftFinding | null, state: RecommendationState): boolean {
  if (state.isUnderHeading) return false
  const label = labelOf(block)
  const text = readQuotedWhole(block.text.slice(label.length))
  if (text === null) return false
  const draft = makeQuoted(text, block.start + block.text.indexOf(text), readOpening(head(text), false), finding)
  state.prior.push(draft)
  Object.assign(state, { current: draft, expectsPrior: null })
  return true
}

/** The label in front of a recommendation, or nothing. */
function labelOf({ text }: LaidBlock): string {
  return RECOMMENDATION_LABEL.exec(text)?.[0] ?? ''
}

function makeQuoted(
  text: string,
  start: number,
  opening: RecommendationOpening | null,
  finding: DraftFinding | null,
): DraftRecommendation {
  return { opening, isQuoted: true, start, end: start + text.length, text, items: [], finding }
}

function unquote(text: string): string {
  return text.replace(/^["']+/, '').replace(/(?<!["'])["']+$/, '')
}

const RECOMMEND = oneOf('recommend')

/** Finds the recommendations that the block's own sentences quote. */
function findQuoted(block: LaidBlock, finding: DraftFinding | null, state: RecommendationState): void {
  if (!hasOne(block.literals, RECOMMEND)) return
  for (const sentence of block.sentences) {
    const found = sentence.text.length < LONGEST_SENTENCE ? findPrior(sentence.text) : null
    if (!found) continue
    const start = block.start + sentence.start + found.start
    const text = sentence.text.slice(found.start, found.end)
    state.prior.push(makeQuoted(text, start, readOpening(text, true), finding))
  }
}

function head(text: string): string {
  return text.slice(0, LONGEST_OPENING)
}

/** True where text under the heading asks for something, so that it is a recommendation and no introduction to them. */
function asksSomething(text: string): boolean {
  return (
    /\b(?:should|must|needs? to|recommend|(?:is|are) recommended to)\b/i.test(text) &&
    !/^(?:we (?:have )?(?:made|make)|the following|our) [^.]*recommendations?\b[^.]*[.:]$/i.test(text)
  )
}

/** A paragraph about what the inspectors do, which is no more of what they recommend: "We will return in the spring." */
function isOfInspectors({ kind, text }: LaidBlock): boolean {
  return (
    kind.is === 'text' &&
    /^(?:we|hmicfrs|inspectors)(?:'ll| (?!(?:also |therefore |would |now ){0,2}(?:recommend|expect|want|require|ask|like|urge)))/i.test(
      text,
    )
  )
}

/** A second paragraph of one recommendation: it names no term of its own and goes on about the one before. */
function isContinuation(block: LaidBlock, opening: RecommendationOpening, last: DraftRecommendation | null): boolean {
  if (!last || block.kind.is === 'item' || opening.rule !== 'recommendation/under-heading') return false
  return (
    last.opening?.rule !== 'recommendation/under-heading' &&
    /^(?:they|it|this|these|the (?:revision|review|plan|strategy|process|work|training)|as part of this|in doing so)\b/i.test(
      block.text,
    )
  )
}
