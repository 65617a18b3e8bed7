import type { LaidBlock } from '../outline/lay.js'
import { type Check, clip, type Found, onBody } from './check.js'

/** Shorter paragraphs and items may come again: "The force told us that it had begun to do so." */
const LEAST_LENGTH = 60
/** How long what comes again must be within a part, where a sentence may refer to the same finding twice. */
const LEAST_WITHIN = 120
/** How long it must be elsewhere, where forces may have the same paragraph or two. */
const LEAST_ACROSS = 300

interface Placed {
  readonly block: LaidBlock
  readonly bodyId: string
}

/** No paragraph is printed twice in a part, and no run of paragraphs twice in the report. */
export const TEXT_REPEATED: Check = {
  code: 'text-repeated',
  severity: 'warning',
  about: 'a paragraph stands in a body’s part twice, or several in a row come again elsewhere',
  cause: 'A page or box that is in the file twice; or text that the report copied from one body to another.',
  remedy: 'Compare the two places with the report and take one away: what they state is counted twice.',
  find: ({ bodies, drafts, reading }) => {
    const first = new Map<string, Placed>()
    return bodies.flatMap((body, index): Found[] => {
      const runs: { blocks: LaidBlock[]; earlier: Placed }[] = []
      let isOpen = false
      for (const block of drafts[index]?.part.blocks ?? []) {
        if (block.kind.is !== 'text' && block.kind.is !== 'item') continue
        if (block.text.length < LEAST_LENGTH) continue
        const earlier = first.get(block.text)
        if (!earlier) {
          first.set(block.text, { block, bodyId: body.id })
          isOpen = false
        } else if (isOpen) runs.at(-1)?.blocks.push(block)
        else {
          runs.push({ blocks: [block], earlier })
          isOpen = true
        }
      }
      return runs
        .filter(({ blocks, earlier }) => {
          const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
          return earlier.bodyId === body.id ? length >= LEAST_WITHIN : blocks.length > 1 && length >= LEAST_ACROSS
        })
        .map(({ blocks, earlier }) => {
          const [from, to] = [blocks[0], blocks.at(-1)]
          const many = blocks.length === 1 ? 'a paragraph' : `${blocks.length} paragraphs`
          const { line, page } = reading.span(earlier.block.start, earlier.block.end)
          const place = line === null ? (page === null ? 'above' : `on page ${page}`) : `on line ${line}`
          return onBody(
            body,
            `expected each paragraph once, found ${many} that already stood ${place}: "${clip(from?.text ?? '')}"`,
            {
              span: reading.span(from?.start ?? 0, to?.end ?? 0),
            },
          )
        })
    })
  },
}
