import type { Grade } from '../../schema/report.js'
import { isEarlierPart, takeOpening } from '../outline/earlier.js'
import type { LaidBlock, LaidPart } from '../outline/lay.js'
import { readGradeStatement } from '../rules/grade.js'
import { readBodyHeading } from '../words/bodies.js'
import { findGradeWords, measureGradeInFront, readGradeLabel } from '../words/grades.js'
import { findShortNames } from './short-names.js'

/** A grade in one of its two forms, and where it stands. */
interface PrintedGrade {
  readonly value: Grade['value']
  /** The rule that found it. */
  readonly rule: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A grade as printed: its label, its sentence, or both. */
export interface DraftGrade {
  readonly label: PrintedGrade | null
  readonly statement: PrintedGrade | null
}

/** A grade that is printed on its own. */
const LABEL_RULE = 'grade/label'

/** The grade's label and statement, looked for where parts print them: before their findings. */
export function findGrade(part: LaidPart): DraftGrade {
  if (part.entry.kind === 'region') return { label: null, statement: null }
  const opening = takeOpening(part.blocks)
  const own = findGradeLabel(part)
  const statement =
    findStatement(part, opening, false) ??
    findStatement(part, part.blocks.slice(0, 25), false) ??
    (own || !isEarlierPart(part.blocks) ? null : findStatement(part, opening, true))
  return { label: own ?? findLabelBefore(part, statement), statement }
}

/** The label that stands right before the statement in one block. */
function findLabelBefore(part: LaidPart, statement: PrintedGrade | null): PrintedGrade | null {
  const block = part.blocks.find(({ start, end }) => statement && start < statement.start && statement.end <= end)
  const text =
    block?.text
      .slice(0, (statement?.start ?? 0) - block.start)
      .trimEnd()
      .replace(/\s?:$/, '') ?? ''
  const value = readGradeLabel(text)
  return block && value ? { value, rule: LABEL_RULE, text, start: block.start, end: block.start + text.length } : null
}

function findGradeLabel(part: LaidPart): PrintedGrade | null {
  const first = part.blocks[0]
  const rest = first?.kind.is === 'body-heading' ? readBodyHeading(first.text)?.rest : null
  if (first && rest) {
    const value = readGradeLabel(rest)
    const at = first.start + first.text.lastIndexOf(rest)
    if (value) return { value, rule: LABEL_RULE, text: rest, start: at, end: at + rest.length }
  }
  const block = part.blocks.find(({ kind }) => kind.is === 'grade-label')
  const label = block ? (readBodyHeading(block.text)?.rest ?? block.text) : ''
  const value = readGradeLabel(label)
  if (!block || !value) return null
  const words = findGradeWords(label)
  const at = block.start + block.text.lastIndexOf(label)
  const [start, end] = [at + words.start, at + words.end]
  return { value, rule: LABEL_RULE, text: label.slice(words.start, words.end), start, end }
}

function findStatement(part: LaidPart, blocks: readonly LaidBlock[], isRepeated: boolean): PrintedGrade | null {
  const context = { entry: part.entry, shortNames: findShortNames(part), isRepeated }
  for (const block of blocks) {
    if (block.kind.is === 'note' || block.kind.is === 'body-heading') continue
    for (const sentence of block.sentences) {
      const front = measureGradeInFront(sentence.text)
      const text = sentence.text.slice(front)
      const said = readGradeStatement(text, context)
      if (said) return { ...said, text, start: block.start + sentence.start + front, end: block.start + sentence.end }
    }
  }
  return null
}
