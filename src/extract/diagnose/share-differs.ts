import type { Figure } from '../../schema/report.js'
import { type Check, type Found, onBody } from './check.js'
import { listFigures, sayValue } from './figures.js'

/** How far, in percent of the whole, a share may be from its count: by how it is said. */
const ROOM = {
  /** "84 percent": rounded up, down or to the nearest. */
  printed: 1,
  /** "About 84 percent", "a third": said to be rough. */
  rough: 4,
} as const

/** How many figures away a share's count stands: "140 of the force's 190 (74 percent)". */
const FARTHEST = 2

/** A percentage beside a count is that count's share of their whole: "312 (84 percent)" of 373. */
export const SHARE_DIFFERS: Check = {
  code: 'share-differs',
  severity: 'warning',
  about: 'a percentage is not the share that the count beside it has of their whole',
  cause: 'A digit that was lost or misread; a slip in the report; or a percentage that is of something else.',
  remedy:
    'Work the share out from the numbers in the quote. Where the report is right, the share’s `ofId` is wrong: report the sentence.',
  find: ({ bodies }) => {
    const figures = listFigures(bodies)
    const byId = new Map(figures.map(({ figure }) => [figure.id, figure]))
    return figures.flatMap(({ figure: share, body }, index): Found[] => {
      if (share.unit !== 'percent' || share.ofId === null) return []
      const whole = byId.get(share.ofId)
      const near = figures.slice(Math.max(0, index - FARTHEST), index + FARTHEST + 1)
      const count = near.find((other) => isBeside(other.figure, share))?.figure
      if (!count || !whole || whole.unit !== 'count' || whole.value <= 0 || count.value > whole.value) return []
      const exact = (count.value / whole.value) * 100
      if (Math.abs(exact - share.value) < roomOf(share, count, whole)) return []
      const shown = Math.round(exact * 10) / 10
      return [
        onBody(body, `expected ${shown} percent for ${count.value} of ${whole.value}, found ${sayValue(share)}`, {
          actual: sayValue(share),
          expected: [`${shown} percent`],
          span: share.span,
        }),
      ]
    })
  },
}

/** True for a count that says the same as the share: of the same whole, in the same sentence, with the same scope. */
function isBeside(count: Figure, share: Figure): boolean {
  return (
    count.unit === 'count' &&
    count.ofId === share.ofId &&
    count.quote === share.quote &&
    count.span.start === share.span.start &&
    count.measure === share.measure &&
    count.bodyId === share.bodyId &&
    count.subset === share.subset &&
    count.strands.join() === share.strands.join()
  )
}

function roomOf(share: Figure, count: Figure, whole: Figure): number {
  const isRough = [share, count, whole].some(({ qualifier }) => qualifier !== null)
  const isPrinted = new RegExp(`\\b${share.value}(?: ?%| per ?cent)`).test(share.quote)
  if (isRough || !isPrinted) return ROOM.rough
  // "66.7 percent" is said to a tenth.
  return ROOM.printed / 10 ** (String(share.value).split('.')[1]?.length ?? 0)
}
