import type { WebBlock } from './context.js'

/** Links that a sentence introduces, or that stand among a list's other entries, are items, wherever they lead. */
export function settleLinks(blocks: readonly WebBlock[]): WebBlock[] {
  const lists = new Set(blocks.filter(({ block }) => block.role === 'item').map(({ list }) => list))
  let isList = false
  return blocks.map((web): WebBlock => {
    const { block, leadsAway, list } = web
    const isItem = block.role === 'link' && ((isList && leadsAway) || (list !== null && lists.has(list)))
    isList = isItem || (block.role === 'text' && /:$/.test(block.text)) || (isList && block.role === 'item')
    return isItem ? { ...web, block: { ...block, role: 'item' } } : web
  })
}
