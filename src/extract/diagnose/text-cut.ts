import type { LaidBlock } from '../outline/lay.js'
import { endsOpen, isTerminated } from '../read/shape.js'
import { type Check, clip, type Found, onBody } from './check.js'

/** Shorter lines without a full stop are captions and names. */
const LEAST_WORDS = 8
/** A report whose paragraphs often end without a full stop does so by habit. */
const LEAST_ENDED = 0.9

/** A paragraph begins where a sentence begins and ends where one ends, and what it opens follows. */
export const TEXT_CUT: Check = {
  code: 'text-cut',
  severity: 'warning',
  about:
    'a title, paragraph or list item begins or ends inside a sentence, or opens a list that does not follow or end',
  cause: 'Words that a page’s end, a box or a conversion cut off; or a full stop that the report forgot.',
  remedy: 'Compare the place with the report, and join it in the source with the rest of it, wherever that stands.',
  find: ({ source, bodies, drafts, reading }) => {
    const isWrapped = source.dialect !== 'paragraphs' && source.dialect !== 'lines'
    const paragraphs = drafts.flatMap(({ part }) => part.blocks).filter(isParagraph)
    const ended = paragraphs.filter(({ text }) => isEnded(text))
    const isHabit = ended.length < paragraphs.length * LEAST_ENDED
    return bodies.flatMap((body, index) => {
      const blocks = (drafts[index]?.part.blocks ?? []).filter(({ kind }) => kind.is !== 'note')
      return blocks.flatMap((block, at): Found[] => {
        const fault = findFault(block, blocks[at - 1], blocks[at + 1], { isHabit, isWrapped })
        return fault === null ? [] : [onBody(body, fault, { span: reading.span(block.start, block.end) })]
      })
    })
  },
}

function isParagraph({ kind, text }: LaidBlock): boolean {
  return kind.is === 'text' && isSentence(text)
}

function findFault(
  block: LaidBlock,
  before: LaidBlock | undefined,
  after: LaidBlock | undefined,
  { isHabit, isWrapped }: { isHabit: boolean; isWrapped: boolean },
): string | null {
  const { text, kind } = block
  if (kind.is === 'heading')
    return NO_TITLE_END.test(ending(text)) ? `expected a whole title, found one that breaks off: "${tail(text)}"` : null
  if (kind.is !== 'text' && kind.is !== 'item') return null
  const torn = findTear(block) ?? (isWrapped ? null : findSwallowedTitle(block, before))
  if (torn !== null) return `expected whole sentences, found one that breaks off: "${tail(text.slice(0, torn))}"`
  if (kind.is === 'item') return findItemFault(text, before, after)
  if (/:["')\]]*$/.test(ending(text))) {
    if (after?.kind.is === 'item' || after?.kind.is === 'text') return null
    return `expected a list or quotation after "${tail(text)}", found none`
  }
  if (beginsInside(text) && isWhole(before)) return `expected a sentence from its beginning, found "${clip(text)}"`
  if (isHabit || !isSentence(text) || isEnded(text) || after?.kind.is === 'item') return null
  return `expected a full stop at the end of the paragraph, found "${tail(text)}"`
}

function findItemFault(text: string, before: LaidBlock | undefined, after: LaidBlock | undefined): string | null {
  const isLast = after?.kind.is !== 'item'
  const end = ending(text)
  if (isLast && OPEN_ITEM.test(end)) return `expected another item after "${tail(text)}", found none`
  // A list's last item went lost, so that the sentence behind the list was taken for it.
  if (isLast && before?.kind.is === 'item' && /[;,] (?:and|or)$/.test(ending(before.text)) && OPENER.test(text))
    return `expected another item after "${tail(before.text)}", found "${clip(text)}"`
  if (isTerminated(end) || /[,;]? (?:and|or)$/.test(end) || !endsOpen(end, 'What follows')) return null
  return `expected a whole list item, found one that breaks off: "${tail(text)}"`
}

/** How an item ends that is not the list's last. */
const OPEN_ITEM = /(?:[;,]|[;,]? (?:and|or))$/
/** What no title ends with; "the threats that it knows of" is one. */
const NO_TITLE_END = /(?:[,(\u2013\u2014&]|\b(?:a|an|the|and|or|but|nor|than|because|their|its|our|every|such))$/i
/** Words that open sentences and stand in none of them with a capital, unless in a name. */
const OPENER =
  /^(?:We|It|They|This|These|Those|There|However|The|In|On|At|As|Its|Their|Our|Some|Most|Many|All|Both|Each|Every|When|While|If|After|Before|Since|Between|Although|Because|But|Of|For|During|Data|Analysis|Forces|Officers|Personnel|Staff|Leaders|Managers|Analysts|Investigators|Residents|Partners) [a-z\d]/
/** What a full stop may stand behind without ending a sentence. */
const SHORT_FORM = /(?:\b(?:e\.g|i\.e|etc|vs|no|approx|cf|mr|mrs|ms|dr|st|inc|ltd|co)|\b[A-Z])\.$/i

/**
 * Where two blocks or lines were joined that do not go together: a sentence that opens inside one, or goes on behind the end
 * of one. Null where there is no such place.
 */
function findTear({ text, source: { marks } }: LaidBlock): number | null {
  for (const { at } of marks) {
    if (at === 0) continue
    const [head, rest] = [text.slice(Math.max(0, at - 24), at).trimEnd(), text.slice(at, at + 24)]
    if (/[a-z]$/.test(head) && OPENER.test(rest) && !/\b(?:called|named|titled|entitled|known as)$/.test(head))
      return at
    if (/[a-z)][.!?]$/.test(head) && /^[a-z]+ /.test(rest) && !SHORT_FORM.test(head)) return at
  }
  return null
}

/** Blocks below which a title is expected. */
const ABOVE_TITLES: ReadonlySet<string> = new Set(['section-heading', 'body-heading', 'label', 'grade-label'])

/**
 * Where a title ends to which the rest of a paragraph was joined: where a paragraph is one line of the source, a page cuts
 * it behind a few lines of print and not behind a few words that could be a title, right where a title is expected.
 */
function findSwallowedTitle({ text, source: { marks } }: LaidBlock, before: LaidBlock | undefined): number | null {
  const joint = marks[1]?.at ?? 0
  if (joint === 0 || joint > LONGEST_TITLE || !before || !ABOVE_TITLES.has(before.kind.is)) return null
  const title = text.slice(0, joint).trimEnd()
  return /[.!?:;,]/.test(title) || endsOpen(title) ? null : joint
}

/** A title that the rest of a paragraph was joined to is shorter than this. */
const LONGEST_TITLE = 100

/** A mark for a note, or the address of a page, behind the last full stop. */
const NOTE_BEHIND = /[.!?]["')\]]*\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,2}|[*\u2020])$|(?:https?:\/\/|www\.|@)\S+$/
/** What is no sentence although it is long: captions, rows of tables. */
const CAPTION = /^(?:\||(?:figure|table|chart|graph|map|photo|picture|source|note)s?\b[ :]?)/i

function isEnded(text: string): boolean {
  const end = ending(text)
  return isTerminated(end) || NOTE_BEHIND.test(end)
}

/** The end of a text: patterns for it would look for their beginning all through a paragraph. */
function ending(text: string): string {
  return text.slice(-LONGEST_ENDING)
}

const LONGEST_ENDING = 80

function isSentence(text: string): boolean {
  return text.split(' ', LEAST_WORDS).length === LEAST_WORDS && !CAPTION.test(text)
}

/** True where a text begins with a word in small letters, or with what parts words of one sentence. */
function beginsInside(text: string): boolean {
  return /^["']*(?:\p{Ll}+[\s,;.]|[,;)%])/u.test(text)
}

/** True where nothing of what stands before can go on in this block. */
function isWhole(before: LaidBlock | undefined): boolean {
  if (!before || before.kind.is === 'item') return false
  return before.kind.is !== 'text' || /[.!?]["')\]]*$/.test(ending(before.text))
}

/** The last words of a text. */
function tail(text: string): string {
  return text.length > LONGEST_TAIL ? `…${text.slice(-LONGEST_TAIL).replace(/^\S*\s/, '')}` : text
}

const LONGEST_TAIL = 60
