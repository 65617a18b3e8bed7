import type { LaidBlock } from '../outline/lay.js'
import { endsOpen, isTerminated } from '../read/shape.js'
import { readNumber } from '../words/numbers.js'
import { type Check, clip, type Found, onBody } from './check.js'
import { type FindTear, isClosed, isName, makeFindTear, OPENER, readOpener } from './tear.js'

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
  find: (context) => {
    const { bodies, drafts, reading } = context
    const paragraphs = drafts.flatMap(({ part }) => part.blocks).filter(isParagraph)
    const ended = paragraphs.filter(({ text }) => isEnded(text))
    const look: Look = {
      isHabit: ended.length < paragraphs.length * LEAST_ENDED,
      findTear: makeFindTear(context),
      isName: (word) => isName(word, reading.text),
    }
    return bodies.flatMap((body, index) => {
      const blocks = (drafts[index]?.part.blocks ?? []).filter(({ kind }) => kind.is !== 'note')
      return blocks.flatMap((block, at): Found[] => {
        const fault = findFault(block, blocks, at, look)
        return fault === null ? [] : [onBody(body, fault, { span: reading.span(block.start, block.end) })]
      })
    })
  },
}

/** What looking at one block needs to know of the others. */
interface Look {
  /** True for a report whose paragraphs often end without a full stop. */
  readonly isHabit: boolean
  readonly findTear: FindTear
  readonly isName: (word: string) => boolean
}

function isParagraph({ kind, text }: LaidBlock): boolean {
  return kind.is === 'text' && isSentence(text)
}

function findFault(block: LaidBlock, blocks: readonly LaidBlock[], at: number, look: Look): string | null {
  const { text, kind } = block
  const [before, after] = [blocks[at - 1], blocks[at + 1]]
  if (kind.is === 'heading')
    return NO_TITLE_END.test(ending(text)) ? `expected a whole title, found one that breaks off: "${tail(text)}"` : null
  if (kind.is !== 'text' && kind.is !== 'item') return null
  const torn = look.findTear(block, before)
  if (torn !== null) return `expected whole sentences, found one that breaks off: "${tail(text.slice(0, torn))}"`
  if (isUnopened(text) && !blocks.slice(Math.max(0, at - LONGEST_QUOTATION), at).some((other) => isUnclosed(other)))
    return `expected a quotation from its beginning, found only its end: "${tail(text)}"`
  if (kind.is === 'item') return findItemFault(block, blocks, at, look)
  if (/:["')\]]*$/.test(ending(text))) {
    if (after?.kind.is === 'item' || after?.kind.is === 'text') return null
    return `expected a list or quotation after "${tail(text)}", found none`
  }
  if (beginsInside(text) && before && before.kind.is !== 'item' && isClosed(before))
    return `expected a sentence from its beginning, found "${clip(text)}"`
  // So an item ends that lost its bullet, but then another stands beside it.
  if (/, (?:and|or)$/.test(ending(text)) && !isListed(before) && !isListed(after))
    return `expected the rest of the sentence after "${tail(text)}", found none`
  if (look.isHabit || CAPTION.test(text) || isEnded(text)) return null
  if (after?.kind.is === 'item')
    return isSentence(text) ? `expected a colon or full stop before the list, found "${tail(text)}"` : null
  if (!isSentence(text) && !endsOpen(ending(text))) return null
  return `expected a full stop at the end of the paragraph, found "${tail(text)}"`
}

/** True for an item, and for a text that ends like one or opens a list. */
function isListed(block: LaidBlock | undefined): boolean {
  return block?.kind.is === 'item' || /[:;,]$|, (?:and|or)$/.test(block?.text ?? '')
}

function findItemFault({ text }: LaidBlock, blocks: readonly LaidBlock[], at: number, look: Look): string | null {
  const [before, after] = [blocks[at - 1], blocks[at + 1]]
  const isLast = after?.kind.is !== 'item'
  const end = ending(text)
  if (isLast && OPEN_ITEM.test(end)) return `expected another item after "${tail(text)}", found none`
  // A list's last item went lost, so that the sentence behind the list was taken for it.
  if (
    isLast &&
    before?.kind.is === 'item' &&
    /[;,] (?:and|or)$/.test(ending(before.text)) &&
    opensParagraph(text, before, look)
  )
    return `expected another item after "${tail(before.text)}", found "${clip(text)}"`
  if (isTerminated(end) || /[,;]? (?:and|or)$/.test(end) || !endsOpen(end, 'What follows')) return null
  return `expected a whole list item, found one that breaks off: "${tail(text)}"`
}

/** True for a text that opens as a sentence does, where the item before it began in small letters. */
function opensParagraph(text: string, before: LaidBlock, look: Look): boolean {
  if (OPENER.test(text)) return true
  const word = /^[a-z]/.test(before.text) ? readOpener(text) : null
  return word !== null && readNumber(word) === null && !look.isName(word)
}

/** How an item ends that is not the list's last. */
const OPEN_ITEM = /(?:[;,]|[;,]? (?:and|or))$/
/** What no title ends with; "the threats that it knows of" is one. */
const NO_TITLE_END = /(?:[,(\u2013\u2014&]|\b(?:a|an|the|and|or|but|nor|than|because|their|its|our|every|such))$/i

/** A quotation of several paragraphs is no longer than this. */
const LONGEST_QUOTATION = 6

/** True for a paragraph that closes a quotation, and opens none. */
function isUnopened(text: string): boolean {
  const first = /["\u201c\u201d]/.exec(text)
  return first !== null && first.index >= text.length - 2 && /[a-z\d][.,!?]?["\u201d][.,]?$/.test(ending(text))
}

/** True for a block that opens a quotation, and does not close it. */
function isUnclosed({ text }: LaidBlock): boolean {
  return (text.match(/["\u201c\u201d]/g) ?? []).length % 2 === 1
}

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
  let space = -1
  for (let words = 1; words < LEAST_WORDS; words += 1) {
    space = text.indexOf(' ', space + 1)
    if (space < 0) return false
  }
  return !CAPTION.test(text)
}

/** True where a text begins with a word in small letters, or with what parts words of one sentence. */
function beginsInside(text: string): boolean {
  return /^["']*(?:\p{Ll}+[\s,;.]|[,;)%])/u.test(text)
}

/** The last words of a text. */
function tail(text: string): string {
  return text.length > LONGEST_TAIL ? `…${text.slice(-LONGEST_TAIL).replace(/^(?:\S*\s|\p{Surrogate})/u, '')}` : text
}

const LONGEST_TAIL = 60
