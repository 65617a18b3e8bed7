import { diffArrays } from 'diff'

/** Words shown on each side of a change. */
const CONTEXT = 4
/** Words of a stretch that are shown before it is cut in the middle. */
const LONGEST = 16
/** Changes that are shown before only their number is given. */
const MOST = 4
/** Words that may differ before two texts are not compared word by word, which takes time with the square of it. */
const MOST_EDITS = 600

/**
 * Renders how a text changed: the words that changed between some that did not.
 *
 * @example renderWordChange('The force knows its threats.', 'The force maps its threats.') // 'The force [knows → maps] its threats.'
 */
export function renderWordChange(before: string, after: string): string {
  const [old, now] = [splitWords(before), splitWords(after)]
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS })
  if (!parts) return `[${cut(old)} → ${cut(now)}]`
  const shown: string[] = []
  let changes = 0
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    if (!part) continue
    if (!part.added && !part.removed) {
      if (changes < MOST) shown.push(cutContext(part.value, index === 0, index === parts.length - 1))
      continue
    }
    const next = parts[index + 1]
    const isReplaced = next !== undefined && (next.added || next.removed)
    const [gone, come] = part.removed
      ? [part.value, isReplaced ? next.value : []]
      : [isReplaced ? next.value : [], part.value]
    if (isReplaced) index += 1
    changes += 1
    if (changes <= MOST) shown.push(renderStretch(gone, come))
  }
  if (changes > MOST) shown.push(`and ${changes - MOST} more`)
  return shown.filter((words) => words !== '').join(' ')
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function renderStretch(gone: readonly string[], come: readonly string[]): string {
  if (gone.length === 0) return `[+ ${cut(come)}]`
  return come.length === 0 ? `[- ${cut(gone)}]` : `[${cut(gone)} → ${cut(come)}]`
}

function cut(words: readonly string[]): string {
  if (words.length <= LONGEST) return words.join(' ')
  const half = LONGEST / 2
  return `${words.slice(0, half).join(' ')} … ${words.slice(-half).join(' ')}`
}

/** Unchanged words: those next to a change, which stands before them, behind them or on both sides. */
function cutContext(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  if (isFirst && isLast) return words.join(' ')
  if (isFirst) return words.length <= CONTEXT ? words.join(' ') : `… ${words.slice(-CONTEXT).join(' ')}`
  if (isLast) return words.length <= CONTEXT ? words.join(' ') : `${words.slice(0, CONTEXT).join(' ')} …`
  if (words.length <= 2 * CONTEXT) return words.join(' ')
  return `${words.slice(0, CONTEXT).join(' ')} … ${words.slice(-CONTEXT).join(' ')}`
}
