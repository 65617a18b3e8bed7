import { toGrade } from '../words/grades.js'
import { readLabel } from '../words/labels.js'

const PICTURE_WORDS =
  /\b(?:badge|icon|image|picture|graphic|symbol|label|overall|hmicfrs|(?:this )?(?:force|unit|rocu|it) (?:is|was)|graded?(?: as)?|grading|rated|rating|judge?ment)\b|[:.,()_\u2013-]/gi

/** What a picture says that stands for text: a grade or a label; null for any other picture. */
export function readPicture(alternative: string): string | null {
  const grade = alternative.replace(PICTURE_WORDS, ' ').replace(/\s+/g, ' ').trim()
  if (toGrade(grade) !== null) return grade
  return readLabel(alternative.trim())?.title === null ? alternative.trim() : null
}
