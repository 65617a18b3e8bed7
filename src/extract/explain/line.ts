import type { Body, NumberKind, Span } from '../../schema/report.js'
import { findNumerals } from '../account/numerals.js'
import type { LaidBlock } from '../outline/lay.js'
import type { Analysis } from '../pipeline.js'
import type { ExplainedBlock, ExplainedCandidate, ExplainedSentence, LineExplanation } from './explanation.js'
import { explainUndecided, markSentence } from './sentence.js'

/** What a block of a part was taken for. */
const TAKEN_FOR: Readonly<Record<LaidBlock['kind']['is'], string>> = {
  'body-heading': 'heading of a body',
  'section-heading': 'section heading',
  'recommendations-heading': 'heading of recommendations',
  label: 'label of a finding',
  heading: 'title of a finding',
  'grade-label': 'grade on its own',
  'grade-heading': 'heading over a grade',
  text: 'paragraph',
  item: 'list item',
  note: 'note, or the head of a page again',
}

/** What became of a line of the source, or of the reading text where the source has no lines. */
export function explainLine(analysis: Analysis, line: number): LineExplanation {
  const { report, reading, furniture, text } = analysis
  const hasLines = report.source.pages === null
  const isAsked = (block: LaidBlock): boolean => (hasLines ? isOnLine(block, line) : lineOf(text, block.start) === line)
  const outside =
    (what: string) =>
    (block: LaidBlock): ExplainedBlock => ({
      text: block.text,
      span: reading.span(block.start, block.end),
      bodyId: null,
      what,
      items: [],
      sentences: [],
    })
  const blocks = [
    ...reading.front.filter(isAsked).map(outside('in front of the first part: cover, contents or introduction')),
    ...reading.parts.flatMap((part, index) => {
      const body = report.bodies[index]
      return body ? part.blocks.filter(isAsked).map((block) => explainBlock(block, body, analysis)) : []
    }),
    ...reading.back.filter(isAsked).map(outside('behind the last part: an appendix or the like')),
  ]
  return {
    is: 'line',
    line,
    of: hasLines ? 'source' : 'reading-text',
    blocks,
    furniture: hasLines ? furniture.filter((piece) => piece.line === line).map((piece) => piece.text) : [],
    remarks: report.diagnostics.filter(
      ({ span }) => span !== null && blocks.some((block) => isInside(span, block.span)),
    ),
  }
}

function isOnLine({ source: { marks } }: LaidBlock, line: number): boolean {
  const lines = marks.flatMap((mark) => mark.line ?? [])
  return lines.length > 0 && Math.min(...lines) <= line && line <= Math.max(...lines)
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function explainBlock(block: LaidBlock, body: Body, analysis: Analysis): ExplainedBlock {
  const span = analysis.reading.span(block.start, block.end)
  const isText = block.kind.is === 'text' || block.kind.is === 'item'
  const own = [...body.findings, ...body.recommendations, ...body.priorRecommendations]
    .filter((item) => isInside(span, item.span))
    .map(({ id }) => id)
  const isGrade = body.grade !== null && body.grade.span.start < span.end && span.start < body.grade.span.end
  const grade =
    isGrade && (isText || block.kind.is === 'grade-label' || block.kind.is === 'body-heading')
      ? [`${analysis.report.id}/${body.id}/grade`]
      : []
  const figures = body.figures.filter((figure) => isInside(figure.span, span)).map(({ id }) => id)
  const isIntroduction = isText && own.length === 0 && grade.length === 0
  return {
    text: block.text,
    span,
    bodyId: body.id,
    what: TAKEN_FOR[block.kind.is] + (isIntroduction ? ' of an introduction' : ''),
    items: [...own, ...grade, ...figures],
    sentences: isText ? block.sentences.map((sentence) => explainSentence(sentence, block, body, analysis)) : [],
  }
}

/** What a number was taken for, in words. */
const TAKEN = {
  date: 'a date',
  duration: 'a length of time',
  money: 'money',
  share: 'a share of something else',
  people: 'a number of people',
  posts: 'a number of posts',
  arrests: 'a number of arrests',
  name: 'a name with a number',
} as const satisfies Partial<Record<NumberKind, string>>

/** A candidate with its place in the sentence. */
type Placed = ExplainedCandidate & { readonly start: number }

function explainSentence(
  sentence: { readonly text: string; readonly start: number },
  block: LaidBlock,
  body: Body,
  { candidates, numbers, text }: Analysis,
): ExplainedSentence {
  const from = block.start + sentence.start
  const to = from + sentence.text.length
  const decided = candidates.filter(({ start, end }) => from <= start && end <= to)
  const figures = body.figures.filter(({ span }) => span.start === from && span.end === to)
  const free = [...figures]
  const known = decided.map(({ start, end, rule, dropped }): Placed => {
    const at = dropped === null ? free.findIndex((figure) => figure.rule === rule) : -1
    const [figure] = at < 0 ? [] : free.splice(at, 1)
    return { start: start - from, words: text.slice(start, end), id: figure?.id ?? null, rule, dropped }
  })
  const taken = new Map(numbers.map(({ span, kind }) => [span.start, kind]))
  const undecided = findNumerals(sentence.text, 0, sentence.text.length)
    .filter(({ start, end }) => !decided.some((other) => other.start < from + end && from + start < other.end))
    .map(({ start, end }): Placed => {
      const kind = taken.get(from + start)
      const why =
        kind === undefined || kind === 'other' || kind === 'measure' ? null : `it was taken for ${TAKEN[kind]}`
      const dropped =
        why ??
        explainUndecided(sentence.text, start, end) ??
        'its paragraph names nothing that figures count, so that no rule was asked'
      return { start, words: sentence.text.slice(start, end), id: null, rule: null, dropped }
    })
  const all = [...known, ...undecided].sort((a, b) => a.start - b.start)
  return { sentence: markSentence(sentence.text), candidates: all.map(({ start: _start, ...candidate }) => candidate) }
}
