import type { RegistryEntry } from '../../schema/registry.js'
import type { Body, Report } from '../../schema/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { ReadingText } from '../outline/lay.js'
import type { Outline } from '../outline/outline.js'
import type { SourceText } from '../read/block.js'
import type { FigureRemark } from '../refine/figures.js'

/** All that a check may look at. */
export interface DiagnoseContext {
  readonly source: SourceText
  readonly outline: Outline
  readonly region: RegistryEntry
  readonly published: Report['published']
  readonly reading: ReadingText
  /** What each part says, in the order of `bodies`. */
  readonly drafts: readonly DraftBody[]
  readonly bodies: readonly Body[]
  readonly figureRemarks: readonly FigureRemark[]
}
