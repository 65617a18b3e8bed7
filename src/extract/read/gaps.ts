import { readLabel } from '../words/labels.js'
import type { Line } from './plain.js'
import type { Reader } from './remember.js'
import { isTerminated, startsInside } from './shape.js'
import { isContentsEntry, isStandalone } from './standalone.js'

/** What blank lines tell in a text whose paragraphs are broken over lines, measured on the text itself. */
export interface Gaps {
  /** None stands inside a sentence, so that a block ends wherever one stands. */
  readonly endBlocks: boolean
  /** One stands before every heading over text, so that none begins without. */
  readonly precedeHeadings: boolean
  /** One stands behind every heading over text, so that none ends without. */
  readonly followHeadings: boolean
  /** One stands behind every title that has a label. */
  readonly followTitles: boolean
  /** One stands between all paragraphs, so that lines without one between them belong together. */
  readonly partTexts: boolean
}

/** How many pairs of lines must agree before they say anything. */
const LEAST_SENTENCES = 20
const LEAST_HEADINGS = 3
const LEAST_TEXTS = 8
/** Shares of them. Some pages leave nothing but a blank line where they end, within a sentence too. */
const NO_SENTENCES = 0.002
const FEW_SENTENCES = 0.04
/** A cover has lines that look like headings, and a table may part its rows. */
const ALL_HEADINGS = 0.8
const ALL_TEXTS = 0.99

/** How many of a kind of pairs have a blank line between them. */
class Tally {
  private all = 0
  private gapped = 0

  count(line: Line): void {
    this.all += 1
    if (line.followsGap) this.gapped += 1
  }

  isAtLeast(share: number, least: number): boolean {
    return this.all >= least && this.gapped >= this.all * share
  }

  isAtMost(share: number, least: number): boolean {
    return this.all >= least && this.gapped <= this.all * share
  }
}

/**
 * Measures what blank lines tell.
 *
 * @param isEarly Whether a line was ended on purpose: the next one's first word would still have fitted on it.
 * @param saysWhatItIs Whether a line is a heading, label or grade by what it says.
 */
export function measureGaps(
  lines: readonly Line[],
  isEarly: (line: Line, next: Line) => boolean,
  saysWhatItIs: Reader<boolean> = isStandalone,
): Gaps {
  const look: Look = { isEarly, isNamed: (text) => saysWhatItIs(text) || readLabel(text) !== null }
  const [sentences, before, behind, titles, texts] = [new Tally(), new Tally(), new Tally(), new Tally(), new Tally()]
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const next = lines[index + 1]
    // What a page's end parts says nothing, nor does a list.
    if (!above || line.startsPage || line.marker !== null || isContentsEntry(line.text) || isContentsEntry(above.text))
      continue
    if (!isTerminated(above.text)) {
      if (startsInside(line.text)) sentences.count(line)
      else if (isTitleOver(lines[index - 2], above, line, look)) titles.count(line)
      else if (isHeadingOver(above, line, look)) behind.count(line)
      continue
    }
    if (!/[.!?]$/.test(above.text) || startsInside(line.text) || !isEarly(above, line)) continue
    texts.count(line)
    if (next && !next.startsPage && next.marker === null && isHeadingOver(line, next, look)) before.count(line)
  }
  const isUsed = sentences.isAtMost(FEW_SENTENCES, LEAST_SENTENCES)
  return {
    endBlocks: sentences.isAtMost(NO_SENTENCES, LEAST_SENTENCES),
    precedeHeadings: isUsed && before.isAtLeast(ALL_HEADINGS, LEAST_HEADINGS),
    followHeadings: isUsed && behind.isAtLeast(ALL_HEADINGS, LEAST_HEADINGS),
    followTitles: isUsed && titles.isAtLeast(ALL_HEADINGS, LEAST_HEADINGS),
    partTexts: isUsed && texts.isAtLeast(ALL_TEXTS, LEAST_TEXTS),
  }
}

/** What tells lines apart. */
interface Look {
  readonly isEarly: (line: Line, next: Line) => boolean
  /** True for a line that says what it is. */
  readonly isNamed: (text: string) => boolean
}

/** True for a line that has the shape of a heading and is none by what it says, over one that is none at all. */
function isHeadingOver(line: Line, next: Line, { isEarly, isNamed }: Look): boolean {
  return (
    !isTerminated(line.text) &&
    !startsInside(line.text) &&
    !startsInside(next.text) &&
    isEarly(line, next) &&
    !isNamed(line.text) &&
    !isNamed(next.text)
  )
}

/** True for a title with its label on its line or on the one above, over text. */
function isTitleOver(above: Line | undefined, line: Line, next: Line, { isEarly, isNamed }: Look): boolean {
  const own = readLabel(line.text)
  const isTitle = own === null ? isLabelAlone(above) : own.title !== null
  return isTitle && !isTerminated(line.text) && isEarly(line, next) && !startsInside(next.text) && !isNamed(next.text)
}

function isLabelAlone(line: Line | undefined): boolean {
  return line !== undefined && readLabel(line.text)?.title === null
}
