import { findBodies } from '../words/bodies.js'
import { findDates } from '../words/dates.js'
import { type Metric, MONOSPACED, PROPORTIONAL } from '../words/glyphs.js'
import { readLabel } from '../words/labels.js'
import { type Furniture, makeBlock, onLine, type Reading, type SourceBlock } from './block.js'
import { quantile } from './dialect.js'
import { type Gaps, measureGaps } from './gaps.js'
import { type Line, splitLines, toBlock } from './plain.js'
import { type Reader, remember } from './remember.js'
import { endsOpen, hasSentenceInside, isAddress, isTerminated, startsInside, startsWithScrap } from './shape.js'
import { isContentsEntry, isStandalone, leadsToDate } from './standalone.js'

/** How wide the lines run, measured on the lines themselves. */
interface Column {
  /** The way to measure that makes the edge of the lines sharpest. */
  readonly metric: Metric
  /** The width that the lines stay under. */
  readonly width: number
  /** How far a full line may fall short of it: boxes are narrower, and some lines are broken early. */
  readonly slack: number
  /** True for a word that the text writes in lower case and never with a capital inside a sentence. */
  readonly isCommon: (word: string) => boolean
}

/** What tells where blocks end: how wide lines run, and what blank lines say. */
interface Page extends Column {
  readonly gaps: Gaps
  /** What lines say, which is asked many times of each. */
  readonly isStandalone: Reader<boolean>
}

/** Headings break over no more lines than this. */
const HEADING_LINES = 4

/** Reads lines as a page shows them: the ends of paragraphs and headings are told by which words still had room. */
export function readWrapped(text: string): Reading {
  const split = splitLines(text)
  const marked = markPageStarts(text, split.lines)
  const { kept, heads } = dropRunningHeads(marked)
  const column = measureColumn(kept)
  const isNamed = remember(isStandalone)
  const gaps = measureGaps(kept, (line, next) => roomAfter(line, next, column) > column.slack, isNamed)
  const blocks = measureBlocks(gather(kept, { ...column, gaps, isStandalone: isNamed }), kept, column)
  const furniture = [...split.furniture, ...heads].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { blocks, furniture }
}

/** A viewer that copies page by page leaves one space before each page's first line, where no other line has one. */
function markPageStarts(text: string, lines: readonly Line[]): Line[] {
  const raw = text.split('\n')
  const isSpaced = (line: Line): boolean => /^ \S/.test(raw[line.line - 1] ?? '')
  const spaced = lines.filter(isSpaced).length
  const isSign = spaced > 0 && spaced < lines.length * 0.08
  const gaps = gapSizes(raw, lines)
  const usual = usualGap(gaps)
  return lines.map((line, index) => ({
    ...line,
    startsPage: line.startsPage || (isSign && isSpaced(line)),
    followsGap: (gaps[index] ?? 0) > usual,
  }))
}

function gapSizes(raw: readonly string[], lines: readonly Line[]): number[] {
  return lines.map((line) => {
    let size = 0
    while (size < line.line - 1 && (raw[line.line - 2 - size] ?? '').trim() === '') size += 1
    return size
  })
}

/** The least number of blank lines that a fair share of lines follow: more than that is a gap that means something. */
function usualGap(gaps: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count > gaps.length * 0.15).map(([gap]) => gap)
  return usual.length === 0 ? 0 : Math.min(...usual)
}

/** Lines that stand again and again at the edges of pages are no text of the report. */
function dropRunningHeads(lines: readonly Line[]): { kept: Line[]; heads: Furniture[] } {
  const isEdge = (index: number): boolean => {
    for (let near = Math.max(0, index - 2); near <= index + 3; near += 1) if (lines[near]?.startsPage) return true
    return false
  }
  const places = new Map<string, number[]>()
  for (const [index, { text }] of lines.entries()) {
    // A foot with the page's number at its side is the same foot on each page.
    const key = text.replace(/(?:\s{3,99}|\t)\d{1,3}$|^\d{1,3}(?:\s{3,}|\t)/, '')
    places.set(key, [...(places.get(key) ?? []), index])
  }
  const heads = new Set<number>()
  for (const [text, at] of places) {
    const edges = at.filter(isEdge)
    const isRepeated = edges.length >= 3 && edges.length >= at.length * 0.7
    if (isRepeated && !isAddress(text) && !(isStandalone(text) && edges.length < 8))
      for (const index of edges) if (!isOnCover(lines, index)) heads.add(index)
  }
  return {
    kept: dropLines(lines, heads),
    heads: [...heads].map((index) => ({ ...onLine(lines[index]?.line ?? 1), text: lines[index]?.text ?? '' })),
  }
}

/** The lines in front of which a report's title stands at most: its series, who publishes it. */
const LINES_BEFORE_TITLE = 3

/** True for the first lines of all: the title stands there, though the heads of the other pages repeat it. */
function isOnCover(lines: readonly Line[], index: number): boolean {
  return index <= LINES_BEFORE_TITLE && !lines.slice(1, index + 1).some(({ startsPage }) => startsPage)
}

/** Lines without those at some indices; where one of them began a page, the next one that is kept does. */
function dropLines(lines: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  const kept: Line[] = []
  let startsPage = false
  for (const [index, line] of lines.entries()) {
    startsPage ||= line.startsPage
    if (dropped.has(index)) continue
    kept.push(startsPage && !line.startsPage ? { ...line, startsPage } : line)
    startsPage = false
  }
  return kept
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? ''
}

/** How much room would have been left over, had the next line's first word gone on this line; below 0 where it had none. */
function roomAfter(line: Line, next: Line, { metric, width }: Pick<Column, 'metric' | 'width'>): number {
  return width - metric(`${shown(line)} ${firstWord(next.text)}`)
}

/** A line as printed, with its bullet. */
function shown(line: Line): string {
  return (line.marker ?? '') + line.text
}

function measureColumn(lines: readonly Line[]): Column {
  const texts = lines.filter(({ text }) => !isAddress(text) && !isContentsEntry(text))
  const isCommon = makeIsCommon(texts)
  const columns = [MONOSPACED, PROPORTIONAL].map((metric) => {
    const width = quantile(
      texts.map((line) => metric(shown(line))),
      0.99,
    )
    const rooms = texts.flatMap((line, index) => {
      const next = texts[index + 1]
      // A line that surely was broken because it was full: the sentence goes on in lower case.
      if (!next || next.marker !== null || isTerminated(line.text) || !startsInside(next.text)) return []
      return [roomAfter(line, next, { metric, width })]
    })
    return { metric, width, rooms }
  })
  // In the right metric hardly any full line could have held one word more.
  const misfit = (column: { width: number; rooms: readonly number[] }): number =>
    column.rooms.reduce((sum, room) => sum + Math.max(0, room), 0) / column.width
  const best = columns.sort((a, b) => misfit(a) - misfit(b))[0] ?? { metric: MONOSPACED, width: 80, rooms: [] }
  return {
    metric: best.metric,
    width: best.width,
    slack: Math.min(best.width * 0.15, Math.max(-0.5, quantile(best.rooms, 0.93))),
    isCommon,
  }
}

/** Tells words that are no names: a capital on one of them can only open a sentence, a heading or a line of a list. */
function makeIsCommon(lines: readonly Line[]): (word: string) => boolean {
  let text: string | null = null
  return remember((word) => {
    if (!/^[a-z]{3,}$/.test(word)) return false
    text ??= lines.map((line) => line.text).join('\n')
    // A look for a word at a time, since few are asked for.
    const name = word.charAt(0).toUpperCase() + word.slice(1)
    return (
      isFound(text, word, /(?:^|[\s"'(])$/, /^(?:[\s.,;:)"']|$)/) &&
      !isFound(text, name, /[\p{Ll},] $/u, /^(?!\p{Ll})/u)
    )
  })
}

/** True where a word stands somewhere between what these patterns match. */
function isFound(text: string, word: string, before: RegExp, behind: RegExp): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (before.test(text.slice(Math.max(0, at - 2), at)) && behind.test(text.slice(end, end + 1))) return true
  }
  return false
}

/** The right edge of boxes, where they are narrower than the text around them, or null. */
function measureBoxEdge(
  blocks: readonly SourceBlock[],
  linesOf: (block: SourceBlock) => Line[],
  column: Column,
): number | null {
  const texts = blocks.flatMap((block, index) => {
    if (block.role !== 'text') return []
    const label = readLabel(blocks[index - 1]?.text ?? '') ?? readLabel(blocks[index - 2]?.text ?? '')
    return [{ isUnderLabel: label !== null, widths: fullWidths(linesOf(block), column) }]
  })
  const boxes = texts.filter(
    ({ isUnderLabel, widths }) => isUnderLabel && Math.max(0, ...widths) > column.width * LEAST_BOX,
  )
  const edge = quantile(
    boxes.map(({ widths }) => Math.max(...widths)),
    0.9,
  )
  if (boxes.length < 2 || edge > column.width * 0.98) return null
  const limit = edge * 1.006
  const flow = texts.filter(({ isUnderLabel }) => !isUnderLabel).flatMap(({ widths }) => widths)
  const narrow = flow.filter((width) => width <= limit).length / Math.max(1, flow.length)
  // So many lines that are narrow only by chance there are in no report.
  const lines = boxes.reduce((sum, { widths }) => sum + widths.length, 0)
  return narrow ** lines > MOST_CHANCE ? null : limit
}

/** A block under a label says something of boxes only where its lines are this share of the column wide. */
const LEAST_BOX = 0.7
/** How likely it may at most be that lines of the text around are as narrow as those in boxes. */
const MOST_CHANCE = 0.001

/** The widest of the lines that are followed by another. */
function widest(lines: readonly Line[], column: Column): number {
  return Math.max(0, ...fullWidths(lines, column))
}

/** The widths of the lines that are followed by another. */
function fullWidths(lines: readonly Line[], { metric }: Column): number[] {
  return lines.slice(0, -1).map((line) => metric(shown(line)))
}

/** Marks which blocks run as wide as the text and which as narrow as a box, and parts the two where they ran together. */
function measureBlocks(blocks: readonly SourceBlock[], lines: readonly Line[], column: Column): SourceBlock[] {
  const byLine = new Map(lines.map((line) => [line.line, line]))
  const linesOf = (block: SourceBlock): Line[] => block.marks.flatMap((mark) => byLine.get(mark.line ?? 0) ?? [])
  const edge = measureBoxEdge(blocks, linesOf, column)
  if (edge === null) return [...blocks]
  return blocks.flatMap((block) => {
    if (block.role !== 'text' && block.role !== 'item') return [block]
    const own = linesOf(block)
    for (let at = LEAST_MEASURED; at <= own.length - LEAST_MEASURED; at += 1) {
      if (!isTerminated(own[at - 1]?.text ?? '')) continue
      const [head, tail] = [own.slice(0, at), own.slice(at)]
      const measures = [readMeasure([...head, tail[0] as Line], edge, column), readMeasure(tail, edge, column)]
      if (measures.every((measure) => measure !== null) && measures[0] !== measures[1])
        return [
          toBlock(head, { measure: measures[0] ?? null }),
          toBlock(tail, { role: 'text', measure: measures[1] ?? null }),
        ]
    }
    return [{ ...block, measure: readMeasure(own, edge, column) }]
  })
}

/** Fewer lines say nothing of how wide a paragraph runs. */
const LEAST_MEASURED = 3

function readMeasure(lines: readonly Line[], edge: number, column: Column): SourceBlock['measure'] {
  if (widest(lines, column) > edge) return 'flow'
  // Lines that had room for one word more, had the text been as wide as elsewhere.
  const full = lines.slice(0, -1)
  const early = full.filter((line, index) => {
    const wider = column.metric(`${shown(line)} ${firstWord(lines[index + 1]?.text ?? '')}`)
    return wider > edge && wider < column.width
  })
  return full.length >= 2 && early.length >= Math.max(1, full.length / 4) ? 'box' : null
}

/** Lines as blocks. */
function gather(lines: readonly Line[], page: Page): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let index = 0
  while (index < lines.length) {
    const end = blockEnd(
      lines,
      index,
      page,
      blocks.findLast((block) => block.role !== 'note'),
    )
    blocks.push(end.block)
    index = end.next
  }
  return blocks
}

function blockEnd(
  lines: readonly Line[],
  start: number,
  page: Page,
  before: SourceBlock | undefined,
): { block: SourceBlock; next: number } {
  const first = lines[start] as Line
  if (isAddress(first.text))
    return {
      block: makeBlock(first.text, [{ at: 0, ...onLine(first.line) }], {
        role: 'note',
        startsPage: first.startsPage,
      }),
      next: start + 1,
    }
  if (isContentsEntry(first.text)) return { block: toBlock([first]), next: start + 1 }
  const vocabulary = standaloneLines(lines, start, page)
  if (vocabulary > 0)
    return {
      block: toBlock(lines.slice(start, start + vocabulary).map(undash), { role: 'heading' }),
      next: start + vocabulary,
    }
  const isAfterLabel = before !== undefined && readLabel(before.text) !== null && readLabel(before.text)?.title === null
  const heading =
    first.marker === null && (mayBeginHeading(first, before, page) || isAddress(lines[start - 1]?.text ?? ''))
      ? headingLines(lines, start, page, isAfterLabel) ||
        (isAfterLabel || readLabel(first.text) !== null ? likelyTitleLines(lines, start) : 0)
      : 0
  if (heading > 0)
    return { block: toBlock(lines.slice(start, start + heading), { role: 'heading' }), next: start + heading }
  const length = paragraphLines(lines, start, page)
  return { block: toBlock(lines.slice(start, start + length), {}), next: start + length }
}

/** True where a blank line stands before, a page or another heading, where each heading without a label has one of them before it. */
function mayBeginHeading(line: Line, before: SourceBlock | undefined, { gaps }: Page): boolean {
  const isUnderHeading = before === undefined || before.role === 'heading'
  const isParted = line.followsGap || line.startsPage || isUnderHeading
  return !gaps.precedeHeadings || isParted || readLabel(line.text) !== null
}

/** How many lines from here are together a heading, label or grade by what they say; 0 for none. */
function standaloneLines(lines: readonly Line[], start: number, page: Page): number {
  for (let count = Math.min(3, lines.length - start); count >= 1; count -= 1) {
    const part = lines.slice(start, start + count).map(undash)
    if (part.slice(1).some((line) => line.marker !== null || line.startsPage)) continue
    const text = part.map((line) => line.text).join(' ')
    const next = lines[start + count]
    // A body's name may be the first words of a sentence; as a heading nothing goes on after it.
    if (page.isStandalone(text) && !(next && startsInside(next.text) && next.marker === null)) return count
  }
  return 0
}

/** A line that begins with a dash may be the rest of a heading: "– SEROCU". */
function undash(line: Line, index: number): Line {
  return index > 0 && line.marker !== null && /^[\u2013\u2014-]/.test(line.marker)
    ? { ...line, marker: null, text: shown(line) }
    : line
}

/** How many lines from here are a heading by their shape; 0 where they open a paragraph, or may do so where one must be sure. */
function headingLines(
  lines: readonly Line[],
  start: number,
  page: Page,
  isAfterLabel: boolean,
  mustBeSure = false,
): number {
  let text = ''
  for (let count = 1; count <= HEADING_LINES; count += 1) {
    const line = lines[start + count - 1]
    const next = lines[start + count]
    if (!line || (count > 1 && (line.marker !== null || line.startsPage || isAddress(line.text)))) return 0
    text = text === '' ? line.text : `${text} ${line.text}`
    const isLabelled = isAfterLabel || readLabel(text) !== null
    if (startsInside(text)) return 0
    if (!isLabelled && hasSentenceInside(text)) return 0
    if (isTerminated(line.text)) {
      if (!isLabelled || !/[.!]$/.test(line.text)) return 0
      // Two sentences may make one title, but only where the second has no full stop.
      continue
    }
    if (!next) return 0
    const room = roomAfter(line, next, page)
    if (endsHeading(lines, start + count, text, room, page, isLabelled))
      return mustBeSure && room <= page.slack && !CAPITAL_OPENERS.test(next.text) ? 0 : count
  }
  return 0
}

/** How many lines from here are the title that a label must have, where no line shows its end: up to the first capital. */
function likelyTitleLines(lines: readonly Line[], start: number): number {
  let text = ''
  for (let count = 1; count <= HEADING_LINES; count += 1) {
    const line = lines[start + count - 1]
    const next = lines[start + count]
    if (!line || !next || next.marker !== null || hasSentenceInside(line.text) || isTerminated(line.text)) return 0
    text = `${text} ${line.text}`.trimStart()
    const isCut = endsOpen(text) || leavesClauseOpen(text) || cutsBody(text, next.text, 2)
    if (/^[A-Z][a-z]/.test(next.text) && !isCut) return count
  }
  return 0
}

function endsHeading(
  lines: readonly Line[],
  at: number,
  text: string,
  room: number,
  page: Page,
  isLabelled: boolean,
): boolean {
  const next = lines[at] as Line
  if (next.marker !== null) return !endsOpen(text) && !isLabelled
  if (!next.startsPage) {
    if (next.followsGap && page.gaps.endBlocks) return true
    const isParted = isLabelled ? page.gaps.followTitles : page.gaps.followHeadings
    if (!next.followsGap && isParted && !isNamed(next.text, page)) return false
  }
  const isFull = room <= page.slack && !next.followsGap
  const following = lines
    .slice(at, at + 3)
    .map((line) => line.text)
    .join(' ')
  if (startsInside(next.text)) return false
  // Where the line had room left, what it ends with was meant to be its end; so it was where a label needs a title.
  const isMeant = !isFull || (isLabelled && opensClause(following))
  if (endsOpen(text, isMeant ? next.text : '')) return false
  if (cutsBody(text, next.text, isFull ? 2 : 4) || cutsDate(text, next.text)) return false
  if (isFull && leavesClauseOpen(text)) return false
  // What is counted is still to come.
  if (isFull && /(?:^|\s)\d{1,3}(?:,\d{3})*$/.test(text)) return false
  if (isNamed(next.text, page) || next.startsPage || isAddress(next.text)) return true
  if (startsWithScrap(following)) return false
  if (!isFull) return true
  // The line is nearly full: it ends the heading only where what follows opens like a sentence.
  return opensSentence(text, following, page) || opensWithName(text, following)
}

/** True for a line that says what it is. */
function isNamed(text: string, page: Page): boolean {
  return page.isStandalone(text) || readLabel(text) !== null
}

/** True where a clause has begun whose subject is still to come: "how it chooses which threats", "to see whether". */
function leavesClauseOpen(text: string): boolean {
  return /\b(?:which|whose|what) [a-z-]+$|\b(?:when|where|while|whether|if|how|why|until|although|unless)$/i.test(text)
}

/** True where a body's name of so many words or more begins on one line and ends on the next. */
function cutsBody(text: string, next: string, leastWords: number): boolean {
  const both = `${text} ${next}`
  return findBodies(both).some(
    ({ start, end }) =>
      start < text.length && end > text.length + 1 && both.slice(start, end).split(' ').length >= leastWords,
  )
}

/** True where a date begins on one line and ends on the next, or the line leaves one to come. */
function cutsDate(text: string, next: string): boolean {
  if (leadsToDate(text, next)) return true
  // The longest date is shorter than this on either side.
  const [before, after] = [text.slice(-20), next.slice(0, 20)]
  return findDates(`${before} ${after}`).some(({ start, end }) => start < before.length && end > before.length + 1)
}

const SENTENCE_OPENERS =
  /^(?:The|We|In|At|This|These|During|It|There|For|As|However|Following|Between|On|Since|To|Some|Most|Many|All|Each|Officers|Personnel|Staff|Overall|Generally|After|Before|Although|While|When|They|Analysis|Data|Our|If|Both|Like|No|Under|Over|By|From|With)\b/

/** Words that have a capital nowhere but where a sentence begins, so that one ended before them. */
const CAPITAL_OPENERS =
  /^(?:(?:The|An?|Our|Some|Many|Most|All|Each|Both|That|If) [a-z]|(?:We|It|They|There|This|These|In|At|On|As|For|From|By|With|To|Since|During|After|Before|Between|When|While|Although|However)\b)/

/** True where a name opens what follows a line that reads as a heading; a name that the line began goes on there instead. */
function opensWithName(text: string, following: string): boolean {
  return (
    !endsInName(text) &&
    !PARAGRAPH_OPENERS.test(text) &&
    (NAMED_SUBJECT.test(following) || WHOLE_CLAUSE.test(following))
  )
}

/** True where the last word is a name's, which may go on: "the Home Office Asset Recovery". */
function endsInName(text: string): boolean {
  return /[A-Z][a-z]\S*$/.test(text)
}

/** Words with which paragraphs begin and headings don't. */
const PARAGRAPH_OPENERS =
  /^(?:In|At|During|We|On|As|When|While|Although|Since|Following|After|Before|Between|For|However|This|These|It|They|Our)\b/
/** A name and its verb: "Operation Genga is". */
const NAMED_SUBJECT =
  /^(?:[A-Z][\w'-]*,? ){1,5}(?:is|are|was|were|has|have|had|does|doesn't|can|uses|works|provides|aims|plans|leads|manages|told|allows|consists)\b/
/** A subject and its verb, with nothing between them that could tie the two to a clause before: "Teachers and parents can". */
const WHOLE_CLAUSE =
  /^[A-Z][\w'-]*(?: (?!(?:The|An?|In|At|On|This|These|It|We|They|who|whom|which|that|whose|how|what|when|where|why|if|because|while|as|than|it|they|he|she|we|there)\b|(?:and|or|but) (?:is|are|was|were|has|have|had|can|could|will|would|does|do|did)\b)[\w'-]+){0,8}? (?:(?:is|are|was|were|has|have|had|can|could|will|would|does|do|did|can't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't|didn't)\b|(?:shows?|showed|finds?|found|tells?|told|says?|said|suggests?|suggested) (?:that|us)\b)/

function opensClause(text: string): boolean {
  return SENTENCE_OPENERS.test(text) || WHOLE_CLAUSE.test(text)
}

function opensSentence(text: string, following: string, { isCommon }: Page): boolean {
  const mention = findBodies(following)[0]
  if (SENTENCE_OPENERS.test(following) || (mention !== undefined && mention.start <= 4)) return true
  if (endsInName(text)) return false
  const word = (/^[A-Z][a-z]{2,}(?= )/.exec(following)?.[0] ?? '').toLowerCase()
  return isCommon(word) || isCommon(`${word}s`) || isCommon(word.replace(/s$/, ''))
}

/** How many lines from here are one paragraph or list item. */
function paragraphLines(lines: readonly Line[], start: number, page: Page): number {
  let count = 1
  const isItem = lines[start]?.marker !== null
  while (start + count < lines.length && !isParagraphEnd(lines, start + count, page, isItem)) count += 1
  return count
}

/** Words that go on with the sentence before, so that they begin no paragraph where nothing else shows one. */
const POINTS_BACK = /^(?:These|Those|They|(?:Of|Among) (?:these|those|them))\b/

/** What a line within a paragraph stands behind. */
const FLOWING = makeBlock('', [])

function isParagraphEnd(lines: readonly Line[], at: number, page: Page, isItem: boolean): boolean {
  const above = lines[at - 1] as Line
  const line = lines[at] as Line
  if (line.marker !== null || isAddress(line.text) || isContentsEntry(line.text)) return true
  const isOpen = !isTerminated(above.text)
  if (page.gaps.endBlocks && line.followsGap && !line.startsPage) return true
  if (startsInside(line.text) && isOpen) return false
  if (standaloneLines(lines, at, page) > 0 && (!isOpen || line.startsPage || roomAfter(above, line, page) > page.slack))
    return true
  // A label with its title is a box even where it is set into a sentence.
  const label = readLabel(line.text)
  if (label !== null && (!isOpen || /^(?:area|cause|innovative|promising)\S* [a-z ]+:/i.test(line.text))) return true
  // Items may have no full stop: what shows their end is a line that was ended early, and a sentence after it.
  if (isOpen)
    return (
      isItem && roomAfter(above, line, page) > page.slack && CAPITAL_OPENERS.test(line.text) && !endsOpen(above.text)
    )
  if (page.gaps.partTexts && !line.startsPage) return line.followsGap
  const opensList = /:$/.test(line.text) && lines[at + 1]?.marker != null
  if (opensList && !(POINTS_BACK.test(line.text) && roomAfter(above, line, page) < 0)) return true
  // The last line of a paragraph may happen to be full; a heading after it shows its end.
  if (mayBeginHeading(line, FLOWING, page) && headingLines(lines, at, page, false, true) > 0) return true
  return line.followsGap || roomAfter(above, line, page) > page.slack
}
