import type { PrintedNumber } from '../../schema/report.js'
import { ITEM_ABBREVIATIONS } from '../../schema/terms.js'
import type { DraftFigure } from '../assemble/report.js'
import type { DraftBody } from '../assemble/walk.js'
import type { LaidBlock, ReadingText } from '../outline/lay.js'
import { hasNumber } from '../words/quantities.js'
import type { Sentence } from '../words/sentences.js'
import { classify } from './classes.js'
import { findNumerals, type Numeral } from './numerals.js'
import { NumberInSentence, SentenceOfNumbers } from './sentence.js'
import { findTold, type ToldNumbers } from './told.js'

/** Lists the numbers that a body's part prints and that no figure, period or deadline has, in document order. */
export function listNumbers(
  reportId: string,
  draft: DraftBody,
  figures: readonly DraftFigure[],
  reading: ReadingText,
): PrintedNumber[] {
  const { entry, blocks } = draft.part
  const told = findTold(draft, figures)
  const listed: PrintedNumber[] = []
  let next = 0
  for (const block of blocks) {
    while ((told.places[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1
    const numerals = hasNumber(block.literals) ? findUntold(block, told, next) : []
    if (numerals.length === 0) continue
    for (const { numeral, sentence } of placeInSentences(block, numerals)) {
      const { start } = sentence
      const own = { ...numeral, start: numeral.start - start, end: numeral.end - start }
      const context = new NumberInSentence(sentence.counts, own)
      const { taken, unit } = classify(context)
      const number = listed.length + 1
      listed.push({
        id: `${reportId}/${entry.id}/${ITEM_ABBREVIATIONS.number}-${number}`,
        number,
        bodyId: entry.id,
        kind: taken.kind,
        text: context.text,
        value: taken.kind === 'date' || taken.kind === 'name' ? null : numeral.value,
        unit,
        date: taken.kind === 'date' && !numeral.date?.startsWith('--') ? numeral.date : null,
        quote: cutQuote(sentence.text, own),
        span: reading.span(block.start + numeral.start, block.start + numeral.end),
      })
    }
  }
  return listed
}

/** Longer ones are no sentences but text whose full stops were lost. */
const LONGEST_SENTENCE = 3000
/** What is quoted of such text on either side of a number. */
const QUOTED_AROUND = 500

/** The sentence, or the words around the number where it is none. */
function cutQuote(sentence: string, { start, end }: Pick<Numeral, 'start' | 'end'>): string {
  if (sentence.length <= LONGEST_SENTENCE) return sentence
  return sentence.slice(Math.max(0, start - QUOTED_AROUND), end + QUOTED_AROUND).trim()
}

/** The numbers of a block, with their places in it, but for those that the part's items have. */
function findUntold(block: LaidBlock, { places, isOfPeriod }: ToldNumbers, next: number): Numeral[] {
  const { text, start, end } = block
  const found: Numeral[] = []
  let from = 0
  for (let nth = next, place = places[nth]; place && place.start < end; nth += 1, place = places[nth]) {
    found.push(...findNumerals(text, from, Math.max(from, place.start - start)))
    from = Math.min(text.length, place.end - start)
  }
  found.push(...findNumerals(text, from, text.length))
  const isTold = found.map((numeral) => isOfPeriod(numeral, block))
  return found.filter((numeral, index) => {
    const next = found[index + 1]
    // "The 12 months to 31 May 2022": the number of months is as much of the period as its last day.
    return !isTold[index] && !(next && isTold[index + 1] && LASTS_UNTIL.test(text.slice(numeral.end, next.start)))
  })
}

const LASTS_UNTIL =
  /^[ -]months?(?:[ -]period)? (?:which |that )?(?:ending|ended|ends|to|up to|leading (?:up )?to|running (?:up )?to|prior to|preceding|before|until)(?: on| and including)?(?: the)?(?: end of)? $/

interface PlacedNumeral {
  readonly numeral: Numeral
  readonly sentence: Sentence & { readonly counts: SentenceOfNumbers }
}

/** Numbers with the sentences that they stand in. */
function placeInSentences({ text, sentences }: LaidBlock, numerals: readonly Numeral[]): PlacedNumeral[] {
  let nth = 0
  let current: PlacedNumeral['sentence'] | null = null
  return numerals.flatMap((numeral): PlacedNumeral[] => {
    while ((sentences[nth]?.end ?? text.length) <= numeral.start) {
      nth += 1
      current = null
    }
    const sentence = sentences[nth]
    if (!sentence) return []
    current ??= { ...sentence, counts: new SentenceOfNumbers(sentence.text) }
    return [{ numeral, sentence: current }]
  })
}
