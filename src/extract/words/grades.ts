import type { Grade } from '../../schema/report.js'

type GradeValue = Grade['value']

/** The five graded judgments, as reports print them. */
const GRADE_WORDS: Readonly<Record<string, GradeValue>> = {
  outstanding: 'outstanding',
  good: 'good',
  adequate: 'adequate',
  'requires improvement': 'requires_improvement',
  'requiring improvement': 'requires_improvement',
  inadequate: 'inadequate',
}

/** A grade in words as an alternation for a pattern, longest first. */
export const GRADE_PATTERN = Object.keys(GRADE_WORDS)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(/ /g, '[ -]'))
  .join('|')

/** Of which each grade in words has one. */
export const GRADE_LITERALS = ['outstanding', 'good', 'adequate', 'improvement'] as const

const SOC = 'serious (?:and )?organised crime(?: \\(SOC\\))?'
/** What a grade's label may say before the grade: "Our judgment", "Grade for tackling serious and organised crime". */
export const GRADE_NAME = `(?:(?:our|the|overall|inspection|force) ){0,2}(?:grade|graded|grading|judge?ment|graded judge?ment|rating)(?: as| awarded| given)?(?: (?:for|at|in) tackling (?:SOC|${SOC}))?`
/** The question that a grade answers: "How good is Essex Police at tackling serious and organised crime?" */
const QUESTION = `how (?:good|well|effective|effectively)\\b[^?]{3,150}\\b(?:SOC|organised crime(?: \\(SOC\\))?)\\?`

/** What may stand behind a grade: the one before it, or an arrow. */
const BEFORE =
  '\\s?(?:\\((?:previously|formerly|was|up from|down from|unchanged|no change|(?:19|20)\\d{2})[^()]{0,40}\\)|[\\u2190-\\u2199])'
const BEFORE_AT_END = new RegExp(`${BEFORE}$`, 'i')

const LABEL = new RegExp(
  `^(?:${GRADE_NAME}\\s{0,3}[:\\u2013-]?\\s{0,3}|${QUESTION}\\s{1,3}|tackling ${SOC}\\s?[:\\u2013-]\\s?)?(${GRADE_PATTERN})(?:[.!]|${BEFORE})?$`,
  'i',
)

/** The grade that a line prints on its own ("Good", "Grade: Requires improvement"), or null. */
export function readGradeLabel(line: string): GradeValue | null {
  const words = LABEL.exec(line)?.[1]
  return words === undefined ? null : toGrade(words)
}

/** Where the grade's own words stand in its label, without what stands before and behind them. */
export function findGradeWords(label: string): { readonly start: number; readonly end: number } {
  const bare = label.replace(BEFORE_AT_END, '')
  return { start: /^.*[:?\u2013]\s*/.exec(bare)?.[0].length ?? 0, end: bare.length }
}

const IN_FRONT = new RegExp(`^(?:${GRADE_PATTERN}):? `, 'i')

/** How long the grade is in front of a sentence that begins behind it, as where the two lost the break between them; else 0. */
export function measureGradeInFront(sentence: string): number {
  const length = IN_FRONT.exec(sentence)?.[0].length ?? 0
  return /^[A-Z]/.test(sentence.slice(length)) ? length : 0
}

/** Words that stand over a grade, and say nothing but that. */
const GRADE_HEADING =
  /^(?:(?:our|the|overall|inspection|force|graded) ){0,3}(?:grade|grading|judge?ment|rating|assessment)s?:?$|^(?:summary|overview):?$/i
const QUESTION_ALONE = new RegExp(`^${QUESTION}$`, 'i')
const NOT_GRADED =
  /^(?:(?:overall )?(?:grade|judge?ment|rating)\s?[:\u2013-]\s?)?(?:not graded|ungraded|no grade(?: (?:given|awarded))?)\.?$/i
const GIVES_GRADE = new RegExp(`\\b(?:${GRADE_PATTERN}) (?:at|in) tackling (?:soc|serious)`, 'i')

/** True for a line that only leads to the grade below it, or stands for one: "Our judgment", "Not graded". */
export function isGradeHeading(line: string, below: string): boolean {
  if (NOT_GRADED.test(line)) return true
  return (
    (GRADE_HEADING.test(line) || QUESTION_ALONE.test(line)) &&
    (readGradeLabel(below) !== null || GIVES_GRADE.test(below.slice(0, 300)))
  )
}

const STATEMENT = new RegExp(
  `\\b(?:(?:is|was|are|has been|remains) (?:(?:graded|judged|rated) )?(?:as )?(?:${GRADE_PATTERN})|requires improvement) (?:at|in) tackling (?:SOC|${SOC})\\.?$`,
  'i',
)

/** True for a heading that is the sentence which gives the grade: "Essex Police is good at tackling serious and organised crime". */
export function isGradeStatement(heading: string): boolean {
  return heading.length < 200 && STATEMENT.test(heading)
}

/** The grade that words name. */
export function toGrade(words: string): GradeValue | null {
  return GRADE_WORDS[words.toLowerCase().replace(/-/g, ' ')] ?? null
}

/** All grades in a row, of which colour marks the one that is given. */
const SCALE = new RegExp(`^(?:(?:${GRADE_PATTERN})(?:[ ,;/|\\u2013\\u2022-]{1,5}|$)){5}$`, 'i')
const LONGEST_SCALE = 120

/** True for a line that prints all the grades that there are, and so none of its own. */
export function isGradeScale(line: string): boolean {
  return line.length <= LONGEST_SCALE && SCALE.test(line)
}
