import { PeelbackError } from '../../error.js'

/** Reports nest their lists three or four deep; what is beyond this only costs time. */
const DEEPEST = 200

const MARK = /[ \t]*(?:[*+>-]|\d{1,9}[.)])(?=[ \t>])/y

/**
 * Refuses Markdown whose lists and quotations stand too deep in each other to be taken apart in good time.
 * @throws RangeError with the line's number.
 */
export function checkDepth(markdown: string): void {
  for (const [index, line] of markdown.split('\n').entries())
    if (readDepth(line) > DEEPEST)
      throw new RangeError(`expected at most ${DEEPEST} levels, found more on line ${index + 1}`)
}

/** How deep a line's marks may set it: one level a mark, and one for each two columns before an item. */
function readDepth(line: string): number {
  const indent = line.search(/[^ \t]/)
  let depth = 0
  MARK.lastIndex = 0
  while (depth <= DEEPEST && MARK.test(line)) depth += 1
  // A row of marks alone is a rule.
  return depth > 0 && /[^\s*+>-]/.test(line) ? depth + Math.floor(indent / 2) : 0
}

/** Pages and Markdown nest some dozens deep; what nests thousands deep is no report. */
export function refuseDepth<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PeelbackError(
      'nested-too-deep',
      `${file}: expected a report, found one whose elements stand hundreds deep in each other: save it again, or as text`,
      { cause },
    )
  }
}
