import { findEntry } from './registry.js'
import {
  type Body,
  type Finding,
  ITEM_ABBREVIATIONS,
  type PrintedNumber,
  type Recommendation,
  type Report,
  type Span,
} from './report.js'

/** Something in a report that its schema allows but its other records or its text contradict. */
export interface Problem {
  /** Place in the document: "bodies[0].figures[2].quote". */
  readonly path: string
  /** What was expected and what was found. */
  readonly message: string
}

/**
 * Checks what holds across the records of a report, and between the report and its reading text; an empty list where
 * all is well.
 *
 * Ids are built from their parents and unique; numbers run 1, 2, …; references lead somewhere; spans lie in the text, and
 * the text at a span is the item's own.
 */
export function checkReport(report: Report, text: string): Problem[] {
  const problems: Problem[] = []
  const context: Context = {
    report,
    text,
    findingIds: new Set(report.bodies.flatMap((body) => body.findings.map((finding) => finding.id))),
    figureIds: new Set(report.bodies.flatMap((body) => body.figures.map((figure) => figure.id))),
    add: (path, message) => problems.push({ path, message }),
  }
  for (const [index, body] of report.bodies.entries()) {
    const path = `bodies[${index}]`
    if (report.bodies.findIndex((other) => other.id === body.id) !== index) {
      context.add(`${path}.id`, `expected each body once, found ${body.id} again`)
    }
    for (const check of BODY_CHECKS) check(body, path, context)
  }
  for (const [index, diagnostic] of report.diagnostics.entries()) {
    const path = `diagnostics[${index}]`
    if (diagnostic.span) checkSpan(diagnostic.span, `${path}.span`, context)
    if (diagnostic.bodyId !== null) checkBodyId(diagnostic.bodyId, `${path}.bodyId`, context)
  }
  return problems
}

/**
 * Checks what holds of the numbers that a report's figures left out; an empty list where all is well.
 *
 * Ids are built from the report's and the body's and run 1, 2, …; the text at a span is the number, and its quote has it.
 */
export function checkNumbers(numbers: readonly PrintedNumber[], report: Report, text: string): Problem[] {
  const problems: Problem[] = []
  const counts = new Map<string, number>()
  const bodies = new Set(report.bodies.map(({ id }) => id))
  for (const [index, { id, number, bodyId, text: words, quote, span }] of numbers.entries()) {
    const add = (field: string, message: string): void => {
      problems.push({ path: `numbers[${index}].${field}`, message })
    }
    const expected = (counts.get(bodyId) ?? 0) + 1
    counts.set(bodyId, expected)
    if (!bodies.has(bodyId)) add('bodyId', `expected a body of this report, found ${bodyId}`)
    if (number !== expected) add('number', `expected ${expected}, found ${number}`)
    const expectedId = `${report.id}/${bodyId}/${ITEM_ABBREVIATIONS.number}-${expected}`
    if (id !== expectedId) add('id', `expected ${expectedId}, found ${id}`)
    const slice = text.slice(span.start, span.end)
    if (slice !== words) add('text', `expected the text at the span, ${show(slice)}, found ${show(words)}`)
    if (!quote.includes(words)) add('quote', `expected it to have ${show(words)}, found ${show(quote)}`)
  }
  return problems
}

interface Context {
  readonly report: Report
  readonly text: string
  readonly findingIds: ReadonlySet<string>
  readonly figureIds: ReadonlySet<string>
  readonly add: (path: string, message: string) => void
}

type BodyCheck = (body: Body, path: string, context: Context) => void

const BODY_CHECKS: readonly BodyCheck[] = [
  checkIdentity,
  checkGrade,
  checkFindings,
  checkRecommendations,
  checkFigures,
  checkUnplaced,
]

function checkIdentity(body: Body, path: string, context: Context): void {
  checkSpan(body.span, `${path}.span`, context)
  const entry = findEntry(body.id)
  if (!entry) {
    context.add(`${path}.id`, `expected a body of the registry, found ${body.id}`)
    return
  }
  if (entry.kind !== body.kind) context.add(`${path}.kind`, `expected ${entry.kind} for ${body.id}, found ${body.kind}`)
  if (entry.onsCode !== body.onsCode) {
    context.add(`${path}.onsCode`, `expected ${entry.onsCode} for ${body.id}, found ${body.onsCode}`)
  }
}

function checkGrade(body: Body, path: string, context: Context): void {
  if (!body.grade) return
  if (body.kind === 'region') context.add(`${path}.grade`, `expected no grade for a region, found ${body.grade.value}`)
  checkSpan(body.grade.span, `${path}.grade.span`, context)
  const { label, statement, span } = body.grade
  if (statement !== null) checkWithin(statement, span, `${path}.grade.statement`, context)
  else if (label !== null) checkWithin(label, span, `${path}.grade.label`, context)
  else context.add(`${path}.grade`, 'expected a label or a statement, found neither')
}

function checkFindings(body: Body, path: string, context: Context): void {
  const counts = new Map<Finding['kind'], number>()
  for (const [index, finding] of body.findings.entries()) {
    const here = `${path}.findings[${index}]`
    const expected = (counts.get(finding.kind) ?? 0) + 1
    counts.set(finding.kind, expected)
    checkNumber(finding, expected, ITEM_ABBREVIATIONS[finding.kind], body, here, context)
    checkSpan(finding.span, `${here}.span`, context)
    if (finding.title !== null) checkWithin(finding.title, finding.span, `${here}.title`, context)
  }
}

function checkRecommendations(body: Body, path: string, context: Context): void {
  const check = (item: Recommendation, index: number, name: string, abbreviation: string): void => {
    const here = `${path}.${name}[${index}]`
    checkNumber(item, index + 1, abbreviation, body, here, context)
    checkSpan(item.span, `${here}.span`, context)
    checkWithin(item.text, item.span, `${here}.text`, context)
    for (const [place, line] of item.items.entries()) checkWithin(line, item.span, `${here}.items[${place}]`, context)
    checkReference(item.findingId, context.findingIds, 'finding', `${here}.findingId`, context)
  }
  for (const [index, item] of body.recommendations.entries()) {
    check(item, index, 'recommendations', ITEM_ABBREVIATIONS.recommendation)
  }
  for (const [index, item] of body.priorRecommendations.entries()) {
    check(item, index, 'priorRecommendations', ITEM_ABBREVIATIONS.prior_recommendation)
  }
}

function checkFigures(body: Body, path: string, context: Context): void {
  for (const [index, figure] of body.figures.entries()) {
    const here = `${path}.figures[${index}]`
    checkNumber(figure, index + 1, ITEM_ABBREVIATIONS.figure, body, here, context)
    checkSpan(figure.span, `${here}.span`, context)
    const slice = context.text.slice(figure.span.start, figure.span.end)
    if (slice !== figure.quote) {
      context.add(`${here}.quote`, `expected the text at the span, ${show(slice)}, found ${show(figure.quote)}`)
    }
    checkBodyId(figure.bodyId, `${here}.bodyId`, context)
    checkReference(figure.findingId, context.findingIds, 'finding', `${here}.findingId`, context)
    checkReference(figure.ofId, context.figureIds, 'figure', `${here}.ofId`, context)
    if (figure.ofId === figure.id) context.add(`${here}.ofId`, 'expected another figure, found the figure itself')
    if (figure.unit === 'count' && !Number.isInteger(figure.value)) {
      context.add(`${here}.value`, `expected a whole number for a count, found ${figure.value}`)
    }
    if (figure.period && 'start' in figure.period && figure.period.start > figure.period.end) {
      context.add(
        `${here}.period`,
        `expected start at or before end, found ${figure.period.start} and ${figure.period.end}`,
      )
    }
  }
}

function checkUnplaced(body: Body, path: string, { text, add }: Context): void {
  for (const [index, unplaced] of body.unplaced.entries()) {
    const slice = text.slice(unplaced.span.start, unplaced.span.end)
    if (slice === unplaced.text) continue
    add(
      `${path}.unplaced[${index}].text`,
      `expected the text at the span, ${show(slice)}, found ${show(unplaced.text)}`,
    )
  }
}

function checkNumber(
  item: { readonly id: string; readonly number: number },
  number: number,
  abbreviation: string,
  body: Body,
  path: string,
  context: Context,
): void {
  if (item.number !== number) context.add(`${path}.number`, `expected ${number}, found ${item.number}`)
  const id = `${context.report.id}/${body.id}/${abbreviation}-${number}`
  if (item.id !== id) context.add(`${path}.id`, `expected ${id}, found ${item.id}`)
}

function checkSpan(span: Span, path: string, context: Context): void {
  const { length } = context.text
  if (span.end > length) context.add(path, `expected an end within the text (${length}), found ${span.end}`)
}

function checkWithin(expected: string, span: Span, path: string, context: Context): void {
  const slice = foldSpace(context.text.slice(span.start, span.end))
  if (slice.includes(foldSpace(expected))) return
  context.add(path, `expected it in the text at the span, ${show(slice)}, found ${show(expected)}`)
}

function checkReference(
  id: string | null,
  known: ReadonlySet<string>,
  what: string,
  path: string,
  context: Context,
): void {
  if (id !== null && !known.has(id)) context.add(path, `expected the id of a ${what} of this report, found ${id}`)
}

function checkBodyId(id: string, path: string, context: Context): void {
  if (!findEntry(id)) context.add(path, `expected a body of the registry, found ${id}`)
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text)
}
