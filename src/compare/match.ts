import { renderCanonical } from './canonical.js'
import type { Item, ItemKind, Sheet } from './item.js'
import { measureLikeness, type WordedItem, wordItem } from './likeness.js'

/** An item of the one sheet with the one of the other that is the same; null where there is none. */
export interface Match {
  readonly before: Item | null
  readonly after: Item | null
}

/** Pairs that are looked at one by one; of more, only those that share a rare word. */
const MOST_PAIRS = 2500
/** Rare words of an item by which its like is looked for. */
const MOST_WORDS = 8

/** Kinds whose items may stand in the part of another body than before. */
const WANDERING: readonly ItemKind[] = ['finding', 'recommendation', 'prior_recommendation', 'figure', 'diagnostic']

/**
 * Matches the items of two sheets by what they say, never by their numbers: those that are equal, then those with the
 * same words, then those that are most alike, all within the part of one body; then those with the same words in
 * another body's part. Seen from the other side the matches are the same.
 */
export function matchItems(before: Sheet, after: Sheet): Match[] {
  const [left, right] = [listEntries(before), listEntries(after)]
  const pairs = new Pairs()
  for (const group of groupBoth(left, right, ({ item }) => `${item.kind} ${item.bodyId ?? ''}`)) {
    pairEqual(group, pairs, ({ content }) => content)
    pairEqual(group, pairs, ({ worded }) => worded.wording)
    pairAlike(group, pairs)
  }
  for (const group of groupBoth(left, right, ({ item }) => item.kind)) {
    if (group.left[0] && WANDERING.includes(group.left[0].item.kind)) {
      pairEqual(group, pairs, ({ worded }) => worded.wording)
    }
  }
  // Digests say nothing of likeness: what is left is the same item where its number is.
  if (before.isDigested && after.isDigested) pairEqual({ left, right }, pairs, ({ item }) => `${item.kind} ${item.id}`)
  return [
    ...left.map((entry) => ({ before: entry.item, after: pairs.findRight(entry)?.item ?? null })),
    ...right.filter((entry) => !pairs.hasRight(entry)).map(({ item }) => ({ before: null, after: item })),
  ]
}

/** An item in its sheet. */
interface Entry {
  readonly item: Item
  /** Place in the sheet. */
  readonly place: number
  /** All its fields as one text. */
  readonly content: string
  readonly worded: WordedItem
}

interface Group {
  readonly left: readonly Entry[]
  readonly right: readonly Entry[]
}

/** The pairs that were found; each entry is in one at most. */
class Pairs {
  readonly #rights = new Map<Entry, Entry>()
  readonly #taken = new Set<Entry>()

  add(left: Entry, right: Entry): void {
    this.#rights.set(left, right)
    this.#taken.add(right)
  }

  findRight(left: Entry): Entry | undefined {
    return this.#rights.get(left)
  }

  hasRight(right: Entry): boolean {
    return this.#taken.has(right)
  }

  /** Those of a group that have no partner yet. */
  listFree({ left, right }: Group): Group {
    return {
      left: left.filter((entry) => !this.#rights.has(entry)),
      right: right.filter((entry) => !this.#taken.has(entry)),
    }
  }
}

function listEntries(sheet: Sheet): Entry[] {
  return sheet.items.map((item, place) => ({
    item,
    place,
    content: renderCanonical(item.fields),
    worded: wordItem(item),
  }))
}

function groupBoth(left: readonly Entry[], right: readonly Entry[], nameGroup: (entry: Entry) => string): Group[] {
  const groups = new Map<string, { left: Entry[]; right: Entry[] }>()
  for (const side of ['left', 'right'] as const) {
    for (const entry of side === 'left' ? left : right) {
      const name = nameGroup(entry)
      const group = groups.get(name) ?? { left: [], right: [] }
      groups.set(name, group)
      group[side].push(entry)
    }
  }
  return [...groups.values()].filter((group) => group.left.length > 0 && group.right.length > 0)
}

/** Pairs what has the same key. Where it is there more often on one side, the neighbours decide which are left over. */
function pairEqual(group: Group, pairs: Pairs, read: (entry: Entry) => string): void {
  const free = pairs.listFree(group)
  const around = { left: readAround(group.left), right: readAround(group.right) }
  for (const { left, right } of groupBoth(free.left, free.right, read)) {
    if (left.length === right.length || left.length * right.length > MOST_PAIRS) {
      for (const [index, entry] of left.entries()) {
        const partner = right[index]
        if (partner) pairs.add(entry, partner)
      }
      continue
    }
    takeBest(listAll(left, right), pairs, (a, b) => {
      const [here, there] = [around.left.get(a) ?? [], around.right.get(b) ?? []]
      return 1 + here.filter((content, index) => content === there[index]).length
    })
  }
}

/** The contents right before and behind each entry. */
function readAround(entries: readonly Entry[]): Map<Entry, readonly string[]> {
  return new Map(
    entries.map((entry, index) => [entry, [entries[index - 1]?.content ?? '', entries[index + 1]?.content ?? '']]),
  )
}

function pairAlike(group: Group, pairs: Pairs): void {
  const { left, right } = pairs.listFree(group)
  const candidates = left.length * right.length <= MOST_PAIRS ? listAll(left, right) : listSharing(left, right)
  takeBest(candidates, pairs, (a, b) => measureLikeness(a.worded, b.worded))
}

type Candidate = readonly [left: Entry, right: Entry]

function listAll(left: readonly Entry[], right: readonly Entry[]): Candidate[] {
  return left.flatMap((a) => right.map((b): Candidate => [a, b]))
}

/** The pairs that share one of their rarest words; words that are nowhere rare make no pair, so that time stays linear. */
function listSharing(left: readonly Entry[], right: readonly Entry[]): Candidate[] {
  const counts = new Map<string, number>()
  for (const entry of [...left, ...right]) {
    for (const word of wordsOf(entry)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const rarest = (entry: Entry): string[] =>
    wordsOf(entry)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS)
  const byWord = new Map<string, { left: Entry[]; right: Entry[] }>()
  for (const side of ['left', 'right'] as const) {
    for (const entry of side === 'left' ? left : right) {
      for (const word of rarest(entry)) {
        const sharing = byWord.get(word) ?? { left: [], right: [] }
        byWord.set(word, sharing)
        sharing[side].push(entry)
      }
    }
  }
  const found = new Map<Entry, Set<Entry>>()
  for (const sharing of byWord.values()) {
    if (sharing.left.length * sharing.right.length > MOST_PAIRS) continue
    for (const a of sharing.left) {
      const partners = found.get(a) ?? new Set()
      found.set(a, partners)
      for (const b of sharing.right) partners.add(b)
    }
  }
  return [...found].flatMap(([a, partners]) => [...partners].map((b): Candidate => [a, b]))
}

function wordsOf({ worded }: Entry): string[] {
  return [...new Set([...(worded.title?.counts.keys() ?? []), ...worded.text.counts.keys()])]
}

/**
 * Takes the best pair, then the best of what is left, until nothing fits. Of equal ones the nearest places and then the
 * first ones win, which is the same from both sides.
 */
function takeBest(
  candidates: readonly Candidate[],
  pairs: Pairs,
  measure: (left: Entry, right: Entry) => number,
): void {
  const scored = candidates
    .map(([left, right]) => ({
      left,
      right,
      score: measure(left, right),
      apart: Math.abs(left.place - right.place),
      sum: left.place + right.place,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.apart - b.apart || a.sum - b.sum)
  for (const { left, right } of scored) {
    if (!pairs.findRight(left) && !pairs.hasRight(right)) pairs.add(left, right)
  }
}
