import { LABEL_VOCABULARY } from '../../words/labels.js'
import type { Line } from './lines.js'

const CUT = /(?<!\p{L}|\p{L}-)((?:\p{L}+-)*)(\p{L}+)-$/u
const REST = /^(\p{Ll}+)/u

/** The words of a file, to tell what its layout did to them. */
interface Vocabulary {
  readonly words: ReadonlySet<string>
  /** Words with a hyphen inside, and what such words begin with. */
  readonly compounds: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
}

/** Lines with their words whole: hyphens that only cut a word at a line's end are soft, letters that are set apart join. */
export function mendWords(lines: readonly Line[]): readonly Line[] {
  let gathered: Vocabulary | null = null
  // Many files have nothing to mend, and to gather their words takes longer than to see that.
  const vocabulary = (): Vocabulary => {
    gathered ??= gatherWords(lines)
    return gathered
  }
  const joined = lines.map((line) => {
    const text = joinLetters(line.text, vocabulary)
    return text === line.text ? line : { ...line, text }
  })
  return softenHyphens(joined, vocabulary)
}

const WORD = /\p{L}+(?:['-]\p{L}+)*-?/gu
/** The same for text that has no other letters; most has none, and they take long to tell. */
const PLAIN_WORD = /[a-z]+(?:['-][a-z]+)*-?/g

function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text)
}

function gatherWords(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>(LABEL_VOCABULARY)
  const compounds = new Set<string>()
  const prefixes = new Set<string>()
  let isCut = false
  for (const { text } of lines) {
    const lower = text.toLowerCase()
    const found: readonly string[] = lower.match(isPlain(lower) ? PLAIN_WORD : WORD) ?? []
    // Halves of words are none.
    for (const word of isCut ? found.slice(1) : found) {
      const hyphen = word.indexOf('-')
      if (hyphen < 0) {
        // Letters alone are no words, but for these.
        if (word.length > 1 || word === 'a' || word === 'i') words.add(word)
      } else if (!word.endsWith('-')) {
        compounds.add(word)
        prefixes.add(word.slice(0, hyphen))
      }
    }
    isCut = text.endsWith('-') && CUT.test(text)
  }
  return { words, compounds, prefixes }
}

/** Numbers are written with a hyphen: "twenty-/five". */
const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** How often a file must surely cut words before it is one that does. */
const LEAST_CUTS = 3

function softenHyphens(lines: readonly Line[], vocabulary: () => Vocabulary): readonly Line[] {
  if (!lines.some(({ text }) => text.endsWith('-'))) return lines
  const { words, compounds, prefixes } = vocabulary()
  // Layout programs add the hyphen of a word that they cut; one that was written is drawn with its word.
  const ends = lines.filter(({ text }) => text.endsWith('-') && CUT.test(text))
  const added = ends.filter(({ loneHyphen }) => loneHyphen === 'end').length
  const isAdded =
    added >= LEAST_CUTS && added > ends.length / 2 && lines.every(({ loneHyphen }) => loneHyphen !== 'inside')
  const cuts = lines.map((line, index) => {
    const [, before = '', head] = (line.text.endsWith('-') && CUT.exec(line.text.toLowerCase())) || []
    const tail = REST.exec(lines[index + 1]?.text ?? '')?.[1]
    if (head !== undefined && isAdded) return line.loneHyphen === 'end' ? 'soft' : 'hard'
    if (head === undefined || tail === undefined) return null
    // "co-ordin-/ating", but "up-to-/date".
    const stem = head + tail.slice(0, 3)
    if (before !== '') {
      const isKnown = words.has(head + tail) || [...compounds].some((word) => word.startsWith(before + stem))
      return isKnown || !words.has(tail) ? 'open' : 'hard'
    }
    if (TENS.test(head)) return 'hard'
    const isCompound = compounds.has(`${head}-${tail}`)
    if (words.has(head + tail) !== isCompound) return isCompound ? 'hard' : 'soft'
    const areWords = words.has(tail) && tail.length > 2 && words.has(head) && head.length > 2
    if (areWords && [...words].some((word) => word.startsWith(stem))) return 'open'
    return areWords || (prefixes.has(head) && words.has(tail)) ? 'hard' : 'open'
  })
  const isCutting = cuts.filter((cut) => cut === 'soft').length >= LEAST_CUTS
  return lines.map((line, index) => {
    const isSoft = cuts[index] === 'soft' || (cuts[index] === 'open' && isCutting)
    return isSoft ? { ...line, text: line.text.replace(/-$/, '\u00ad') } : line
  })
}

/** Longer lines are no labels. */
const LONGEST_SPACED = 120
const SINGLE_LETTER = /(?:^| )\p{L}(?= |$)/gu

/**
 * "A R E A F O R": a line whose letters are set apart as far as words are, as the fewest words that the file has
 * elsewhere.
 */
function joinLetters(text: string, vocabulary: () => Vocabulary): string {
  if (text.length > LONGEST_SPACED) return text
  const single = text.match(SINGLE_LETTER) ?? []
  if (single.length < 2 || single.every((letter) => /^ ?[ai]$/i.test(letter))) return text
  const { words } = vocabulary()
  const letters = text.replace(/ /g, '')
  const lower = letters.toLowerCase()
  // The fewest words up to each letter, and where the last of them begins.
  const fewest: number[] = [0]
  const starts: number[] = [0]
  for (let end = 1; end <= lower.length; end += 1) {
    fewest[end] = Number.POSITIVE_INFINITY
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const count = (fewest[start] ?? 0) + 1
      if (count >= (fewest[end] ?? 0) || !isWord(lower.slice(start, end), words)) continue
      fewest[end] = count
      starts[end] = start
    }
  }
  if (!Number.isFinite(fewest[lower.length] ?? 0)) return single.length > text.split(' ').length * 0.7 ? letters : text
  const found: string[] = []
  for (let end = lower.length; end > 0; end = starts[end] ?? 0) found.unshift(letters.slice(starts[end] ?? 0, end))
  return found.join(' ')
}

const LONGEST_WORD = 24

function isWord(letters: string, words: ReadonlySet<string>): boolean {
  return words.has(letters) || /^(?:[\d(),.:;&-]+)$/.test(letters)
}
