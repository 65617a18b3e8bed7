import { GRADES } from '../../schema/terms.js'
import type { DraftBody } from '../assemble/walk.js'
import type { LaidBlock } from '../outline/lay.js'
import { GRADE_NAME, toGrade } from '../words/grades.js'
import { type Check, onBody } from './check.js'
import { findNotGiven } from './grade-not-given.js'

/** A grade's sentence whose word is none of the five. */
const OTHER_GRADE =
  /\b(?:is|was|as|be) (?:(?:now|still|currently|overall) )?(?!an?\b|not\b|being\b)['"]?([a-z-]+(?: [a-z-]+)?)['"]? at tackling (?:soc|serious)/i
/** A label that says it is one, with another word. */
const OTHER_LABEL = new RegExp(`^(?:${GRADE_NAME}\\s*[:\\u2013-]\\s*)([a-z]+(?:[ -][a-z]+){0,2})[.!]?$`, 'i')
/** Grades stand at a part's beginning. */
const FIRST_BLOCKS = 8

/** The word of a label or sentence that gives a grade which is none of the five, and where; null where there is none. */
export function findUnknownGrade({ part, grade }: DraftBody): { word: string; block: LaidBlock } | null {
  const first = part.blocks.findIndex(({ kind }) => kind.is === 'section-heading' || kind.is === 'heading')
  for (const [index, block] of part.blocks.slice(0, FIRST_BLOCKS).entries()) {
    // Behind the first heading, "is effective at tackling" is a finding's words.
    const isGraded = grade.statement !== null || (grade.label !== null && first >= 0 && index > first)
    const said =
      isGraded || isQuestion(block) || !block.text.includes(' at tackling ')
        ? undefined
        : OTHER_GRADE.exec(block.text)?.[1]
    const labelled = OTHER_LABEL.exec(block.text)?.[1] ?? readLoneLabel(part.blocks, index)
    const word = labelled ?? said
    if (word !== undefined && toGrade(word) === null) return { word, block }
  }
  return null
}

/** "How effective is the force at tackling SOC? Good": what it asks is no grade. */
function isQuestion({ kind }: LaidBlock): boolean {
  return kind.is === 'grade-label' || kind.is === 'grade-heading'
}

/** One or two words on a line right below the body's name, with the grade's sentence right below them: "Very good". */
function readLoneLabel(blocks: readonly LaidBlock[], index: number): string | undefined {
  const [before, own, after] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (before?.kind.is !== 'body-heading' || own?.kind.is !== 'heading' || after?.kind.is !== 'text') return undefined
  if (!/\bat tackling (?:soc|serious)/i.test(after.text.slice(0, 200))) return undefined
  return /^[a-z]+(?: [a-z]+){0,2}$/i.test(own.text) ? own.text : undefined
}

/** A grade is one of the five that the inspectorate gives. */
export const GRADE_UNKNOWN: Check = {
  code: 'grade-unknown',
  severity: 'error',
  about: 'the label or the sentence at the beginning of a part gives a grade that is none of the five',
  cause: 'A slip or a misspelt word; a word that a conversion damaged; or a programme with other grades.',
  remedy:
    'Read the sentence that the message quotes. Mend the word in the source; a new grade is a change of the contract.',
  find: ({ bodies, drafts, reading }) =>
    bodies.flatMap((body, index) => {
      const draft = drafts[index]
      if (!draft || body.kind === 'region' || findNotGiven(draft) !== null) return []
      const unknown = findUnknownGrade(draft)
      if (!unknown) return []
      const { word, block } = unknown
      return onBody(body, `expected a grade for ${body.name}, found "${word}", which is none of the five`, {
        actual: word,
        expected: GRADES.map((grade) => grade.replace(/_/g, ' ')),
        span: reading.span(block.start, block.end),
      })
    }),
}
