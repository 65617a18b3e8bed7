import type { Finding, Grade } from '../../schema/report.js'
import { isPreviousProgramme } from '../outline/parts.js'
import type { LaidBlock, LaidPart } from '../outline/lay.js'
import { readGradeStatement } from '../rules/grade.js'
import { findPrior, leadsToPrior, type RecommendationOpening, readOpening } from '../rules/recommendation.js'
import { readBodyHeading } from '../words/bodies.js'
import { readGradeLabel } from '../words/grades.js'
import { splitSentences } from '../words/sentences.js'

type Kind = Finding['kind']

/** A finding as it is being gathered. */
export interface DraftFinding {
  readonly kind: Kind
  readonly title: string | null
  readonly section: Finding['section']
  /** Label, title and text, in order. */
  readonly blocks: LaidBlock[]
  /** The blocks of its text alone. */
  readonly text: LaidBlock[]
}

/** A recommendation as it is being gathered. */
export interface DraftRecommendation {
  readonly opening: RecommendationOpening | null
  readonly start: number
  end: number
  text: string
  readonly items: string[]
  readonly finding: DraftFinding | null
}

/** A grade as printed: its label, its sentence, or both. */
export interface DraftGrade {
  readonly label: {
    readonly value: Grade['value']
    readonly text: string
    readonly start: number
    readonly end: number
  } | null
  readonly statement: {
    readonly value: Grade['value']
    readonly text: string
    readonly start: number
    readonly end: number
  } | null
}

/** What a part says, but for its figures. */
export interface DraftBody {
  readonly part: LaidPart
  readonly grade: DraftGrade
  readonly isPrevious: boolean
  readonly findings: readonly DraftFinding[]
  readonly recommendations: readonly DraftRecommendation[]
  readonly prior: readonly DraftRecommendation[]
  /** Which finding each block of text belongs to. */
  readonly owner: ReadonlyMap<LaidBlock, DraftFinding>
}

interface Open {
  section: Finding['section']
  finding: DraftFinding | null
  /** The label over what follows. */
  group: {
    readonly kind: Kind
    readonly depth: number | null
    readonly block: LaidBlock
    readonly isGroup: boolean
    isUsed: boolean
  } | null
  isUnderRecommendations: boolean
  recommendation: DraftRecommendation | null
  /** True where the block before leads to a recommendation of an earlier report. */
  expectsPrior: boolean
}

/** Walks a part block by block and gathers what it says. */
export function walkPart(part: LaidPart): DraftBody {
  const grade = findGrade(part)
  const findings: DraftFinding[] = []
  const recommendations: DraftRecommendation[] = []
  const prior: DraftRecommendation[] = []
  const owner = new Map<LaidBlock, DraftFinding>()
  const open: Open = {
    section: null,
    finding: null,
    group: null,
    isUnderRecommendations: false,
    recommendation: null,
    expectsPrior: false,
  }
  const start = (kind: Kind, title: string | null, blocks: LaidBlock[]): void => {
    open.finding = { kind, title, section: open.section, blocks, text: [] }
    open.isUnderRecommendations = false
    open.recommendation = null
    findings.push(open.finding)
  }
  const add = (block: LaidBlock): void => {
    if (!open.finding) return
    open.finding.blocks.push(block)
    open.finding.text.push(block)
    owner.set(block, open.finding)
  }

  for (const [index, block] of part.blocks.entries()) {
    switch (block.kind.is) {
      case 'body-heading':
      case 'note':
      case 'grade-label':
        break
      case 'section-heading':
        Object.assign(open, {
          section: block.kind.section,
          finding: null,
          group: null,
          isUnderRecommendations: false,
          recommendation: null,
          expectsPrior: false,
        })
        break
      case 'recommendations-heading':
        Object.assign(open, { isUnderRecommendations: true, recommendation: null, expectsPrior: false })
        break
      case 'label': {
        const { label, isGroup } = block.kind
        open.expectsPrior = false
        if (label.title !== null) {
          start(label.kind, label.title, [block])
          open.group = null
        } else if (isLabelAfterTitle(part.blocks, index) && open.finding) {
          // The label stands below its title: what was taken for a narrative is the finding.
          const titled = findings.pop() as DraftFinding
          start(label.kind, titled.title, [...titled.blocks, block])
          open.group = null
        } else {
          open.group = { kind: label.kind, depth: block.source.depth, block, isGroup, isUsed: false }
          open.finding = null
          open.isUnderRecommendations = false
        }
        break
      }
      case 'heading': {
        open.expectsPrior = false
        const group = open.group
        const belongs = group !== null && (!group.isUsed || (group.isGroup && !closesGroup(block, group.depth)))
        start(belongs ? group.kind : 'narrative', block.text, belongs && !group.isUsed ? [group.block, block] : [block])
        if (belongs) group.isUsed = true
        if (!belongs || !group.isGroup) open.group = null
        break
      }
      case 'text':
      case 'item':
        if (open.group && !open.group.isUsed) {
          // A label right over text: its finding has no title.
          start(open.group.kind, null, [open.group.block])
          open.group = open.group.isGroup ? { ...open.group, isUsed: true } : null
        }
        if (isGradeBlock(block, grade)) break
        takeText(block, open, { recommendations, prior, add })
    }
  }
  return {
    part,
    grade,
    isPrevious: part.blocks.some(({ text }) => isPreviousProgramme(text)),
    findings,
    recommendations,
    prior,
    owner,
  }
}

/** True where a label alone stands between a heading and its text, so that it can only mean the heading above. */
function isLabelAfterTitle(blocks: readonly LaidBlock[], index: number): boolean {
  const before = blocks.slice(0, index).findLast(({ kind }) => kind.is !== 'note')
  const after = blocks.slice(index + 1).find(({ kind }) => kind.is !== 'note')
  return before?.kind.is === 'heading' && (after?.kind.is === 'text' || after?.kind.is === 'item')
}

/** A heading above the label's own depth is not in its group. */
function closesGroup(block: LaidBlock, depth: number | null): boolean {
  return (
    depth !== null && depth > 0 && block.source.depth !== null && block.source.depth > 0 && block.source.depth < depth
  )
}

function isGradeBlock(block: LaidBlock, grade: DraftGrade): boolean {
  const { statement } = grade
  return statement !== null && statement.start === block.start && statement.end === block.end
}

function takeText(
  block: LaidBlock,
  open: Open,
  into: { recommendations: DraftRecommendation[]; prior: DraftRecommendation[]; add: (block: LaidBlock) => void },
): void {
  const isItem = block.kind.is === 'item'
  if (open.expectsPrior) {
    const draft = readPriorBlock(block, open.finding)
    if (draft) {
      into.prior.push(draft)
      open.recommendation = null
      // The quoted words are the finding's text as well: it is this report that quotes them.
      into.add(block)
      return
    }
    open.expectsPrior = false
  }
  const last = open.recommendation
  if (
    isItem &&
    last &&
    (/:$/.test(last.text) || last.items.length > 0) &&
    !(open.isUnderRecommendations && readOpening(head(block.text), false))
  ) {
    last.items.push(block.text)
    last.end = block.end
    return
  }
  const opening = readOpening(head(block.text), open.isUnderRecommendations && (isItem || asksSomething(block.text)))
  if (opening && !(open.isUnderRecommendations && isContinuation(block, opening, last))) {
    open.recommendation = {
      opening,
      start: block.start,
      end: block.end,
      text: block.text,
      items: [],
      finding: open.finding,
    }
    into.recommendations.push(open.recommendation)
    return
  }
  if (open.isUnderRecommendations && last) {
    last.text = `${last.text} ${block.text}`
    last.end = block.end
    return
  }
  if (!isItem) open.recommendation = null
  for (const sentence of splitSentences(block.text)) {
    const found = sentence.text.length < 2000 ? findPrior(sentence.text) : null
    if (!found) continue
    const start = block.start + sentence.start + found.start
    const text = sentence.text.slice(found.start, found.end)
    into.prior.push({
      opening: readOpening(text, true),
      start,
      end: start + text.length,
      text,
      items: [],
      finding: open.finding,
    })
  }
  if (leadsToPrior(block.text.slice(-500))) open.expectsPrior = true
  into.add(block)
}

/** The first words of a block: no opening is longer. */
function head(text: string): string {
  return text.slice(0, 600)
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

/** A block that is the recommendation of an earlier report, in quotation marks or opening as recommendations do. */
function readPriorBlock(block: LaidBlock, finding: DraftFinding | null): DraftRecommendation | null {
  const quoted = /^["'](.+?)["']?\.?$/.exec(block.text)
  if (!quoted && readOpening(head(block.text), false) === null && block.kind.is !== 'item') return null
  const text = quoted?.[1] ?? block.text
  const start = block.start + block.text.indexOf(text)
  return { opening: readOpening(head(text), true), start, end: start + text.length, text, items: [], finding }
}

/** The grade's label and statement, looked for where parts print them: before their findings. */
function findGrade(part: LaidPart): DraftGrade {
  if (part.entry.kind === 'region') return { label: null, statement: null }
  const firstFinding = part.blocks.findIndex(
    ({ kind }) => kind.is === 'section-heading' || kind.is === 'label' || kind.is === 'heading',
  )
  const opening = part.blocks.slice(0, firstFinding < 0 ? part.blocks.length : firstFinding)
  const label = findGradeLabel(part)
  const statement =
    findStatement(part, opening, false) ??
    findStatement(part, part.blocks.slice(0, 25), false) ??
    (label ? null : findStatement(part, opening, true))
  return { label, statement }
}

function findGradeLabel(part: LaidPart): DraftGrade['label'] {
  const first = part.blocks[0]
  const rest = first?.kind.is === 'body-heading' ? readBodyHeading(first.text)?.rest : null
  if (first && rest) {
    const value = readGradeLabel(rest)
    const at = first.start + first.text.lastIndexOf(rest)
    if (value) return { value, text: rest, start: at, end: at + rest.length }
  }
  const block = part.blocks.find(({ kind }) => kind.is === 'grade-label')
  const value = block ? readGradeLabel(block.text) : null
  if (!block || !value) return null
  const bare = block.text.replace(/^.*[:\u2013]\s*/, '')
  return { value, text: bare, start: block.end - bare.length, end: block.end }
}

function findStatement(part: LaidPart, blocks: readonly LaidBlock[], allowsHistory: boolean): DraftGrade['statement'] {
  for (const block of blocks) {
    if (block.kind.is === 'note' || block.kind.is === 'body-heading') continue
    for (const sentence of splitSentences(block.text)) {
      const value = readGradeStatement(sentence.text, part.entry, allowsHistory)
      if (value)
        return { value, text: sentence.text, start: block.start + sentence.start, end: block.start + sentence.end }
    }
  }
  return null
}
