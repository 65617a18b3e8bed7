import type { LaidBlock } from '../outline/lay.js'
import { endsOpen, isTerminated, startsInside } from '../read/shape.js'
import { type Check, clip, type Found, onBody } from './check.js'

/** Shorter lines without a full stop are captions and names. */
const LEAST_WORDS = 8
/** A report whose paragraphs often end without a full stop does so by habit. */
const LEAST_ENDED = 0.9
/** A word that leaves a sentence open, and right behind it one that opens a sentence: something between them is gone. */
const TORN =
  /\b(?:a|an|the|of|and|or|to|with|from|by|its|their|our) (?:We|It|They|This|These|There|However)\b(?! [A-Z])/

/** A paragraph begins where a sentence begins and ends where one ends, and what it opens follows. */
export const TEXT_CUT: Check = {
  code: 'text-cut',
  severity: 'warning',
  about: 'a paragraph begins or ends inside a sentence, or opens a list that does not follow',
  cause: 'Words that a page’s end, a box or a conversion cut off; or a full stop that the report forgot.',
  remedy: 'Compare the paragraph with the report, and join it in the source with the rest of it, wherever that stands.',
  find: ({ bodies, drafts, reading }) => {
    const paragraphs = drafts.flatMap(({ part }) => part.blocks).filter(isParagraph)
    const ended = paragraphs.filter(({ text }) => isTerminated(text))
    const isHabit = ended.length < paragraphs.length * LEAST_ENDED
    return bodies.flatMap((body, index) => {
      const blocks = (drafts[index]?.part.blocks ?? []).filter(({ kind }) => kind.is !== 'note')
      return blocks.flatMap((block, at): Found[] => {
        const fault = findFault(block, blocks[at - 1], blocks[at + 1], isHabit)
        return fault === null ? [] : [onBody(body, fault, { span: reading.span(block.start, block.end) })]
      })
    })
  },
}

function isParagraph({ kind, text }: LaidBlock): boolean {
  return kind.is === 'text' && hasWords(text, LEAST_WORDS)
}

function findFault(
  block: LaidBlock,
  before: LaidBlock | undefined,
  after: LaidBlock | undefined,
  isHabit: boolean,
): string | null {
  const { text, kind } = block
  if (kind.is === 'heading') {
    if (!endsOpen(text, after?.text)) return null
    return `expected a whole title, found one that breaks off: "${tail(text)}"`
  }
  if (kind.is === 'item') {
    if (!endsOpen(text, after?.text) || isTerminated(text) || /[,;]? (?:and|or)$/.test(text)) return null
    return `expected a whole list item, found one that breaks off: "${tail(text)}"`
  }
  if (kind.is !== 'text') return null
  const torn = /\b[A-Z][a-z]+\b/.test(text) ? TORN.exec(text) : null
  if (torn)
    return `expected whole sentences, found one that breaks off: "${tail(text.slice(0, torn.index + torn[0].length))}"`
  const opensList = /:["')\]]*$/.test(text)
  if (opensList) {
    if (after && (after.kind.is === 'item' || after.kind.is === 'text')) return null
    return `expected a list or quotation after "${tail(text)}", found none`
  }
  if (startsInside(text) && isWhole(before)) return `expected a sentence from its beginning, found "${clip(text)}"`
  if (isHabit || !hasWords(text, LEAST_WORDS) || isTerminated(text) || after?.kind.is === 'item') return null
  return `expected a full stop at the end of the paragraph, found "${tail(text)}"`
}

/** True where nothing of what stands before can go on in this block. */
function isWhole(before: LaidBlock | undefined): boolean {
  if (!before || before.kind.is === 'item') return false
  return before.kind.is !== 'text' || /[.!?]["')\]]*$/.test(before.text)
}

function hasWords(text: string, least: number): boolean {
  return text.split(' ', least).length === least
}

/** The last words of a text. */
function tail(text: string): string {
  return text.length > LONGEST_TAIL ? `…${text.slice(-LONGEST_TAIL).replace(/^\S*\s/, '')}` : text
}

const LONGEST_TAIL = 60
