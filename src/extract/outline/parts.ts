import { REGISTRY, type RegistryEntry } from '../../schema/registry.js'
import type { SourceBlock, SourceText } from '../read/block.js'
import { isAddress } from '../read/shape.js'
import { isRecommendationsHeading, isRegionalHeading, isRegionalOverview } from '../read/standalone.js'
import { type BodyHeading, findBodies, findRegions, findTitleRegion, readBodyHeading } from '../words/bodies.js'
import { isGradeHeading, isGradeScale, isGradeStatement, readGradeLabel } from '../words/grades.js'
import { readLabel, readUnpartedLabel } from '../words/labels.js'
import { findLiterals } from '../words/literals.js'
import { readSectionHeading } from '../words/sections.js'
import { findBackChapter } from './back-chapter.js'
import { type Contents, findContents } from './contents.js'
import { putBoxesBack } from './displaced.js'
import { isEarlierPart } from './earlier.js'
import type { BlockKind, Outline, OutlineRemark, Part, PartBlock } from './outline.js'

const BACK_MATTER =
  /^(?:\d{1,2}[.):]?\s+)?(?:(?:appendix|appendices|annex|annexe)\b|(?:about the data|data methodology|glossary|methodology|definitions and interpretation|references|terminology)\b)/i
/** Lines that a web page or a back cover prints after the report. */
const FOOTER =
  /^(?:back to (?:publication|top|contents)|print this (?:document|page)|share this page|.*\u00a9 (?:hmicfrs|crown copyright).*|(?:www\.)?[a-z.]*justiceinspectorates\.gov\.uk\S*)$/i
const REGION_SENTENCE =
  /\b(?:consists of|comprises|is made up of|covers|includes|contains|has)\b.{0,600}\b(?:forces|constabular|police)/i

/** A block that opens a part, and whose. */
interface Opening {
  readonly index: number
  readonly entry: RegistryEntry | null
  readonly heading: BodyHeading | null
}

/** Takes a report apart by what its headings say, never by their depth. */
export function outlineReport(source: SourceText): Outline {
  const blocks = source.blocks.filter((block) => !isFooter(block))
  const contents = findContents(blocks)
  const openings = findOpenings(blocks, contents)
  const region = findRegion(blocks, openings)
  const remarks: OutlineRemark[] = []
  const first = openings[0]?.index ?? blocks.length
  const end = findEnd(blocks, contents, openings)
  const parts = openings.flatMap((opening, nth): Part[] => {
    const entry = opening.entry ?? region
    if (!entry) return []
    const own = blocks.slice(opening.index, Math.min(end, openings[nth + 1]?.index ?? end))
    const kinds = classify(own, opening, contents)
    const { blocks: placed, remarks: moved } =
      source.dialect === 'wrapped' || source.format === 'pdf'
        ? putBoxesBack(kinds, entry.id)
        : { blocks: kinds, remarks: [] }
    remarks.push(...moved)
    return [{ entry, ...nameBody(opening, entry, own, blocks), blocks: placed }]
  })
  return {
    region,
    front: blocks.slice(0, first),
    parts,
    back: [...blocks.slice(end), ...source.blocks.filter(isFooter)],
    contents: {
      titles: contents.titles,
      blocks: new Set([...contents.blocks].flatMap((index) => blocks[index] ?? [])),
    },
    remarks,
  }
}

/** True for a heading behind the parts: an appendix, a glossary. */
export function isBackMatter(text: string): boolean {
  return BACK_MATTER.test(text)
}

function isFooter(block: SourceBlock): boolean {
  return block.text.length < 120 && FOOTER.test(block.text)
}

function findEnd(blocks: readonly SourceBlock[], contents: Contents, openings: readonly Opening[]): number {
  const last = openings.at(-1)?.index ?? blocks.length
  const isOwn = (block: SourceBlock, index: number): boolean => block.role === 'heading' && !contents.blocks.has(index)
  const named = blocks.findIndex((block, index) => index > last && isOwn(block, index) && isBackMatter(block.text))
  const further = findBackChapter(blocks, openings, last, named < 0 ? blocks.length : named)
  const ends = [named, further].filter((at) => at >= 0)
  return ends.length === 0 ? blocks.length : Math.min(...ends)
}

/** The blocks that open parts: the region's, then each ROCU's and force's, each body once. */
function findOpenings(blocks: readonly SourceBlock[], contents: Contents): Opening[] {
  const candidates: Opening[] = []
  const overviews: Opening[] = []
  let isOver = false
  for (const [index, block] of blocks.entries()) {
    if (contents.blocks.has(index) || block.role !== 'heading' || isOver) continue
    if (
      candidates.length > 0 &&
      isBackMatter(block.text) &&
      !blocks.slice(index + 1).some((later) => later.role === 'heading' && readBodyHeading(later.text) !== null)
    )
      isOver = true
    if (isRegionalHeading(block.text)) candidates.push({ index, entry: null, heading: null })
    else if (isRegionalOverview(block.text)) overviews.push({ index, entry: null, heading: null })
    const heading = readBodyHeading(block.text)
    if (heading && (!heading.isShort || heading.rest !== null || givesGrade(blocks.slice(index + 1, index + 3))))
      candidates.push({ index, entry: heading.entry, heading })
  }
  if (candidates.every(({ entry }) => entry !== null)) candidates.push(...overviews)
  const all = [...candidates, ...findUnnamedUnit(candidates, blocks, contents)].sort((a, b) => a.index - b.index)
  const kept = keepOnePerBody(
    all.filter((opening, nth) => !isGradeBelow(opening, all[nth - 1])),
    blocks,
  )
  // Where the region has a part before the bodies', the heading behind them is some other chapter's.
  const early = withRegion(
    kept.filter(({ entry }, nth) => entry !== null || nth === 0),
    blocks,
    contents,
  )
  return early.some(({ entry }) => entry === null)
    ? early
    : kept.filter(({ entry, index }, nth) => entry !== null || hasText(blocks.slice(index + 1, kept[nth + 1]?.index)))
}

/** True for a body's name with its grade right below its heading: the line is the grade, and the part begins above it. */
function isGradeBelow({ index, entry, heading }: Opening, before: Opening | undefined): boolean {
  const hasGrade = (heading?.rest ?? null) !== null
  return hasGrade && entry === before?.entry && before.heading?.rest === null && before.index === index - 1
}

function countForces(text: string): number {
  return findBodies(text).filter(({ entry }) => entry.kind === 'force').length
}

const UNNAMED_UNIT = /^(?:the )?(?:regional organised crime unit|rocu)(?: \(rocu\))?$/i

/** Where no heading names the unit, one that only says what it is opens its part: "The regional organised crime unit". */
function findUnnamedUnit(
  candidates: readonly Opening[],
  blocks: readonly SourceBlock[],
  contents: Contents,
): Opening[] {
  if (candidates.some(({ entry }) => entry?.kind === 'rocu')) return []
  const region = findRegion(blocks, candidates)
  const entry = REGISTRY.find((known) => known.kind === 'rocu' && known.region === region?.id)
  const index = blocks.findIndex(
    (block, at) => block.role === 'heading' && !contents.blocks.has(at) && UNNAMED_UNIT.test(block.text),
  )
  if (!entry || index < 0) return []
  const heading = { entry, name: entry.name, abbreviation: entry.abbreviation, rest: null, isShort: false }
  return [{ index, entry, heading }]
}

/** True for a line that is a grade, alone or beside the name of its body. */
function givesLabel(text: string): boolean {
  return readGradeLabel(text) !== null || (readBodyHeading(text)?.rest ?? null) !== null
}

/** True where the first of these blocks give a grade, or say that they do. */
function givesGrade(blocks: readonly SourceBlock[]): boolean {
  return blocks.slice(0, 6).some(({ text }) => givesLabel(text) || /\b(?:at|in) tackling (?:soc|serious)/i.test(text))
}

/** Where a body's name is a heading more than once, its part is the one that has content: a grade, sections or text. */
function keepOnePerBody(candidates: readonly Opening[], blocks: readonly SourceBlock[]): Opening[] {
  const weight = (opening: Opening): number => {
    const next = candidates.find(({ index }) => index > opening.index)?.index ?? blocks.length
    const own = blocks.slice(opening.index + 1, next)
    const hasGrade = opening.heading?.rest != null || givesGrade(own)
    const saysForces =
      opening.entry === null && own.slice(0, 6).some(({ text }) => REGION_SENTENCE.test(text) && countForces(text) >= 2)
    const sections = own.filter((block) => block.role === 'heading' && readSectionHeading(block.text) !== null).length
    return (hasGrade || saysForces ? 1000 : 0) + sections * 100 + Math.min(own.length, 50)
  }
  const best = new Map<string, Opening>()
  for (const opening of candidates) {
    const key = opening.entry?.id ?? ''
    const known = best.get(key)
    if (!known || weight(opening) > weight(known)) best.set(key, opening)
  }
  return [...best.values()].sort((a, b) => a.index - b.index)
}

/** True where a paragraph stands below a heading, so that it is no link to the part. */
function hasText(blocks: readonly SourceBlock[]): boolean {
  return blocks.slice(0, 4).some(({ role, text }) => role === 'text' && text.length > 40 && text.endsWith('.'))
}

/** The region's part may have lost its heading: then it begins with the sentence that says what the region consists of. */
function withRegion(openings: readonly Opening[], blocks: readonly SourceBlock[], contents: Contents): Opening[] {
  if (openings.some(({ entry }) => entry === null)) return [...openings]
  const first = openings[0]?.index ?? 0
  const index = blocks.findIndex(
    (block, at) =>
      at < first &&
      !contents.blocks.has(at) &&
      block.role === 'text' &&
      findRegions(block.text).length > 0 &&
      REGION_SENTENCE.test(block.text) &&
      countForces(block.text) >= 2,
  )
  return index < 0 ? [...openings] : [{ index, entry: null, heading: null }, ...openings]
}

/** The region: that of most of the bodies found, else the one that the title names. */
function findRegion(blocks: readonly SourceBlock[], openings: readonly Opening[]): RegistryEntry | null {
  const counts = new Map<string, number>()
  for (const { entry } of openings) if (entry) counts.set(entry.region, (counts.get(entry.region) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const named = most ?? findTitleRegion(blocks.find((block) => /regional response/i.test(block.text))?.text ?? '')?.id
  return (named && REGISTRY.find(({ id, kind }) => id === named && kind === 'region')) || null
}

function nameBody(
  opening: Opening,
  entry: RegistryEntry,
  own: readonly SourceBlock[],
  blocks: readonly SourceBlock[],
): { name: string; abbreviation: string | null } {
  if (entry.kind === 'region') {
    const text = own
      .slice(0, 6)
      .map((block) => block.text)
      .join('\n')
    return {
      name: findRegions(text).find((mention) => mention.entry === entry)?.name ?? entry.name,
      abbreviation: null,
    }
  }
  const name = opening.heading?.name ?? entry.name
  if (entry.kind === 'force') return { name, abbreviation: opening.heading?.abbreviation ?? null }
  return { name, abbreviation: opening.heading?.abbreviation ?? findAbbreviation(entry, name, blocks) }
}

/** A unit's short name, where the report introduces it in brackets or uses it at all. */
function findAbbreviation(entry: RegistryEntry, name: string, blocks: readonly SourceBlock[]): string | null {
  const introduced = new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\(([A-Z]{3,10})\\)`, 'i')
  for (const block of blocks) {
    const short = introduced.exec(block.text)?.[1]
    if (short) return short
  }
  const known = entry.abbreviation
  return known && known !== name && blocks.some((block) => new RegExp(`\\b${known}\\b`).test(block.text)) ? known : null
}

/** Says of each block of a part what it is. */
function classify(own: readonly SourceBlock[], opening: Opening, contents: Contents): PartBlock[] {
  const listed = new Set(
    contents.titles.filter((title) => readLabel(title)?.title === null).map((title) => title.toLowerCase()),
  )
  const section = own.findIndex(({ role, text }) => role === 'heading' && readSectionHeading(text) !== null)
  const sections = section < 0 ? own.length : section
  const blocks = own.map((source, index): PartBlock => {
    const kind = classifyBlock(source, index, opening, own[index + 1])
    // Above its sections, a part says its grade; below them, the same words are a finding's title.
    const isStatement =
      kind.is === 'heading' && index <= LAST_GRADE && index < sections && isGradeStatement(source.text)
    return { source, kind: isStatement ? { is: 'text' } : kind, literals: findLiterals(source.text) }
  })
  let isEarlier: boolean | null = null
  return blocks.map((block) => {
    const { source, kind } = block
    if (kind.is !== 'label' || kind.label.title !== null) return block
    // A label over several titles: a plural, one that the contents list as a section, or all that an earlier report left.
    const isSection = kind.label.isPlural || listed.has(source.text.toLowerCase())
    if (!isSection) isEarlier ??= isEarlierPart(blocks)
    return { ...block, kind: { ...kind, isGroup: isSection || isEarlier === true } }
  })
}

/** Behind so many blocks a part has given its grade. */
const LAST_GRADE = 4

function classifyBlock(source: SourceBlock, index: number, opening: Opening, next: SourceBlock | undefined): BlockKind {
  const { text, role } = source
  if (role === 'note' || role === 'link' || isAddress(text) || isGradeScale(text)) return { is: 'note' }
  if (index === 0 && (opening.heading !== null || role === 'heading')) return { is: 'body-heading' }
  if (role === 'text') return { is: 'text' }
  if (role === 'item') return { is: 'item' }
  // A body's or part's name again is the head of a page.
  const heading = readBodyHeading(text)
  if ((heading && heading.entry === opening.entry && heading.rest === null) || isRegionalHeading(text))
    return { is: 'note' }
  if (readGradeLabel(text) !== null || (heading?.entry === opening.entry && heading?.rest)) return { is: 'grade-label' }
  if (index <= LAST_GRADE && isGradeHeading(text, next?.text ?? '')) return { is: 'grade-heading' }
  const section = readSectionHeading(text)
  if (section) return { is: 'section-heading', section: section.section }
  if (isRecommendationsHeading(text)) return { is: 'recommendations-heading' }
  const label =
    readLabel(text) ??
    readUnpartedLabel(text) ??
    (source.labelled && { kind: source.labelled, isPlural: false, title: text })
  return label ? { is: 'label', label, isGroup: false } : { is: 'heading' }
}
