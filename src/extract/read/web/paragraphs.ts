import { squeeze } from '../../words/characters.js'
import { isControl } from '../../words/controls.js'
import { readGradeLabel } from '../../words/grades.js'
import { readLabel } from '../../words/labels.js'
import { isAllBold } from '../runs.js'
import { LIST_MARKER } from '../shape.js'
import { isContentsEntry, isStandalone } from '../standalone.js'
import type { Context } from './context.js'
import type { WebRun } from './web-run.js'

/** Parts what blank lines part, and lines that stand alone: labels, bold headings above text, items after a bullet. */
export function splitParagraphs(runs: readonly WebRun[], { depth, item }: Context): (readonly WebRun[])[] {
  if (runs.length === 0) return []
  if (item !== null || !runs.some((run, index) => run.startsLine && index > 0)) return [runs]
  const lines = splitLines(runs)
  return depth === null ? splitText(lines) : splitHeading(lines)
}

function splitLines(runs: readonly WebRun[]): WebRun[][] {
  const lines: WebRun[][] = []
  for (const run of runs) {
    if (run.startsLine || lines.length === 0) lines.push([])
    lines.at(-1)?.push(run)
  }
  return lines
}

function splitText(lines: readonly WebRun[][]): WebRun[][] {
  const paragraphs: WebRun[][] = []
  let open: WebRun[] = []
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open)
    open = []
  }
  for (const line of lines) {
    const text = squeeze(line.map((run) => run.text).join(''))
    const isAlone = isStandalone(text) || isContentsEntry(text)
    const said = open.some((run) => run.text.trim() !== '')
    if (text === '' || isAlone || LIST_MARKER.test(text) || (said && isAllBold(open) !== isAllBold(line))) close()
    if (text === '') continue
    open.push(...line)
    if (isAlone) close()
  }
  close()
  return paragraphs
}

/** A heading over several lines is one, but a label or a grade on a line of its own is not part of the title. */
function splitHeading(lines: readonly WebRun[][]): WebRun[][] {
  const parts: WebRun[][] = []
  let isAlone = true
  for (const line of lines) {
    const text = squeeze(line.map((run) => run.text).join(''))
    if (text === '' || isControl(text)) continue
    const isOwn = readLabel(text)?.title === null || readGradeLabel(text) !== null
    if (isAlone || isOwn) parts.push([...line])
    else parts.at(-1)?.push(...line)
    isAlone = isOwn
  }
  return parts
}
