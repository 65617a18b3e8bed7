import { describe, expect, it } from 'vitest'
import { isGradeScale, readGradeLabel, toGrade } from '../../../src/extract/words/grades.js'
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

describe('isGradeScale', () => {
  it.each([
    'Outstanding Good Adequate Requires improvement Inadequate',
    'INADEQUATE | REQUIRES IMPROVEMENT | ADEQUATE | GOOD | OUTSTANDING',
    'Outstanding \u2013 Good \u2013 Adequate \u2013 Requires improvement \u2013 Inadequate',
    'Outstanding, good, adequate, requires improvement, inadequate',
  ])('is true for %j', (line) => {
    expect(isGradeScale(line)).toBe(true)
  })

  it.each([
    '',
    'Good',
    'Outstanding Good',
    'Good Good Adequate Requires improvement',
    'Outstanding Good Adequate Requires improvement Inadequate grades',
    'Our grades: outstanding, good, adequate, requires improvement, inadequate',
    'Good and adequate work',
  ])('is false for %j', (line) => {
    expect(isGradeScale(line)).toBe(false)
  })
})
