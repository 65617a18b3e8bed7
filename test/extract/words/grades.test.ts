import { describe, expect, it } from 'vitest'
import { readGradeLabel, toGrade } from '../../../src/extract/words/grades.js'
import { GRADES } from '../../../src/schema/report.js'

describe('readGradeLabel', () => {
  it.each<[line: string, grade: string]>([
    ['Outstanding', 'outstanding'],
    ['Good', 'good'],
    ['GOOD', 'good'],
    ['Adequate', 'adequate'],
    ['Requires improvement', 'requires_improvement'],
    ['Requires Improvement', 'requires_improvement'],
    ['Inadequate', 'inadequate'],
    ['Good.', 'good'],
    ['Grade: Good', 'good'],
    ['Overall grade \u2013 adequate', 'adequate'],
    ['Graded judgment: inadequate', 'inadequate'],
    ['Judgement: requires improvement', 'requires_improvement'],
  ])('reads %j', (line, grade) => {
    expect(readGradeLabel(line)).toBe(grade)
  })

  it.each([
    '',
    'Good practice',
    'Very good',
    'Not good',
    'Good, but late',
    'Requires',
    'Excellent',
    'Area for improvement',
    'Our grades',
  ])('reads none in %j', (line) => {
    expect(readGradeLabel(line)).toBeNull()
  })

  it('can read every grade', () => {
    expect(GRADES.map((grade) => toGrade(grade.replace('_', ' ')))).toStrictEqual([...GRADES])
  })
})
