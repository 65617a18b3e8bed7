/** Draws that a seed fixes: the same seed gives the same draws on any machine. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  /** True so often, as a share from 0 to 1. */
  chance(share: number): boolean
  /** One of the items. @throws RangeError for an empty list */
  pick<T>(items: readonly T[]): T
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32: 32 bits of state, quick, and evenly spread enough for drawing variants. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('expected items to pick from, got none')
      return items[int(0, items.length - 1)] as T
    },
    shuffle: <T>(items: readonly T[]): T[] => {
      const left = [...items]
      for (let last = left.length - 1; last > 0; last -= 1) {
        const other = int(0, last)
        ;[left[last], left[other]] = [left[other] as T, left[last] as T]
      }
      return left
    },
  }
}
