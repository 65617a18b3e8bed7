import type { UnplacedKind } from '../../schema/terms.js'
import { isRow } from '../assemble/recommend-row.js'
import { type DraftBody, isOverLabels } from '../assemble/walk.js'
import type { LaidBlock } from '../outline/lay.js'

/** A block of a part that belongs to nothing. */
export interface UnplacedBlock {
  readonly block: LaidBlock
  readonly kind: UnplacedKind
}

/** Longer introductions are findings that have lost their headings: those that reports print have up to three paragraphs. */
const LONGEST_INTRODUCTION = { paragraphs: 4, characters: 2400 }

/**
 * Finds the blocks of a part that none of its items has, that lead to no item, and that introduce none, in document
 * order. It looks at what the walk has made of the part, not at what it meant to do.
 */
export function findUnplaced(draft: DraftBody): UnplacedBlock[] {
  const found = new Set(draft.findings.flatMap((finding) => finding.blocks))
  const recommended = findRecommended(draft)
  const introducing = findIntroducing(draft, recommended)
  const context = { blocks: draft.part.blocks, grade: draft.grade, found, recommended }
  return draft.part.blocks.flatMap((block, index): UnplacedBlock[] => {
    const isPlaced = found.has(block) || introducing.has(block) || recommended.has(block)
    const kind = isPlaced ? null : findUnplacedKind(block, index, context)
    return kind === null ? [] : [{ block, kind }]
  })
}

/** What is known of a part's blocks. */
interface PartAccount {
  readonly blocks: readonly LaidBlock[]
  readonly grade: DraftBody['grade']
  /** Those that findings have. */
  readonly found: ReadonlySet<LaidBlock>
  /** Those that recommendations have. */
  readonly recommended: ReadonlySet<LaidBlock>
}

/** What a block looks like that no finding or recommendation has and that introduces nothing; null where it has its place. */
function findUnplacedKind(block: LaidBlock, index: number, account: PartAccount): UnplacedKind | null {
  switch (block.kind.is) {
    case 'note':
      return block.source.role === 'heading' ? 'page_head' : 'note'
    case 'body-heading':
    case 'section-heading':
      return leadsOn(block, index, account) ? null : 'heading'
    case 'recommendations-heading':
      return leadsToRecommendation(index, account) ? null : 'heading'
    case 'label':
      return leadsToLabel(block, index, account) ? null : 'label'
    case 'grade-label':
      return isGrade(block, account) ? null : 'grade'
    case 'grade-heading':
      return null
    case 'heading':
      return isOverLabels(account.blocks, index) ? null : 'heading'
    case 'text':
      return isGrade(block, account) || headsRows(block, index, account) ? null : 'paragraph'
    case 'item':
      return 'item'
  }
}

/** The block behind this one, notes aside. */
function findNext(blocks: readonly LaidBlock[], index: number): LaidBlock | undefined {
  let next = index + 1
  while (blocks[next]?.kind.is === 'note') next += 1
  return blocks[next]
}

/** True for a body's or section's heading that stands over anything but the next heading of its kind. */
function leadsOn({ kind }: LaidBlock, index: number, { blocks }: PartAccount): boolean {
  const next = findNext(blocks, index)
  return next !== undefined && (kind.is === 'body-heading' || next.kind.is !== 'section-heading')
}

const HEADINGS: ReadonlySet<string> = new Set(['section-heading', 'recommendations-heading', 'label', 'heading'])

function leadsToRecommendation(index: number, { blocks, recommended }: PartAccount): boolean {
  const next = blocks.slice(index + 1).find((block) => recommended.has(block) || HEADINGS.has(block.kind.is))
  return next !== undefined && recommended.has(next)
}

/** The row that heads a table of recommendations. */
function headsRows({ text }: LaidBlock, index: number, { blocks, recommended }: PartAccount): boolean {
  const next = findNext(blocks, index)
  return next !== undefined && isRow(text) && isRow(next.text) && recommended.has(next)
}

/** "Areas for improvement" over findings that each have the label once more. */
function leadsToLabel({ kind }: LaidBlock, index: number, { blocks, found }: PartAccount): boolean {
  const next = findNext(blocks, index)
  if (kind.is !== 'label' || !kind.isGroup || next?.kind.is !== 'label') return false
  return next.kind.label.kind === kind.label.kind && found.has(next)
}

function isGrade({ start, end }: LaidBlock, { grade: { label, statement } }: PartAccount): boolean {
  const isLabel = label !== null && start <= label.start && label.end <= end
  return isLabel || (statement !== null && statement.start === start && statement.end === end)
}

/** The blocks of text that recommendations have, and the headings that open them. */
function findRecommended({ part, recommendations }: DraftBody): Set<LaidBlock> {
  let next = 0
  const recommended = new Set<LaidBlock>()
  for (const block of part.blocks) {
    while ((recommendations[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1
    const isText = block.kind.is === 'text' || block.kind.is === 'item'
    if (
      (isText || block.kind.is === 'heading') &&
      (recommendations[next]?.start ?? Number.POSITIVE_INFINITY) < block.end
    )
      recommended.add(block)
  }
  return recommended
}

/** The blocks that introduce a part or a section: directly below its heading, and no more than introductions have. */
function findIntroducing(draft: DraftBody, recommended: ReadonlySet<LaidBlock>): Set<LaidBlock> {
  const all = new Set(draft.introductions)
  const introducing = new Set<LaidBlock>()
  const opened = new Set<string>()
  let run: LaidBlock[] = []
  let isOrphan = false
  const close = (): void => {
    const paragraphs = run.filter(({ kind }) => kind.is === 'text').length
    const characters = run.reduce((sum, { text }) => sum + text.length, 0)
    const isLong = paragraphs > LONGEST_INTRODUCTION.paragraphs || characters > LONGEST_INTRODUCTION.characters
    if (!isLong) for (const block of run) introducing.add(block)
    run = []
  }
  for (const block of draft.part.blocks) {
    const { kind } = block
    if (all.has(block)) {
      // A box is a finding's, and what stands behind a recommendation introduces nothing any more.
      if (!isOrphan && block.source.measure !== 'box') run.push(block)
    } else if (kind.is === 'section-heading') {
      close()
      // A section that comes a second time is the head of a page: the finding before it goes on.
      isOrphan = opened.has(kind.section)
      opened.add(kind.section)
    } else if (HEADINGS.has(kind.is) || kind.is === 'body-heading') {
      close()
      isOrphan = false
    } else if (recommended.has(block)) {
      close()
      isOrphan = true
    }
  }
  close()
  return introducing
}
