import type { RegistryEntry } from '../../schema/registry.js'
import type { SourceBlock } from '../read/block.js'
import { isRecommendationsHeading, isRegionalHeading } from '../read/standalone.js'
import { findBodies, readBodyHeading } from '../words/bodies.js'
import { readGradeLabel } from '../words/grades.js'
import { readLabel } from '../words/labels.js'
import { readSectionHeading } from '../words/sections.js'

/** What chapters behind the parts are called that no finding is. */
const CHAPTER =
  /^(?:\d{1,2}[.)]?\s{1,3})?(?:next steps|conclusions?|concluding remarks|(?:(?:a |our )?(?:full |complete )?(?:summary|list) of |all )(?:all )?(?:our )?(?:the )?(?:recommendations|areas for improvement|causes of concern|findings)(?: and (?:recommendations|areas for improvement|causes of concern))?|what happens next|further (?:information|reading)|(?:our )?thanks|thank you|feedback|how we (?:grade|judge)(?: forces)?|our (?:grades|gradings?|grading system|methodology)|data sources|(?:foot|end)notes|acknowledge?ments|about (?:this|our|the) (?:inspections?|report)|about (?:us|hmicfrs)|how we (?:inspect|inspected|graded|carried out (?:this|the) inspection)|terms used in this report|(?:data|technical|statistical) (?:annex|appendix)|contact (?:us|details))$/i

/** Those that say again what parts say. */
const LIST = /\b(?:summary|list) of\b|^(?:\S{1,3}\s)?all\b/i

/** Where a part begins, and whose it is. */
interface Opening {
  readonly index: number
  readonly entry: RegistryEntry | null
}

/** Headings of parts that must all stand below the bodies' before their levels say anything. */
const LEAST_BELOW = 3

/**
 * Finds the heading of a chapter behind the last part: where levels are marked, one of the level of the bodies' headings
 * that names no body; else one with the name of such a chapter, behind which nothing stands that only parts have.
 *
 * @param end The first block behind all chapters that parts are looked for in: an appendix may say again what parts say.
 * @returns Its index, or -1.
 */
export function findBackChapter(
  blocks: readonly SourceBlock[],
  openings: readonly Opening[],
  last: number,
  end: number,
): number {
  const level = blocks[last]?.depth ?? 0
  const mayEnd = ({ role, text, depth }: SourceBlock, index: number): boolean =>
    index > last + 1 &&
    role === 'heading' &&
    !saysPart(text) &&
    (level > 0 ? isMarked(depth) && depth <= level : !isMarked(depth))
  const isListOfAll = (block: SourceBlock, index: number): boolean =>
    index > last + 1 &&
    isMarked(block.depth) &&
    block.depth <= level &&
    isRecommendationsHeading(block.text) &&
    blocks.slice(index + 1, end).some(({ text }) => namesOther(text, openings.at(-1)?.entry ?? null))
  const byLevel = level > 0 ? blocks.findIndex((block, at) => mayEnd(block, at) || isListOfAll(block, at)) : -1
  const isTold = byLevel >= 0 && areBelow(blocks.slice(0, byLevel), openings, level)
  const at = isTold ? byLevel : blocks.findIndex((block, index) => mayEnd(block, index) && CHAPTER.test(block.text))
  const isList = LIST.test(blocks[at]?.text ?? '')
  const goesOn = ({ role, text }: SourceBlock): boolean =>
    role === 'heading' && saysPart(text) && !(isList && (readLabel(text) !== null || isRecommendationsHeading(text)))
  return at < 0 || blocks.slice(at + 1, Math.max(at + 1, end)).some(goesOn) ? -1 : at
}

/** Characters of a recommendation in which it says who is to act. */
const LONGEST_ADDRESSEE = 150

/** True for text that soon names a body other than the last part's. */
function namesOther(text: string, own: RegistryEntry | null): boolean {
  return findBodies(text.slice(0, LONGEST_ADDRESSEE)).some(({ entry }) => entry !== own)
}

function isMarked(depth: number | null): depth is number {
  return depth !== null && depth > 0
}

/** True where all marked headings inside the parts stand below the bodies'. */
function areBelow(blocks: readonly SourceBlock[], openings: readonly Opening[], level: number): boolean {
  const bodies = new Set(openings.map(({ index }) => index))
  const first = openings[0]?.index ?? 0
  const inside = blocks.flatMap(({ role, depth }, index) =>
    role === 'heading' && isMarked(depth) && index > first && !bodies.has(index) ? [depth] : [],
  )
  return inside.length >= LEAST_BELOW && inside.every((depth) => depth > level)
}

/** True for a heading that only parts have. */
function saysPart(text: string): boolean {
  return (
    readSectionHeading(text) !== null ||
    readLabel(text) !== null ||
    readGradeLabel(text) !== null ||
    readBodyHeading(text) !== null ||
    isRegionalHeading(text) ||
    isRecommendationsHeading(text)
  )
}
