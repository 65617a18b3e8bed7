/** A sentence and where it stands in its block. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|nos|para|paras|p|pp|mr|mrs|ms|dr|st|sgt|supt|insp|ch|vol|fig|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)|\b[A-Z])\.$/i
const END = /[.!?](?<![.!?]{2})[.!?]*["')\]]*(?=\s)/g
/** A sentence begins with a capital, a digit, a quotation mark or a bracket. */
const OPENING = /^\s+["'([]*[\p{Lu}\d\u00a3]/u

/** Cuts a block's text into sentences; all of its characters but the spaces between them belong to one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    // Cheap to tell for most full stops inside a sentence, and for the ends that no short form has.
    if (text[end] === ' ' && isSmall(text[end + 1])) continue
    const head = text.slice(Math.max(start, end - 12), end)
    if (!OPENING.test(text.slice(end, end + 8))) continue
    if (head.endsWith('.') && endsInShortForm(head, text.slice(end, end + 4))) continue
    push(sentences, text, start, end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

/** True where the words before a full stop end in a short form. */
function endsInShortForm(head: string, next: string): boolean {
  if (!SHORT_FORMS.test(head)) return false
  // "No." before a number is short for "number"; before a capital it ends an answer.
  return !/\b(?:etc|no)\.$/i.test(head) || (/\bno\.$/i.test(head) && /^\s+\d/.test(next))
}

function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter >= 'a' && letter <= 'z'
}

function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || /^\s$/.test(letter ?? '')
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && isSpace(text[start])) start += 1
  while (end > start && isSpace(text[end - 1])) end -= 1
  if (end > start) sentences.push({ text: text.slice(start, end), start, end })
}
