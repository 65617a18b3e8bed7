import { describe, expect, it } from 'vitest'
import { findMoved } from '../../src/compare/order.js'

describe('findMoved', () => {
  it.each<[why: string, places: number[], moved: number[]]>([
    ['nothing', [], []],
    ['one thing', [4], []],
    ['all in order', [1, 2, 3], []],
    ['all in order, with others gone from between', [2, 5, 9], []],
    ['the last put first', [4, 1, 2, 3], [0]],
    ['the first put last', [2, 3, 4, 1], [3]],
    ['two that changed places', [2, 1], [0, 1]],
    ['two neighbours that changed places among others', [1, 2, 4, 3, 5], [2, 3]],
    ['two that changed places far apart', [5, 2, 3, 4, 1], [0, 4]],
    ['the order turned round', [3, 2, 1], [0, 1, 2]],
    ['two that moved one after the other', [1, 4, 5, 2, 3, 6], [1, 2, 3, 4]],
    ['two of seven that moved', [1, 6, 7, 2, 3, 4, 5], [1, 2]],
  ])('given %s', (_why, places, moved) => {
    const found = findMoved(places).flatMap((isMoved, index) => (isMoved ? [index] : []))
    expect(found).toStrictEqual(moved)
  })

  it('tells the same of the way back, for every order of six', () => {
    const orders = listOrders([0, 1, 2, 3, 4, 5])
    expect(orders).toHaveLength(720)
    for (const order of orders) {
      const back = order.map((_, place) => order.indexOf(place))
      const moved = findMoved(order).flatMap((isMoved, index) => (isMoved ? [order[index] ?? -1] : []))
      const movedBack = findMoved(back).flatMap((isMoved, index) => (isMoved ? [index] : []))
      expect(movedBack).toStrictEqual(moved.toSorted((a, b) => a - b))
    }
  })

  it('takes no longer than it must', () => {
    const places = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 100_003)
    const start = performance.now()
    expect(findMoved(places)).toHaveLength(places.length)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

function listOrders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) => listOrders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]))
}
