import type { Finding } from '../../schema/report.js'
import { isEarlierPart } from '../outline/earlier.js'
import type { LaidBlock, LaidPart } from '../outline/lay.js'
import { saysAmiss } from '../words/amiss.js'
import { namesSeveralLabels } from '../words/labels.js'
import type { DraftFinding, DraftRecommendation } from './draft.js'
import { type DraftGrade, findGrade } from './grade.js'
import { closeRecommendations, openRecommendations, takeHeadingTerm, takeRecommendation } from './recommend.js'

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
  /** Text and headings under a section heading or the body's, before any finding. */
  readonly introductions: readonly LaidBlock[]
}

/** A label over the titles that follow it. */
interface Group {
  readonly kind: Finding['kind']
  readonly block: LaidBlock
  /** True where it stands over all that follow, not only over the first. */
  readonly isGroup: boolean
  isUsed: boolean
  /** The first title under it; null where there is none yet. */
  first: LaidBlock | null
}

/** Walks a part block by block and gathers what it says. */
export function walkPart(part: LaidPart): DraftBody {
  const grade = findGrade(part)
  const findings: DraftFinding[] = []
  const owner = new Map<LaidBlock, DraftFinding>()
  const introductions: LaidBlock[] = []
  const recommendations = openRecommendations()
  let section: Finding['section'] = null
  let finding: DraftFinding | null = null
  let group: Group | null = null

  const close = (): void => closeRecommendations(recommendations)
  const start = (kind: Finding['kind'], rule: string, title: string | null, blocks: LaidBlock[]): void => {
    close()
    finding = { kind, rule: `finding/${rule}`, title, section, blocks, text: [] }
    findings.push(finding)
  }
  const takeLabel = (block: LaidBlock, index: number): void => {
    if (block.kind.is !== 'label') return
    const { label, isGroup } = block.kind
    if (label.title !== null) start(label.kind, block.source.labelled ? 'class' : 'label', label.title, [block])
    else if (isLabelBelowTitle(part.blocks, index) && finding) {
      // What was taken for a narrative is the finding that the label names.
      const titled = findings.pop() as DraftFinding
      start(label.kind, 'label', titled.title, [...titled.blocks, block])
    } else {
      close()
      finding = null
      group = { kind: label.kind, block, isGroup, isUsed: false, first: null }
      return
    }
    group = null
  }
  const takeHeading = (block: LaidBlock): void => {
    if (takeHeadingTerm(block, finding, recommendations)) return
    const over = group !== null && (!group.isUsed || (group.isGroup && !endsGroup(block, group))) ? group : null
    const kind = over?.kind ?? 'narrative'
    const rule = over === null ? 'heading' : over.isGroup ? 'group-label' : 'label'
    const title = over === null ? block.text : block.text.replace(TITLE_NUMBER, '')
    start(kind, rule, title, over && !over.isUsed ? [over.block, block] : [block])
    if (over && !over.isUsed) Object.assign(over, { isUsed: true, first: block })
    group = over?.isGroup ? over : null
  }
  const takeText = (block: LaidBlock): void => {
    if (group && !group.isUsed) {
      // A label right over text: its finding has no title.
      start(group.kind, 'label', null, [group.block])
      group = group.isGroup ? { ...group, isUsed: true } : null
    }
    if (isWithin(block, grade) || takeRecommendation(block, finding, recommendations)) return
    if (!finding) {
      introductions.push(block)
      return
    }
    finding.blocks.push(block)
    finding.text.push(block)
    owner.set(block, finding)
  }

  for (const [index, block] of part.blocks.entries()) {
    switch (block.kind.is) {
      case 'section-heading':
        close()
        section = block.kind.section
        finding = null
        group = null
        break
      case 'recommendations-heading':
        close()
        recommendations.isUnderHeading = true
        break
      case 'label':
        takeLabel(block, index)
        break
      case 'heading':
        if (isOverLabels(part.blocks, index)) {
          close()
          finding = null
          group = null
        } else takeHeading(block)
        break
      case 'text':
      case 'item':
        takeText(block)
        break
      default:
    }
  }
  return {
    part,
    grade,
    isPrevious: isEarlierPart(part.blocks),
    findings,
    recommendations: recommendations.found,
    prior: recommendations.prior,
    owner,
    introductions,
  }
}

/** True for a heading that names several labels over the first of them: it is no finding's title. */
export function isOverLabels(blocks: readonly LaidBlock[], index: number): boolean {
  const block = blocks[index]
  if (block?.kind.is !== 'heading' || !namesSeveralLabels(block.text)) return false
  return blocks.slice(index + 1).find(({ kind }) => kind.is !== 'note')?.kind.is === 'label'
}

/** True where a label alone stands between a heading and its text, so that it can only mean the heading above. */
function isLabelBelowTitle(blocks: readonly LaidBlock[], index: number): boolean {
  const before = blocks.slice(0, index).findLast(({ kind }) => kind.is !== 'note')
  const after = blocks.slice(index + 1).find(({ kind }) => kind.is !== 'note')
  const isTitled = before?.kind.is === 'heading' && !namesSeveralLabels(before.text)
  return isTitled && (after?.kind.is === 'text' || after?.kind.is === 'item')
}

/**
 * True for a heading that is no more one of the titles under a label, by how the source marks them: it stands above the
 * label; above the first of the titles and not below the label; beside the label, where nothing marks the titles; or behind
 * the end of the label's box, and not below it. Where nothing marks it, by what it says.
 */
function endsGroup(heading: LaidBlock, group: Group): boolean {
  const { source } = heading
  const { first } = group
  const { source: label } = group.block
  const [own, top, title] = [rankOf(source), rankOf(label), rankOf(first?.source)]
  if (own === null) return isOfOtherKind(heading, group)
  if (top === null) return title !== null && own < title
  if (own < top && own < BOLD && top < BOLD) return true
  if (own === top && first !== null && title === null) return true
  const isBelow = own > top && top < BOLD
  const isBehindBox = label.measure === 'box' && source.measure === 'flow'
  return !isBelow && ((title !== null && own < title) || isBehindBox)
}

/** The number that a title has under its label, which is no more of the title than that of a label itself. */
const TITLE_NUMBER = /^\d{1,2}[.)] (?=\S)/
/** True where nothing marks headings and one finds nothing amiss while the first title under the label does. */
function isOfOtherKind({ text, source }: LaidBlock, { kind, first }: Group): boolean {
  if (kind !== 'area_for_improvement' && kind !== 'cause_of_concern') return false
  return source.depth === null && first !== null && saysAmiss(first.text) && !saysAmiss(text)
}

/** Where bold alone marks a heading, it stands below all levels that there are. */
const BOLD = 7

/** The level of a heading; null where nothing marks it. */
function rankOf(source: LaidBlock['source'] | undefined): number | null {
  const depth = source?.depth ?? null
  return depth === 0 ? BOLD : depth
}

/** True for a block that is nothing but the grade's statement. */
function isWithin(block: LaidBlock, { statement }: DraftGrade): boolean {
  return statement !== null && statement.start === block.start && statement.end === block.end
}
