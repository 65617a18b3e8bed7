import { dropPictures, isPictures } from '../words/pictures.js'
import type { SourceMark } from './block.js'

/** A piece of a paragraph: text of one source line in one weight. */
export interface Run {
  readonly text: string
  readonly isBold: boolean
  readonly line: number
  /** True where a line ended before the run, in the source or by a break. */
  readonly startsLine: boolean
}

/** The lines that runs make, without those that are blank. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  for (const run of runs) {
    if (run.startsLine || lines.length === 0) lines.push([])
    lines.at(-1)?.push(run)
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''))
}

/** True where all that says something is bold. */
export function isAllBold(runs: readonly Run[]): boolean {
  return runs.every((run) => run.isBold || !/[^\s:.\u2013-]/.test(run.text) || isPictures(run.text))
}

/** Runs as one text on one line, with the place in the source of each. */
export function mergeRuns(runs: readonly Run[]): { text: string; marks: SourceMark[] } {
  let text = ''
  // What the text ends with: a look at the whole of it would copy it for each run.
  let end = ''
  const marks: SourceMark[] = []
  for (const run of runs) {
    const isCut = end.endsWith('\u00ad')
    // A line's end is a space, but for a word cut at a soft hyphen.
    const raw = run.startsLine && text !== '' && !isCut ? ` ${run.text}` : run.text
    // Looking is cheaper than making a copy.
    const piece = /[^\S ]/.test(raw) || / {2}/.test(raw) ? raw.replace(/\s+/g, ' ') : raw
    if (isCut) {
      text = text.slice(0, -1)
      end = text
    }
    const added = text === '' ? dropPictures(piece).trimStart() : end.endsWith(' ') ? piece.trimStart() : piece
    if (added === '') continue
    marks.push({ at: text.length + (added.startsWith(' ') ? 1 : 0), line: run.line, page: null })
    text += added
    end = added
  }
  return { text: text.trimEnd(), marks }
}

/** The runs of a paragraph that stands beside others in one block: its first begins a line. */
export function spaced(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => (index === 0 ? { ...run, startsLine: true } : run))
}
