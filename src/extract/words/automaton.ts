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

/** A state while it is built: its ways on by column, what is found there, and whether it ends in a letter or digit. */
interface State {
  readonly ways: Int32Array
  found: number[]
  readonly endsInWord: boolean
}

/** Builds the automaton for literals in lower case with each digit as 0; a found set is so many numbers. */
export function buildAutomaton(asked: readonly Asked[], sets: number): Automaton {
  const { columns, width } = makeColumns(asked)
  const isWord = Array.from({ length: width }, () => false)
  for (let code = 0; code < 128; code += 1) if (/\w/.test(String.fromCharCode(code))) isWord[columns[code] ?? 0] = true
  const states = plant(asked, columns, isWord)
  close(states, sets)
  const mark = columns[WORD_START.charCodeAt(0)] ?? 0
  const start = states[0]?.ways[mark] ?? 0
  // Those at which something is found come last, so that one comparison tells them.
  const isFinding = ({ found }: State): boolean => found.some((bits) => bits !== 0)
  const order = [...states.keys()].sort(
    (a, b) => Number(isFinding(states[a] as State)) - Number(isFinding(states[b] as State)),
  )
  const rows = new Uint32Array(states.length)
  for (const [place, index] of order.entries()) rows[index] = place * width
  const next = new Uint32Array(states.length * width)
  for (const [index, state] of states.entries()) {
    // A word begins where one of its characters stands behind any other.
    const opened = states[state.endsInWord || index === start ? index : (state.ways[mark] ?? 0)] as State
    for (let column = 0; column < width; column += 1) {
      const way = (isWord[column] ? opened : state).ways[column] ?? 0
      next[(rows[index] ?? 0) + column] = rows[way === 0 && !isWord[column] ? start : way] ?? 0
    }
  }
  const finding = order.filter((index) => isFinding(states[index] as State))
  return {
    columns,
    width,
    next,
    start: rows[start] ?? 0,
    firstFinding: (states.length - finding.length) * width,
    finds: Int32Array.from(finding.flatMap((index) => states[index]?.found ?? [])),
    sets,
  }
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
function plant(asked: readonly Asked[], columns: Uint8Array, isWord: readonly boolean[]): State[] {
  const grow = (endsInWord: boolean): State => ({
    ways: new Int32Array(isWord.length).fill(-1),
    found: [],
    endsInWord,
  })
  // The state of nothing found yet is that behind a letter; behind anything else it is that of the mark.
  const states = [grow(true)]
  for (const { literal, by } of asked) {
    let state = states[0] as State
    for (const character of literal.replace(/(?<=[^\w\ue000])(?=\w)/g, WORD_START)) {
      const column = columns[character.charCodeAt(0)] ?? 0
      if ((state.ways[column] ?? -1) < 0) state.ways[column] = states.push(grow(isWord[column] ?? false)) - 1
      state = states[state.ways[column] ?? 0] as State
    }
    state.found[by.at] = (state.found[by.at] ?? 0) | by.bit
  }
  return states
}

/** Gives each state the ways on, and the finds, of the longest other beginning of a literal with which it ends. */
function close(states: readonly State[], sets: number): void {
  const shorter = new Int32Array(states.length)
  const queue = [0]
  for (const index of queue) {
    const state = states[index] as State
    const other = states[shorter[index] ?? 0] as State
    state.found = Array.from({ length: sets }, (_, at) => (state.found[at] ?? 0) | (other.found[at] ?? 0))
    for (const [column, way] of state.ways.entries()) {
      const back = index === 0 ? 0 : (other.ways[column] ?? 0)
      if (way < 0) state.ways[column] = back
      else {
        shorter[way] = back
        queue.push(way)
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
