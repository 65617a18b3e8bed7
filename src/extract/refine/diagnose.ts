import type { Body, Diagnostic } from '../../schema/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { ReadingText } from '../outline/lay.js'
import type { Outline } from '../outline/outline.js'
import type { SourceText } from '../read/block.js'
import type { FigureRemark } from './figures.js'

export function remarkOn(_all: {
  source: SourceText
  outline: Outline
  reading: ReadingText
  drafts: readonly DraftBody[]
  bodies: readonly Body[]
  figures: readonly FigureRemark[]
}): Diagnostic[] {
  return []
}
