import type { UnplacedKind } from '../../schema/terms.js'
import type { DraftBody } from '../assemble/walk.js'
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
  const placed = new Set([...draft.findings.flatMap((finding) => finding.blocks), ...findIntroducing(draft)])
  return draft.part.blocks.flatMap((block, index): UnplacedBlock[] => {
    const kind = placed.has(block) ? null : findUnplacedKind(block, index, draft)
    return kind === null ? [] : [{ block, kind }]
  })
}

/** What a block looks like that no finding has and that introduces nothing; null where it belongs to something else. */
function findUnplacedKind(block: LaidBlock, index: number, draft: DraftBody): UnplacedKind | null {
  const { blocks } = draft.part
  switch (block.kind.is) {
    case 'note':
      return block.source.role === 'heading' ? 'page_head' : 'note'
    case 'body-heading':
    case 'section-heading':
      return leadsOn(blocks, index) ? null : 'heading'
    case 'recommendations-heading':
      return leadsToRecommendation(draft, index) ? null : 'heading'
    case 'label':
      return leadsToLabel(draft, index) ? null : 'label'
    case 'grade-label':
      return isGrade(block, draft) ? null : 'grade'
    case 'heading':
      return 'heading'
    case 'text':
    case 'item':
      if (isRecommended(block, draft) || isGrade(block, draft)) return null
      return block.kind.is === 'item' ? 'item' : 'paragraph'
  }
}

/** True for a body's or section's heading that stands over anything but notes and the next heading of its kind. */
function leadsOn(blocks: readonly LaidBlock[], index: number): boolean {
  const kind = blocks[index]?.kind.is
  const next = blocks.slice(index + 1).find((block) => block.kind.is !== 'note')
  return next !== undefined && (kind === 'body-heading' || next.kind.is !== 'section-heading')
}

const HEADINGS: ReadonlySet<string> = new Set(['section-heading', 'recommendations-heading', 'label', 'heading'])

function leadsToRecommendation(draft: DraftBody, index: number): boolean {
  const behind = draft.part.blocks.slice(index + 1)
  const end = behind.findIndex(({ kind }) => HEADINGS.has(kind.is))
  return behind.slice(0, end < 0 ? behind.length : end).some((block) => isRecommended(block, draft))
}

/** "Areas for improvement" over findings that each have the label once more. */
function leadsToLabel({ part, findings }: DraftBody, index: number): boolean {
  const own = part.blocks[index]?.kind
  const next = part.blocks.slice(index + 1).find(({ kind }) => kind.is !== 'note')
  if (own?.is !== 'label' || !own.isGroup || next?.kind.is !== 'label') return false
  return next.kind.label.kind === own.label.kind && findings.some(({ blocks }) => blocks.includes(next))
}

function isRecommended({ start, end }: LaidBlock, { recommendations }: DraftBody): boolean {
  return recommendations.some((item) => item.start < end && start < item.end)
}

function isGrade({ start, end }: LaidBlock, { grade: { label, statement } }: DraftBody): boolean {
  const isLabel = label !== null && start <= label.start && label.end <= end
  return isLabel || (statement !== null && statement.start === start && statement.end === end)
}

/** The blocks that introduce a part or a section: directly below its heading, and no more than introductions have. */
function findIntroducing(draft: DraftBody): Set<LaidBlock> {
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
    } else if (isRecommended(block, draft)) {
      close()
      isOrphan = true
    }
  }
  close()
  return introducing
}
