import type { LaidPart } from '../outline/lay.js'
import { findBodies } from '../words/bodies.js'
import { isShortFor, SHORT_NAMES } from '../words/short-names.js'

const IN_BRACKETS = /^ \((?:the )?['"]?([A-Z][A-Za-z]{1,9})['"]?\)/

/** The short names that a part may use for its own body: those that everyone uses, and those that it introduces in brackets. */
export function findShortNames({ entry, abbreviation, blocks }: LaidPart): string[] {
  const first = blocks.find(({ kind }) => kind.is === 'text')?.sentences[0]?.text ?? ''
  const introduced = findBodies(first).flatMap((mention) => {
    const short = IN_BRACKETS.exec(first.slice(mention.end))?.[1]
    const name = first.slice(mention.start, mention.end)
    return mention.entry === entry && short !== undefined && isShortFor(short, name) ? [short] : []
  })
  return [...(abbreviation === null ? [] : [abbreviation]), ...(SHORT_NAMES[entry.id] ?? []), ...introduced]
}
