import type { LaidBlock } from '../outline/lay.js'
import {
  findPrior,
  leadsToPrior,
  RECOMMENDATION_LABEL,
  type RecommendationOpening,
  readOpening,
} from '../rules/recommendation.js'
import { hasOne, oneOf } from '../words/literals.js'
import type { DraftFinding, DraftRecommendation } from './draft.js'

/** What the blocks before have opened, as far as recommendations go. */
export interface RecommendationState {
  isUnderHeading: boolean
  /** The recommendation that the next block may go on with. */
  current: DraftRecommendation | null
  /** Whether the block before leads to a recommendation of an earlier report. */
  expectsPrior: 'outright' | 'if-quoted' | null
  readonly found: DraftRecommendation[]
  readonly prior: DraftRecommendation[]
}

/** Nothing opened yet. */
export function openRecommendations(): RecommendationState {
  return { isUnderHeading: false, current: null, expectsPrior: null, found: [], prior: [] }
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
  if (takePrior(block, finding, state)) return false
  const { current } = state
  const opensList = current !== null && (/:$/.test(current.text) || current.items.length > 0)
  if (isItem && current && opensList && !(state.isUnderHeading && readOpening(head(block.text), false))) {
    current.items.push(block.text)
    current.end = block.end
    return true
  }
  const label = RECOMMENDATION_LABEL.exec(block.text)?.[0] ?? ''
  const text = block.text.slice(label.length)
  const isUnderHeading = (state.isUnderHeading || label !== '') && (isItem || asksSomething(text))
  const opening = readOpening(head(text), isUnderHeading)
  if (opening && !(state.isUnderHeading && isContinuation(block, opening, current))) {
    state.current = {
      opening,
      isQuoted: false,
      start: block.start + label.length,
      end: block.end,
      text,
      items: [],
      finding,
    }
    state.found.push(state.current)
    return true
  }
  if (state.isUnderHeading && current && block.start === current.end + LINE_END) {
    // Behind its list, more of it is no more of its text: that must stand in the source as one.
    if (current.items.length > 0) current.items.push(block.text)
    else current.text = `${current.text} ${block.text}`
    current.end = block.end
    return true
  }
  if (!isItem) state.current = null
  findQuoted(block, finding, state)
  state.expectsPrior = leadsToPrior(block.text.slice(-500))
  return false
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
  const draft = readPriorBlock(block, finding, state.expectsPrior === 'outright')
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
  isOutright: boolean,
): DraftRecommendation | null {
  const isQuoted = /^["']/.test(block.text)
  const text = unquote(block.text)
  const opening = readOpening(head(text), false)
  const isPrior = isOutright ? isQuoted || opening !== null || block.kind.is === 'item' : isQuoted && opening !== null
  if (!isPrior) return null
  const start = block.start + block.text.indexOf(text)
  return makeQuoted(text, start, opening ?? readOpening(head(text), true), finding)
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
    /\b(?:should|must|needs? to|recommend)\b/i.test(text) &&
    !/^(?:we (?:have )?(?:made|make)|the following|our) [^.]*recommendations?\b[^.]*[.:]$/i.test(text)
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
