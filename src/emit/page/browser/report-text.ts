import { type Child, element } from './element.js'
import type { Stretch } from './stretch.js'
import { cutLine } from './stretch.js'

/** Shows a reading text, a paragraph a line, with a stretch of it marked. */
export function showText(text: string, stretches: readonly Stretch[]): HTMLElement {
  const lines: Child[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') lines.push(showLine(line, start, stretches))
    start += line.length + 1
  }
  return element('div', { class: 'text', tabindex: '0', role: 'region', 'aria-label': 'Text of the report' }, ...lines)
}

function showLine(line: string, start: number, stretches: readonly Stretch[]): HTMLElement {
  const pieces = cutLine(line, start, stretches)
  const isAny = pieces.some(({ isMarked }) => isMarked)
  return element(
    'p',
    { class: isAny ? 'marked' : null },
    ...pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
  )
}
