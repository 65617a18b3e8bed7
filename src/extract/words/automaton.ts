/** A literal to look for, and the bit of a found set that says that a text has it. */
export interface Asked {
  readonly literal: string
  readonly by: { readonly at: number; readonly bit: number }
}

/** What stands in front of a literal that a word must begin with: of the private area, in which no text has it. */
export const WORD_START = '\ue000'

/** The automaton of Aho and Corasick: it looks for all literals at once, with one step for each character. */
export interface Automaton {
  /** By a character's code, its column; 0 for all that no literal has. */
  readonly columns: Uint8Array
  /** Of how many columns a state's row is. */
  readonly width: number
  /** By a state's row and a column, the row of the next state. */
  readonly next: Uint32Array
  /** The row with which a text begins, as a word may. */
  readonly start: number
  /** From this row on, something is found at each state. */
  readonly firstFinding: number
  /** What is found there, so many numbers a state. */
  readonly finds: Int32Array
  readonly sets: number
}

/** The states while they are built: a row of ways on for each, by column, and a row of what is found there. */
interface States {
  /** -1 where no literal goes on so. */
  readonly ways: Int32Array
  readonly found: Int32Array
  /** 1 for a state that ends in a letter or digit. */
  readonly endsInWord: Uint8Array
  readonly count: number
}

/** Builds the automaton for literals in lower case with each digit as 0; a found set is so many numbers. */
export function buildAutomaton(asked: readonly Asked[], sets: number): Automaton {
  const { columns, width } = makeColumns(asked)
  const isWord = new Uint8Array(width)
  for (let code = 0; code < 128; code += 1)
    if (/\w/.test(String.fromCharCode(code))) isWord[columns[code] as number] = 1
  const states = plant(asked, { columns, isWord, sets })
  close(states, width, sets)
  const { ways, found, endsInWord, count } = states
  const mark = columns[WORD_START.charCodeAt(0)] as number
  const start = ways[mark] as number
  // Those at which something is found come last, so that one comparison tells them.
  const { order, firstFinding } = sortByFinds(found, count, sets)
  const rows = new Uint32Array(count)
  const finds = new Int32Array((count - firstFinding) * sets)
  for (let place = 0; place < count; place += 1) {
    const index = order[place] as number
    rows[index] = place * width
    if (place >= firstFinding)
      finds.set(found.subarray(index * sets, (index + 1) * sets), (place - firstFinding) * sets)
  }
  const next = new Uint32Array(count * width)
  for (let index = 0; index < count; index += 1) {
    // A word begins where one of its characters stands behind any other.
    const opened = endsInWord[index] === 1 || index === start ? index : (ways[index * width + mark] as number)
    const row = rows[index] as number
    for (let column = 0; column < width; column += 1) {
      const way = ways[(isWord[column] === 1 ? opened : index) * width + column] as number
      next[row + column] = rows[way === 0 && isWord[column] === 0 ? start : way] as number
    }
  }
  return { columns, width, next, start: rows[start] as number, firstFinding: firstFinding * width, finds, sets }
}

/** The states in their order but for those at which something is found, which come last. */
function sortByFinds(found: Int32Array, count: number, sets: number): { order: Uint32Array; firstFinding: number } {
  const order = new Uint32Array(count)
  const isFinding = (index: number): boolean =>
    found.subarray(index * sets, (index + 1) * sets).some((bits) => bits !== 0)
  const finding: number[] = []
  let firstFinding = 0
  for (let index = 0; index < count; index += 1) {
    if (isFinding(index)) finding.push(index)
    else {
      order[firstFinding] = index
      firstFinding += 1
    }
  }
  order.set(finding, firstFinding)
  return { order, firstFinding }
}

/** Gives each character of the literals a column; capitals have that of their small letter, digits that of 0. */
function makeColumns(asked: readonly Asked[]): { columns: Uint8Array; width: number } {
  const columns = new Uint8Array(0x10000)
  let width = 1
  for (const character of ['abcdefghijklmnopqrstuvwxyz0_', WORD_START, ...asked.map(({ literal }) => literal)].join(
    '',
  )) {
    const code = character.charCodeAt(0)
    if (columns[code] !== 0) continue
    columns[code] = width
    width += 1
  }
  for (let letter = 0; letter < 26; letter += 1) columns[65 + letter] = columns[97 + letter] ?? 0
  for (let digit = 1; digit < 10; digit += 1) columns[48 + digit] = columns[48] ?? 0
  return { columns, width }
}

/** Makes a tree of the literals, with a mark in front of each word but one with which a literal may begin inside another. */
function plant(
  asked: readonly Asked[],
  { columns, isWord, sets }: { readonly columns: Uint8Array; readonly isWord: Uint8Array; readonly sets: number },
): States {
  const width = isWord.length
  const marked = asked.map(({ literal }) => literal.replace(/(?<=[^\w\ue000])(?=\w)/g, WORD_START))
  // A state for each character is more than there are.
  const most = 1 + marked.reduce((sum, literal) => sum + literal.length, 0)
  const ways = new Int32Array(most * width).fill(-1)
  const found = new Int32Array(most * sets)
  const endsInWord = new Uint8Array(most)
  // The state of nothing found yet is that behind a letter; behind anything else it is that of the mark.
  endsInWord[0] = 1
  let count = 1
  for (const [nth, { by }] of asked.entries()) {
    const literal = marked[nth] as string
    let state = 0
    for (let at = 0; at < literal.length; at += 1) {
      const column = columns[literal.charCodeAt(at)] as number
      const place = state * width + column
      if ((ways[place] as number) < 0) {
        ways[place] = count
        endsInWord[count] = isWord[column] as number
        count += 1
      }
      state = ways[place] as number
    }
    ;(found[state * sets + by.at] as number) |= by.bit
  }
  return { ways, found, endsInWord, count }
}

/** Gives each state the ways on, and the finds, of the longest other beginning of a literal with which it ends. */
function close({ ways, found, count }: States, width: number, sets: number): void {
  const shorter = new Int32Array(count)
  const queue = new Int32Array(count)
  let queued = 1
  for (let done = 0; done < queued; done += 1) {
    const index = queue[done] as number
    const other = shorter[index] as number
    for (let nth = 0; nth < sets; nth += 1) (found[index * sets + nth] as number) |= found[other * sets + nth] as number
    for (let column = 0; column < width; column += 1) {
      const way = ways[index * width + column] as number
      const back = index === 0 ? 0 : (ways[other * width + column] as number)
      if (way < 0) ways[index * width + column] = back
      else {
        shorter[way] = back
        queue[queued] = way
        queued += 1
      }
    }
  }
}

/** Finds which literals a text has. */
export function runAutomaton(
  { columns, next, start, width, firstFinding, finds, sets }: Automaton,
  text: string,
): Int32Array {
  const found = new Int32Array(sets)
  let row = start
  for (let at = 0; at < text.length; at += 1) {
    row = next[row + (columns[text.charCodeAt(at)] as number)] as number
    if (row < firstFinding) continue
    const first = ((row - firstFinding) / width) * sets
    for (let nth = 0; nth < sets; nth += 1) (found[nth] as number) |= finds[first + nth] as number
  }
  return found
}
