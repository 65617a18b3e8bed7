import type { LaidBlock } from '../outline/lay.js'
import { type Check, clip, type Found, onBody } from './check.js'

/** Shorter paragraphs and items may come again: "The force told us that it had begun to do so." */
const LEAST_LENGTH = 60
/** Shorter titles are heads: "Area for improvement", "Resources and skills". */
const LEAST_TITLE = 25
/** How much must come again: a sentence may refer to the same finding twice. */
const LEAST_REPEATED = 120

/** No stretch of text is printed twice in a part. */
export const TEXT_REPEATED: Check = {
  code: 'text-repeated',
  severity: 'warning',
  about: 'a stretch of text stands in a body’s part twice',
  cause: 'A page or box that is in the file twice; or a paragraph that the report prints again.',
  remedy: 'Compare the two places with the report and take one away: what they state is counted twice.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index): Found[] =>
      findRuns(drafts[index]?.part.blocks ?? []).map(({ blocks, earlier }) => {
        const [from, to] = [blocks[0], blocks.at(-1)]
        const { line, page } = reading.span(earlier.start, earlier.end)
        const place = line === null ? (page === null ? 'above' : `on page ${page}`) : `on line ${line}`
        const message = `expected each paragraph once, found again what stood ${place}: "${clip(from?.text ?? '')}"`
        return onBody(body, message, { span: reading.span(from?.start ?? 0, to?.end ?? 0) })
      }),
    ),
}

/** A stretch that comes again, and where it stood first. */
interface Run {
  readonly blocks: LaidBlock[]
  readonly earlier: LaidBlock
}

function findRuns(blocks: readonly LaidBlock[]): Run[] {
  const first = new Map<string, LaidBlock>()
  const runs: Run[] = []
  let isOpen = false
  for (const block of blocks) {
    if (block.text.length < leastOf(block)) continue
    const earlier = first.get(block.text)
    if (!earlier) first.set(block.text, block)
    else if (isOpen) runs.at(-1)?.blocks.push(block)
    else runs.push({ blocks: [block], earlier })
    isOpen = earlier !== undefined
  }
  return runs.filter((run) => run.blocks.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_REPEATED)
}

function leastOf({ kind }: LaidBlock): number {
  if (kind.is === 'text' || kind.is === 'item') return LEAST_LENGTH
  return kind.is === 'heading' || kind.is === 'label' ? LEAST_TITLE : Number.POSITIVE_INFINITY
}
