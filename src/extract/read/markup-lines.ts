/** A line of text between the tags of a piece of HTML in Markdown. */
interface MarkupLine {
  readonly text: string
  /** How many lines of the source stand before it in the piece. */
  readonly offset: number
  /** The element that it stands in. */
  readonly kind: 'text' | 'item' | 'counted-item'
}

const LIST_TAG = /<(\/?)(ul|ol|li)\b[^<>]*>/gi

/** The lines of a piece of HTML whose inline tags are gone; an item of a list is one, whatever its lines. */
export function splitMarkupLines(markup: string): MarkupLine[] {
  const lines: MarkupLine[] = []
  let offset = 0
  let kind: MarkupLine['kind'] = 'text'
  let isCounted = false
  const take = (piece: string): void => {
    const bare = piece.replace(/<\/?[a-z][^<>]*>/gi, ' ')
    const own = bare.split('\n')
    if (kind === 'text') lines.push(...own.map((text, index) => ({ text, offset: offset + index, kind })))
    else {
      const start = own.findIndex((text) => text.trim() !== '')
      lines.push({ text: bare.replace(/\s+/g, ' '), offset: offset + Math.max(0, start), kind })
    }
    offset += own.length - 1
  }
  let from = 0
  for (const { 0: tag, 1: close, 2: name = '', index } of markup.matchAll(LIST_TAG)) {
    take(markup.slice(from, index))
    from = index + tag.length
    offset += tag.split('\n').length - 1
    const isItem = name.toLowerCase() === 'li'
    if (!isItem) isCounted = close === '' && name.toLowerCase() === 'ol'
    kind = close !== '' || !isItem ? 'text' : isCounted ? 'counted-item' : 'item'
  }
  take(markup.slice(from))
  return lines
}
