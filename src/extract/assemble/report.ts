import type { RegistryEntry } from '../../schema/registry.js'
import type {
  Body,
  Diagnostic,
  Figure,
  Finding,
  FindingBlock,
  Grade,
  Recommendation,
  Report,
} from '../../schema/report.js'
import { ITEM_ABBREVIATIONS, SCHEMA_VERSION } from '../../schema/terms.js'
import { findUnplaced } from '../account/text.js'
import { type Cover, programmeYears } from '../outline/cover.js'
import type { LaidBlock, ReadingText } from '../outline/lay.js'
import { hasOne, oneOf } from '../words/literals.js'
import type { DraftFinding, DraftRecommendation } from './draft.js'
import type { DraftGrade } from './grade.js'
import type { DraftBody } from './walk.js'

/** A figure as the passes leave it: all but its numbers and ids. */
export type DraftFigure = Omit<Figure, 'id' | 'number' | 'ofId' | 'findingId' | 'span'> & {
  readonly start: number
  readonly end: number
  /** Where its number stands in the reading text; null for a word that stands for one, such as "no". */
  readonly at: { readonly start: number; readonly end: number } | null
  readonly finding: DraftFinding | null
  /** The figure that this one is a part of. */
  readonly whole: DraftFigure | null
}

/** The report's id: its region with the programme's years, else the date of publication, else alone. */
export function makeReportId(region: RegistryEntry, cover: Cover): string {
  const years = cover.programme === null ? null : programmeYears(cover.programme)
  const tail = years ?? cover.published?.date ?? null
  return tail === null ? region.id : `${region.id}-${tail}`
}

/** Numbers the items of a body, gives them their ids, and joins them to each other. */
export function assembleBody(
  reportId: string,
  draft: DraftBody,
  figures: readonly DraftFigure[],
  reading: ReadingText,
): Body {
  const { part } = draft
  const prefix = `${reportId}/${part.entry.id}`
  const counts = new Map<string, number>()
  const ids = new Map<DraftFinding, string>()
  const findings = draft.findings.map((finding): Finding => {
    const number = (counts.get(finding.kind) ?? 0) + 1
    counts.set(finding.kind, number)
    const id = `${prefix}/${ITEM_ABBREVIATIONS[finding.kind]}-${number}`
    ids.set(finding, id)
    return {
      id,
      number,
      kind: finding.kind,
      title: finding.title,
      section: finding.section,
      text: toBlocks(finding.text),
      refersTo: finding.text.some(refersToRegion) ? 'regional_findings' : null,
      rule: finding.rule,
      span: reading.span(
        Math.min(...finding.blocks.map(({ start }) => start)),
        Math.max(...finding.blocks.map(({ end }) => end)),
      ),
    }
  })
  const idOf = (finding: DraftFinding | null): string | null => (finding ? (ids.get(finding) ?? null) : null)
  const toRecommendation =
    (abbreviation: string) =>
    (item: DraftRecommendation, index: number): Recommendation => ({
      id: `${prefix}/${abbreviation}-${index + 1}`,
      number: index + 1,
      deadline: item.opening?.deadline ?? null,
      addressee: item.opening?.addressee ?? null,
      text: item.text,
      items: item.items,
      findingId: idOf(item.finding),
      rule: item.isQuoted || !item.opening ? 'recommendation/quoted' : item.opening.rule,
      span: reading.span(item.start, item.end),
    })
  const figureIds = new Map(
    figures.map((figure, index) => [figure, `${prefix}/${ITEM_ABBREVIATIONS.figure}-${index + 1}`]),
  )
  const first = part.blocks[0]
  const last = part.blocks.at(-1)
  return {
    id: part.entry.id,
    kind: part.entry.kind,
    name: part.name,
    abbreviation: part.abbreviation,
    onsCode: part.entry.onsCode,
    grade: toGrade(draft.grade, reading),
    inspected: draft.isPrevious ? 'previous_programme' : 'this_report',
    findings,
    recommendations: draft.recommendations.map(toRecommendation(ITEM_ABBREVIATIONS.recommendation)),
    priorRecommendations: draft.prior.map(toRecommendation(ITEM_ABBREVIATIONS.prior_recommendation)),
    figures: figures.map((figure, index): Figure => {
      const { start, end, at: _at, finding, whole, rule, derived, ...fields } = figure
      return {
        id: figureIds.get(figure) ?? '',
        number: index + 1,
        ...fields,
        ofId: whole ? (figureIds.get(whole) ?? null) : null,
        findingId: idOf(finding),
        rule,
        derived,
        span: reading.span(start, end),
      }
    }),
    unplaced: findUnplaced(draft).map(({ block: { text, start, end }, kind }) => ({
      kind,
      text,
      span: reading.span(start, end),
    })),
    span: reading.span(first?.start ?? 0, last?.end ?? 0),
  }
}

/** "This relates to the area for improvement in the regional findings." */
const REFERENCE =
  /\b(?:relevant|relates?|refers?|linked|connected|contributes?|also (?:covered|described|relevant)|should be read)\b.{0,80}\b(?:areas? for improvement|cause of concern)\b.{0,80}\bregion(?:al)?\b|\bareas? for improvement\b.{0,60}\b(?:in|on|under)\b.{0,30}\bregional findings\b/i

const REGION = oneOf('region')

function refersToRegion({ text, literals }: LaidBlock): boolean {
  return text.length < 400 && hasOne(literals, REGION) && REFERENCE.test(text)
}

function toBlocks(blocks: readonly LaidBlock[]): FindingBlock[] {
  const result: FindingBlock[] = []
  let items: string[] | null = null
  for (const block of blocks) {
    if (block.kind.is !== 'item') {
      items = null
      result.push({ type: 'paragraph', text: block.text })
    } else if (items) items.push(block.text)
    else {
      items = [block.text]
      result.push({ type: 'list', items })
    }
  }
  return result
}

function toGrade({ label, statement }: DraftGrade, reading: ReadingText): Grade | null {
  const value = statement?.value ?? label?.value
  if (!value) return null
  const places = [label, statement].flatMap((place) => place ?? [])
  return {
    value,
    label: label?.text ?? null,
    statement: statement?.text ?? null,
    rule: statement?.rule ?? label?.rule ?? '',
    span: reading.span(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))),
  }
}

/** A report from its parts. */
export function assembleReport(
  id: string,
  cover: Cover,
  source: Report['source'],
  bodies: Body[],
  diagnostics: Diagnostic[],
): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    title: cover.title,
    programme: cover.programme,
    published: cover.published,
    source,
    bodies,
    diagnostics,
  }
}
