import { isControl } from '../../words/controls.js'
import { readLabel } from '../../words/labels.js'
import { makeBlock, type SourceBlock } from '../block.js'
import { isAllBold, mergeRuns } from '../runs.js'
import { isPageNumber, isProse } from '../shape.js'
import { foldContentsEntry, isContentsEntry, isContentsHeading } from '../standalone.js'
import type { Context } from './context.js'
import { dropPermalink, linkOf, type WebRun } from './web-run.js'

/** A block that a paragraph makes. */
interface MadeBlock {
  readonly block: SourceBlock
  /** True for text that a box may have as its title. */
  readonly mayBeTitle: boolean
  /** True for a link that leads out of the page. */
  readonly leadsAway: boolean
}

/** Text that is none of the report. */
interface MadeFurniture {
  readonly furniture: string
  readonly line: number
}

/** Makes a block of one paragraph's runs; null where they say nothing. */
export function makeWebBlock(given: readonly WebRun[], context: Context): MadeBlock | MadeFurniture | null {
  const { depth, item, isNote } = context
  const runs = depth === null ? given : dropPermalink(given)
  const { text: whole, marks } = mergeRuns(runs)
  const line = runs[0]?.line ?? 1
  if (!/[\p{L}\d]/u.test(whole)) return null
  if (isContentsEntry(whole)) return plain(makeBlock(foldContentsEntry(whole), marks))
  if (isPageNumber(whole) && item === null) return { furniture: whole, line }
  const marker = item === null && depth === null ? /^[\u2022\u00a7]\s*(?=\S)/.exec(whole)?.[0] : undefined
  const text = marker ? whole.slice(marker.length) : whole
  const at = marker ? marks.map((mark) => ({ ...mark, at: Math.max(0, mark.at - marker.length) })) : marks
  if (isNote) return plain(makeBlock(text, at, { role: 'note' }))
  if (depth === null && isControl(text) && !isContentsHeading(text)) return { furniture: text, line }
  const link = linkOf(runs)
  if (link !== null && depth === null && !/[.!?;,:]$/.test(text))
    return {
      ...plain(makeBlock(text, at, { role: 'link', isNumbered: item?.isNumbered ?? false })),
      leadsAway: link === 'site',
    }
  return { ...plain(makeBlock(text, at, roleOf(text, runs, marker !== undefined, context))), mayBeTitle: true }
}

function plain(block: SourceBlock): MadeBlock {
  return { block, mayBeTitle: false, leadsAway: false }
}

function roleOf(
  text: string,
  runs: readonly WebRun[],
  hasBullet: boolean,
  { depth, item }: Context,
): Partial<SourceBlock> {
  if (depth !== null && !isProse(text)) return { role: 'heading', depth }
  if (item !== null) return { role: 'item', isNumbered: item.isNumbered }
  if (hasBullet) return { role: 'item' }
  if (isAllBold(runs) && !isProse(text) && depth === null) return { role: 'heading', depth: 0 }
  return readLabel(text)?.title === null ? { role: 'heading', depth: 0 } : {}
}
