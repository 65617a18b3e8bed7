import { describe, expect, it } from 'vitest'
import {
  findGradeWords,
  isGradeHeading,
  isGradeScale,
  isGradeStatement,
  measureGradeInFront,
  readGradeLabel,
  toGrade,
} from '../../../src/extract/words/grades.js'
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
    ['Our judgment: Good', 'good'],
    ['Good (previously adequate)', 'good'],
    ['Grade: Good (2022: Adequate)', 'good'],
    ['Adequate \u2191', 'adequate'],
    ['Grade awarded: Good', 'good'],
    ['Our overall grade: inadequate', 'inadequate'],
    ['Grade for tackling serious and organised crime: Good', 'good'],
    ['How good is Essex Police at tackling serious and organised crime? Good', 'good'],
    ['How effective is the force at tackling SOC? Requires improvement', 'requires_improvement'],
    ['Tackling serious and organised crime: Good', 'good'],
    ['Tackling serious and organised crime (SOC) \u2013 adequate', 'adequate'],
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
    'Tackling serious and organised crime',
    'Tackling serious and organised crime good',
    'Tackling fraud: Good',
    'Our plans: Good',
    'Good (for now)',
    'Good \u2191 plans',
    'Grade for tackling fraud: Good',
    'How good is the force at tackling serious and organised crime?',
    'How good is the force at sharing intelligence? Good',
    'How does the force tackle serious and organised crime? Good officers help',
  ])('reads none in %j', (line) => {
    expect(readGradeLabel(line)).toBeNull()
  })

  it('can read every grade', () => {
    expect(GRADES.map((grade) => toGrade(grade.replace('_', ' ')))).toStrictEqual([...GRADES])
  })
})

describe('isGradeHeading', () => {
  const SENTENCE = 'Surrey Police is good at tackling serious and organised crime.'

  it.each<[line: string, below: string, is: boolean]>([
    ['Grade', 'Good', true],
    ['How good is the force at tackling serious and organised crime?', 'Good', true],
    ['How good is the force at tackling serious and organised crime?', 'We spoke to 60 people.', false],
    ['How good is the force at sharing intelligence?', 'Good', false],
    ['Our judgment', SENTENCE, true],
    ['Overall graded judgement:', 'Requires improvement', true],
    ['Summary', SENTENCE, true],
    ['Not graded', 'Resources and skills', true],
    ['Ungraded', 'Resources and skills', true],
    ['Grade: no grade given', 'Resources and skills', true],
    ['Grade: not graded', '', true],
    ['Our judgment', 'We spoke to 60 people in the force.', false],
    ['Overview', 'The force serves two counties.', false],
    ['Grade', '', false],
    ['The force trusts its judgment', SENTENCE, false],
    ['Not graded as good', SENTENCE, false],
    ['Ungraded work', SENTENCE, false],
    ['Very good', SENTENCE, false],
  ])('%j over %j is %s', (line, below, is) => {
    expect(isGradeHeading(line, below)).toBe(is)
  })
})

describe('measureGradeInFront', () => {
  it.each<[sentence: string, rest: string]>([
    ['Good Surrey Police is good at tackling SOC.', 'Surrey Police is good at tackling SOC.'],
    ['Requires improvement: The force has no plan.', 'The force has no plan.'],
    ['Good plans help the force.', 'Good plans help the force.'],
    ['Goodwill helps Surrey Police.', 'Goodwill helps Surrey Police.'],
    ['The force is good.', 'The force is good.'],
  ])('parts %j', (sentence, rest) => {
    expect(sentence.slice(measureGradeInFront(sentence))).toBe(rest)
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

describe('isGradeStatement', () => {
  it.each([
    'Essex Police is good at tackling serious and organised crime',
    'NWROCU requires improvement at tackling SOC',
    'The force has been graded as outstanding at tackling serious and organised crime (SOC)',
  ])('is true for %j', (heading) => {
    expect(isGradeStatement(heading)).toBe(true)
  })

  it.each([
    'The force is good at tackling serious and organised crime in prisons',
    'The force is good at tackling fraud',
    'The force is getting better at tackling serious and organised crime',
    'Good officers at tackling serious and organised crime',
  ])('is false for %j', (heading) => {
    expect(isGradeStatement(heading)).toBe(false)
  })
})

describe('findGradeWords', () => {
  it.each([
    ['Good', 'Good'],
    ['Grade: Good', 'Good'],
    ['Overall grade \u2013 Good (2022: Adequate)', 'Good'],
    ['Requires improvement (previously good)', 'Requires improvement'],
    ['How good is the force at tackling SOC? Good', 'Good'],
    ['Adequate \u2191', 'Adequate'],
  ])('finds them in %j', (label, words) => {
    const { start, end } = findGradeWords(label)
    expect(label.slice(start, end)).toBe(words)
  })
})
