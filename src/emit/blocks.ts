import type { FindingBlock } from '../schema/report.js'

/**
 * Renders blocks as plain lines: a paragraph is one, and so is each list item, after a bullet.
 *
 * @example renderBlocks([{ type: 'list', items: ['one'] }]) // ['• one']
 */
export function renderBlocks(blocks: readonly FindingBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : block.items.map((item) => `• ${item}`)))
}
