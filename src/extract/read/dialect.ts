import type { Dialect } from '../../schema/terms.js'
import { clearConverterMarks } from './converter-marks.js'
import { isTerminated, LIST_MARKER, startsInside } from './shape.js'
import { isContentsEntry } from './standalone.js'

const MARKED_HEADING = /^ {0,3}#{1,6}\s+\S/
const BOLD_PARAGRAPH = /^ {0,3}(?:\*\*|__)[^*_].*(?:\*\*|__)\s*$/
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/

/**
 * Tells the dialect of a text from the text alone.
 *
 * Headings that are marked make it Markdown. Otherwise lines that all stop at one width and mostly inside a sentence are
 * wrapped; lines with a blank between most of them are paragraphs; the rest has one paragraph a line.
 */
export function detectDialect(text: string): Dialect {
  const lines = text.split('\n')
  if (countMarkedHeadings(clearConverterMarks(text).text.split('\n')) >= 2) return 'markdown'
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const long = filled.flatMap((line, index) =>
    line.length >= 50 && !isContentsEntry(line) ? [{ line, next: filled[index + 1] ?? '' }] : [],
  )
  const broken = long.filter(({ line, next }) => !isTerminated(line) && startsInside(next)).length
  const widest = quantile(
    filled.map((line) => line.length),
    0.995,
  )
  if (long.length >= 5 && widest <= 140 && broken > long.length * 0.15) return 'wrapped'
  return blankShare(lines) > 0.4 ? 'paragraphs' : 'lines'
}

function countMarkedHeadings(lines: readonly string[]): number {
  return lines.filter((line, index) => {
    if (MARKED_HEADING.test(line) || BOLD_PARAGRAPH.test(line)) return true
    // A setext underline, but not a rule between two blank lines.
    const above = lines[index - 1]?.trim() ?? ''
    return (
      UNDERLINE.test(line) && line.trim().length > 2 && above !== '' && !LIST_MARKER.test(above) && above.length < 200
    )
  }).length
}

/** The share of filled lines, but for the first, that follow a blank one. */
function blankShare(lines: readonly string[]): number {
  let filled = 0
  let separated = 0
  let wasBlank = false
  for (const line of lines) {
    if (line.trim() === '') {
      wasBlank = true
      continue
    }
    if (filled > 0 && wasBlank) separated += 1
    filled += 1
    wasBlank = false
  }
  return filled < 2 ? 0 : separated / (filled - 1)
}

/** The value that a share of the numbers stays under; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
