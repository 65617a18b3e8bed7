/**
 * Tells which things of a list have moved, from the place that each had before, in the order that they have now.
 *
 * What stays in its place is what every longest list of things in their old order has. So one that was put elsewhere is
 * the only one that moved, of two that changed places both moved, and it is the same seen from the other side.
 *
 * @example findMoved([3, 0, 1, 2]) // [true, false, false, false]
 * @example findMoved([1, 0]) // [true, true]
 */
export function findMoved(places: readonly number[]): boolean[] {
  const before = measureRuns(places)
  const after = measureRuns(places.map((place) => -place).toReversed()).toReversed()
  const lengths = places.map((_, index) => (before[index] ?? 0) + (after[index] ?? 0) - 1)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const shared = new Map<number, number>()
  for (const [index, length] of lengths.entries()) {
    const rank = before[index] ?? 0
    if (length === longest) shared.set(rank, (shared.get(rank) ?? 0) + 1)
  }
  return lengths.map((length, index) => length < longest || shared.get(before[index] ?? 0) !== 1)
}

/** For each number, the length of the longest rising list that ends with it. */
function measureRuns(numbers: readonly number[]): number[] {
  // The least number that a rising list of each length can end with.
  const ends: number[] = []
  return numbers.map((number) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
    return low + 1
  })
}
